import { convertToHtml } from 'mammoth';
import type { Parsed, RawDocument } from './document';
import { unread } from './failure';
import { parseMarkup } from './html';
import { propertiesOf } from './office-properties';
import { readParts } from './zip-parts';

/** A Word document, by the way of HTML; its title and date are those of its properties. */
export async function parseDocx({ record, bytes }: RawDocument): Promise<Parsed> {
  const parts = await readParts(
    bytes,
    (name) => name === 'docProps/core.xml' || name === 'word/document.xml',
  );
  if ('outcome' in parts) return parts;
  if (!parts.has('word/document.xml')) return unread('unreadable', 'It is no Word document.');
  const { value } = await convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { includeEmbeddedStyleMap: false, externalFileAccess: false, ignoreEmptyParagraphs: true },
  );
  if (value.replace(/<[^>]*>/gu, '').trim() === '') return unread('no-text', 'It holds no text.');
  const parsed = parseMarkup(value, record);
  if (parsed.outcome === 'failed') return parsed;
  const { title, date } = propertiesOf(parts);
  const { document } = parsed;
  return {
    outcome: 'parsed',
    document: { ...document, title: title || document.title, date: document.date ?? date },
  };
}
