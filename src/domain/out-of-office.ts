import { absencePhrases, backPhrases, fromPhrases, untilPhrases } from './absence-words';
import { phraseFinder, type PhraseFinder } from './phrases';
import { wordsOf, type SaidWord } from './said-words';
import { dayAfter, daysIn, type WrittenDay } from './written-days';

const absences = phraseFinder(absencePhrases);
const returns = phraseFinder(backPhrases);
const froms = phraseFinder(fromPhrases);
const untils = phraseFinder(untilPhrases);

/** An automatic answer says what it has to say at its beginning. */
const longest = 4_000;
/** Words and marks between "back on", or "until", and the day. */
const between = { back: 6, until: 3 };
/** Characters between a day and the return named behind it. */
const farthest = 40;

/** True when a text says that somebody is away. It may be asked only of what a machine wrote. */
export function saysAway(text: string): boolean {
  return absences(wordsOf(text.slice(0, longest))).length > 0;
}

/**
 * The first day back that an out-of-office answer names, YYYY-MM-DD: a day of return, else the day after the last day
 * away; null when it names neither. `now` (ISO 8601) gives the year where none is written, and weekdays their date.
 */
export function dayBack(text: string, now: string): string | null {
  const read = text.slice(0, longest);
  const days = daysIn(read, now);
  if (days.length === 0) return null;
  const words = wordsOf(read);
  const daysBehind = (find: PhraseFinder, most: number) =>
    find(words).flatMap(({ to }) => {
      const from = words[to - 1]?.end ?? 0;
      const limit = words[limitOf(words, to, most)]?.start ?? read.length;
      return days.find(({ start }) => start >= from && start <= limit)?.day ?? [];
    });
  const back = latest(daysBehind(returns, between.back)) ?? latest(daysBefore(read, words, days));
  if (back !== null) return back;
  const ranges = days
    .filter(({ start }, at) => isRange(read, days[at - 1]?.end, start))
    .map((one) => one.day);
  const away = [...daysBehind(untils, between.until), ...ranges].map((one) => dayAfter(one));
  return latest([...away, ...daysBehind(froms, between.until)]);
}

/** "On 8 December I will be back": the day in front of a return in its sentence, unless something ends on it. */
function daysBefore(
  text: string,
  words: readonly SaidWord[],
  days: readonly WrittenDay[],
): readonly string[] {
  const ends = untils(words).map(({ to }) => words[to - 1]?.end ?? 0);
  return returns(words).flatMap(({ from }) => {
    const at = words[from]?.start ?? 0;
    const day = days.findLast((one) => one.end <= at);
    if (!day || /[!?\n]|\.\s+\p{Lu}/u.test(text.slice(day.end, at)) || at - day.end > farthest) return [];
    const isEnd = ends.some((end) => end <= day.start && day.start - end < 12);
    return isEnd ? [] : [day.day];
  });
}

function latest(days: readonly string[]): string | null {
  return days.toSorted().at(-1) ?? null;
}

/** The place behind which a day does not belong to the phrase any more: the end of its sentence, or a few words on. */
function limitOf(words: readonly SaidWord[], from: number, most: number): number {
  let place = from;
  while (place < from + most && words[place] && !['.', '?', '¶'].includes(words[place]?.key ?? ''))
    place += 1;
  return place;
}

/** "30 November – 4 December 2026" */
function isRange(text: string, end: number | undefined, next: number): boolean {
  return end !== undefined && /^[\s,]*[-–—][\s,]*(?:\p{L}+[,.]?\s)?$/u.test(text.slice(end, next));
}
