import type { Parsed, RawDocument } from './document';
import { unread } from './failure';
import { limits } from './limits';
import { dayOf } from './page-date';
import { linesOfPage } from './pdf-lines';
import { parsedText } from './plain';
import { oneLine, tidy } from './tidy';

/** Characters after which further pages are not read: more is not kept. */
const enough = 1.2 * limits.textLength;

/** The text of a PDF, page by page, columns of figures as rows between bars; one that is only pictures is `no-text`. */
export async function parsePdf({ record, bytes }: RawDocument): Promise<Parsed> {
  const { getDocumentProxy } = await import('unpdf');
  let document;
  try {
    // A copy: the library takes the memory for itself.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (thrown) {
    const locked = (thrown as { name?: string }).name === 'PasswordException';
    return unread('unreadable', locked ? 'The PDF is locked with a password.' : 'The PDF is damaged.');
  }
  try {
    const pages: string[] = [];
    let length = 0;
    for (
      let number = 1;
      number <= Math.min(document.numPages, limits.pdfPages) && length < enough;
      number += 1
    ) {
      // It may declare more pages than it has: those before are read.
      const page = await document.getPage(number).catch(() => undefined);
      if (!page) break;
      const { items } = await page.getTextContent();
      const text = linesOfPage(items.flatMap((one) => ('str' in one ? [one] : []))).join('\n');
      page.cleanup();
      pages.push(text);
      length += text.length;
    }
    const text = tidy(pages.join('\n\n'));
    if (text.replace(/[^\p{L}\p{N}]/gu, '').length < 20)
      return unread('no-text', 'The PDF holds pictures only, no text.');
    const info = (await document.getMetadata()).info as Readonly<Record<string, unknown>> | undefined;
    const named = oneLine(String(info?.Title ?? ''));
    const title = named || oneLine(text.split('\n', 1)[0] ?? '') || record;
    return parsedText(text, { title, date: pdfDate(info?.ModDate) ?? pdfDate(info?.CreationDate) });
  } finally {
    await document.cleanup();
  }
}

/** `D:20260312101500+01'00'` as an ISO day; null when its year is no sensible one. */
function pdfDate(written: unknown): string | null {
  const found = /^D:(\d{4})(\d{2})(\d{2})/u.exec(String(written ?? ''));
  if (!found) return null;
  return dayOf(`${found[1]}-${found[2]}-${found[3]}`);
}
