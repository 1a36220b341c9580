import { decode } from './charset';
import type { Parsed, ParsedDocument, RawDocument } from './document';
import { unread } from './failure';
import { limits } from './limits';
import { isoDay, textDate } from './page-date';
import { oneLine, tidy } from './tidy';

const frontMatter = /^---\r?\n([\s\S]{0,4000}?)\r?\n---\r?\n/u;
const nothingElse: Omit<ParsedDocument, 'title' | 'text' | 'date'> = {
  language: null,
  organisations: [],
  canonical: null,
  links: [],
  feeds: [],
};

/** Markdown or plain text as it stands; `title:` and `date:` of its front matter, else its first heading, name it. */
export function parsePlain({ contentType, bytes }: RawDocument): Parsed {
  const whole = decode(bytes.subarray(0, 4 * limits.textLength), contentType);
  const front = frontMatter.exec(whole)?.[1] ?? '';
  const said = (name: string) =>
    new RegExp(`^${name}:\\s*["']?(.{1,200}?)["']?\\s*$`, 'imu').exec(front)?.[1] ?? '';
  return parsedText(tidy(whole.replace(frontMatter, '')), {
    title: said('title'),
    date: isoDay(said('date')),
  });
}

/** A text with its title and date, when it has any; a text without a letter or digit is none. */
export function parsedText(
  text: string,
  said: { readonly title: string; readonly date: string | null },
): Parsed {
  if (!/[\p{L}\p{N}]/u.test(text)) return unread('no-text', 'It holds no text.');
  const heading = /^#{1,3} (.+)$/mu.exec(text)?.[1];
  const title = oneLine(said.title || heading || text.split('\n', 1)[0] || '');
  return { outcome: 'parsed', document: { ...nothingElse, title, text, date: said.date ?? textDate(text) } };
}
