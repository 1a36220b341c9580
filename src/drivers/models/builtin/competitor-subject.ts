import { normaliseName } from '../../../domain/company-name';
import { isCompetitorName } from '../../../domain/competitor-names';
import { cardCollections, cardNames, noNames, positioningNames } from './competitor-words';
import { plainText } from './markdown-blocks';
import { phraseIndex, phrasesIn } from './phrases';
import { fold } from './reading';

/** Whom a part of a document is about. */
export interface Subject {
  readonly name: string;
  /** True where it is said how to argue against it, without a card of facts. */
  readonly positioning: boolean;
}

/** Names of competitors as they are spelt, by their normalised form. */
export type KnownNames = ReadonlyMap<string, string>;

const longestTitle = 160;
const mostWords = 6;
const versus = /\s(?:vs\.?|versus|against|gegen|face à|contre|frente a|contro)\s/iu;

const marks = phraseIndex<'collection' | 'card' | 'positioning'>([
  ...cardCollections.map((phrase) => [phrase, 'collection'] as const),
  ...cardNames.map((phrase) => [phrase, 'card'] as const),
  ...positioningNames.map((phrase) => [phrase, 'positioning'] as const),
]);

/** True for a title that says that a document is about competitors. */
export function speaksOfCompetitors(title: string): boolean {
  const folded = fold(title.slice(0, longestTitle).replace(/[-_/\\]/gu, ' '));
  return phrasesIn(folded, marks).length > 0;
}

/**
 * The competitor that a heading or title is about, such as "Battle card: FreshPlan", "Lumen vs. FreshPlan" or "How to beat
 * FreshPlan"; undefined when it names none. A name that is known beats any other in it.
 */
export function subjectOf(title: string, known: KnownNames): Subject | undefined {
  const heading = plainText(title.slice(0, longestTitle));
  const marksIn = phrasesIn(fold(heading), marks);
  const isAbout = marksIn.some(({ of }) => of !== 'collection');
  const sides = heading.split(versus).filter((one) => one.trim() !== '');
  if (!isAbout && sides.length < 2) return undefined;
  const positioning = sides.length > 1 || marksIn.some(({ of }) => of === 'positioning');
  const segments = sides.toReversed().flatMap((side) => segmentsOf(side));
  const [first] = segments.flatMap((one) => known.get(normaliseName(one)) ?? []);
  // Two unknown sides do not say which of them we are.
  const name = first ?? (isAbout ? segments.find(isName) : undefined);
  return name === undefined ? undefined : { name, positioning };
}

/** The pieces of a title without the words that say what kind of document it is, those after such words first. */
function segmentsOf(side: string): readonly string[] {
  const words = side.split(/\s+/u).filter(Boolean);
  for (let size = Math.min(4, words.length); size > 0; size -= 1) {
    for (let at = 0; at + size <= words.length; at += 1) {
      if (!cardNames.includes(fold(words.slice(at, at + size).join(' ')))) continue;
      const before = words.slice(0, at).join(' ');
      const after = words.slice(at + size).join(' ');
      // "Battle card: FreshPlan", "Battle card FreshPlan", "FreshPlan – battle card", "FreshPlan battle card"
      return [...pieces(after), ...pieces(before).toReversed()];
    }
  }
  return pieces(side);
}

function pieces(text: string): readonly string[] {
  return text
    .split(/\s[-–—|·]\s|[:|–—·]|^[-\s]+|[-\s]+$/u)
    .map((one) =>
      one
        .replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ')
        .replace(/["“”„«»]/gu, '')
        .trim(),
    )
    .filter((one) => one !== '');
}

/** True for what may be a name: a few words, the first with a capital or a digit; no date, no word of a template. */
function isName(piece: string): boolean {
  const words = piece.split(/\s+/u);
  return (
    words.length <= mostWords &&
    /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]|^\p{Ll}\p{Lu}/u.test(piece) &&
    !/\b(?:19|20)\d{2}\b|^[QHv]\d/u.test(piece) &&
    isCompetitorName(piece) &&
    !noNames.has(fold(piece)) &&
    !noNames.has(fold(words[0] ?? ''))
  );
}
