import { fold } from './reading';

/** Phrases that are looked for as whole words, by their first word. */
export type PhraseIndex<T> = ReadonlyMap<
  string,
  readonly { readonly words: readonly string[]; readonly of: T }[]
>;

/** The folded phrases of a list that semicolons divide. */
export function phrases(list: string): readonly string[] {
  return list.split(';').map(fold);
}

/** An index of folded phrases, each with what it stands for. */
export function phraseIndex<T>(entries: readonly (readonly [phrase: string, of: T])[]): PhraseIndex<T> {
  const index = new Map<string, { words: readonly string[]; of: T }[]>();
  for (const [phrase, of] of entries) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    const others = index.get(first);
    if (others) others.push({ words, of });
    else index.set(first, [{ words, of }]);
  }
  return index;
}

/** The phrases that stand in a folded text, with what they stand for; the longest first. */
export function phrasesIn<T>(
  folded: string,
  index: PhraseIndex<T>,
): readonly { readonly words: readonly string[]; readonly of: T }[] {
  const words = folded.split(' ');
  return words
    .flatMap((word, at) =>
      (index.get(word) ?? []).filter((phrase) =>
        phrase.words.every((one, offset) => words[at + offset] === one),
      ),
    )
    .sort((one, other) => other.words.length - one.words.length);
}
