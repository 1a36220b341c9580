/** A line as it stands in a file, without its end; `cut` when it was too long and only its beginning is kept. */
export interface Line {
  /** Counts from 1. */
  readonly line: number;
  readonly text: string;
  readonly cut: boolean;
}

/** Characters of a line, or of a record over several lines, that are kept (1 MB). */
export const mostCharacters = 1024 * 1024;

/** What is kept of a line that is longer. */
const beginning = 1_000;

/** A carriage return at the end of a piece may be half of a line end, so it waits for the next piece. */
const lineEnd = /\r\n|\n|\r(?!$)/g;

/** The lines of a text that comes in pieces, whichever line ends it uses; memory stays bounded however long a line is. */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly Line[]> {
  let count = 0;
  let rest = '';
  let cut = false;
  const finish = (text: string): Line => {
    count += 1;
    const long = cut || text.length > mostCharacters;
    cut = false;
    return { line: count, text: long ? text.slice(0, beginning) : text, cut: long };
  };
  for await (const piece of pieces) {
    const text = rest + piece;
    const lines: Line[] = [];
    let from = 0;
    for (const end of text.matchAll(lineEnd)) {
      lines.push(finish(text.slice(from, end.index)));
      from = end.index + end[0].length;
    }
    rest = text.slice(from);
    if (rest.length > mostCharacters) {
      cut = true;
      rest = rest.slice(0, beginning) + (rest.endsWith('\r') ? '\r' : '');
    }
    yield lines;
  }
  if (rest !== '') yield [finish(rest.replace(/\r$/, ''))];
}
