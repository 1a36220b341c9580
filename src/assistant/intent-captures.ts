import { meansThis } from './command-words';
import type { Said } from './question-words';

/** What patterns took, by the name of the place, in order. */
export type Captured = Readonly<Record<string, readonly string[]>>;

interface Capture {
  /** Longest, in words. */
  readonly most: number;
  /** What the words stand for; null when they cannot stand there. */
  read(said: readonly Said[]): string | null;
}

/** Words that are in no name: where one stands, the sentence means something else. */
const noName = new Set(
  `is are was were be been am do does did has have had will would should could can may might must if that which who whom
   whose what why how when where you your yours we our ours us i me my mine leads anyone anybody someone somebody everyone
   everybody everything anything something nothing agent bot baton help because than not no any all none 's there here
   hot warm cold hottest first last next today yesterday tomorrow week month year it they them he she him her this that
   these those some many much more most every each other others another`.split(/\s+/),
);
const pronouns = new Set(['it', 'they', 'them', 'he', 'she', 'him', 'her', 'this', 'that', 'these', 'those']);
const small = /^(?:the|a|an|lead|leads|of|for|on|at|account|deal|company)$/u;
const edges =
  /^(?:the|lead|deal|of|for|on|about|only|just|still|so|really|currently|actually|now|lately|recently|already|yet)$/u;

const levels = wordsFor({ hot: 'hot|hotter', warm: 'warm|warmer|lukewarm', cold: 'cold|colder' });
const lists = wordsFor({
  hot: 'hot',
  warm: 'warm',
  cold: 'cold',
  mine: 'my|mine',
  all: 'our|all',
  disqualified: 'disqualified|disqualify|rejected|reject|dropped',
  'handed-over': 'handed-over|open',
  qualified: 'qualified|qualify',
  processing: 'processing',
  new: 'new|newest|latest|recent',
});
const periods = wordsFor({
  today: 'today|so far today',
  yesterday: 'yesterday',
  'this-week': 'this week',
  'last-week': 'last week',
  'this-month': 'this month',
  'last-month': 'last month',
  '7d': 'last 7 days|the last 7 days|in the last 7 days|past week|the past week|in the past week',
  '30d': 'last 30 days|the last 30 days|in the last 30 days',
});

/** For each wording what it means, from each meaning's wordings. */
function wordsFor(meanings: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const all = Object.entries(meanings);
  return Object.fromEntries(all.flatMap(([meaning, said]) => said.split('|').map((one) => [one, meaning])));
}

/** For every place a pattern can have, what may stand there. */
export const captures: Readonly<Record<string, Capture>> = {
  lead: { most: 7, read: leadRead },
  level: { most: 1, read: ([one]) => levels[one?.key ?? ''] ?? null },
  list: { most: 1, read: ([one]) => lists[one?.key ?? ''] ?? null },
  person: {
    most: 4,
    read: (said) =>
      said.some((one) => /^(?:the|of|at|for|in|from)$/u.test(one.key)) ? null : leadRead(said),
  },
  period: {
    most: 6,
    read: (said) =>
      periods[
        said
          .map((one) => one.key)
          .join(' ')
          .replace(/^(?:of|from|for|during|since) /u, '')
      ] ?? null,
  },
  number: { most: 1, read: ([one]) => plainNumber(one?.key ?? '') },
  amount: { most: 4, read: amount },
  words: { most: 3, read: freeWords },
  value: { most: 4, read: freeWords },
};

/** `this` for a pronoun, the name without what leads up to it else. */
function leadRead(said: readonly Said[]): string | null {
  const [only] = said;
  if (said.length === 1 && only && !only.quoted && pronouns.has(only.key)) return 'this';
  if (meansThis(said)) return 'this';
  let [from, to] = [0, said.length];
  const edge = (one: Said | undefined) => one !== undefined && !one.quoted && edges.test(one.key);
  while (from < to - 1 && edge(said[from])) from += 1;
  while (to - 1 > from && edge(said[to - 1])) to -= 1;
  const name = said.slice(from, to);
  if (name.some((one) => !one.quoted && noName.has(one.key))) return null;
  if (name.every((one) => !one.quoted && (small.test(one.key) || one.key.length < 2))) return null;
  return name
    .map((one) => (one.quoted ? `"${one.text}"` : one.text))
    .join(' ')
    .replace(/^"([^"]*)"$/u, '$1');
}

function freeWords(said: readonly Said[]): string | null {
  const refused = (one: Said) =>
    !one.quoted && (noName.has(one.key) || /^(?:with|and|or|without|but|lead)$/u.test(one.key));
  return said.some(refused) ? null : said.map((one) => one.text).join(' ');
}

const thousands: Readonly<Record<string, number>> = {
  ...{ k: 1e3, thousand: 1e3, m: 1e6, mio: 1e6, million: 1e6, millions: 1e6, bn: 1e9, b: 1e9, billion: 1e9 },
};

/** `6,000`, `6.000`, `6k`: as plain digits. */
function plainNumber(text: string): string | null {
  const [, digits, unit = ''] = /^(\d{1,3}(?:[,.']\d{3})+|\d{1,12}(?:\.\d{1,2})?)(k|m)?$/u.exec(text) ?? [];
  if (digits === undefined) return null;
  const grouped = /[,.']\d{3}/u.test(digits) ? digits.replace(/[,.']/gu, '') : digits;
  const value = Number(grouped) * (thousands[unit] ?? 1);
  return Number.isInteger(value) ? String(value) : null;
}

/** `5 million`, `€5m`, `$ 2.5 billion`, `5,000,000 euros`: as plain digits with the currency, if one is named. */
function amount(said: readonly Said[]): string | null {
  const text = said.map((one) => one.key).join(' ');
  const shape =
    /^(?:about |around |over )?([$€£]|usd|eur|gbp|chf)?\s?(\d[\d.,']*)\s?(k|m|mio|bn|b|thousand|millions?|billion)?\s?(\$|€|£|usd|eur|gbp|chf|dollars?|euros?|pounds?)?$/u;
  const [, before, digits = '', unit = '', after] = shape.exec(text) ?? [];
  const grouped = /^\d{1,3}(?:[,.']\d{3})+$/u.test(digits) ? digits.replace(/[,.']/gu, '') : digits;
  if (!/^\d+(?:\.\d+)?$/u.test(grouped)) return null;
  const value = String(Math.round(Number(grouped) * (thousands[unit] ?? 1)));
  const currency = currencies[before ?? after ?? ''];
  return currency ? `${value} ${currency}` : value;
}
const currencies = wordsFor({
  USD: '$|usd|dollar|dollars',
  EUR: '€|eur|euro|euros',
  GBP: '£|gbp|pound|pounds',
  CHF: 'chf',
});
