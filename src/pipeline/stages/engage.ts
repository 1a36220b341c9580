import type { DecisionRow } from '../../domain/decision';
import { missingForOutreach } from '../../domain/outreach';
import type { Lead } from '../../domain/lead';
import type { LeadEvent } from '../../domain/lead-event';
import type { MailPurpose } from '../../domain/lead-mail';
import { agentOwner } from '../../domain/person';
import type { Playbook } from '../../domain/playbook';
import { silenceOf } from '../../domain/silence';
import { nextMail, proposed } from '../next-mail';
import { heldTrigger } from '../held-leads';
import { versionOf } from '../playbooks';
import { readinessOf } from '../simulations';
import { hoursOf } from '../situation';
import type { StageNeeds } from './stage';

/** What the agent does next with a lead that stays with it: events, and what they come to in words. */
export interface GoOn {
  readonly events: readonly LeadEvent[];
  readonly output: string;
}

const hourMs = 3_600_000;

/**
 * Writes, asks or waits (spec section 13). `decided-elsewhere` when another lead of the same person was written to first, and
 * `forbidden` when the address is suppressed.
 */
export async function engage(
  lead: Lead,
  { outcome }: DecisionRow,
  playbook: Playbook,
  needs: StageNeeds,
): Promise<GoOn | 'same-person' | 'suppressed'> {
  if (lead.engagement.sameAs) return 'same-person';
  const open = openProposal(lead, playbook, needs.clock.now());
  if (open) return open;
  switch (outcome) {
    case 'send-outreach':
      return (
        (await heldBack(lead, playbook, needs)) ??
        written(lead, 'outreach', 'the first e-mail is due', playbook, needs)
      );
    case 'follow-up':
      return written(lead, outcome, 'a follow-up is due', playbook, needs);
    case 'answer':
    case 'ask':
      return written(lead, outcome, `to ${outcome}`, playbook, needs);
    default:
      return waiting(lead, playbook, needs.clock.now());
  }
}

/** Every mail, not only the first, goes to an address that is this lead's alone: it may have been changed since. */
async function written(
  lead: Lead,
  purpose: MailPurpose,
  output: string,
  playbook: Playbook,
  needs: StageNeeds,
): Promise<GoOn | 'suppressed'> {
  const { firstTouchDays } = playbook.engagement.outreach;
  const reserved = await needs.addressBook.reserve(lead.fields.email, lead.id, firstTouchDays);
  if (reserved.kind === 'suppressed') return 'suppressed';
  if (reserved.kind === 'taken') {
    const at = new Date(needs.clock.now() + hourMs).toISOString();
    return {
      events: [
        ...backToTheAgent(lead),
        { type: 'SamePersonFound', leadId: reserved.leadId },
        { type: 'RunScheduled', at, trigger: 'same-person', steps: ['decide'] },
      ],
      output: `the same person as ${reserved.leadId}`,
    };
  }
  return { events: [...backToTheAgent(lead), ...(await nextMail(lead, purpose, playbook, needs))], output };
}

/** Nobody is written to before the agent was started with the playbook, complete and simulated as it is (spec section 16); the lead waits for that. */
async function heldBack(lead: Lead, playbook: Playbook, needs: StageNeeds): Promise<GoOn | null> {
  // The same words have another version in a release that has more settings.
  const versions = new Set([lead.playbook?.version ?? '', versionOf(playbook)]);
  let isReady = false;
  for (const version of missingForOutreach(playbook).length === 0 ? versions : [])
    isReady ||= (await readinessOf({ playbook, version }, needs.store)) === 'started';
  if (isReady) return null;
  const at = new Date(needs.clock.now() + hourMs).toISOString();
  return {
    events: [{ type: 'RunScheduled', at, trigger: heldTrigger, steps: ['decide'] }],
    output: 'the agent was not started with the playbook as it is',
  };
}

/** What somebody is asked about already; once they have had their time the supervisor is. */
function openProposal({ engagement: { proposal } }: Lead, playbook: Playbook, now: number): GoOn | null {
  if (!proposal) return null;
  if (now < Date.parse(proposal.until) || proposal.approver === playbook.supervisor) {
    const at = new Date(Math.max(Date.parse(proposal.until), now + 24 * hourMs)).toISOString();
    const again = now < Date.parse(proposal.until) ? proposal.until : at;
    return {
      events: [{ type: 'RunScheduled', at: again, trigger: 'approval-awaited', steps: ['decide'] }],
      output: `${proposal.approver} is asked to approve an e-mail`,
    };
  }
  return {
    events: proposed(proposal.purpose, proposal.draft, playbook.supervisor, null, playbook, now),
    output: `${proposal.approver} did not answer, so the supervisor is asked`,
  };
}

function waiting(lead: Lead, playbook: Playbook, now: number): GoOn {
  const { mails, replies, engagement } = lead;
  const { at } = silenceOf(
    { address: lead.fields.email, mails, replies, awayUntil: engagement.awayUntil },
    playbook.engagement,
    hoursOf(lead, playbook),
    now,
  );
  // What wakes it without a time is what becomes of the mail on its way.
  if (at === null) return { events: [], output: 'an e-mail is on its way' };
  const when = new Date(at).toISOString();
  return {
    events: [{ type: 'RunScheduled', at: when, trigger: 'silence', steps: ['decide'] }],
    output: `a reply is awaited until ${when}`,
  };
}

/** A disqualified lead that wrote again is the agent's once more before anything leaves. */
function backToTheAgent({ phase }: Lead): readonly LeadEvent[] {
  return phase === 'in-progress' ? [] : [{ type: 'Restored', owner: agentOwner }];
}
