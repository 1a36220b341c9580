/** A word of a text. */
export interface Token {
  /** Case, accents and signs taken off. */
  readonly word: string;
  /** As it stands in the text. */
  readonly written: string;
  /** What stands between it and the word before. */
  readonly gap: string;
  /** True of the first word of a line, a sentence, a heading or a quotation. */
  readonly beginsSentence: boolean;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’.][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in their order, in time that grows with its length alone. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const found of text.matchAll(wordPattern)) {
    const gap = text.slice(Math.max(end, found.index - 12), found.index);
    const beginsSentence = tokens.length === 0 || /[\n.!?:;"“„»«#|*]/u.test(gap);
    tokens.push({ word: foldWord(found[0]), written: found[0], gap, beginsSentence });
    end = found.index + found[0].length;
  }
  return tokens;
}

/** Case, accents, apostrophes and full stops taken off: every word of `tokensOf` stands in it. */
export function foldRoughly(text: string): string {
  return foldWord(text);
}

function foldWord(written: string): string {
  const plain = written.toLowerCase().replace(/['’.]/gu, '');
  // Most words have no accent; normalising each of them takes the most time.
  return /^[\x00-\x7f]*$/u.test(plain)
    ? plain
    : plain
        .normalize('NFKD')
        .replace(/[\u0300-\u036f]/gu, '')
        .normalize('NFC');
}

/** Positions at which the words stand one after the other, on one line; the last one also in the genitive. */
export function findWords(tokens: readonly Token[], words: readonly string[]): readonly number[] {
  const [first] = words;
  if (first === undefined) return [];
  const found: number[] = [];
  for (const [at, token] of tokens.entries()) {
    if (words.length === 1 ? !isForm(token, first) : token.word !== first) continue;
    const rest = words.slice(1).every((word, position) => {
      const next = tokens[at + 1 + position];
      if (!next || next.gap.length > 4 || next.gap.includes('\n')) return false;
      return position === words.length - 2 ? isForm(next, word) : next.word === word;
    });
    if (rest) found.push(at);
  }
  return found;
}

/** “Bergkorn's”, and “Bergkorns” of a long word, which is how German and the Nordic languages write it. */
function isForm({ word, written }: Token, wanted: string): boolean {
  if (word === wanted) return true;
  if (word !== `${wanted}s`) return false;
  return /['’]s$/u.test(written) || (wanted.length >= 6 && !wanted.endsWith('s'));
}
