import type { CardName } from '../../cards/card';
import type { Lead } from '../../domain/lead';
import type { LeadEvent, LeadEventType } from '../../domain/lead-event';

interface EffectState {
  /** `pending` until its outcome is known; `failed` when it never will be done. */
  readonly status: 'pending' | 'done' | 'failed';
  readonly attempts: number;
  /** Not tried again before this instant, in milliseconds since 1970. */
  readonly notBefore: number;
}

/** Tell one person with one card. */
export interface AnnounceEffect extends EffectState {
  readonly kind: 'announce';
  readonly id: string;
  readonly to: string;
  readonly card: CardName;
  /** Where the message stands; null until it is posted. */
  readonly receipt: string | null;
}

/** Bring the lead's row in the list of its owner up to date. */
export interface ProjectionEffect extends EffectState {
  readonly kind: 'projection';
  readonly id: 'projection';
  /** The owners in whose lists its row may stand: where it was put, and where a worker may have put it unheard. */
  readonly listedUnder: readonly string[];
}

/** Something to be done outside because of an event: kept with the lead until its outcome is kept too. */
export type Effect = AnnounceEffect | ProjectionEffect;

const cardOf: Partial<Record<LeadEventType, CardName>> = {
  HandedOver: 'handover',
  HandedBack: 'hand-back',
  Disqualified: 'disqualified',
};

const listed: readonly LeadEventType[] = [
  'LeadSelected',
  'HandedOver',
  'HandedBack',
  'Disqualified',
  'DecisionKept',
];

/** The effects of a lead after an event: those it had, and those the event asks for. */
export function withEffectsOf(
  effects: readonly Effect[],
  lead: Lead,
  event: LeadEvent,
  seq: number,
  now: number,
): readonly Effect[] {
  const fresh = { status: 'pending', attempts: 0, notBefore: now } as const;
  const card = cardOf[event.type];
  const notified = 'decision' in event && card ? event.decision.notified : [];
  const announces = notified.map((to, position): AnnounceEffect => ({
    ...fresh,
    kind: 'announce',
    id: `${lead.id}.${seq}.${position + 1}`,
    to,
    card: card ?? 'handover',
    receipt: null,
  }));
  if (!listed.includes(event.type)) return effects;
  const before = effects.find((one) => one.kind === 'projection');
  const projection: ProjectionEffect = {
    ...fresh,
    kind: 'projection',
    id: 'projection',
    listedUnder: before?.listedUnder ?? [],
  };
  return [projection, ...effects.filter((one) => one.kind !== 'projection'), ...announces];
}
