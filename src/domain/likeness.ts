import {
  addressWords,
  companyWords,
  fold,
  isDense,
  joinedWord,
  tellingWords,
  wordsOf,
  type Searchable,
} from './trigrams';

/**
 * How a lead answers a search: every word is there, begins so, or is there but for a typo; `near` is not good enough to
 * act on, only to suggest.
 */
export type Likeness = 'exact' | 'prefix' | 'typo' | 'near';

export interface Ranked<R extends Searchable> {
  readonly row: R;
  readonly likeness: Likeness;
  /** 0 to 1. */
  readonly score: number;
}

const order: readonly Likeness[] = ['exact', 'prefix', 'typo', 'near'];
const leastNear = 0.3;

/** Most typos forgiven in a word of the query: none below four letters, one below seven, else two. */
export function typosAllowed(word: string): number {
  const { length } = Array.from(word);
  if (length < 4 || /\d/.test(word)) return 0;
  return length < 7 ? 1 : 2;
}

/** Letters left out, added, changed or swapped with their neighbour; more than `most` counts as `most + 1`. */
export function editDistance(one: string, other: string, most: number): number {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** The rows that answer the query or come near, best first; the same rows in any order give the same answer. */
export function rank<R extends Searchable>(query: string, rows: readonly R[]): readonly Ranked<R>[] {
  const asked = { words: tellingWords(query), whole: tellingWords(query).join(''), text: fold(query.trim()) };
  if (asked.words.length === 0) return [];
  return rows
    .flatMap((row) => likenessOf(asked, row) ?? [])
    .sort(
      (one, other) =>
        order.indexOf(one.likeness) - order.indexOf(other.likeness) ||
        other.score - one.score ||
        (one.row.leadId < other.row.leadId ? -1 : 1),
    );
}

/** True when the row has every word of the query somewhere, as a word or within one: a quick look before `rank`. */
export function hasEveryWord(query: string, row: Searchable): boolean {
  const { name, companyName, topic, email, sourceId } = row;
  const all = wordsOf(`${name} ${companyName} ${topic} ${email} ${sourceId}`, 'every').join('');
  return tellingWords(query).every((word) => all.includes(word));
}

/** True when the text begins with the word but for the typos allowed in it. */
export function beginsLike(text: string, word: string): boolean {
  const most = typosAllowed(word);
  return [0, 1, -1].some((more) => editDistance(text.slice(0, word.length + more), word, most) <= most);
}

/** Those of the best likeness among the good ones; a lead that is only near is never a hit. */
export function hitsOf<R extends Searchable>(ranked: readonly Ranked<R>[]): readonly Ranked<R>[] {
  const best = ranked[0]?.likeness;
  return best === undefined || best === 'near' ? [] : ranked.filter((one) => one.likeness === best);
}

interface Asked {
  readonly words: readonly string[];
  readonly whole: string;
  readonly text: string;
}

function likenessOf<R extends Searchable>(asked: Asked, row: R): Ranked<R> | null {
  const name = tellingWords(row.name);
  const company = companyWords(row);
  const wholes = [
    company.join(''),
    name.join(''),
    joinedWord(row.companyName),
    joinedWord(row.sourceId),
  ].filter((one) => one !== '');
  if (asked.text === fold(row.email.trim()) || wholes.includes(asked.whole))
    return { row, likeness: 'exact', score: 1 };
  const strong = [...name, ...company, ...wordsOf(row.companyName), ...wholes];
  const weak = [...wordsOf(row.topic), ...addressWords(row.email)];
  const matches = asked.words.map((word) => best([match(word, strong, 1), match(word, weak, 0.8)]));
  const missing = matches.some((one) => one === null);
  const letters = asked.words.map((word) => word.length);
  const total = letters.reduce((sum, one) => sum + one, 0);
  const score = matches.reduce((sum, one, at) => sum + ((one?.score ?? 0) * (letters[at] ?? 0)) / total, 0);
  if (!missing) {
    const worst = Math.max(...matches.map((one) => order.indexOf(one?.likeness ?? 'near')));
    return { row, likeness: order[worst] ?? 'near', score: 0.95 * score };
  }
  const joined = wholes.find((one) => asked.whole.length >= 5 && one.startsWith(asked.whole));
  if (joined !== undefined) return { row, likeness: 'prefix', score: asked.whole.length / joined.length };
  const typed = wholes.some((one) => within(asked.whole, one) !== null);
  if (typed) return { row, likeness: 'typo', score: 0.6 };
  const near = Math.max(score, ...wholes.map((one) => shared(asked.whole, one)));
  return near >= leastNear ? { row, likeness: 'near', score: 0.5 * near } : null;
}

interface Match {
  readonly likeness: Likeness;
  readonly score: number;
}

function match(word: string, against: readonly string[], weight: number): Match | null {
  return best(
    against.map((one): Match | null => {
      if (one === word) return { likeness: 'exact', score: weight };
      const begins = word.length >= 2 || isDense(word) ? one.startsWith(word) : false;
      if (begins || (isDense(word) && one.includes(word)))
        return { likeness: 'prefix', score: weight * (0.7 + (0.2 * word.length) / one.length) };
      const typos = within(word, one);
      return typos === null ? null : { likeness: 'typo', score: weight * (0.7 - 0.1 * typos) };
    }),
  );
}

function best(matches: readonly (Match | null)[]): Match | null {
  return matches.reduce((first, one) => {
    if (first === null || one === null) return first ?? one;
    const rankOf = ({ likeness, score }: Match) => score - order.indexOf(likeness);
    return rankOf(one) > rankOf(first) ? one : first;
  }, null);
}

/** The typos by which the word differs from the other, or from what the other begins with; null when they are too many. */
function within(word: string, other: string): number | null {
  const allowed = typosAllowed(word);
  if (allowed === 0 || typosAllowed(other) === 0) return null;
  const whole = editDistance(word, other, allowed);
  if (whole <= allowed) return whole;
  const beginning = word.length >= 6 ? editDistance(word, other.slice(0, word.length), 1) : 2;
  return beginning <= 1 ? beginning : null;
}

/** The share of trigrams two words have in common, 0 to 1. */
function shared(one: string, other: string): number {
  const [a, b] = [trigrams(one), trigrams(other)];
  const both = [...a].filter((each) => b.has(each)).length;
  return (2 * both) / (a.size + b.size);
}

function trigrams(word: string): ReadonlySet<string> {
  const padded = Array.from(`  ${word} `);
  return new Set(padded.slice(2).map((_, at) => padded.slice(at, at + 3).join('')));
}
