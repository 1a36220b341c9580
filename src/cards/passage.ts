import { quoteRange } from '../domain/research';
import { literal, literalLines } from './literal';
import type { RunView } from './run';

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * What stands around quotes in a text, `around` characters before and after each, with the quotes in bold; passages that
 * touch are one, and "…" stands where text is left out. Empty when none of the quotes stands in it.
 */
export function passageOf(quotes: readonly string[], text: string, around: number): readonly RunView[] {
  const whole = text.normalize('NFC');
  const found = quotes.flatMap((one) => quoteRange(one, whole) ?? []);
  const bold = merged(found.sort((one, other) => one.start - other.start));
  const shown = merged(
    bold.map(({ start, end }) => widened({ start: start - around, end: end + around }, whole)),
  );
  return shown.flatMap(({ start, end }, position) => {
    const inside = bold.filter((one) => one.start >= start && one.end <= end);
    const cut = position === shown.length - 1 && end < whole.length ? '…' : '';
    return [
      { text: position > 0 ? '\n…' : start > 0 ? '…' : '', weight: 'Default' as const },
      ...alternating(inside, { start, end }, whole),
      { text: cut, weight: 'Default' as const },
    ].filter((one) => one.text !== '');
  });
}

/** Ranges in order, those that touch made one. */
function merged(ranges: readonly Range[]): readonly Range[] {
  const all: Range[] = [];
  for (const one of ranges) {
    const last = all.at(-1);
    if (last && one.start <= last.end)
      all[all.length - 1] = { start: last.start, end: Math.max(last.end, one.end) };
    else all.push(one);
  }
  return all;
}

/** Longest word that is not cut in two, in characters. */
const longestWord = 30;

/** The range inside the text, begun and ended between words. */
function widened({ start, end }: Range, text: string): Range {
  const from = Math.max(0, start);
  const to = Math.min(text.length, end);
  const before = from === 0 ? 0 : text.slice(from, from + longestWord).search(/\s/u) + 1;
  const last = to === text.length ? '' : (text.slice(to - longestWord, to).match(/\s\S*$/u)?.[0] ?? '');
  return { start: from + before, end: to - last.length };
}

function alternating(inside: readonly Range[], { start, end }: Range, text: string): readonly RunView[] {
  const runs: RunView[] = [];
  let at = start;
  for (const one of inside) {
    runs.push({ text: asRead(text.slice(at, one.start)), weight: 'Default' });
    runs.push({ text: asRead(text.slice(one.start, one.end)), weight: 'Bolder' });
    at = one.end;
  }
  return [...runs, { text: asRead(text.slice(at, end)), weight: 'Default' }];
}

/** Text of a document as people read it: lines stay lines, marks of Markdown before them are left out. */
function asRead(text: string): string {
  const lines = text.replace(/^[ \t]*(?:#{1,6}|>)[ \t]+/gmu, '').replace(/^[ \t]*[-*][ \t]+/gmu, '• ');
  const shown = literalLines(lines.replace(/\n{2,}/gu, '\n'), longestRun);
  return `${/^\s/u.exec(lines)?.[0] ?? ''}${shown}${shown ? (/\s$/u.exec(lines)?.[0] ?? '') : ''}`;
}

/** Longest run of text, in characters. */
const longestRun = 1600;

/** Runs up to so many characters in all; what is cut ends in "…". */
export function cutRuns(runs: readonly RunView[], most: number): readonly RunView[] {
  let left = most;
  return runs.flatMap(({ text, weight }) => {
    if (left <= 0) return [];
    const shown = text.length <= left ? text : `${literal(text, left)}`;
    left -= text.length;
    return [{ text: shown, weight }];
  });
}
