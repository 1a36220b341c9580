/** Where a sentence stands in its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const abbreviations = new Set(
  `eg ie etc vs approx ca inc ltd co corp no nr st mr mrs ms dr prof dipl ing bzw zb ua usw inkl ggf evtl max min mio mrd
   jan feb mar apr jun jul aug sep sept oct okt nov dec dez p pp art fig env ex sig spa srl sarl cie`.split(
    /\s+/,
  ),
);

/**
 * The sentences of a stretch of text. A full stop after an abbreviation, a single letter or an ordinal such as "22." ends
 * none, and neither does one that a small letter follows.
 */
export function sentenceSpans(text: string, { start, end }: Span): readonly Span[] {
  const stretch = text.slice(start, end);
  const spans: Span[] = [];
  let from = 0;
  for (const { 0: mark, index } of stretch.matchAll(/[.!?…]["»”“'’)\]*_]{0,3}\s+/gu)) {
    const next = stretch.slice(index + mark.length, index + mark.length + 3);
    if (!/^["«“„'‘(*_[]{0,2}[\p{Lu}\p{Lt}\p{Lo}\p{N}¿¡]/u.test(next)) continue;
    if (mark.startsWith('.') && endsInAbbreviation(stretch.slice(Math.max(from, index - 12), index)))
      continue;
    spans.push({ start: start + from, end: start + index + mark.trimEnd().length });
    from = index + mark.length;
  }
  if (from < stretch.length) spans.push({ start: start + from, end });
  return spans;
}

function endsInAbbreviation(before: string): boolean {
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
  const plain = word.replace(/\./gu, '').toLowerCase();
  return /^(?:\p{L}|\p{N}{1,2})$/u.test(plain) || abbreviations.has(plain);
}
