/** Lines kept before and after one that is quoted. */
const around = 1;
/** Stands where lines were left out. */
export const gap = '…';

/**
 * The lines of a text in which quotes stand, each with its neighbours, in their order; a line of `…` stands where others
 * were left out. At most `longest` characters, whole lines, those of the first quotes before others; a line longer than
 * that is passed over. Empty when no quote stands in it.
 */
export function passagesOf(text: string, quotes: readonly string[], longest: number): string {
  const lines = text.split('\n');
  const starts = startsOf(lines);
  const kept = new Set<number>();
  let length = 0;
  const keep = (at: number) => {
    const line = lines[at];
    if (line === undefined || kept.has(at) || length + line.length + 3 > longest) return;
    kept.add(at);
    length += line.length + 3;
  };
  const spans = quotes.flatMap((quote) => spanOf(text, starts, quote) ?? []);
  for (const [first, last] of spans) for (let at = first; at <= last; at += 1) keep(at);
  for (const [first, last] of spans)
    for (let step = 1; step <= around; step += 1) {
      keep(first - step);
      keep(last + step);
    }
  const ordered = [...kept].sort((one, other) => one - other);
  return ordered
    .flatMap((at, place) => {
      const before = ordered[place - 1];
      const line = lines[at] ?? '';
      return before !== undefined && before < at - 1 ? [gap, line] : [line];
    })
    .join('\n')
    .trim();
}

/** Where each line begins. */
function startsOf(lines: readonly string[]): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

/** The first and last line of a quote, white space folded; undefined when it does not stand in the text. */
function spanOf(
  text: string,
  starts: readonly number[],
  quote: string,
): readonly (readonly [number, number])[] | undefined {
  const pattern = quote
    .trim()
    .split(/\s+/u)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  if (pattern === '') return undefined;
  const found = new RegExp(pattern, 'u').exec(text);
  if (!found) return undefined;
  return [[lineAt(starts, found.index), lineAt(starts, found.index + found[0].length - 1)]];
}

function lineAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
