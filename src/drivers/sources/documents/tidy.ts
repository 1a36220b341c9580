import { limits } from './limits';

/** Marks that turn, hide or join text without being seen; soft hyphens; what is no character. */
const unseen =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\u{e0100}-\u{e01ef}]/gu;

/** A line longer than this is no sentence and may be cut. */
const longLine = 1_000;

/**
 * A text as it is kept: composed characters, no marks that nobody sees, single spaces, at most one empty line in a row,
 * cut at a line end to 100,000 characters.
 */
export function tidy(text: string): string {
  const lines = text
    .slice(0, 4 * limits.textLength)
    .replace(/\r\n?|[\u2028\u2029\u0085]/gu, '\n')
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '')
    .replace(unseen, '')
    .replace(/[^\S\n]+/gu, ' ')
    .split('\n')
    .map((line) => line.trim());
  const kept: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (line === '' && (kept.at(-1) ?? '') === '') continue;
    const room = limits.textLength - length - 1;
    length += line.length + 1;
    if (line.length > room) {
      // A page may be one line: the beginning of a long one is kept, a short one is not cut.
      if (line.length > longLine) kept.push(cut(line, Math.max(room, 0)));
      break;
    }
    kept.push(line);
  }
  return kept.join('\n').trim();
}

/** A title or name on one line, at most 200 characters. */
export function oneLine(text: string): string {
  return cut(tidy(text.slice(0, 2_000)).replace(/\s+/gu, ' '), 200).trim();
}

/** The beginning of a text, no character cut in two. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/\p{Cs}$/u, '');
}
