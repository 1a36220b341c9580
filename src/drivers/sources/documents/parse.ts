import { parseCsvText } from './csv-text';
import type { Parsed, RawDocument } from './document';
import { parseDocx } from './docx';
import { unread } from './failure';
import { parseHtml } from './html';
import { kindOf, type DocumentKind } from './kind-of';
import { parsePdf } from './pdf';
import { parsePlain } from './plain';
import { parsePptx } from './pptx';

const parsers: Readonly<Record<DocumentKind, (raw: RawDocument) => Parsed | Promise<Parsed>>> = {
  html: parseHtml,
  markdown: parsePlain,
  text: parsePlain,
  csv: parseCsvText,
  pdf: parsePdf,
  docx: parseDocx,
  pptx: parsePptx,
};

/** What a document says, on this thread; whatever a parser stumbles over is `unreadable`. */
export async function parse(raw: RawDocument): Promise<Parsed> {
  if (raw.bytes.byteLength === 0) return unread('no-text', 'It is empty.');
  const kind = kindOf(raw);
  if (!kind) return unread('type-not-read', 'It is none of HTML, Markdown, text, CSV, PDF, DOCX and PPTX.');
  try {
    return await parsers[kind](raw);
  } catch {
    return unread('unreadable', 'The document is damaged.');
  }
}
