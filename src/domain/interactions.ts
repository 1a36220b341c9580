import type { Activity } from './account';
import type { Lead } from './lead';
import type { Finding } from './research';

/** Something between a lead and us: a mail either way, a call, a meeting, a note. */
export interface Interaction {
  readonly kind: 'mail' | 'answer' | 'crm';
  /** The id of the mail, the answer or the activity. */
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  /** Where it stands in the CRM, with the words that say so; null for a mail, which stands with the lead. */
  readonly receipt: Finding | null;
}

/** Two records of one mail, ours and that of the CRM, differ by the time it took. */
const sameWithinMs = 15 * 60_000;
const longestQuote = 400;

/**
 * What went to and fro with a lead until now, oldest first: its mails and answers, and what the CRM says when it is asked now.
 * A mail that the CRM has tracked as well is told once.
 */
export function interactionsOf(
  { mails, replies }: Pick<Lead, 'mails' | 'replies'>,
  activities: readonly Activity[],
  now: number,
): readonly Interaction[] {
  const sent = mails.map(({ messageId, at, sendAt, subject }) => ({
    kind: 'mail' as const,
    id: messageId,
    at: sendAt ?? at,
    subject,
  }));
  const came = replies.map(({ id, at, subject }) => ({ kind: 'answer' as const, id, at, subject }));
  const known = [...sent, ...came];
  const isKnown = ({ kind, at, subject }: Activity) =>
    (kind === 'reply' || kind === 'e-mail') &&
    known.some(
      (one) =>
        bare(one.subject) === bare(subject) && Math.abs(Date.parse(one.at) - Date.parse(at)) <= sameWithinMs,
    );
  const acts = activities.filter((one) => Date.parse(one.at) <= now && !isKnown(one));
  return [
    ...known.map(({ kind, id, at }): Interaction => ({ kind, id, at, receipt: null })),
    ...acts.map((one): Interaction => ({ kind: 'crm', id: one.id, at: one.at, receipt: receiptOf(one) })),
  ].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** The words of an activity: its text where it has one, else its subject. */
function receiptOf({ id, kind, byLead, at, subject, text = '' }: Activity): Finding {
  const who = kind === 'note' ? '' : byLead ? ', by the lead' : ', by us';
  const quote = (text.trim() || subject || kind).replace(/\s+/gu, ' ').slice(0, longestQuote);
  return {
    text: `${kind}${who}${subject && subject !== quote ? `: ${subject}` : ''}`,
    source: 'crm',
    record: `activity ${id}`,
    date: at,
    quote,
  };
}

/** A subject without what mail programs and CRMs put around it. */
function bare(subject: string): string {
  return subject
    .replace(/^(?:\s*(?:re|aw|fwd?|wg|sv|tr|r)\s*:)+/iu, '')
    .replace(/\s*CRM:\d+\s*$/u, '')
    .trim()
    .toLowerCase();
}
