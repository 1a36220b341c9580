import type { Lead } from '../../domain/lead';
import { agentOwner } from '../../domain/person';
import { personOf, type Playbook } from '../../domain/playbook';
import { notSelectedFor, type Candidate, type SelectionCriterion } from '../../domain/selection';
import type { ActivePlaybook } from '../playbooks';
import { connectionOf } from './connect';
import { skipped, type StageNeeds, type StageResult } from './stage';

/** Gives the lead to the first playbook whose criteria it meets (spec sections 2 and 3); takes a handed-back lead up again. */
export async function select(lead: Lead, needs: StageNeeds): Promise<StageResult> {
  if (lead.playbook) {
    if (lead.phase !== 'handed-back') return skipped('taken before');
    const { playbook, originalSeller } = lead;
    return taken(`${playbook.id}@${playbook.version}`, {
      type: 'LeadSelected',
      playbook,
      originalSeller,
      owner: agentOwner,
    });
  }
  // Handed back before any playbook took it, and decided by a person since.
  if (['handed-over', 'disqualified', 'qualified'].includes(lead.phase))
    return skipped('decided by a person');
  const { status, startedAt } = await needs.agent.read();
  if (status === 'off') {
    const event = { type: 'LeadNotSelected', reason: 'agent-off' } as const;
    return {
      status: 'completed',
      events: [event],
      inputs: ['agent is off'],
      outputs: ['not selected: agent-off'],
    };
  }
  const inputs: string[] = [];
  let reason: string | undefined;
  for (const inForce of needs.playbooks.active()) {
    const active = { ...inForce, startedAt: Math.max(inForce.startedAt, startedAt) };
    const why = await reasonAgainst(lead, active, needs);
    inputs.push(`${active.playbook.id}@${active.version}`);
    if (why === null) {
      const originalSeller = sellerOf(lead.fields.owner, active.playbook);
      const playbook = { id: active.playbook.id, version: active.version };
      return taken(inputs.join(', '), { type: 'LeadSelected', playbook, originalSeller, owner: agentOwner });
    }
    reason ??= why;
  }
  const event = { type: 'LeadNotSelected', reason: reason ?? 'playbook' } as const;
  return { status: 'completed', events: [event], inputs, outputs: [`not selected: ${event.reason}`] };
}

function taken(input: string, event: StageResult['events'][number]): StageResult {
  return { status: 'completed', events: [event], inputs: [input], outputs: ['selected'] };
}

/** Why a lead is not selected by a playbook; null when it is. */
export async function reasonAgainst(
  lead: Lead,
  active: ActivePlaybook,
  needs: Pick<StageNeeds, 'crm' | 'emailDomains'>,
) {
  const { selection } = active.playbook;
  const related = selection.criteria.some(asksForRecords) ? await recordsOf(lead, needs) : noRecords;
  return notSelectedFor({ fields: lead.fields, ...related }, selection, active.startedAt);
}

const noRecords = { account: undefined, contact: undefined };

function asksForRecords(one: SelectionCriterion): boolean {
  if ('and' in one) return one.and.some(asksForRecords);
  if ('or' in one) return one.or.some(asksForRecords);
  return 'related' in one;
}

async function recordsOf(
  { fields }: Lead,
  needs: Pick<StageNeeds, 'crm' | 'emailDomains'>,
): Promise<Omit<Candidate, 'fields'>> {
  const { accountId, contactId } = await connectionOf(fields, needs);
  return {
    account: accountId ? await needs.crm.account(accountId) : undefined,
    contact: contactId ? await needs.crm.contact(contactId) : undefined,
  };
}

/** The owner before the agent: an address, or a person's name as exports write it; null when there was nobody. */
function sellerOf(owner: string, playbook: Playbook): string | null {
  const written = owner.trim();
  const known =
    personOf(playbook, written) ??
    playbook.people.find((one) => one.name.toLowerCase() === written.toLowerCase());
  return known?.email ?? (written || null);
}
