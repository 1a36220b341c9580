/** First letters of the months in the languages that the analyst reads, lower case; the longest that fits counts. */
const months: readonly (readonly [number, readonly string[]])[] = [
  [1, 'jan jän gennaio ene styc'],
  [2, 'feb fév lut'],
  [3, 'mar mär maart mrt'],
  [4, 'apr avr abr kwi'],
  [5, 'may mai mei maj mag mayo maio'],
  [6, 'jun juin giu czerw'],
  [7, 'jul juil lug lip'],
  [8, 'aug aoû aou ago sier'],
  [9, 'sep set wrz'],
  [10, 'oct okt ott out paź'],
  [11, 'nov lis'],
  [12, 'dec déc dez dic des gru'],
].map(([month, names]) => [Number(month), String(names).split(' ')] as const);

const dayFirst =
  /(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s{1,2}(?:de\s|of\s)?(\p{L}{3,12})\.?,?\s{1,2}(?:de\s)?(20\d\d)(?!\d)/gu;
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s{1,2}(20\d\d)(?!\d)/gu;
const numeric = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(20\d\d)(?!\d)/gu;
const iso = /(?<![\d-])(20\d\d)-(\d\d)-(\d\d)(?!\d)/gu;

/** A day that a text writes out. */
export interface WrittenDate {
  /** ISO 8601 */
  readonly day: string;
  readonly start: number;
  readonly end: number;
}

/** The days that a text writes with a year, in their order; one whose month and day could be swapped is none. */
export function datesIn(text: string): readonly WrittenDate[] {
  if (!/20\d\d/u.test(text)) return [];
  const found: WrittenDate[] = [];
  const add = ({ 0: words, index }: RegExpExecArray, year = '', month = 0, day = '') => {
    if (month >= 1 && month <= 12 && Number(day) >= 1 && Number(day) <= 31)
      found.push({
        day: `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`,
        start: index,
        end: index + words.length,
      });
  };
  for (const one of text.matchAll(dayFirst)) add(one, one[3], monthNamed(one[2]), one[1]);
  for (const one of text.matchAll(monthFirst)) add(one, one[3], monthNamed(one[1]), one[2]);
  for (const one of text.matchAll(numeric)) add(one, one[3], Number(one[2]), one[1]);
  for (const one of text.matchAll(iso)) add(one, one[1], Number(one[2]), one[3]);
  return found.sort((one, other) => one.start - other.start);
}

function monthNamed(word = ''): number {
  const lower = word.toLowerCase();
  return months.find(([, names]) => names.some((name) => lower.startsWith(name)))?.[0] ?? 0;
}
