import { keysOf, type SaidWord } from './said-words';

/** Where a phrase was found: positions among the words, the last one not included. */
export interface FoundPhrase {
  readonly from: number;
  readonly to: number;
}

/** Finds phrases among the words of a text; each place at which one begins, once, with the longest that begins there. */
export type PhraseFinder = (words: readonly SaidWord[]) => readonly FoundPhrase[];

type Part = { readonly either: readonly (readonly string[])[]; readonly mayMiss: boolean } | 'gap' | 'end';
type Phrase = readonly Part[];

/** Words that `*` may stand for, at most. */
const longestGap = 3;
/** Written without spaces between words. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/**
 * A finder of phrases, each written as its words: `a|b` is either of them, `[a|b]` may be missing, `more_words` stand as
 * one, `word~` is every word that begins so, `*` is up to three words but no denial, `^` at the beginning means the
 * beginning of a sentence, and `$` at the end the end of a clause or line. Accents, case and line ends do not matter; no phrase reaches over the end of a sentence.
 */
export function phraseFinder(
  phrases: readonly string[],
  denials: ReadonlySet<string> = new Set(),
): PhraseFinder {
  // Taken apart when the first text comes: most processes read no reply, and all languages together weigh 6 MB.
  let index: PhraseIndex | undefined;
  return (words) => {
    const { runs, byFirst, lengths } = (index ??= indexOf(phrases));
    const found: FoundPhrase[] = [];
    // By hand, not by lists of lists: a reply is looked through some hundred times.
    for (let from = 0; from < words.length; from += 1) {
      const { key, isMark } = words[from]!;
      if (isMark) continue;
      if (runs.length > 0 && unspaced.test(key) && runs.some((run) => key.includes(run))) {
        found.push({ from, to: from + 1 });
        continue;
      }
      let to = longestOf(byFirst.get(key), words, from, denials);
      for (const length of lengths) {
        const beginning = byFirst.get(`${key.slice(0, length)}~`);
        if (beginning) to = Math.max(to, longestOf(beginning, words, from, denials));
      }
      if (to >= 0) found.push({ from, to });
    }
    return found;
  };
}

/** Where the longest of these phrases ends that begins there; -1 when none does. */
function longestOf(
  phrases: readonly OpeningPhrase[] | undefined,
  words: readonly SaidWord[],
  from: number,
  denials: ReadonlySet<string>,
): number {
  let to = -1;
  for (const { phrase, opens } of phrases ?? noPhrases)
    if (!opens || beginsSentence(words, from)) to = Math.max(to, endOf(phrase, 0, words, from, denials));
  return to;
}

interface OpeningPhrase {
  readonly phrase: Phrase;
  /** True when it must begin its sentence. */
  readonly opens: boolean;
}

interface PhraseIndex {
  /** Phrases of languages that put no space between words. */
  readonly runs: readonly string[];
  /** By the word that they may begin with; by its beginning and `~` where that is enough. */
  readonly byFirst: ReadonlyMap<string, readonly OpeningPhrase[]>;
  /** Of these beginnings. */
  readonly lengths: readonly number[];
}

const noPhrases: readonly OpeningPhrase[] = [];

function indexOf(phrases: readonly string[]): PhraseIndex {
  const byFirst = new Map<string, OpeningPhrase[]>();
  const beginnings = new Set<string>();
  for (const written of phrases.filter((one) => !unspaced.test(one))) {
    const opens = written.startsWith('^');
    const phrase = partsOf(written.replace(/^\^\s*/u, ''));
    for (const first of firstWords(phrase)) {
      if (first.endsWith('~')) beginnings.add(first);
      byFirst.set(first, [...(byFirst.get(first) ?? []), { phrase, opens }]);
    }
  }
  const lengths = [...new Set([...beginnings].map((one) => one.length - 1))];
  return {
    runs: phrases
      .filter((one) => unspaced.test(one))
      .flatMap((one) => one.split('|'))
      .map((one) => keysOf(one).join(' ')),
    byFirst,
    lengths,
  };
}

/** True where no word of the same sentence or line stands before. */
export function beginsSentence(words: readonly SaidWord[], at: number): boolean {
  const before = words[at - 1];
  if (!before) return true;
  if (before.key === '"') return beginsSentence(words, at - 1);
  return before.isMark && before.key !== ',';
}

function partsOf(phrase: string): Phrase {
  return phrase
    .trim()
    .split(/\s+/u)
    .map((part): Part => {
      if (part === '*') return 'gap';
      if (part === '$') return 'end';
      const mayMiss = part.startsWith('[');
      const either = part
        .replace(/^\[|\]$/gu, '')
        .split('|')
        .map((one) =>
          one
            .replaceAll('e-mail', 'email')
            .split(/[_-]/u)
            .flatMap((word) => partKeys(word)),
        );
      return { either, mayMiss };
    });
}

function partKeys(word: string): readonly string[] {
  return word.endsWith('~') ? keysOf(word.slice(0, -1)).map((key) => `${key}~`) : keysOf(word);
}

function firstWords(phrase: Phrase): readonly string[] {
  const [first, ...rest] = phrase;
  if (first === undefined || typeof first === 'string') return [];
  const own = first.either.flatMap((one) => one[0] ?? []);
  return [...new Set(first.mayMiss ? [...own, ...firstWords(rest)] : own)];
}

/** Where the phrase from this part on ends among the words; -1 when it does not stand there. */
function endOf(
  phrase: Phrase,
  part: number,
  words: readonly SaidWord[],
  at: number,
  denials: ReadonlySet<string>,
): number {
  const wanted = phrase[part];
  if (wanted === undefined) return at;
  if (wanted === 'end') return words[at]?.isMark === false ? -1 : at;
  if (wanted === 'gap') {
    let place = at;
    for (let skipped = 0; skipped <= longestGap; skipped += 1) {
      const end = endOf(phrase, part + 1, words, place, denials);
      if (end >= 0) return end;
      place = overLineEnd(words, place);
      const skipping = words[place];
      if (!skipping || skipping.isMark || denials.has(skipping.key)) return -1;
      place += 1;
    }
    return -1;
  }
  let longest = -1;
  for (const one of wanted.either) {
    const behind = endOfWords(one, words, at);
    if (behind >= 0) longest = Math.max(longest, endOf(phrase, part + 1, words, behind, denials));
  }
  return longest < 0 && wanted.mayMiss ? endOf(phrase, part + 1, words, at, denials) : longest;
}

function endOfWords(wanted: readonly string[], words: readonly SaidWord[], at: number): number {
  let place = at;
  for (const one of wanted) {
    place = overMarks(words, place);
    const key = words[place]?.isMark === false ? words[place]?.key : undefined;
    if (key === undefined) return -1;
    if (one.endsWith('~') ? !key.startsWith(one.slice(0, -1)) : key !== one) return -1;
    place += 1;
  }
  return place;
}

function overLineEnd(words: readonly SaidWord[], at: number): number {
  return words[at]?.key === '/' ? at + 1 : at;
}

/** A line end, a comma or a quotation mark inside a phrase changes nothing. */
function overMarks(words: readonly SaidWord[], at: number): number {
  let place = at;
  while (words[place]?.isMark && ['/', ',', '"'].includes(words[place]?.key ?? '')) place += 1;
  return place;
}
