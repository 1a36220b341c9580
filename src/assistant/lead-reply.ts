import type { Card } from '../cards/card';
import { agoWords, capitalised } from '../cards/words';
import type { LoggedEvent } from '../domain/lead-event';
import type { Playbook } from '../domain/playbook';
import { Fault } from '../domain/fault';
import type { LeadSubject, Reader } from '../cards/subject';
import { lastAct, leadSubject, readerOf } from '../pipeline/lead-subject';
import type { OpenLead, Verdict } from '../pipeline/lead-document';
import type { Reply } from '../ports/desk';
import type { Request, Workshop } from './operation';

/** The lead and its reader, as every card about it needs them. */
export async function subjectFor(
  { document }: OpenLead,
  { crm, store, modelSpending, playbooks, clock }: Workshop,
  { asker }: Request,
): Promise<{ readonly subject: LeadSubject; readonly reader: Reader }> {
  const playbook = await playbooks.of(document.lead.playbook);
  const subject = await leadSubject(document.lead, document.events, playbook, { crm, store, modelSpending });
  return { subject, reader: readerOf(asker.address, document.lead, playbook, clock.now(), asker.roles) };
}

/** A card about a lead, to be read. */
export function cardReply(card: Card, leadId: string | null): Reply {
  return { kind: 'card', card, leadId };
}

/** The answer to an act: its sentence, or why nothing happened. */
export function verdictReply({ outcome, sentence }: Verdict, leadId: string): Reply {
  return outcome === 'done' ? { kind: 'done', sentence, leadId } : { kind: 'refused', sentence };
}

/** The lead as it is in the store now, for its card. */
export async function reopened(leadId: string, { record }: Workshop): Promise<OpenLead> {
  const open = await record.open(leadId);
  if (open) return open;
  throw new Fault('unexpected', { sentence: 'The lead is gone.', todo: 'It may have been erased.' });
}

/** Who did what and when before a click came too late, to follow a sentence; empty when nobody did anything. */
export function staleWords(events: readonly LoggedEvent[], playbook: Playbook, now: number): string {
  const last = lastAct(events, playbook);
  return last ? ` ${capitalised(last.what)} by ${last.by} ${agoWords(last.at, now)}.` : '';
}
