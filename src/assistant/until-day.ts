const dayMs = 86_400_000;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const months = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
];
const counts: Readonly<Record<string, number>> = {
  ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10 },
};

/** The day somebody means, as `2026-12-01`, or the sentence that says why it is not known. */
export type Day = { readonly day: string } | { readonly problem: string };

/** The calendar day at an instant in a time zone, as `2026-12-01`. */
export function dayAt(now: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

/**
 * The day in words or figures, seen from an instant in a time zone: `2026-12-01`, `tomorrow`, `Friday` (the next one, never
 * today), `next Friday` (that of next week), `in 2 weeks`, `1 December`. A day that is over, and one that could be two
 * days, is a problem.
 */
export function untilDay(words: string, now: number, timeZone: string): Day {
  const today = dayAt(now, timeZone);
  const said = words
    .toLowerCase()
    .replace(/[.,!?]+$/u, '')
    .replace(/\b(\d{1,2})(?:st|nd|rd|th)\b/gu, '$1')
    .replace(/^(?:until|till|to|for|through|incl(?:uding)?)\s+/u, '')
    .replace(/^(?:on )?(?:the (?=\d))?/u, '')
    .trim();
  if (said === '')
    return { problem: 'Until which day? Write “away until 2026-12-01” or “away until Friday”.' };
  if (/^\d{1,2}\/\d{1,2}(\/\d+)?$/u.test(said))
    return { problem: `“${said}” could be two days; write it as 2026-12-01.` };
  const day = relative(said, today) ?? written(said, today);
  if (day === undefined)
    return { problem: `I cannot read the day “${words.trim()}”; write it as 2026-12-01.` };
  return day < today ? { problem: `${day} is over.` } : { day };
}

function relative(said: string, today: string): string | undefined {
  if (said === 'today' || said === 'tonight') return today;
  if (said === 'tomorrow') return plus(today, 1);
  if (said === 'the day after tomorrow') return plus(today, 2);
  const span = /^(?:in )?(?:the next )?(\d{1,3}|[a-z]+) (day|week|month)s?(?: from (?:now|today))?$/u.exec(
    said,
  );
  const count = span && (counts[span[1] ?? ''] ?? Number(span[1]));
  if (count && span[2] === 'month') return later(today, count);
  if (count) return plus(today, count * (span[2] === 'week' ? 7 : 1));
  if (said === 'next week') return plus(today, 7);
  const [, next, name = ''] = /^(next |this |coming )?([a-z]+)$/u.exec(said) ?? [];
  const wanted = weekdays.findIndex((one) => one === name || (name.length >= 3 && one.startsWith(name)));
  if (wanted < 0) return undefined;
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ahead = (wanted - now + 7) % 7 || 7;
  if (next !== 'next ') return plus(today, ahead);
  // Weeks begin on Monday.
  const toMonday = (8 - now) % 7 || 7;
  return plus(today, toMonday + ((wanted + 6) % 7));
}

function written(said: string, today: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(said);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.?(?:\s?(\d{4}))?$/u.exec(said);
  if (dotted) return dated(Number(dotted[1]), Number(dotted[2]), dotted[3], today);
  const named =
    /^(\d{1,2})\.? (?:of )?([a-z]{3,})\.?,?(?: (\d{4}))?$/u.exec(said) ??
    swapped(/^([a-z]{3,})\.? (\d{1,2}),?(?: (\d{4}))?$/u.exec(said));
  if (!named) return undefined;
  const month = months.findIndex((one) => one.startsWith(named[2] ?? '-')) + 1;
  return month > 0 ? dated(Number(named[1]), month, named[3], today) : undefined;
}

function swapped(found: RegExpExecArray | null): readonly (string | undefined)[] | null {
  return found && [found[0], found[2], found[1], found[3]];
}

/** Without a year it is the next such day. */
function dated(day: number, month: number, year: string | undefined, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined) return real(Number(year), month, day);
  const next = real(thisYear, month, day);
  return next !== undefined && next < today ? real(thisYear + 1, month, day) : next;
}

function real(year: number, month: number, day: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day
    ? at.toISOString().slice(0, 10)
    : undefined;
}

function plus(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day of a later month, or its last day. */
function later(day: string, ahead: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + ahead, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + ahead, Math.min(date, last))).toISOString().slice(0, 10);
}
