import { optOutIn } from '../../../domain/opt-out';
import type { ReadReplyAnswer, ReadReplyInput } from '../../../ports/model';
import { givesOrders } from './orders';

const nothing: ReadReplyAnswer = { interest: null, optOut: null, bant: [], questions: [], instructs: false };
const wishes = {
  'no-mail': 'Wants no more mail.',
  erasure: 'Asks that what is stored be deleted.',
  'source-of-address': 'Asks where the address came from.',
} as const;

/**
 * Reads the newest reply by literal words only (spec sections 9 and 13): opt-outs, refusals and questions. Interest is
 * never taken as positive and BANT never judged; what no phrase says is left undetected, for a person to read.
 */
export function readReply({ texts }: ReadReplyInput): ReadReplyAnswer {
  const textIndex = texts.length - 1;
  const said = texts[textIndex]?.text;
  if (said === undefined) return nothing;
  const optOut = optOutIn(said);
  return {
    ...nothing,
    optOut: optOut && { text: wishes[optOut.wants], textIndex, quote: optOut.quote },
    instructs: said.split('\n').some(givesOrders),
  };
}
