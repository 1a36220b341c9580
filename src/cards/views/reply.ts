import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { replyWords } from '../mail-words';
import { modelWords } from '../model-words';
import type { LeadSubject, Reader } from '../subject';
import { capitalised, dateTimeWords } from '../words';

/** What came back from a lead that a person owns: the agent stays silent (spec section 12). */
export interface ReplyView extends TitleView {
  /** The latest, oldest first. */
  readonly replies: readonly { readonly what: string; readonly words: string }[];
  /** That a message tried to instruct the agent, or that the lead wants no mail; empty when neither. */
  readonly warning: string;
  /** What the language model cost; empty when there is nothing to say. */
  readonly readBy: string;
}

const mostShown = 3;

export function replyView(subject: LeadSubject, reader: Reader): ReplyView {
  const { lead } = subject;
  const { optOut, reading } = lead.engagement;
  const replies = lead.replies.filter((one) => one.kind !== 'automatic').slice(-mostShown);
  return {
    ...titleView(subject, reader, 'a mail came in.'),
    replies: replies.map((one) => ({
      what: `${capitalised(replyWords(one.kind))}, ${dateTimeWords(one.at, reader.timeZone)}`,
      words: `“${literal(one.excerpt || one.subject, 280)}”`,
    })),
    warning: optOut
      ? 'It wants no more mail. Nothing can be sent to it.'
      : reading?.instructs
        ? 'This message tried to instruct the agent. It changed nothing.'
        : '',
    readBy: modelWords(subject, reader),
  };
}
