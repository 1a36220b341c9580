import type { IncomingMail } from '../../../domain/incoming-mail';
import { deliveryStatusOf } from './delivery-status';
import { fieldOf, headOf, identityOf, messageIdsIn, oneLine, type MailHead } from './mail-headers';
import type { MailContent } from './parse-mail';

/** A mail as the server gives it: its bytes up to a limit, its whole size, and when it came in. */
export interface RawMail {
  readonly raw: Buffer;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const told = [
  'auto-submitted',
  'precedence',
  'return-path',
  'x-auto-response-suppress',
  'list-id',
  'list-unsubscribe',
  'x-autoreply',
  'x-autorespond',
  'x-failed-recipients',
  'feedback-type',
  'content-type',
];
const recipients = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to'];
const mostRecipients = 100;
const mostReferences = 100;
const address = /[^\s<>"(),;:]+@[^\s<>"(),;:]+/g;

/** The mail as everybody else reads it; without its content when that could not be read. */
export function incomingOf({ raw, size, at }: RawMail, content: MailContent | null): IncomingMail {
  const head = headOf(raw);
  const sender = { name: '', address: (fieldOf(head, 'from').match(address)?.at(-1) ?? '').toLowerCase() };
  const report = content?.report && Buffer.from(content.report);
  return {
    messageId: identityOf(head, size),
    at: new Date(at).toISOString(),
    from: content?.from ?? sender,
    to: recipientsOf(head),
    subject: oneLine(content?.subject ?? fieldOf(head, 'subject')),
    text: content?.text ?? '',
    said: content?.said ?? '',
    references: referencesOf(head),
    headers: Object.fromEntries(
      told.flatMap((name) => {
        const value = head.find((one) => one[0] === name)?.[1];
        return value === undefined ? [] : [[name, value]];
      }),
    ),
    deliveryStatus: report
      ? deliveryStatusOf(report, content.returned && Buffer.from(content.returned))
      : null,
  };
}

function recipientsOf(head: MailHead): readonly string[] {
  const named = head.filter(([name]) => recipients.includes(name)).map(([, value]) => value);
  const found = named.flatMap((value) => value.match(address) ?? []).map((one) => one.toLowerCase());
  return [...new Set(found)].slice(0, mostRecipients);
}

/** What it answers directly stands last (RFC 5322 3.6.4). */
function referencesOf(head: MailHead): readonly string[] {
  const thread = messageIdsIn(fieldOf(head, 'references'));
  const [direct] = messageIdsIn(fieldOf(head, 'in-reply-to'));
  if (direct === undefined) return thread.slice(-mostReferences);
  return [...thread.filter((one) => one !== direct), direct].slice(-mostReferences);
}
