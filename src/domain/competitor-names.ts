import { normaliseName } from './company-name';

/** Longer than this, a field tells a story and names nobody. */
const longestField = 400;
const longestName = 80;

/** What people write into the field of a competitor when there is none, in the form of `normaliseName`. */
const nobody = new Set(
  `none no na nil null unknown undefined other others various several tbd tba tbc nocompetitor nocompetitors
   nocompetition notknown notapplicable notavailable notspecified nobody yes keine keiner kein keinwettbewerber
   keineangabe unbekannt sonstige andere verschiedene aucun aucune inconnu autre autres ninguno ninguna desconocido
   otro otros nessuno sconosciuto`.split(/\s+/),
);

/**
 * The competitors that a field of the CRM names, as they are written there and each once. Several are separated by
 * semicolons, bars, line ends or commas; a comma before a legal form separates nothing, and words such as "none" or
 * "unknown" name nobody.
 */
export function competitorNames(field: string | null): readonly string[] {
  if (field === null || field.length > longestField) return [];
  const parts = field.split(/[;|\n\r]/u).flatMap(splitAtCommas);
  const byKey = new Map<string, string>();
  for (const name of parts.map((one) => one.trim())) {
    const key = normaliseName(name);
    if (isCompetitorName(name) && !byKey.has(key)) byKey.set(key, name);
  }
  return [...byKey.values()];
}

/** False for what can be nobody's name: nothing, only marks, over 80 characters, or a word that says there is none. */
export function isCompetitorName(name: string): boolean {
  if (name.length > longestName) return false;
  const key = normaliseName(name);
  return /\p{L}|\p{N}/u.test(key) && !nobody.has(key);
}

/** "FreshPlan, Inc., Taktwerk" is two names: what changes nothing of the name before it belongs to it. */
function splitAtCommas(line: string): readonly string[] {
  const names: string[] = [];
  for (const part of line.split(',')) {
    const before = names.at(-1);
    const joined = before === undefined ? part : `${before},${part}`;
    if (before !== undefined && normaliseName(joined) === normaliseName(before)) names.splice(-1, 1, joined);
    else names.push(part);
  }
  return names;
}
