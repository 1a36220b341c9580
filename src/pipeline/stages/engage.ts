import type { DecisionRow } from '../../domain/decision';
import { missingForOutreach } from '../../domain/outreach';
import type { Lead } from '../../domain/lead';
import type { LeadEvent } from '../../domain/lead-event';
import { agentOwner } from '../../domain/person';
import type { Playbook } from '../../domain/playbook';
import { silenceOf } from '../../domain/silence';
import { nextMail, proposed } from '../next-mail';
import { heldTrigger } from '../held-leads';
import { versionOf } from '../playbooks';
import { wasSimulated } from '../simulations';
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
      return firstMail(lead, playbook, needs);
    case 'follow-up':
    case 'answer':
    case 'ask':
      return {
        events: [...backToTheAgent(lead), ...(await nextMail(lead, outcome, playbook, needs))],
        output: outcome === 'follow-up' ? 'a follow-up is due' : `to ${outcome}`,
      };
    default:
      return waiting(lead, playbook, needs.clock.now());
  }
}

async function firstMail(
  lead: Lead,
  playbook: Playbook,
  needs: StageNeeds,
): Promise<GoOn | 'same-person' | 'suppressed'> {
  const held = await heldBack(lead, playbook, needs);
  if (held) return held;
  const { firstTouchDays } = playbook.engagement.outreach;
  const reserved = await needs.addressBook.reserve(lead.fields.email, lead.id, firstTouchDays);
  if (reserved.kind === 'suppressed') return 'suppressed';
  if (reserved.kind === 'taken') {
    const at = new Date(needs.clock.now() + hourMs).toISOString();
    return {
      events: [
        { type: 'SamePersonFound', leadId: reserved.leadId },
        { type: 'RunScheduled', at, trigger: 'same-person', steps: ['decide'] },
      ],
      output: `the same person as ${reserved.leadId}`,
    };
  }
  return {
    events: [...backToTheAgent(lead), ...(await nextMail(lead, 'outreach', playbook, needs))],
    output: 'the first e-mail is due',
  };
}

/** Nobody is written to before the playbook is complete and was simulated as it is (spec section 16); the lead waits for that. */
async function heldBack(lead: Lead, playbook: Playbook, needs: StageNeeds): Promise<GoOn | null> {
  // The same words have another version in a release that has more settings.
  const versions = new Set([lead.playbook?.version ?? '', versionOf(playbook)]);
  let isReady = false;
  for (const version of missingForOutreach(playbook).length === 0 ? versions : [])
    isReady ||= await wasSimulated({ playbook, version }, needs.store);
  if (isReady) return null;
  const at = new Date(needs.clock.now() + hourMs).toISOString();
  return {
    events: [{ type: 'RunScheduled', at, trigger: heldTrigger, steps: ['decide'] }],
    output: 'the playbook is not complete, or was not simulated as it is',
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
