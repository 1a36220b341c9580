import type { ReplyKind } from '../domain/engagement';
import type { IncomingMail } from '../domain/incoming-mail';
import type { OutgoingMail } from '../ports/mailbox';
import { agentAddress } from './engaged-playbook';

/** What a lead, or its mail server, sends back. */
export type LetterKind =
  | 'positive'
  | 'passing'
  | 'facts'
  | 'refusal'
  | 'question'
  | 'covered question'
  | 'opt-out'
  | 'unclear'
  | 'away'
  | 'hard bounce'
  | 'soft bounce'
  | 'receipt';

/** Words of people, as the scripted model and the lists of phrases understand them. */
export const saidBy: Readonly<Partial<Record<LetterKind, string>>> = {
  positive: 'That sounds interesting.',
  passing: 'We want to start in January. I decide, and the money is there.',
  facts: 'The answers: I decide, by spring.',
  refusal: 'Thanks, but we will not buy.',
  question: 'Do you also deliver the food?',
  'covered question': 'What does it cost?',
  'opt-out': 'Please unsubscribe me.',
  unclear: 'Thursday at ten.',
};

const kinds: Readonly<Partial<Record<LetterKind, ReplyKind>>> = {
  away: 'out-of-office',
  'hard bounce': 'hard-bounce',
  'soft bounce': 'soft-bounce',
  receipt: 'automatic',
};

/** What Baton must take a letter of this kind for. */
export function replyKindOf(kind: LetterKind): ReplyKind {
  return kinds[kind] ?? 'person';
}

/** By which it can be told whose letter it is. */
export type LetterWay = 'thread' | 'address' | 'sender' | 'somebody else';

export interface LetterOptions {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly way: LetterWay;
}

/** A letter that answers this mail, as it arrives. */
export function letter(kind: LetterKind, mail: OutgoingMail, { id, at, way }: LetterOptions): IncomingMail {
  const isThreaded = way === 'thread' || way === 'somebody else';
  const said = kind === 'away' ? awayUntil(at) : (saidBy[kind] ?? 'This is sent by a machine.');
  const plain: IncomingMail = {
    messageId: id,
    at: new Date(at).toISOString(),
    from: { name: '', address: way === 'somebody else' ? 'deputy@elsewhere.example' : mail.to },
    to: [way === 'sender' ? agentAddress : (mail.replyTo ?? mail.from.address)],
    subject: `Re: ${mail.subject}`,
    text: `${said}\n\n> ${mail.subject}`,
    said,
    references: isThreaded ? [mail.messageId] : [],
    headers: {},
    deliveryStatus: null,
  };
  switch (kind) {
    case 'away':
      return { ...plain, subject: 'Out of office', headers: { 'auto-submitted': 'auto-replied' } };
    case 'receipt':
      return { ...plain, headers: { 'auto-submitted': 'auto-generated' } };
    case 'hard bounce':
      return returned(plain, mail, 'failed', '5.1.1');
    case 'soft bounce':
      return returned(plain, mail, 'failed', '4.2.2');
    default:
      return plain;
  }
}

function returned(
  plain: IncomingMail,
  { messageId, to }: OutgoingMail,
  action: 'failed' | 'delayed',
  status: string,
): IncomingMail {
  return {
    ...plain,
    from: { name: '', address: 'mailer-daemon@mx.example' },
    subject: 'Undelivered',
    headers: { 'return-path': '<>', 'content-type': 'multipart/report; report-type=delivery-status' },
    deliveryStatus: { action, status, recipient: to, messageId },
  };
}

/** A day or two from then, as people write it. */
function awayUntil(at: number): string {
  const day = new Date(at + 2 * 86_400_000);
  const month = day.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
  return `I am out of the office until ${day.getUTCDate()} ${month} ${day.getUTCFullYear()}.`;
}
