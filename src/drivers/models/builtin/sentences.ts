/** Where a sentence stands in its text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** No sentence is longer; it is cut there, so that work on it is bounded. */
const longest = 480;

const abbreviations = new Set(
  `approx ca etc inc ltd corp co bros dr mr mrs ms prof st no nr vs e.g i.e u.s u.k fig vol dept est mio mrd tsd rd bzw inkl
  usw z.b d.h u.a sog vgl ggf evtl max min abs str tel art av bd sr sra dott ing ecc mln mld resp jan feb apr jun jul aug
  sep sept oct okt nov dec dez s.a s.p.a s.r.l s.l p.a n.v b.v a.g kg gmbh plc gr bl eg ie zb dipl evtl min nov dez p pp art env ex sig spa srl sarl cie`.split(
    /\s+/u,
  ),
);

/** The sentences between two positions of a text, as positions; none is longer than 480 characters. */
export function sentencesIn(
  text: string,
  start: number,
  end: number,
): readonly (readonly [number, number])[] {
  const part = text.slice(start, end);
  const found: (readonly [number, number])[] = [];
  let from = 0;
  const push = (to: number) => {
    while (to - from > longest) {
      const space = part.lastIndexOf(' ', from + longest);
      const cut = space > from + longest / 2 ? space : from + longest;
      found.push([start + from, start + cut]);
      from = cut;
    }
    if (to > from) found.push([start + from, start + to]);
    from = to;
  };
  for (const mark of part.matchAll(/[.!?…。][”"»’)]?(?=\s)|\s[•·|]\s|[;](?=\s)/gu)) {
    const to = mark.index + mark[0].length;
    if (mark[0].startsWith('.') && isAbbreviation(part, mark.index, to)) continue;
    push(to);
  }
  push(part.length);
  return found;
}

function isAbbreviation(text: string, dot: number, after: number): boolean {
  const word = /(?:[\p{L}\p{N}]+\.?){1,4}$/u.exec(text.slice(Math.max(0, dot - 12), dot))?.[0] ?? '';
  const next = /^\s+(\S)/u.exec(text.slice(after, after + 40))?.[1] ?? '';
  if (/\p{Ll}/u.test(next)) return true;
  // "31. Dezember", "J. Smith"
  if (/^\d{1,2}$/u.test(word) || /^\p{L}$/u.test(word)) return /[\p{L}\p{N}]/u.test(next);
  return abbreviations.has(word.toLowerCase());
}

/** The same sentences of a stretch of text, without the white space around them. */
export function sentenceSpans(text: string, { start, end }: Span): readonly Span[] {
  return sentencesIn(text, start, end).flatMap(([from, to]) => {
    const said = text.slice(from, to);
    const first = from + (said.length - said.trimStart().length);
    return said.trim() === '' ? [] : [{ start: first, end: first + said.trim().length }];
  });
}
