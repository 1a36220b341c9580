/** A piece of text where it stands on a page, in points; `transform` holds its place. */
export interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

/** Of the size of the letters: what is further apart is another line, another word, another column. */
const sameLine = 0.4;
const newWord = 0.15;
const newColumn = 1.6;

/** The lines of a page from top to bottom; a line with wide gaps is a row of a table, its cells between bars. */
export function linesOfPage(items: readonly PlacedText[]): readonly string[] {
  const pieces = items.filter((one) => one.str.trim() !== '').map(pieceOf);
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    // Pieces come in the order in which they are read; a step up or down begins a line.
    if (line && before && Math.abs(piece.y - before.y) <= sameLine * Math.max(piece.size, before.size))
      line.push(piece);
    else lines.push([piece]);
  }
  return joined(lines).map(lineText);
}

function pieceOf({ str, transform, width, height }: PlacedText): Piece {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform;
  return { text: str, x, y, end: x + width, size: Math.hypot(c, d) || height || 10 };
}

/** Cells of one row that were not written one after the other still stand at one height. */
function joined(lines: readonly Piece[][]): readonly Piece[][] {
  const result: Piece[][] = [];
  for (const line of lines) {
    const before = result.at(-1);
    const [first] = line;
    const last = before?.at(-1);
    if (
      before &&
      first &&
      last &&
      Math.abs(first.y - last.y) <= sameLine * first.size &&
      first.x >= last.end - 1
    )
      before.push(...line);
    else result.push([...line]);
  }
  return result;
}

function lineText(line: readonly Piece[]): string {
  const sorted = [...line].sort((one, other) => one.x - other.x);
  let text = '';
  let columns = 1;
  sorted.forEach((piece, at) => {
    const before = sorted[at - 1];
    const gap = before ? (piece.x - before.end) / piece.size : 0;
    if (gap > newColumn) {
      columns += 1;
      text += ' | ';
    } else if (gap > newWord && !text.endsWith(' ')) text += ' ';
    text += piece.text;
  });
  return columns > 1 ? `| ${text.trim()} |` : text.trim();
}
