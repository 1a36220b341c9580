import { refusalFor, type OperationName } from '../domain/permissions';
import { personOf } from '../domain/playbook';
import type { Lead } from '../domain/lead';
import type { LeadEventType, LoggedEvent } from '../domain/lead-event';
import type { LeadDocument, Verdict } from '../pipeline/lead-document';
import { same } from './same';
import { simulatedPlaybook } from './workload';

/** What came of each turn, as it was first committed. */
export type Turns = Map<string, { readonly leadId: string; readonly verdict: Verdict }>;

/** The operation that a person must have used for an event. */
const operationOf: Partial<Record<LeadEventType, OperationName>> = {
  Reassigned: 'reassign',
  Restored: 'restore',
  DisqualifiedByPerson: 'disqualify',
  EmailMarked: 'email',
  LeadUpdated: 'email',
  RecordsConnected: 'connect',
  EmailDrafted: 'draft',
  DraftDiscarded: 'draft',
  MailRequested: 'draft',
  MailSettled: 'draft',
  MailProposed: 'approve',
  MailRejected: 'approve',
  QualifyRequested: 'qualify',
  ErasureRequested: 'erase',
  OptedOut: 'disqualify',
};

/** What comes of other events. */
const follows: readonly LeadEventType[] = ['RunRequested', 'RunScheduled'];

/** True for what a person did, not the agent or a source. */
export function isPersons({ by }: LoggedEvent): boolean {
  return by.includes('@');
}

/** I6: what a committed version of a lead says of turns: one write for each, with its verdict, and none forgotten or changed. */
export function watchTurns(turns: Turns, before: LeadDocument, next: LeadDocument): readonly string[] {
  const wrong: string[] = [];
  const leadId = next.lead.id;
  const fresh: Verdict[] = [];
  for (const verdict of next.inbox) {
    const known = turns.get(verdict.turn);
    if (!known) {
      turns.set(verdict.turn, { leadId, verdict });
      fresh.push(verdict);
    } else if (known.leadId !== leadId || !same(known.verdict, verdict)) {
      wrong.push(`the verdict of ${verdict.turn} changed`);
    }
  }
  // Of an erased lead only the answer that it is erased is kept.
  for (const { turn } of next.lead.phase === 'erased' ? [] : before.inbox)
    if (!next.inbox.some((one) => one.turn === turn) && next.inbox.length < 50)
      wrong.push(`the verdict of ${turn} is lost`);
  const acts = next.events.filter((one) => one.seq > before.seq && isPersons(one));
  const done = fresh.filter((one) => one.outcome === 'done').length;
  if (fresh.length > 1) wrong.push(`${fresh.length} verdicts in one write`);
  if (acts.length > 0 && done !== 1) wrong.push(`${acts[0]?.event.type} without the verdict of its turn`);
  return wrong;
}

/** Why the person may not have done this to the lead as it was (permissions hold at the moment of the write). */
export function notAllowed(before: Lead | undefined, logged: LoggedEvent): string | null {
  if (!isPersons(logged)) return null;
  const { event } = logged;
  const isApproval = event.type === 'MailRequested' && event.mail.purpose !== undefined;
  const operation = isApproval ? 'approve' : operationOf[event.type];
  const person = personOf(simulatedPlaybook, logged.by);
  if (!operation || !person) return follows.includes(event.type) ? null : 'nobody may do that';
  const asker = { address: person.email, roles: person.roles };
  return refusalFor(asker, operation, simulatedPlaybook.roleBasedViews, before);
}
