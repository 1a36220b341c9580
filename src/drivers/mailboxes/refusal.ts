import { emailSchema } from '../../domain/person';
import type { OutgoingMail } from '../../ports/mailbox';

/** Longest line a mail may have (RFC 5322). */
const longestLine = 998;
/** Characters that end a header, or that some reader takes for its end. */
const breaksHeader = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** True for `<id@domain>` without anything that could end a header or a command. */
export function isMessageId(text: string): boolean {
  return /^<[^\s<>@]+@[^\s<>@]+>$/.test(text) && !breaksHeader.test(text);
}

/** Why this mail may never leave, whatever carries it; null when it may. */
export function refusalOf(mail: OutgoingMail): string | null {
  const { messageId, from, replyTo, to, subject, body, references, unsubscribe } = mail;
  const headers: readonly (readonly [string, string])[] = [
    ['message id', messageId],
    ["sender's name", from.name],
    ["sender's address", from.address],
    ["recipient's address", to],
    ['subject', subject],
    ['address for answers', replyTo ?? ''],
    ['address to unsubscribe', unsubscribe?.url ?? ''],
    ['address to unsubscribe', unsubscribe?.mailto ?? ''],
    ...references.map((one) => ['thread', one] as const),
  ];
  for (const [what, value] of headers) {
    if (breaksHeader.test(value)) return `the ${what} contains a line break or control character`;
    if (value.length > longestLine) return `the ${what} is longer than ${longestLine} characters`;
  }
  if (!isMessageId(messageId)) return 'the message id is not of the form <id@domain>';
  if (!emailSchema.safeParse(from.address).success) return "the sender's address is not an e-mail address";
  if (!emailSchema.safeParse(to).success) return "the recipient's address is not an e-mail address";
  if (replyTo !== null && !emailSchema.safeParse(replyTo).success)
    return 'the address for answers is not an e-mail address';
  // They stand in angle brackets in their header.
  if (/[<>\s]/.test(`${unsubscribe?.url ?? ''}${unsubscribe?.mailto ?? ''}`))
    return 'the address to unsubscribe contains a character that would end it';
  return body.includes('\0') ? 'the text contains a control character' : null;
}
