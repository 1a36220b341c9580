import { isTaken, type Lead } from '../../domain/lead';
import type { LeadEventType, LoggedEvent } from '../../domain/lead-event';
import type {
  CrmLeadEffect,
  Effect,
  EffectContext,
  MailEffect,
  ProjectionEffect,
  QualifyEffect,
} from './effect';
import { crmLeadEffect } from './crm-lead-wanted';
import { effectsOfErasure, effectsOnceErased } from './erasure';
import { projectedDigest } from './projection';
import { withStaleCards } from './stale-cards';
import { announced, notes } from './told';

/** Events that no card and no list shows. */
const unseen: readonly LeadEventType[] = ['LeadReceived', 'RunRequested', 'RunScheduled', 'StepRan'];
/** Told notes kept with the lead, so that their outcome is known for a while. */
const mostNotesKept = 8;

/** The effects of a lead after an event: those it had, the cards it makes stale, and what the event asks for; `earlier` is the lead before. */
export function withEffectsOf(
  effects: readonly Effect[],
  lead: Lead,
  logged: LoggedEvent,
  { places, now, crmSource }: EffectContext,
  earlier?: Lead,
): readonly Effect[] {
  const { event } = logged;
  if (event.type === 'ErasureRequested') return effectsOfErasure(effects, event);
  if (event.type === 'Erased') return effectsOnceErased(effects);
  // A lead that nobody took stands in no list, whatever its source says of it.
  if (!isTaken(lead) || unseen.includes(event.type)) return effects;
  const fresh = { status: 'pending', attempts: 0, notBefore: now } as const;
  const stale = withStaleCards(effects, now);
  const before = effects.find((one): one is ProjectionEffect => one.kind === 'projection');
  const digest = projectedDigest(lead);
  const projection: ProjectionEffect =
    before?.digest === digest && before.status !== 'failed'
      ? before
      : {
          ...fresh,
          kind: 'projection',
          id: 'projection',
          listedUnder: before?.listedUnder ?? [],
          indexed: before?.indexed ?? null,
          digest,
        };
  const there = effects.find((one): one is CrmLeadEffect => one.kind === 'crm-lead');
  const crmLeads: readonly CrmLeadEffect[] =
    lead.origin.source === crmSource ? [crmLeadEffect(there, fresh, earlier, lead)] : [];
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

function withoutOldNotes(effects: readonly Effect[]): readonly Effect[] {
  const over = effects.filter((one) => one.kind === 'note' && one.status !== 'pending');
  const old = over.slice(0, Math.max(0, over.length - mostNotesKept));
  return effects.filter((one) => !old.includes(one));
}
