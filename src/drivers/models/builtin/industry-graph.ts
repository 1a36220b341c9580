import { industryTree } from './industry-tree';
import { fold } from './reading';

/** How one industry lies to another; "perhaps" when it is the wider one, or the two may overlap. */
export type IndustryRelation = 'inside' | 'perhaps' | 'outside';

const parents = new Map<string, readonly string[]>();
const doubtful = new Map<string, readonly string[]>();
const overlapping = new Set<string>();
const byName = new Map<string, string>();
const heads = new Map<string, string>();

/** Words around an industry that do not change it. */
const around =
  /^(?:the|a|an|b2b|b2c|global|leading|international) | (?:company|companies|industry|industries|sector|business|businesses|firm|firms|provider|providers|vendor|vendors)$/u;
const negations = new Set('not no non former formerly ex except excluding without never anti'.split(' '));
/** A longer phrase is a sentence, and its last word says little. */
const longestPhrase = 6;

const path: { readonly indent: number; readonly id: string }[] = [];
for (const line of industryTree.split('\n').filter((one) => one.trim() !== '')) {
  const indent = line.search(/\S/u);
  while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
  const [names = '', others = ''] = line.replace('~', '').split('<');
  const all = names.split('|').map((name) => name.trim());
  const id = fold(all[0] ?? '');
  const parent = path.at(-1);
  const also = others
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  parents.set(id, [...(parent ? [parent.id] : []), ...also.filter((one) => !one.startsWith('?')).map(fold)]);
  doubtful.set(id, also.filter((one) => one.startsWith('?')).map(fold));
  if (line.includes('~')) overlapping.add(id);
  for (const name of all) (name.startsWith('*') ? heads : byName).set(fold(name), id);
  path.push({ indent, id });
}

/** The industry a phrase means, by name or by the words it ends in; null when it is not known. */
export function industryNamed(phrase: string): string | null {
  let words = fold(phrase);
  for (;;) {
    const found = exactly(words);
    if (found !== null) return found;
    const shorter = words.replace(around, '');
    if (shorter === words) break;
    words = shorter;
  }
  const parts = words.split(' ');
  if (parts.length > longestPhrase || isNegated(words)) return null;
  for (let start = 1; start < parts.length; start += 1) {
    const found = heads.get(parts.slice(start).join(' '));
    if (found !== undefined) return found;
  }
  return null;
}

/** The industry of exactly this name, singular and plural being one. */
export function exactly(phrase: string): string | null {
  const folded = fold(phrase);
  const forms = [folded, `${folded}s`, folded.replace(/s$/u, ''), folded.replace(/ies$/u, 'y')];
  return forms.map((form) => byName.get(form)).find((id) => id !== undefined) ?? null;
}

/** True when a phrase says what something is not. */
export function isNegated(phrase: string): boolean {
  return fold(phrase)
    .split(' ')
    .some((word) => negations.has(word));
}

/** How an industry lies to another. */
export function industryRelation(industry: string, other: string): IndustryRelation {
  const [own, others] = [lineage(industry), lineage(other)];
  if (own.has(other)) return 'inside';
  if (others.has(industry) || perhapsUnder(own, other) || perhapsUnder(others, industry)) return 'perhaps';
  return [...own].some((one) => others.has(one) && isNearest(one, industry, other)) ? 'perhaps' : 'outside';
}

/** Two industries directly under one whose parts overlap do not rule each other out. */
function isNearest(shared: string, industry: string, other: string): boolean {
  return overlapping.has(shared) && isUnder(industry, shared) && isUnder(other, shared);
}

function isUnder(industry: string, parent: string): boolean {
  return parents.get(industry)?.includes(parent) ?? false;
}

/** True when one of these is perhaps a part of an industry: a maker of chemicals may call itself a manufacturer. */
function perhapsUnder(industries: ReadonlySet<string>, industry: string): boolean {
  return [...industries].some((one) =>
    (doubtful.get(one) ?? []).some((wider) => lineage(wider).has(industry)),
  );
}

function lineage(industry: string): ReadonlySet<string> {
  const found = new Set([industry]);
  for (const one of found) for (const parent of parents.get(one) ?? []) found.add(parent);
  return found;
}
