import type { CardName } from '../../cards/card';
import type { Lead } from '../../domain/lead';
import type { LeadEventType, LoggedEvent } from '../../domain/lead-event';
import { isCopy } from './copy';
import type { Effect, Place } from './effect';

const cards: Partial<Record<LeadEventType, CardName>> = {
  HandedOver: 'handover',
  Reassigned: 'handover',
  HandedBack: 'hand-back',
  Disqualified: 'disqualified',
  DisqualifiedByPerson: 'disqualified',
  MailSettled: 'unknown-outcome',
  MailProposed: 'approval',
  ReplyReceived: 'reply',
  QualifyProposed: 'qualify',
};

/** The card that tells people of an event; a lead handed over for its questions opens with them. */
function cardOf(event: LoggedEvent['event']): CardName | undefined {
  const isBlocked = event.type === 'HandedOver' && event.decision.reason === 'blocked-by-questions';
  return isBlocked ? 'blocked' : cards[event.type];
}

/** What people do to a lead and others want to read later; a mail is told of when it is known what became of it. */
const told: readonly LeadEventType[] = [
  'LeadUpdated',
  'RecordsConnected',
  'SiteConnected',
  'EmailMarked',
  'DisqualifiedByPerson',
  'Reassigned',
  'Restored',
];
const toldOfAnybody: readonly LeadEventType[] = ['MailSettled', 'Qualified', 'QualifyFailed'];
/** A card for each person who is told, in each channel, and a line for the team of each handover. */
export function announced({ seq, event }: LoggedEvent, lead: Lead, places: readonly Place[]) {
  const card = cardOf(event);
  const notified = 'decision' in event ? event.decision.notified : 'notified' in event ? event.notified : [];
  if (!card) return [];
  return places.flatMap(({ channel, team }) => {
    const cardsOfPeople = notified.map((to, position) => ({ as: `${position + 1}`, to, card }));
    const line = { as: 'team', to: team ?? '', card: 'handover-line' as const };
    return [...cardsOfPeople, ...(team !== undefined && event.type === 'HandedOver' ? [line] : [])].map(
      (one) => ({
        kind: 'announce' as const,
        id: `${lead.id}.${seq}.${one.as}.${channel}`,
        channel,
        to: one.to,
        card: one.card,
        receipt: null,
      }),
    );
  });
}

/** A note in the thread of each card that people were told by, where the channel has threads. */
export function notes({ seq, by, event }: LoggedEvent, effects: readonly Effect[], places: readonly Place[]) {
  const isAct = told.includes(event.type) && by !== 'agent' && by !== 'intake';
  if (!isAct && !toldOfAnybody.includes(event.type)) return [];
  const threaded = places.filter((one) => one.hasThreads).map((one) => one.channel);
  return effects.flatMap((one) =>
    one.kind === 'announce' && one.status !== 'failed' && !isCopy(one) && threaded.includes(one.channel)
      ? [{ kind: 'note' as const, id: `${one.id}.note.${seq}`, channel: one.channel, under: one.id, seq }]
      : [],
  );
}
