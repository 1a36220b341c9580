import { shortened } from './limits';
import type { Line, Piece, Section } from './outline';
import { lengthOf, type Run } from './runs';

/** How many pieces the sections have together. */
export function piecesIn(sections: readonly Section[]): number {
  return sections.reduce((sum, { pieces }) => sum + pieces.length, 0);
}

/** The largest number up to this one that still fits; what fits with more, fits with less. */
export function mostThatFits(highest: number, fits: (count: number) => boolean): number {
  let least = 0;
  let most = highest;
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return least;
}

/** The first pieces of the sections, as many as asked for, and the footer. */
export function beginningOf(sections: readonly Section[], count: number): readonly Section[] {
  let left = count;
  const kept = sections.map(({ pieces }) => {
    const room = Math.max(left, 0);
    left -= Math.min(room, pieces.length);
    return { pieces: pieces.filter((piece, at) => at < room || isFooter(piece)) };
  });
  return kept.filter(({ pieces }) => pieces.length > 0);
}

function isFooter(piece: Piece): boolean {
  return piece.kind === 'line' && piece.isFooter === true;
}

/** The sections with no line beyond so many characters; the very same ones when there is none. */
export function clipped(sections: readonly Section[], most: number): readonly Section[] {
  const isLong = (piece: Piece) => lengthOfPiece(piece) > most;
  if (!sections.some(({ pieces }) => pieces.some(isLong))) return sections;
  return sections.map(({ pieces }) => ({
    pieces: pieces.map((piece) => (isLong(piece) ? clippedPiece(piece, most) : piece)),
  }));
}

/** The sections with every longer line as several, so that nothing of it is lost. */
export function broken(sections: readonly Section[], most: number): readonly Section[] {
  return sections.map(({ pieces }) => ({
    pieces: pieces.flatMap((piece): readonly Piece[] =>
      piece.kind === 'line' ? brokenLine(piece, most) : [piece],
    ),
  }));
}

function lengthOfPiece(piece: Piece): number {
  if (piece.kind === 'line') return lengthOf(piece.runs);
  if (piece.kind === 'input') return piece.field.value?.length ?? 0;
  return 0;
}

function clippedPiece(piece: Piece, most: number): Piece {
  if (piece.kind === 'input') {
    return { ...piece, field: { ...piece.field, value: shortened(piece.field.value ?? '', most) } };
  }
  if (piece.kind !== 'line') return piece;
  // One character is kept for the "…" of a line that ends where a run does.
  let left = most - 1;
  const runs: Run[] = [];
  for (const run of piece.runs) {
    if (left > 0) runs.push({ ...run, text: shortened(run.text, left) });
    left -= run.text.length;
  }
  const last = runs.at(-1);
  if (last && !last.text.endsWith('…')) runs[runs.length - 1] = { ...last, text: `${last.text}…` };
  return { ...piece, runs };
}

function brokenLine(line: Line, most: number): readonly Line[] {
  if (lengthOf(line.runs) <= most) return [line];
  const lines: Run[][] = [[]];
  let left = most;
  for (const run of line.runs.flatMap((one) => brokenRun(one, most))) {
    if (run.text.length > left) {
      lines.push([]);
      left = most;
    }
    lines.at(-1)?.push(run);
    left -= run.text.length;
  }
  return lines.filter((runs) => runs.length > 0).map((runs) => ({ ...line, runs }));
}

/** Broken at the last space or line end within reach. */
function brokenRun(run: Run, most: number): readonly Run[] {
  const parts: Run[] = [];
  let rest = run.text;
  while (rest.length > most) {
    const near = rest.slice(0, most);
    const space = Math.max(near.lastIndexOf(' '), near.lastIndexOf('\n')) + 1;
    const end = space > most / 2 ? space : near.replace(/[\ud800-\udbff]$/, '').length;
    parts.push({ ...run, text: rest.slice(0, end) });
    rest = rest.slice(end);
  }
  return [...parts, { ...run, text: rest }];
}
