import { isAttribution, isHeaderBlock, isMobileSignature, isSeparator } from './quote-marks';

const quoted = /^\s?>/u;
/** A longer signature is text that somebody wrote below two hyphens. */
const longestSignature = 15;
/** A line of a quotation that a program broke and forgot to mark begins behind one this long. */
const wrapped = 60;
/** Lines over which the words above a quotation may be broken. */
const attributionLines = 3;

/**
 * What somebody says in a mail: its text without earlier mails, wherever they stand, and without signatures below `-- `.
 * What is written between quoted lines is kept. Below a quotation without marks nothing is: nobody can tell whose it is.
 */
export function saidOf(text: string): string {
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .replace(/\u00A0/gu, ' ')
    .split('\n');
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isSeparator(line) || isHeaderBlock(lines, at)) {
      if (isMarkedBelow(lines, at + 1) && !isHeaderBlock(lines, at)) continue;
      dropRule(kept);
      break;
    }
    const end = attributionEnd(lines, at);
    if (end > at) {
      if (!isMarkedBelow(lines, end)) break;
      at = end - 1;
      continue;
    }
    if (quoted.test(line) || isLeftover(lines, at)) continue;
    if (/^-- ?$/u.test(line)) {
      const after = signatureEnd(lines, at);
      if (after !== null) {
        at = after - 1;
        continue;
      }
    }
    if (!isMobileSignature(line)) kept.push(line);
  }
  return kept
    .join('\n')
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Behind the last line of the words above a quotation; `at` when none begin here. */
function attributionEnd(lines: readonly string[], at: number): number {
  const first = lines[at] ?? '';
  if (first.trim() === '' || quoted.test(first)) return at;
  for (let count = 1; count <= attributionLines; count += 1) {
    const part = lines.slice(at, at + count);
    if (part.slice(1).some((line) => line.trim() === '' || quoted.test(line))) return at;
    if (isAttribution(part.join(' '), count)) return at + count;
  }
  return at;
}

/** True when what stands below is quoted with marks. */
function isMarkedBelow(lines: readonly string[], from: number): boolean {
  const next = lines.slice(from, from + 8).filter((line) => line.trim() !== '');
  return next.slice(0, 3).some((line) => quoted.test(line));
}

/** The end of a quoted line that was broken without its mark. */
function isLeftover(lines: readonly string[], at: number): boolean {
  const [before = '', line = '', after = ''] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line.trim() === '' || !quoted.test(before) || !quoted.test(after)) return false;
  return before.length >= wrapped && !/[.!?:…]["”)]?\s*$/u.test(before);
}

/** Behind the signature that begins here: the end, or where a quotation begins; null when it is too long for one. */
function signatureEnd(lines: readonly string[], at: number): number | null {
  let end = at + 1;
  let own = 0;
  while (end < lines.length && !quoted.test(lines[end] ?? '') && !isSeparator(lines[end] ?? '')) {
    if (attributionEnd(lines, end) > end || isHeaderBlock(lines, end)) break;
    if (lines[end]?.trim() !== '') own += 1;
    if (own > longestSignature) return null;
    end += 1;
  }
  return end;
}

/** Takes off the line of underscores that stands above a block of headers. */
function dropRule(kept: string[]): void {
  while (kept.length > 0 && /^\s*[_=*-]*\s*$/u.test(kept.at(-1) ?? '')) kept.pop();
}
