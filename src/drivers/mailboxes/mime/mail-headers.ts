import { createHash } from 'node:crypto';

/** The head of a mail: its fields in their order, unfolded, names in lower case. */
export type MailHead = readonly (readonly [name: string, value: string])[];

/** As much of a mail as is looked through for its head, in bytes. */
const longestHead = 64 * 1024;
const longestValue = 2_000;
/** As many fields as are read; what follows is nothing we need. */
const mostFields = 500;

/** The head of these bytes; what is no field is left out. */
export function headOf(raw: Buffer): MailHead {
  const text = raw.subarray(0, longestHead).toString('latin1');
  const end = /\r?\n\r?\n/.exec(text)?.index ?? text.length;
  const fields: [string, string][] = [];
  for (const line of text.slice(0, end).split(/\r?\n/)) {
    const last = fields.at(-1);
    if (/^[ \t]/.test(line)) {
      if (last && last[1].length < longestValue) last[1] += ` ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon <= 0 || fields.length === mostFields) continue;
    fields.push([line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()]);
  }
  return fields.map(([name, value]) => [name, oneLine(value)]);
}

/** The first field of this name; empty when there is none. */
export function fieldOf(head: MailHead, name: string): string {
  return head.find((one) => one[0] === name)?.[1] ?? '';
}

/** The message ids in a text, each once, in their order. */
export function messageIdsIn(text: string): readonly string[] {
  return [...new Set(text.match(/<[^\s<>]{1,900}>/g) ?? [])];
}

/** The Message-ID, else one made of the head and the size: the same whenever the mail is read again. */
export function identityOf(head: MailHead, size: number): string {
  const [own] = messageIdsIn(fieldOf(head, 'message-id'));
  if (own !== undefined) return own;
  const hash = createHash('sha256').update(JSON.stringify([head, size]));
  return `<${hash.digest('hex').slice(0, 32)}@no-message-id.invalid>`;
}

/** Printable and in one line, at most 2,000 characters. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, longestValue);
}
