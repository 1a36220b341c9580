import type { CardName } from '../../cards/card';
import type { Lead } from '../../domain/lead';
import type { LeadEvent, LeadEventType } from '../../domain/lead-event';
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
  readonly to: string;
  readonly card: CardName;
  /** Where the message stands; null until it is posted. */
  readonly receipt: string | null;
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

/** Something to be done outside because of an event: kept with the lead until its outcome is kept too. */
export type Effect = AnnounceEffect | ProjectionEffect | MailEffect;

const cardOf: Partial<Record<LeadEventType, CardName>> = {
  HandedOver: 'handover',
  Reassigned: 'handover',
  HandedBack: 'hand-back',
  Disqualified: 'disqualified',
  DisqualifiedByPerson: 'disqualified',
  MailSettled: 'unknown-outcome',
};

/** Events that no card and no list shows. */
const unseen: readonly LeadEventType[] = ['LeadReceived', 'RunRequested', 'StepRan'];

/** The effects of a lead after an event: those it had, the cards it makes stale, and what the event asks for. */
export function withEffectsOf(
  effects: readonly Effect[],
  lead: Lead,
  event: LeadEvent,
  seq: number,
  now: number,
): readonly Effect[] {
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
  const mails: readonly MailEffect[] =
    event.type === 'MailRequested' ? [{ ...fresh, kind: 'mail', id: event.mail.messageId }] : [];
  const others = stale.filter((one) => one.kind !== 'projection');
  return [
    projection,
    ...others,
    ...announced(event, lead, seq).map((one) => ({ ...one, ...fresh })),
    ...mails,
  ];
}

function announced(event: LeadEvent, lead: Lead, seq: number) {
  const card = cardOf[event.type];
  const notified = 'decision' in event ? event.decision.notified : 'notified' in event ? event.notified : [];
  if (!card) return [];
  return notified.map((to, position) => ({
    kind: 'announce' as const,
    id: `${lead.id}.${seq}.${position + 1}`,
    to,
    card,
    receipt: null,
  }));
}
