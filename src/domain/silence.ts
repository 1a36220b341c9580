import { nextBusinessTime, type BusinessHours } from './business-hours';
import type { LeadMail } from './lead-mail';
import type { LeadReply } from './engagement';
import type { EngagementRules } from './engagement-rules';

/** What a lead's silence calls for, and when that may change next, in milliseconds since 1970. */
export interface Silence {
  readonly state: 'received' | 'awaited' | 'follow-up-due' | 'ended';
  /** When to look again; null while there is nothing to wait for. */
  readonly at: number | null;
}

interface Conversation {
  /** The lead's present address. */
  readonly address: string;
  readonly mails: readonly LeadMail[];
  readonly replies: readonly LeadReply[];
  /** First day back, YYYY-MM-DD. */
  readonly awayUntil: string | null;
}

const dayMs = 86_400_000;

/** The mails of the agent to that address, or to any, which left, or may have left, or are about to; oldest first. */
export function agentMails(mails: readonly LeadMail[], address?: string): readonly LeadMail[] {
  return mails.filter(
    ({ purpose, outcome, to }) =>
      purpose !== undefined && outcome !== 'refused' && outcome !== 'withdrawn' && (address ?? to) === to,
  );
}

/** The newest mail that a person wrote to us; undefined when nobody did. */
export function newestReply(replies: readonly LeadReply[]): LeadReply | undefined {
  return replies.findLast((one) => one.kind === 'person');
}

/**
 * Follow-ups are due so many days after the mail that opened the round, only within business hours and never before
 * somebody away is back; after the last one so many days of silence end it (spec section 13). Any reply stops it.
 */
export function silenceOf(
  { address, mails, replies, awayUntil }: Conversation,
  { followUp }: EngagementRules,
  hours: BusinessHours,
  now: number,
): Silence {
  const reply = newestReply(replies);
  // A conversation goes on when the address is put right: what was answered is not answered again.
  const sent = reply ? agentMails(mails) : agentMails(mails, address);
  const last = sent.at(-1);
  if (reply && reply.id !== last?.after) return { state: 'received', at: null };
  if (!last) return { state: 'awaited', at: null };
  // It is about to leave, or nobody knows whether it left: what comes of it wakes the lead.
  if (last.outcome === 'sending') return { state: 'awaited', at: null };
  if (last.outcome === 'unknown') return { state: 'awaited', at: null };
  const begun = sent.findLastIndex((one) => one.purpose !== 'follow-up');
  const opening = sent[Math.max(0, begun)] ?? last;
  const followUps = sent.length - Math.max(0, begun) - 1;
  const days = followUp.afterDays[followUps];
  const isOver = days === undefined;
  const silentUntil = isOver ? sentAt(last) + followUp.endAfterDays * dayMs : sentAt(opening) + days * dayMs;
  const back = awayUntil === null ? -Infinity : Date.parse(`${awayUntil}T00:00:00Z`);
  const at = nextBusinessTime(Math.max(silentUntil, back), hours);
  if (now < at) return { state: 'awaited', at };
  return { state: isOver ? 'ended' : 'follow-up-due', at: null };
}

function sentAt({ at, sendAt, leftAt }: LeadMail): number {
  return Date.parse(leftAt ?? sendAt ?? at);
}
