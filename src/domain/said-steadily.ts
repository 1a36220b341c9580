import { mendedKey } from './misspelt';
import type { SaidWord } from './said-words';

/** One-word sentences in a row that make one sentence. */
const fewestShouted = 3;
/** Single letters in a row that make a word. */
const fewestSpelt = 4;

/**
 * The words of a text as they were meant: "take. me. off." is one sentence, "S T O P" one word, "STOOOP" is "stop", and a
 * slip in a long word that opt-outs are made of is mended. Each keeps its place in the text.
 */
export function steadied(words: readonly SaidWord[]): readonly SaidWord[] {
  return inOneSentence(inOneWord(words)).map((one) => {
    if (one.isMark) return one;
    const key = mendedKey(one.key);
    return key === one.key ? one : { ...one, key };
  });
}

function inOneWord(words: readonly SaidWord[]): readonly SaidWord[] {
  const whole: SaidWord[] = [];
  for (let at = 0; at < words.length;) {
    let end = at;
    while (isLetter(words[end])) end += 1;
    const [first, last] = [words[at], words[end - 1]];
    if (first && last && end - at >= fewestSpelt) {
      const key = words
        .slice(at, end)
        .map((one) => one.key)
        .join('');
      whole.push({ ...first, key, end: last.end });
      at = end;
    } else {
      if (first) whole.push(first);
      at += 1;
    }
  }
  return whole;
}

function isLetter(word: SaidWord | undefined): boolean {
  return word !== undefined && !word.isMark && word.key.length === 1;
}

function inOneSentence(words: readonly SaidWord[]): readonly SaidWord[] {
  const isStop = (at: number) => words[at]?.isMark === true && words[at]?.key === '.';
  const isAlone = (at: number) =>
    words[at]?.isMark === false && isStop(at + 1) && (at === 0 || words[at - 1]?.isMark === true);
  const dropped = new Set<number>();
  for (let at = 0; at < words.length; at += 1) {
    let end = at;
    while (isAlone(end) && words[end]?.key !== words[end - 2]?.key) end += 2;
    if ((end - at) / 2 >= fewestShouted) for (let stop = at + 1; stop < end - 1; stop += 2) dropped.add(stop);
    at = Math.max(at, end - 1);
  }
  return dropped.size === 0 ? words : words.filter((_, at) => !dropped.has(at));
}
