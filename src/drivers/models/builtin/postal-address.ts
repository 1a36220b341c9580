import { placesIn } from './headquarters';
import type { Place } from './geography';
import { placeAt, type NamedPlace } from './place-phrase';

const prefixes: Readonly<Record<string, Place>> = {
  ...{
    D: 'DE',
    DE: 'DE',
    A: 'AT',
    AT: 'AT',
    CH: 'CH',
    F: 'FR',
    FR: 'FR',
    I: 'IT',
    IT: 'IT',
    E: 'ES',
    ES: 'ES',
    B: 'BE',
  },
  ...{
    BE: 'BE',
    L: 'LU',
    LU: 'LU',
    NL: 'NL',
    S: 'SE',
    SE: 'SE',
    DK: 'DK',
    N: 'NO',
    NO: 'NO',
    FI: 'FI',
    PL: 'PL',
    CZ: 'CZ',
  },
};

/** Four digits may be the number of a house or a year: they count in countries whose codes they are. */
const fourDigits = /(?:^|[,|·–-]\s{0,3})(?!(?:19[5-9]|20[0-4])\d)\d{4}\s+(?=\p{Lu})/u;
const withFourDigits = new Set(['AT', 'CH', 'BE', 'DK', 'NO', 'LU', 'NL', 'HU', 'LI', 'SI']);

/** Forms of a postal code in front of a town, with the country that only this form belongs to. */
const codes: readonly (readonly [RegExp, Place | null])[] = [
  [
    /(?<![\p{L}\d])(D|DE|A|AT|CH|F|FR|I|IT|E|ES|B|BE|L|LU|NL|SE|S|DK|N|NO|FI|PL|CZ)\s?[-–]\s?\d{3} ?\d{1,2}\s+(?=\p{Lu})/u,
    null,
  ],
  [/(?<![\p{L}\d])\d{4} ?[A-Z]{2}\s+(?=\p{Lu}|'s)/u, 'NL'],
  [/(?<![\p{L}\d-])\d{4}-\d{3}\s+(?=\p{Lu})/u, 'PT'],
  [/(?<![\p{L}\d-])\d{2}-\d{3}\s+(?=\p{Lu})/u, 'PL'],
  [/(?<![\p{L}\d.,-])\d{5}\s+(?=\p{Lu})/u, null],
  [/(?<![\p{L}\d.,-])\d{3} \d{2}\s+(?=\p{Lu})/u, null],
  [fourDigits, null],
];
/** Forms behind a town: "Austin, TX 78701", "London EC1A 1BB". */
const american = /(\p{Lu}[\p{L}.' -]{1,30}),?\s+([A-Z]{2}),?\s+\d{5}(?:-\d{4})?(?!\d)/u;
const british =
  /(\p{Lu}[\p{L}.'-]{1,24}(?: (?:upon |on )?\p{Lu}[\p{L}.'-]{1,24}){0,2}),?\s+[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}(?![\p{L}\d])/u;

/** The town of an address that has a postal code; null when there is none. */
export function postalPlace(text: string, sign: Place | null): NamedPlace | null {
  const state = american.exec(text);
  if (state) {
    const [whole, before = '', code = ''] = state;
    const town = /(?:\p{Lu}[\p{L}.'-]+ ?){1,3}$/u.exec(before)?.[0] ?? before;
    const place = placesIn(code).some((one) => one.startsWith('US-'))
      ? placeAt(`${town}, ${code}`, 'US')
      : null;
    if (place) return { ...place, end: state.index + whole.length };
  }
  const royal = british.exec(text);
  if (royal) {
    const town = (royal[1] ?? '').split(', ').at(-1) ?? '';
    const place = placeAt(town, 'GB');
    if (place) return { ...place, end: royal.index + royal[0].length };
  }
  for (const [code, country] of codes) {
    const found = code.exec(text);
    if (!found || (code === fourDigits && !withFourDigits.has(sign ?? ''))) continue;
    const from = found.index + found[0].length;
    const place = placeAt(text.slice(from), country ?? prefixes[found[1] ?? ''] ?? sign);
    if (place && place.town !== null) return { ...place, end: place.end + from };
  }
  return null;
}
