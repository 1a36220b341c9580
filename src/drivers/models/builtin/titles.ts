import { fold } from './reading';
import { assisting, assistingLast, functions, levels, notNow, type Level } from './role-words';

/** One role a title names. */
export interface Role {
  /** None when it names no rank. */
  readonly levels: readonly Level[];
  /** Fields of work it names, by our own words; empty when none is recognised. */
  readonly functions: readonly string[];
  /** True when it says nothing but the rank, such as "Director". */
  readonly isBare: boolean;
}

/** What a title says: its roles (none when no rank in it is recognised), or that it assists, or that it is not held now. */
export type Title =
  | { readonly kind: 'roles'; readonly roles: readonly Role[] }
  | { readonly kind: 'assists' }
  | { readonly kind: 'not now' };

const fixed =
  /\b(go|order|procure|source|quote|lead|record|hire|end|business|direct) to (market|cash|pay|report|retire|end|business|consumer)\b/gu;
const directs =
  /^(?:[a-z]+ ){0,3}(?:director|directeur|directrice|vp|president|head|manager|leiter|leiterin|lead|c[a-z]{1,3}o|officer) (?:of|for|de|du|des|del|fur)\b/u;
const besideRank =
  /\b(?:senior|sr|any|an?|the|of|group|global|regional|interim|acting|deputy|executive|associate|or|level|chief|officer)\b/gu;

/** Reads a job title in English, German, French or Spanish, part by part. */
export function readTitle(title: string): Title {
  // "Director's office assistant" speaks of another person.
  const own = title.replace(/[’‘`´]/gu, "'").replace(/^.*\p{L}(?:'s|s')\s/u, '');
  const parts = own
    .replace(/\br\s?&\s?d\b/giu, 'RandD')
    .split(/[,;|/()+•:@&]|\s[-–—]\s|\s(?:and|und|et|y|at|bei|chez)\s/iu)
    .map((part) =>
      fold(part)
        .replace('randd', 'r and d')
        .replace(fixed, '$1$2')
        .replace(/(?:^| )(?:to|reporting|reports) .*$/u, '')
        .replace(/\boffice of .*$/u, 'office'),
    )
    .filter((part) => part !== '');
  if (parts.some(isAssisting)) return { kind: 'assists' };
  if (notNow.test(parts.join(' '))) return { kind: 'not now' };
  return { kind: 'roles', roles: rolesIn(parts) };
}

function isAssisting(part: string): boolean {
  if (directs.test(part) && !assisting.has(part.split(' ')[0] ?? '')) return false;
  const words = part.split(' ');
  if (part === 'company secretary' || /^adjointe? /u.test(part)) return part !== 'company secretary';
  return words.some((word) => assisting.has(word)) || assistingLast.has(words.at(-1) ?? '');
}

/** A part without a rank, as "Purchasing" in "Director, Purchasing", belongs to the rank before it, else to the first. */
function rolesIn(parts: readonly string[]): readonly Role[] {
  const groups: string[][] = [];
  let waiting: string[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (levelsOf(part).length > 0) {
      groups.push([part, ...waiting]);
      waiting = [];
    } else (last ?? waiting).push(part);
  }
  return groups.map(([ranked = '', ...rest]) => describe(ranked, [ranked, ...rest].join(' ')));
}

/** A phrase as one role, whether or not it names a rank. */
export function describe(ranked: string, words: string): Role {
  const left = levels.reduce((text, [form]) => text.replace(form, ' '), words).replace(besideRank, '');
  return { levels: levelsOf(ranked), functions: functionsOf(words), isBare: left.trim() === '' };
}

function levelsOf(part: string): readonly Level[] {
  return levels.find(([form]) => form.test(part))?.[1] ?? [];
}

function functionsOf(words: string): readonly string[] {
  return functions.filter(([, form]) => form.test(words)).map(([name]) => name);
}
