import type { Page, Segment } from './page';

/** A label is no longer than this, and a value has a number and hardly any words. */
const longestLabel = 44;
const value =
  /^(?:[~≈>+]|ca\.?|rund|über|over|about|more than|plus de|más de|oltre|circa|ruim)?\s?\p{Sc}?\s?\d[\d.,' ]*\+?\s?(?:\p{L}{1,9}\.?\s?){0,2}\p{Sc}?\s?(?:\((?:FY\s?)?(?:19|20)\d\d(?:\/\d\d)?\))?$/u;

/**
 * Boxes of a page that hold a label and a number, one below the other, each pair as one segment that reads "Label: number".
 * Its text is put together; where it stands is from the first of both to the end of the second.
 */
export function tilesOf(page: Page): readonly Segment[] {
  const tiles: Segment[] = [];
  const { segments } = page;
  for (let at = 0; at < segments.length - 1;) {
    const run = runFrom(segments, at);
    if (run.length >= 2) {
      const labelFirst = isLabel(run[0]);
      for (let pair = 0; pair + 1 < run.length; pair += 2) {
        const [one, other] = [run[pair], run[pair + 1]];
        if (!one || !other || isLabel(one) !== labelFirst) break;
        const [label, number] = labelFirst ? [one, other] : [other, one];
        const text = `${label.text}: ${number.text}`;
        tiles.push({ ...one, kind: 'line', end: other.end, text });
      }
    }
    at += Math.max(1, run.length);
  }
  return tiles;
}

/** Labels and values in turn. */
function runFrom(segments: readonly Segment[], from: number): readonly Segment[] {
  const run: Segment[] = [];
  for (const segment of segments.slice(from)) {
    const before = run.at(-1);
    if (!isLabel(segment) && !isValue(segment)) break;
    if (before && isLabel(before) === isLabel(segment)) break;
    run.push(segment);
  }
  return run;
}

function isValue({ text, kind }: Segment): boolean {
  return kind !== 'row' && text.length <= 34 && value.test(text.trim());
}

function isLabel(segment: Segment | undefined): boolean {
  if (!segment || segment.kind === 'row') return false;
  const { text } = segment;
  return (
    text.length <= longestLabel &&
    /\p{L}{3}/u.test(text) &&
    !isValue(segment) &&
    !/[.!?:]$/u.test(text) &&
    !/\d{3}(?!\d)(?<!(?:19|20)\d{2})/u.test(text.replace(/(?:19|20)\d\d/gu, ''))
  );
}
