import { isErased } from '../domain/erasure';
import { faultOf } from '../domain/fault';
import type { LeadReply, OptOut, ReplyKind } from '../domain/engagement';
import type { IncomingMail } from '../domain/incoming-mail';
import type { Lead } from '../domain/lead';
import type { LeadEvent } from '../domain/lead-event';
import { mailKind, type MailKind } from '../domain/machine-mail';
import { optOutIn } from '../domain/opt-out';
import { agentOwner } from '../domain/person';
import { rerunFor } from '../domain/triggers';
import type { AddressBook } from './address-book';
import { mailCursor, mailCursorKey, type CursorRecord } from './mail-cursor';
import { leadIdIn } from './next-mail';
import type { Outside } from './outside';
import type { LeadRecord } from './record';
import { dropReply, keepReply } from './reply-record';

export interface MailIntake {
  /** Takes in what came since the last time; says whether there may be more. */
  once(): Promise<boolean>;
  /** Takes mail in until the signal is aborted, as soon as it comes. */
  run(signal: AbortSignal): Promise<void>;
}

const pollMs = 30_000;
/** Given as the reason: without one, each look would make an error with its stack. */
const over = 'over';
const longestExcerpt = 280;

/**
 * The door through which mail comes: it belongs to the lead whose mail it answers, is kept before the cursor moves on, and an
 * opt-out is in force before anything else is done with it, also while the agent is paused or off (spec sections 13, 16).
 */
export function createMailIntake(
  needs: Pick<Outside, 'clock' | 'log' | 'mailbox' | 'store'>,
  record: LeadRecord,
  addressBook: AddressBook,
  wake: () => void,
): MailIntake {
  const { clock, log, mailbox, store } = needs;
  const key = mailCursorKey(mailbox);

  async function once(): Promise<boolean> {
    const found = await mailCursor(mailbox, store);
    const { mails, cursor } = await mailbox.receive(found?.body.cursor ?? null);
    for (const mail of mails) await take(mail);
    if (cursor === found?.body.cursor) return false;
    const body: CursorRecord = { cursor };
    // Another process may be ahead; what it read is only read again.
    await (found ? store.replace({ ...key, body }, found.etag) : store.create({ ...key, body }));
    return mails.length > 0;
  }

  async function take(mail: IncomingMail): Promise<void> {
    const now = new Date(clock.now()).toISOString();
    const kind = mailKind(mail, now);
    const wish = kind.kind === 'person' ? wishOf(mail) : null;
    const leadId = await leadOf(mail, kind);
    const open = leadId === undefined ? undefined : await record.open(leadId);
    if (wish) {
      await addressBook.suppress(mail.from.address);
      if (open && !isErased(open.document.lead)) await addressBook.suppress(open.document.lead.fields.email);
    }
    if (!open || isErased(open.document.lead)) {
      // Kept by a process that died between keeping it and hearing that the lead was erased.
      if (open) await dropReply(open.document.lead.id, mail.messageId, store);
      return log.info('mail of no lead', { kind: kind.kind });
    }
    await keepReply(open.document.lead.id, mail, now, store);
    const written = await record.change(open.document.lead.id, 'mailbox', (lead) =>
      taken(lead, mail, kind, wish, now),
    );
    if ('refused' in written) {
      await dropReply(open.document.lead.id, mail.messageId, store);
      log.warn('mail not taken in', { lead: open.document.lead.id });
    }
    wake();
  }

  /** The lead whose mail it answers, by its ids, the address it was sent to, or who wrote it. */
  async function leadOf(mail: IncomingMail, kind: MailKind): Promise<string | undefined> {
    const returned = kind.kind === 'bounce' ? kind.messageId : null;
    const named = [...(returned ? [returned] : []), ...[...mail.references].reverse()]
      .map(leadIdIn)
      .find((one) => one !== undefined);
    if (named) return named;
    const plus = mail.to.map((one) => /\+([0-9a-f]{24})@/u.exec(one)?.[1]).find((one) => one !== undefined);
    if (plus) return plus;
    return (await addressBook.firstTouched(mail.from.address)) ?? undefined;
  }

  return {
    once,
    async run(signal) {
      while (!signal.aborted) {
        const waiting = new AbortController();
        const stop = () => waiting.abort(over);
        signal.addEventListener('abort', stop, { once: true });
        // Asked before it is read, so that what comes in between is heard.
        const arrived = mailbox.arrival(waiting.signal);
        try {
          if (await once()) continue;
          await Promise.race([arrived, clock.sleep(pollMs, waiting.signal)]);
        } catch (thrown) {
          log.error('mail not read', { mailbox: mailbox.name, code: faultOf(thrown).code });
          await clock.sleep(pollMs, signal);
        } finally {
          waiting.abort(over);
          signal.removeEventListener('abort', stop);
        }
      }
    },
  };
}

/** The wish to hear no more; an e-mail to the unsubscribe address says it in its subject alone. */
function wishOf({ subject, said }: IncomingMail): Omit<OptOut, 'at'> | null {
  const isBare = /^\s*(?:re:\s*)?unsubscribe\s*$/iu.test(subject);
  if (isBare) return { quote: subject.trim(), wants: 'no-mail' };
  return optOutIn(said);
}

/** What a mail does to its lead; nothing when it was taken in before. */
function taken(
  lead: Lead,
  mail: IncomingMail,
  kind: MailKind,
  wish: Omit<OptOut, 'at'> | null,
  at: string,
): readonly LeadEvent[] {
  if (lead.replies.some((one) => one.id === mail.messageId)) return [];
  const reply: LeadReply = {
    id: mail.messageId,
    at,
    kind: replyKind(kind),
    from:
      mail.from.address.toLowerCase() === lead.fields.email.trim().toLowerCase() ? null : mail.from.address,
    subject: mail.subject.slice(0, 200),
    excerpt: mail.said.replace(/\s+/gu, ' ').trim().slice(0, longestExcerpt),
    answers: mail.references.findLast((id) => lead.mails.some((one) => one.messageId === id)) ?? null,
    backOn: kind.kind === 'out-of-office' ? kind.backOn : null,
  };
  const isTheirs = lead.owner !== null && lead.owner !== agentOwner;
  const isNews = reply.kind !== 'automatic' && reply.kind !== 'out-of-office';
  const received: LeadEvent = {
    type: 'ReplyReceived',
    reply,
    notified: isTheirs && isNews && lead.owner ? [lead.owner] : [],
  };
  const optedOut: readonly LeadEvent[] = wish ? [{ type: 'OptedOut', optOut: { at, ...wish } }] : [];
  if (lead.playbook === null || reply.kind === 'automatic') return [received, ...optedOut];
  const rerun = rerunFor({ kind: reply.kind === 'person' ? 'reply' : 'mail-settled' }, lead.phase);
  return [received, ...optedOut, { type: 'RunRequested', ...rerun }];
}

function replyKind(kind: MailKind): ReplyKind {
  if (kind.kind !== 'bounce') return kind.kind;
  return kind.hard ? 'hard-bounce' : 'soft-bounce';
}
