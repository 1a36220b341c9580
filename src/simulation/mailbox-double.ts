import type { IncomingMail } from '../domain/incoming-mail';
import { emailSchema } from '../domain/person';
import type { Mailbox, OutgoingMail } from '../ports/mailbox';

export interface MailboxDoubleOptions {
  /** True: it knows what it sent and sends nothing twice. False: it knows nothing, as a mail server that only takes mail. */
  readonly remembers: boolean;
}

const breaksHeader = /[\p{Cc}\p{Zl}\p{Zp}]/u;
/** Longest line a mail may have (RFC 5322). */
const longestLine = 998;
const messageIdForm = /^<[^\s<>@]+@[^\s<>@]+>$/;

/** A place where mail leaves that keeps what left: the truth that the invariants are checked against. */
export function openMailboxDouble({ remembers }: MailboxDoubleOptions) {
  const left: OutgoingMail[] = [];
  const came: IncomingMail[] = [];
  const waiting = new Set<() => void>();
  const wasSent = (messageId: string) => left.some((one) => one.messageId === messageId);
  const port: Mailbox = {
    name: 'double',
    async send(mail) {
      if (!isWellFormed(mail))
        return { outcome: 'refused', reason: 'a header of the mail is not well formed' };
      if (!remembers || !wasSent(mail.messageId)) left.push(mail);
      return { outcome: 'sent' };
    },
    wasSent: async (messageId) => (remembers && wasSent(messageId) ? 'sent' : 'not-found'),
    async receive(cursor) {
      const from = cursor === null ? came.length : Number(cursor);
      const mails = came.slice(from, from + 50);
      return { mails, cursor: String(from + mails.length) };
    },
    arrival: (signal) =>
      new Promise((resolve) => {
        waiting.add(resolve);
        signal.addEventListener('abort', () => resolve());
      }),
  };
  return {
    port,
    left: left as readonly OutgoingMail[],
    came: came as readonly IncomingMail[],
    /** Somebody writes to us; whoever waits hears of it at once, or finds it when it looks again. */
    come(mail: IncomingMail, isHeard = true) {
      came.push(mail);
      if (!isHeard) return;
      waiting.forEach((one) => one());
      waiting.clear();
    },
  };
}

function isWellFormed({ messageId, from, to, subject }: OutgoingMail): boolean {
  return (
    ![messageId, from.name, from.address, to, subject].some(
      (one) => breaksHeader.test(one) || one.length > longestLine,
    ) &&
    messageIdForm.test(messageId) &&
    emailSchema.safeParse(from.address).success &&
    emailSchema.safeParse(to).success
  );
}
