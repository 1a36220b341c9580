/** What one document may cost; whatever goes beyond ends with a name. */
export const limits = {
  /** Most time for one document, in ms. */
  deadlineMs: 8_000,
  /** Longest text that is kept, in characters. */
  textLength: 100_000,
  /** Deepest nesting of tags. */
  tagDepth: 256,
  /** Most bytes of HTML that are parsed; a page is rarely longer, and its end tells little. */
  htmlBytes: 3_000_000,
  /** Most pages of a PDF. */
  pdfPages: 300,
  /** Most bytes of an office document after unpacking, and of one part of it. */
  unpackedBytes: 60_000_000,
  partBytes: 20_000_000,
  /** Most parts of an office document. */
  parts: 5_000,
  /** Most rows of a CSV file. */
  csvRows: 2_000,
  links: 1_000,
  organisations: 10,
  /** Heap of a parsing thread, in MB. */
  heapMb: 512,
  /** What it may hold outside its heap, in MB. */
  outsideHeapMb: 400,
} as const;
