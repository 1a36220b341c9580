import type { FoundPhrase } from './phrases';
import type { ReplyWords } from './reply-words/reply-words';
import { wordSet, type SaidWord } from './said-words';

/** What keeps a phrase from being what somebody says of themselves. */
export interface PhraseGuards {
  /** "Please do not" stop sending; do not write "before Monday". */
  isDenied(words: readonly SaidWord[], found: FoundPhrase): boolean;
  /** "Our customers say" take me off your list. */
  isOfOthers(words: readonly SaidWord[], found: FoundPhrase): boolean;
}

/** Words looked at in front of a phrase. */
const looked = 8;

/** The guards of one language. */
export function phraseGuards({ denials, fillers, limits, others }: ReplyWords): PhraseGuards {
  const [denying, filling] = [wordSet(denials), wordSet(fillers)];
  const [limiting, speakers] = [wordSet(limits), wordSet(others)];
  return {
    isDenied(words, { from, to }) {
      const next = words[to];
      if (next && !next.isMark && limiting.has(next.key)) return true;
      for (let at = from - 1; at >= Math.max(0, from - looked); at -= 1) {
        const word = words[at];
        if (!word || (word.isMark && word.key !== '/' && word.key !== '"')) return false;
        if (denying.has(word.key)) return true;
        if (!word.isMark && !filling.has(word.key)) return false;
      }
      return false;
    },
    isOfOthers(words, { from }) {
      for (let at = from - 1; at >= Math.max(0, from - 2 * looked); at -= 1) {
        const word = words[at];
        if (!word || (word.isMark && !['/', '"', ','].includes(word.key))) return false;
        if (word.key === ',' && words[at + 1]?.key !== '"') return false;
        if (speakers.has(word.key)) return true;
      }
      return false;
    },
  };
}
