import { asksUs } from '../../../domain/asked';
import { optOutIn } from '../../../domain/opt-out';
import { refusalIn } from '../../../domain/refusal';
import { quoteOf, sentencesAmong } from '../../../domain/said-sentences';
import { wordsOf } from '../../../domain/said-words';
import type { ReadReplyAnswer, ReadReplyInput } from '../../../ports/model';
import { givesOrders } from '../../../domain/orders';

const nothing: ReadReplyAnswer = { interest: null, optOut: null, bant: [], questions: [], instructs: false };
const wishes = {
  'no-mail': 'Wants no more mail.',
  erasure: 'Asks that what is stored be deleted.',
  'source-of-address': 'Asks where the address came from.',
} as const;
const refusals = {
  'negative-high': 'Refuses the offer.',
  'negative-medium': 'Has no plan to buy now.',
} as const;
const mostQuestions = 20;

/**
 * Reads the newest reply by literal words only (spec sections 9 and 13): opt-outs, refusals and questions. Interest is
 * never taken as positive and BANT never judged; what no phrase says is left undetected, for a person to read.
 */
export function readReply({ texts }: ReadReplyInput): ReadReplyAnswer {
  const textIndex = texts.length - 1;
  const said = texts[textIndex]?.text;
  if (said === undefined) return nothing;
  const optOut = optOutIn(said);
  const refusal = refusalIn(said);
  return {
    interest: refusal && {
      level: refusal.level,
      text: refusals[refusal.level],
      textIndex,
      quote: refusal.quote,
    },
    optOut: optOut && { text: wishes[optOut.wants], textIndex, quote: optOut.quote },
    bant: [],
    questions: questionsIn(said)
      .filter((quote) => optOutIn(quote) === null)
      .slice(0, mostQuestions)
      .map((quote) => ({ text: quote, textIndex, quote })),
    instructs: said.split('\n').some(givesOrders),
  };
}

/** The sentences that ask us something, each once, as they were written. */
function questionsIn(said: string): readonly string[] {
  const words = wordsOf(said);
  const asked = sentencesAmong(words, said).filter((one) => asksUs(words, one));
  const quotes = asked.slice(0, 2 * mostQuestions).map((one) => quoteOf(words, said, one));
  return [...new Set(quotes)].filter((one) => one !== '');
}
