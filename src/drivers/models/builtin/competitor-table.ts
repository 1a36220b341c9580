import { overviewLabels, sectionOfLabel, type Section } from './competitor-words';
import { cellsOf, plainText, type Block } from './markdown-blocks';
import { fold, isBlank } from './reading';
import type { Span } from './sentences';

/** What one passage says, and of which part of a battle card it is. */
export interface Claim extends Span {
  readonly section: Section;
  /** As people read it. */
  readonly text: string;
}

interface RowReading {
  /** The parts of a card that the columns below are. */
  readonly columns: readonly (Section | null)[];
  readonly claims: readonly Claim[];
}

const longestPoint = 40;

/**
 * What a row of a table says: its cells below headers such as "Strengths" and "Weaknesses", or beside such a word, or a
 * fact with its label. `section` is the part of the card in which the table stands, `columns` what its header said.
 */
export function rowClaims(
  text: string,
  row: Block,
  section: Section | null,
  columns: readonly (Section | null)[],
): RowReading {
  const cells = cellsOf(text, row).map((span) => ({
    ...span,
    words: plainText(text.slice(span.start, span.end)),
  }));
  const filled = cells.filter((one) => !isBlank(one.words));
  const sections = cells.map(({ words }) => sectionOfLabel(words));
  const labels = filled.filter(({ words }) => sectionOfLabel(words) !== null).length;
  if (filled.length > 1 && labels === filled.length) return { columns: sections, claims: [] };
  const [first, ...rest] = filled;
  if (!first) return { columns, claims: [] };
  const rowSection = sectionOfLabel(first.words);
  if (rowSection !== null && rest.length > 0 && !overviewLabels.has(fold(first.words)))
    return { columns, claims: rest.flatMap((cell) => cellClaims(text, cell, rowSection)) };
  const byColumn = cells.flatMap((cell, at) => {
    const column = columns[at];
    return column && !isBlank(cell.words) ? cellClaims(text, cell, column) : [];
  });
  if (byColumn.length > 0) return { columns, claims: byColumn };
  const isFact = overviewLabels.has(fold(first.words)) && rest.length > 0;
  const part = section ?? (isFact ? 'overview' : null);
  const last = filled.at(-1) ?? first;
  const next = text.slice(row.end, row.end + 200).trimStart();
  // The header of a table says what its columns are, nothing of the competitor.
  if (part === null || /^[\s:|]*-[\s:|-]*(?:\n|$)/u.test(next)) return { columns, claims: [] };
  const words = [first.words, rest.map((one) => one.words).join('; ')].filter(Boolean).join(': ');
  return { columns, claims: [{ section: part, text: words, start: first.start, end: last.end }] };
}

/** A cell may hold a list, its points divided by line breaks, or by semicolons where all are short. */
function cellClaims(text: string, cell: Span, section: Section): readonly Claim[] {
  const written = text.slice(cell.start, cell.end);
  const isList = written.split('; ').every((one) => one.length <= longestPoint);
  const claims: Claim[] = [];
  let from = 0;
  for (const { 0: mark, index } of [
    ...written.matchAll(isList ? /<br\s?\/?>|;\s/giu : /<br\s?\/?>/giu),
    { 0: '', index: written.length },
  ]) {
    const end = cell.start + index;
    const point = claimOf(text, { start: cell.start + from, end }, section);
    if (point) claims.push(point);
    from = index + mark.length;
  }
  return claims;
}

/** A passage as a claim; undefined when it says nothing or is a blank to be filled in. */
export function claimOf(text: string, { start: from, end }: Span, section: Section): Claim | undefined {
  const written = text.slice(from, end);
  const words = plainText(written);
  if (isBlank(words) || !/\p{L}/u.test(words) || /^(?:\[[^\]]*\]|<[^>]*>|…|\.{3})$/u.test(words))
    return undefined;
  const lead = written.length - written.trimStart().length;
  return { section, text: words, start: from + lead, end: from + written.trimEnd().length };
}
