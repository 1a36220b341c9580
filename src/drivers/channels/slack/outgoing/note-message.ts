import { escapedWithin, plain } from '../render/escape';
import { limits } from '../render/limits';
import type { Shown } from './posting';

/** A line of history for a thread: shown letter by letter, no mention, link or emoji comes alive in it. */
export function noteMessage(sentence: string): Shown {
  return {
    text: escapedWithin(sentence, limits.messageText),
    blocks: [{ type: 'section', text: plain(sentence, limits.sectionText) }],
  };
}
