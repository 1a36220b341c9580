import { halfCharacter } from './mask';

/**
 * The texts, cut so that all together are no longer than so many characters: short ones stay whole, and the long ones
 * share what is left evenly. A cut falls on the end of a line where there is one, so no quote breaks in a word.
 */
export function fitTexts(texts: readonly string[], mostCharacters: number): readonly string[] {
  const level = levelOf(
    texts.map((one) => one.length),
    mostCharacters,
  );
  return texts.map((text) => (text.length <= level ? text : cut(text, level)));
}

/** The length at which longer texts are cut, so that all fit. */
function levelOf(lengths: readonly number[], most: number): number {
  let left = most;
  const ascending = lengths.toSorted((one, other) => one - other);
  for (const [at, length] of ascending.entries()) {
    const share = Math.floor(left / (ascending.length - at));
    if (length > share) return share;
    left -= length;
  }
  return Infinity;
}

function cut(text: string, length: number): string {
  const end = text.lastIndexOf('\n', length);
  return text.slice(0, end > length / 2 ? end : length).replace(halfCharacter, '\uFFFD');
}
