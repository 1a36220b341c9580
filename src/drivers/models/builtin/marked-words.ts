import { fold } from './reading';

const elision = /(?<![\p{L}\p{N}])(l|d|un|dell|nell|all|dall|sull|qu|c|n|s|j|m)['’](?=\p{L})/giu;

/** Words in the form of `fold`, and marks that part them. */
export function wordsOf(text: string): readonly string[] {
  // "l'entreprise", "un'azienda": the article is a word of its own.
  // "è" and "é" are a verb, "e" is not: without accents they would be one word.
  const parted = text
    .replace(/\b501\s?\(c\)\s?\(\d{1,2}\)/giu, ' ')
    .replace(elision, '$1 ')
    .replace(/(?<![\p{L}\p{N}])[èé](?![\p{L}\p{N}])/giu, 'es');
  return [...parted.matchAll(/[\p{L}\p{N}&'’-]+|[,.:;()|–—]/gu)].flatMap(([one]) =>
    /^[,.:;()|–—]$/u.test(one)
      ? [one]
      : fold(one)
          .split(' ')
          .filter((word) => word !== ''),
  );
}
