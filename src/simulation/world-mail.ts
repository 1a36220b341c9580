import type { IncomingMail } from '../domain/incoming-mail';
import type { Mailbox, OutgoingMail } from '../ports/mailbox';
import { openMailboxDouble } from './mailbox-double';
import { checkIntent } from './mail-watch';
import type { Watch } from './watch';

/** The mail of a world, in truth: what left, and what came. */
export interface WorldMail {
  readonly mailbox: Mailbox;
  readonly left: ReturnType<typeof openMailboxDouble>['left'];
  /** What left, and when, in milliseconds since 1970. */
  readonly departures: readonly { readonly mail: OutgoingMail; readonly at: number }[];
  /** Is told of every mail when it leaves. */
  whenLeft(listener: (mail: OutgoingMail) => void): void;
  /** A letter comes in that is about this lead, or none; `isHeard` when whoever waits is told. */
  come(mail: IncomingMail, leadId: string | null, isHeard: boolean): void;
  /** Every letter that came, again and again when it did. */
  readonly letters: readonly { readonly mail: IncomingMail; readonly leadId: string | null }[];
}

export interface WorldMailNeeds {
  /** False when the mailbox sends a repeated mail again. */
  readonly remembers: boolean;
  readonly watch: Watch;
  violated(what: string): void;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Opens it; a mail that leaves without having been meant is a violation (I3). */
export function openWorldMail({ remembers, watch, violated, now }: WorldMailNeeds): WorldMail {
  const double = openMailboxDouble({ remembers });
  const departures: { readonly mail: OutgoingMail; readonly at: number }[] = [];
  const letters: { readonly mail: IncomingMail; readonly leadId: string | null }[] = [];
  const listeners: ((mail: OutgoingMail) => void)[] = [];
  return {
    mailbox: {
      ...double.port,
      async send(mail) {
        checkIntent(mail, watch).forEach(violated);
        const before = double.left.length;
        const outcome = await double.port.send(mail);
        if (double.left.length > before) {
          departures.push({ mail, at: now() });
          listeners.forEach((one) => one(mail));
        }
        return outcome;
      },
    },
    left: double.left,
    departures,
    whenLeft: (listener) => void listeners.push(listener),
    come(mail, leadId, isHeard) {
      letters.push({ mail, leadId });
      double.come(mail, isHeard);
    },
    letters,
  };
}
