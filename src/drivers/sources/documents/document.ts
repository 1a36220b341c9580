import type { ReadingProblem } from '../../../domain/reading-problem';

/** Bytes as they came from the web or a file, and what is said of them. */
export interface RawDocument {
  /** Address or path; its ending tells the type where nothing else does. */
  readonly record: string;
  /** As the server said, with parameters; empty for a file. */
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface DocumentLink {
  /** Absolute for a page of the web. */
  readonly url: string;
  readonly text: string;
}

/** What a document says. */
export interface ParsedDocument {
  readonly title: string;
  /** Plain text in Markdown form: headings, lists and tables as lines; at most 100,000 characters. */
  readonly text: string;
  /** When it was published or last changed by its own account, ISO 8601; null when it does not say. */
  readonly date: string | null;
  /** ISO 639-1 code of its language by its own account; null when it does not say. */
  readonly language: string | null;
  /** Names by which it calls its organisation: schema.org Organization, og:site_name, imprint, copyright line. */
  readonly organisations: readonly string[];
  /** The address it says is its own (`<link rel=canonical>`); null when it does not say. */
  readonly canonical: string | null;
  readonly links: readonly DocumentLink[];
  /** Addresses of feeds that it names. */
  readonly feeds: readonly string[];
}

export type Parsed =
  | { readonly outcome: 'parsed'; readonly document: ParsedDocument }
  | {
      readonly outcome: 'failed';
      readonly problem: ReadingProblem;
      /** One sentence for people. */
      readonly sentence: string;
    };

/** Turns bytes into text, away from the main thread, within limits of time, size and nesting; never rejects. */
export interface DocumentReader {
  parse(raw: RawDocument): Promise<Parsed>;
  close(): Promise<void>;
}
