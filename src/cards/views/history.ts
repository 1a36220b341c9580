import type { Activity } from '../../domain/account';
import type { LoggedEvent } from '../../domain/lead-event';
import { eventWords } from '../event-words';
import { toldInteractions } from '../interaction-words';
import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { noReceipt, ordinaryLengths, receiptOf, type Receipt } from '../receipt';
import { actorWords, personWords } from '../people';
import type { LeadSubject, Reader } from '../subject';
import { capitalised, countWords, dateTimeWords } from '../words';

/** Most events on one card; the newest are kept. */
const mostEvents = 40;
/** Most interactions; the newest are kept. */
const mostInteractions = 10;

/** A message that was or is to be delivered because of an event. */
export interface SentMessage {
  readonly what: string;
  /** Address of the person. */
  readonly to: string;
  readonly state: string;
}

/** What there is beside the events. */
export interface Surroundings {
  readonly sent?: readonly SentMessage[];
  /** What the CRM says at this moment. */
  readonly activities?: readonly Activity[];
}

export interface HistoryView extends TitleView {
  /** Mails either way and what the CRM knows of calls, meetings and notes, the latest, oldest first. */
  readonly interactions: readonly (Receipt & { readonly what: string })[];
  readonly hasInteractions: boolean;

  readonly rows: readonly { readonly when: string; readonly what: string }[];
  readonly earlier: string;
  readonly sent: readonly { readonly what: string }[];
  readonly hasSent: boolean;
}

/** The audit trail of a lead, oldest first: what, who, when, and what was sent because of it. */
export function historyView(
  subject: LeadSubject,
  reader: Reader,
  events: readonly LoggedEvent[],
  { sent = [], activities = [] }: Surroundings = {},
): HistoryView {
  const { playbook } = subject;
  const interactions = toldInteractions(subject, activities, reader).slice(-mostInteractions);
  const left = Math.max(0, events.length - mostEvents);
  return {
    ...titleView(subject, reader, `${countWords(events.length, 'event')} so far.`),
    interactions: interactions.map(({ what, words, receipt }) => ({
      what: literal(`${what}:`, 300),
      ...(receipt
        ? receiptOf(receipt, reader)
        : { ...noReceipt, quote: `“${literal(words, ordinaryLengths.quote)}”` }),
    })),
    hasInteractions: interactions.length > 0,
    rows: events.slice(left).map(({ at, by, event }) => ({
      when: `${dateTimeWords(at, reader.timeZone)}, ${actorWords(by, playbook)}: `,
      what: eventWords(event, (owner) => personWords(owner, playbook)),
    })),
    earlier: left > 0 ? `${countWords(left, 'earlier event')} left out.` : '',
    sent: sent.slice(-mostEvents).map(({ what, to, state }) => ({
      what: `${capitalised(literal(what.replaceAll('-', ' '), 60))} card to ${personWords(to, playbook, reader.address)}: ${literal(state, 60)}`,
    })),
    hasSent: sent.length > 0,
  };
}
