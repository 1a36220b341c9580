/** A row of a file: its columns by header, or why it could not be read. */
export type FileRow =
  | { readonly line: number; readonly columns: Readonly<Record<string, string>> }
  | { readonly line: number; readonly bad: string; readonly text: string };

/** A file of rows under a header line. */
export interface RowFile {
  /** For people: the file's name without its folder. */
  readonly name: string;
  /** Every row of the file, in its order; a bad row does not end it. Throws a fault when the file as a whole cannot be read. */
  rows(): AsyncIterable<FileRow>;
}

/** Where rows that were refused are put, so that they can be mended and imported again. */
export interface RejectsFile {
  /** The path to tell the person. */
  readonly path: string;
  add(line: number, reason: string, row: Readonly<Record<string, string>> | string): Promise<void>;
  close(): Promise<void>;
}
