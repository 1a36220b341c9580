import { noted } from '../cards/noted';
import type { Reply } from '../ports/desk';

/** The reply with a sentence below it that says how it came about. */
export function withNote(reply: Reply, note: string): Reply {
  if (reply.kind === 'done' || reply.kind === 'refused')
    return { ...reply, sentence: `${reply.sentence} ${note}` };
  return { ...reply, card: noted(reply.card, note) };
}
