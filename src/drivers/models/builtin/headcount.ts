import type { Segment } from './page';

/** A number of employees that a document gives. */
export interface Headcount {
  readonly amount: number;
  /** `above` and `about` as the words before it say. */
  readonly bound: 'exact' | 'above' | 'about' | 'below';
  readonly segment: Segment;
  /** The year it speaks of; null when it gives none. */
  readonly year: number | null;
  /** The higher, the more plainly it is the number of all who work there. */
  readonly weight: number;
}

const above =
  /(?:more than|over|above|in excess of|upwards of|at least|mehr als|über|mindestens|plus de|plus d['’]|au moins|más de|al menos|oltre|più di|almeno|meer dan|ruim|mais de|över|mer än|fler än|mere end|mer enn|flere enn|ponad|>)\s*(?:the )?$/iu;
const about =
  /(?:about|approximately|approx\.?|around|roughly|circa|ca\.?|c\.|nearly|almost|close to|some|etwa|rund|rd\.?|knapp|gut|zirka|ungefähr|environ|près de|quelque|unos|unas|cerca de|alrededor de|aproximadamente|casi|circa|quasi|ongeveer|bijna|zo['’]n|omkring|cirka|ungefär|nästan|drygt|knappt|około|~|≈)\s*(?:the )?$/iu;
const below =
  /(?:less than|fewer than|under|below|weniger als|unter|moins de|menos de|meno di|minder dan|under|up to|bis zu|<)\s*$/iu;
/** Numbers that are rather years, hours or shares. */
export const largest = 5_000_000;

/** How the words around a number limit it. */
export function boundOf(before: string, rest: string): Headcount['bound'] {
  if (/^\s?(?:\+|plus\b|or more|und mehr)/iu.test(rest)) return 'above';
  const near = before.slice(-30);
  if (above.test(near)) return 'above';
  if (below.test(near)) return 'below';
  return about.test(near) ? 'about' : 'exact';
}

/** The newest year a text names, but for that of its founding; null when it names none. */
export function yearIn(text: string, digits: string): number | null {
  const years = [...text.matchAll(/\b((?:19|20)\d\d)\b/gu)]
    .map((found) => found[1] ?? '')
    .filter((one) => one !== digits);
  const stated = years.filter(
    (one) =>
      !new RegExp(
        `(?:since|founded|seit|gegründet|depuis|fondée?|desde|fundad\\w|dal|fondat\\w|sinds|opgericht|sedan|grundad\\w*|established|in business|siden|von)\\D{0,20}${one}`,
        'iu',
      ).test(text),
  );
  return stated.length > 0 ? Math.max(...stated.map(Number)) : null;
}
