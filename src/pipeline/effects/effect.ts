import type { CardName } from '../../cards/card';
import { isCopy } from './copy';
import type { Lead } from '../../domain/lead';
import type { LeadEventType, LoggedEvent } from '../../domain/lead-event';
import type { RatingLevel } from '../../domain/rating';
import type { Indexed } from './search-keys';

interface EffectState {
  /** `pending` until its outcome is known; `failed` when it never will be done; `sending` is a mail that may have left. */
  readonly status: 'pending' | 'sending' | 'done' | 'failed';
  readonly attempts: number;
  /** Not tried again before this instant, in milliseconds since 1970. */
  readonly notBefore: number;
}

/** Show one person one card, and keep it true: after it is posted, a change of the lead makes it pending again. */
export interface AnnounceEffect extends EffectState {
  readonly kind: 'announce';
  readonly id: string;
  /** Name of the channel in which it stands. */
  readonly channel: string;
  readonly to: string;
  readonly card: CardName;
  /** Where the message stands; null until it is posted. */
  readonly receipt: string | null;
  /**
   * When it is shown once more, in milliseconds since 1970: an update of somebody who is gone may arrive until then, after
   * ours. Absent when none may.
   */
  readonly againAt?: number;
}

/** Bring the lead's row in the list of its owner, and its search keys, up to date. */
export interface ProjectionEffect extends EffectState {
  readonly kind: 'projection';
  readonly id: 'projection';
  /** The owners in whose lists its row may stand: where it was put, and where a worker may have put it unheard. */
  readonly listedUnder: readonly string[];
  /** What stands of it in the search index; null when nothing does. */
  readonly indexed: Indexed | null;
}

/** Send one e-mail, at most once; its id is the message id. */
export interface MailEffect extends EffectState {
  readonly kind: 'mail';
  readonly id: string;
}

/** Make records of the CRM of a lead; its id is the key under which nothing is made twice. */
export interface QualifyEffect extends EffectState {
  readonly kind: 'qualify';
  readonly id: string;
}

/** What was last written to a lead of the CRM; what people change of it there since is left alone. */
export interface WrittenThere {
  readonly owner?: string;
  readonly rating?: RatingLevel;
  readonly state?: 'open' | 'disqualified';
  /** The key of the newest note. */
  readonly note?: string;
}

/** Bring the lead in the CRM where it lives to what was decided of it. */
export interface CrmLeadEffect extends EffectState {
  readonly kind: 'crm-lead';
  readonly id: 'crm-lead';
  readonly written: WrittenThere;
}

/** Say what happened in the thread of a card, once. */
export interface NoteEffect extends EffectState {
  readonly kind: 'note';
  readonly id: string;
  readonly channel: string;
  /** The id of the announcement in whose thread it stands. */
  readonly under: string;
  /** The event it tells of. */
  readonly seq: number;
}

/** Something to be done outside because of an event: kept with the lead until its outcome is kept too. */
export type Effect =
  AnnounceEffect | NoteEffect | ProjectionEffect | MailEffect | QualifyEffect | CrmLeadEffect;

/** A channel, as far as it decides which effects there are. */
export interface Place {
  readonly channel: string;
  readonly hasThreads: boolean;
  /** Where the whole team reads; absent when no such place was chosen. */
  readonly team?: string | undefined;
}

/** What the effects of an event depend on besides the lead: the channels that are open, and the present in milliseconds. */
export interface EffectContext {
  readonly places: readonly Place[];
  readonly now: number;
  /** The source whose leads live in the CRM; absent where none do. */
  readonly crmSource?: string | undefined;
}

const cards: Partial<Record<LeadEventType, CardName>> = {
  HandedOver: 'handover',
  Reassigned: 'handover',
  HandedBack: 'hand-back',
  Disqualified: 'disqualified',
  DisqualifiedByPerson: 'disqualified',
  MailSettled: 'unknown-outcome',
  MailProposed: 'approval',
  ReplyReceived: 'reply',
};

/** The card that tells people of an event; a lead handed over for its questions opens with them. */
function cardOf(event: LoggedEvent['event']): CardName | undefined {
  const isBlocked = event.type === 'HandedOver' && event.decision.reason === 'blocked-by-questions';
  return isBlocked ? 'blocked' : cards[event.type];
}

/** Events that no card and no list shows. */
const unseen: readonly LeadEventType[] = ['LeadReceived', 'RunRequested', 'RunScheduled', 'StepRan'];
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
/** Told notes kept with the lead, so that their outcome is known for a while. */
const mostNotesKept = 8;

/** The effects of a lead after an event: those it had, the cards it makes stale, and what the event asks for. */
export function withEffectsOf(
  effects: readonly Effect[],
  lead: Lead,
  logged: LoggedEvent,
  { places, now, crmSource }: EffectContext,
): readonly Effect[] {
  const { event } = logged;
  // A lead that nobody took stands in no list, whatever its source says of it.
  const taken = lead.playbook !== null || lead.decision !== null;
  if (!taken || unseen.includes(event.type)) return effects;
  const fresh = { status: 'pending', attempts: 0, notBefore: now } as const;
  const stale = effects.map((one) =>
    one.kind === 'announce' && one.status === 'done' ? { ...one, ...fresh } : one,
  );
  const before = effects.find((one) => one.kind === 'projection');
  const projection: ProjectionEffect = {
    ...fresh,
    kind: 'projection',
    id: 'projection',
    listedUnder: before?.listedUnder ?? [],
    indexed: before?.indexed ?? null,
  };
  const there = effects.find((one) => one.kind === 'crm-lead');
  const crmLeads: readonly CrmLeadEffect[] =
    lead.origin.source === crmSource
      ? [{ ...fresh, kind: 'crm-lead', id: 'crm-lead', written: there?.written ?? {} }]
      : [];
  const mails: readonly MailEffect[] =
    event.type === 'MailRequested'
      ? [
          {
            ...fresh,
            kind: 'mail',
            id: event.mail.messageId,
            notBefore: Date.parse(event.mail.sendAt ?? '') || now,
          },
        ]
      : [];
  const qualifies: readonly QualifyEffect[] =
    event.type === 'QualifyRequested' ? [{ ...fresh, kind: 'qualify', id: event.request.key }] : [];
  // Of one key there is one effect: another try takes the place of the one that came to nothing.
  const over = (one: Effect) =>
    one.kind === 'projection' ||
    (one.kind === 'crm-lead' && crmLeads.length > 0) ||
    (one.kind === 'qualify' && qualifies.length > 0);
  return [
    projection,
    ...withoutOldNotes(stale).filter((one) => !over(one)),
    ...announced(logged, lead, places).map((one) => ({ ...one, ...fresh })),
    ...notes(logged, effects, places).map((one) => ({ ...one, ...fresh })),
    ...mails,
    ...crmLeads,
    ...qualifies,
  ];
}

/** A card for each person who is told, in each channel, and a line for the team of each handover. */
function announced({ seq, event }: LoggedEvent, lead: Lead, places: readonly Place[]) {
  const card = cardOf(event);
  const notified = 'decision' in event ? event.decision.notified : 'notified' in event ? event.notified : [];
  if (!card) return [];
  return places.flatMap(({ channel, team }) => {
    const told = notified.map((to, position) => ({ as: `${position + 1}`, to, card }));
    const line = { as: 'team', to: team ?? '', card: 'handover-line' as const };
    return [...told, ...(team !== undefined && event.type === 'HandedOver' ? [line] : [])].map((one) => ({
      kind: 'announce' as const,
      id: `${lead.id}.${seq}.${one.as}.${channel}`,
      channel,
      to: one.to,
      card: one.card,
      receipt: null,
    }));
  });
}

/** A note in the thread of each card that people were told by, where the channel has threads. */
function notes({ seq, by, event }: LoggedEvent, effects: readonly Effect[], places: readonly Place[]) {
  const isAct = told.includes(event.type) && by !== 'agent' && by !== 'intake';
  if (!isAct && !toldOfAnybody.includes(event.type)) return [];
  const threaded = places.filter((one) => one.hasThreads).map((one) => one.channel);
  return effects.flatMap((one) =>
    one.kind === 'announce' && one.status !== 'failed' && !isCopy(one) && threaded.includes(one.channel)
      ? [{ kind: 'note' as const, id: `${one.id}.note.${seq}`, channel: one.channel, under: one.id, seq }]
      : [],
  );
}

function withoutOldNotes(effects: readonly Effect[]): readonly Effect[] {
  const over = effects.filter((one) => one.kind === 'note' && one.status !== 'pending');
  const old = over.slice(0, Math.max(0, over.length - mostNotesKept));
  return effects.filter((one) => !old.includes(one));
}
