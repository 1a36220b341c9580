import { monthOf, weekdayOf } from './calendar-words';

/** A day that a text names, and where. */
export interface WrittenDay {
  readonly start: number;
  readonly end: number;
  /** YYYY-MM-DD. */
  readonly day: string;
}

const day = 86_400_000;
/** A day without its year lies at most so far back; else it is of the coming year. */
const mostBack = 60 * day;
/** Between two readings of `12/01` the later one is meant when it is no further off than this. */
const soon = 45 * day;

const monthWord = String.raw`\p{L}{3,12}\.?`;
const ordinal = String.raw`(?:st|nd|rd|th|er|º|ª|°|\.|:a|:e)?`;
const year = String.raw`(?:,?\s{1,2}(?:de\s|del\s)?(?<year>20\d\d)(?!\d))?`;
const forms: readonly RegExp[] = [
  /(?<![\d.\-/])(?<year>20\d\d)-(?<month>\d{1,2})-(?<date>\d{1,2})(?![\d-])/gu,
  /(?<![\d.\-/,])(?<date>\d{1,2})\.\s?(?<month>\d{1,2})(?:\.\s?(?<year>20\d\d|\d\d(?![\d:.])))?(?!\d|[:,]\d)/gu,
  /(?<![\d.\-/])(?<date>\d{1,2})(?<slash>[/-])(?<month>\d{1,2})(?:\k<slash>(?<year>20\d\d|\d\d))?(?![\d/-])/gu,
  new RegExp(
    String.raw`(?<![\p{L}\d.])(?<date>\d{1,2})${ordinal}\s{0,2}(?:of\s|de\s|di\s|den\s)?(?<name>${monthWord})(?!\p{L})${year}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\p{L}])(?<name>${monthWord})\s{1,2}(?:the\s)?(?<date>\d{1,2})${ordinal}(?![\d\p{L}])(?!:\d)${year}`,
    'giu',
  ),
  // 2026年12月4日, 12月4日
  /(?:(?<year>20\d\d)年\s?)?(?<month>\d{1,2})月\s?(?<date>\d{1,2})日/gu,
];
const nameOfDay = /(?<![\p{L}-])(?<name>\p{L}{3,14}(?:-feira)?)(?![\p{L}-])/giu;

/**
 * The days that a text names in numbers or words, in their order: with a year; without one the day nearest to `now`
 * (ISO 8601), coming rather than gone; a weekday alone is the next one. Of `12/01` the day comes first unless that is no
 * date; where both are, the later one that is near.
 */
export function daysIn(text: string, now: string): readonly WrittenDay[] {
  const today = Date.parse(now.slice(0, 10));
  const found: WrittenDay[] = [];
  const free = (start: number, end: number) => found.every((one) => end <= one.start || start >= one.end);
  for (const form of forms)
    for (const { 0: written, index: start, groups = {} } of text.matchAll(form)) {
      const at = dayOf(groups, today);
      const end = start + written.trimEnd().length;
      if (at !== null && free(start, end)) found.push({ start, end, day: at });
    }
  const dated = found.length;
  for (const { 0: written, index: start } of text.matchAll(nameOfDay)) {
    const number = weekdayOf(plain(written));
    const end = start + written.length;
    // "Friday, 4 December" is one day.
    const isNamed = found.slice(0, dated).some((one) => one.start >= end && one.start - end < 9);
    if (number !== null && !isNamed && free(start, end))
      found.push({ start, end, day: nextWeekday(number, today) });
  }
  return found.sort((one, other) => one.start - other.start);
}

/** The day after, or so many days after a day. */
export function dayAfter(from: string, days = 1): string {
  return iso(Date.parse(from) + days * day);
}

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(groups: Groups, today: number): string | null {
  const number = (name: string) => (groups[name] === undefined ? null : Number(groups[name]));
  const date = number('date') ?? 0;
  const month = groups.name === undefined ? number('month') : monthOf(plain(groups.name).replace('.', ''));
  if (month === null) return null;
  const given = number('year');
  const fullYear = given !== null && given < 100 ? 2000 + given : given;
  const first = valid(fullYear, month, date, today);
  if (groups.slash !== '/') return first === null ? null : iso(first);
  const second = valid(fullYear, date, month, today);
  if (first === null || second === null) {
    const only = first ?? second;
    return only === null ? null : iso(only);
  }
  const [sooner, later] = [Math.min(first, second), Math.max(first, second)];
  return iso(sooner < today || later - today <= soon ? later : sooner);
}

function valid(given: number | null, month: number, date: number, today: number): number | null {
  const inYear = (one: number) => {
    const at = Date.UTC(one, month - 1, date);
    const read = new Date(at);
    return read.getUTCMonth() === month - 1 && read.getUTCDate() === date ? at : null;
  };
  if (given !== null) return inYear(given);
  const thisYear = new Date(today).getUTCFullYear();
  const at = inYear(thisYear);
  if (at !== null && at - today > 365 * day - mostBack) return inYear(thisYear - 1);
  return at !== null && today - at > mostBack ? inYear(thisYear + 1) : at;
}

function nextWeekday(number: number, today: number): string {
  const ahead = (number - new Date(today).getUTCDay() + 7) % 7;
  return iso(today + (ahead === 0 ? 7 : ahead) * day);
}

function iso(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}

function plain(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ł/gu, 'l').toLowerCase();
}
