import type { Place } from './geography';

/** Words of streets, with the country in which they stand beside a postal code of five digits; null where several have such. */
const streets: readonly (readonly [RegExp, Place | null])[] = [
  [
    /(?<!\p{L})(?:rue|avenue|allée|chemin|impasse|quai|route|boulevard|za|zi|z\.a\.|z\.i\.) (?:\p{L}|\d)/iu,
    'FR',
  ],
  [/(?:straße|strasse|str\.|weg|gasse|allee|platz|damm|ufer) ?\d/iu, 'DE'],
  [/(?<!\p{L})(?:calle|c\/|avda\.?|polígono|pol\.|plaza|paseo|camino|carretera|ctra\.) ?\p{L}/iu, 'ES'],
  [/(?<!\p{L})(?:via|viale|piazza|corso|strada|località|loc\.) \p{L}/iu, 'IT'],
  [/(?:straat|laan|kade|plein|dijk|weg) ?\d|(?<!\p{L})(?:rua|travessa|estrada|largo) \p{L}/iu, null],
  [/(?:gatan|vägen|gata|väg|vej|veien|gade) ?\d/iu, null],
  [
    /(?<!\p{L})(?:street|st|road|rd|lane|drive|way|works|mill|park|estate|yard|quay|ave|blvd|close|court)(?!\p{L})/iu,
    null,
  ],
];

/** Whether a line names a street, and the country its word is of; null when it names none. */
export function streetOf(line: string): { readonly country: Place | null } | null {
  const found = streets.find(([street]) => street.test(line));
  return found ? { country: found[1] } : null;
}
