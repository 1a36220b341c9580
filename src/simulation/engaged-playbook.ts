import { playbookSchema, type Playbook } from '../domain/playbook';
import { versionOf } from '../pipeline/playbooks';
import { keepStart } from '../pipeline/simulations';
import type { LeadStore } from '../ports/lead-store';
import type { Random } from './random';
import { startOfTime } from './scheduler';
import { administrator, simulatedPlaybook } from './workload';
import type { WorldSize } from './world-size';

/** The address under which the agent of a simulated world writes. */
export const agentAddress = 'baton@seller.example';

/** What of the engagement differs from world to world. */
export interface EngagedRules {
  readonly approval: 'ask' | 'auto';
  /** Days after which follow-ups are due. */
  readonly afterDays: readonly number[];
  readonly dailyCap: number;
  readonly bantGaps: 'hand-over' | 'ask' | 'disqualify';
  /** Whether need, timeline, budget and authority count. */
  readonly hasBant: boolean;
  readonly plusAddress: boolean;
}

const bant = {
  need: { description: 'Plans by hand today', question: 'How do you plan your menus today?' },
  timeline: { description: 'Wants to begin within six months', question: 'When would you like to begin?' },
  budget: { description: 'Has a budget', question: 'Is there a budget for it?' },
  authority: { description: 'Decides, or can name who does', question: 'Who decides on it with you?' },
};

/** The simulated sales team, with an agent that writes to leads in Germany, asks about others, and never writes to France. */
export function engagedPlaybook(rules: EngagedRules): Playbook {
  const { approval, afterDays, dailyCap, bantGaps, hasBant, plusAddress } = rules;
  return playbookSchema.parse({
    ...simulatedPlaybook,
    mode: 'research-and-engage',
    agent: { name: 'Baton', email: agentAddress },
    research: {
      sources: [
        ...simulatedPlaybook.research.sources,
        { kind: 'files', name: 'answers', path: 'answers', purposes: ['answers'] },
      ],
    },
    engagement: {
      approval,
      permission: { countries: { Germany: 'auto', France: 'none' } },
      sender: {
        name: 'Lena Hart',
        postalAddress: 'Field Sales, Hafenstraße 1, Hamburg',
        whyWeWrite: 'You wrote to us through our web site.',
        privacyUrl: 'https://seller.example/privacy',
        disclosure: 'Software wrote this mail.',
      },
      outreach: { value: 'We plan menus for kitchens of any size.' },
      hours: { timeZone: 'Europe/Berlin' },
      followUp: { afterDays, endAfterDays: 2 },
      dailyCap,
      bantGaps,
      plusAddress,
    },
    ...(hasBant && { bant }),
  });
}

/** The same, with mails whose words a language model writes. */
export function writtenByModel(playbook: Playbook): Playbook {
  const { engagement } = playbook;
  return {
    ...playbook,
    engagement: { ...engagement, writing: { ...engagement.writing, by: 'model' } },
  };
}

/** What a scenario does not say otherwise. */
export const plainRules: EngagedRules = {
  approval: 'auto',
  afterDays: [1],
  dailyCap: 50,
  bantGaps: 'hand-over',
  hasBant: false,
  plusAddress: true,
};

/** Playbooks that were parsed before; a thousand seeds share a few. */
const parsed = new Map<string, Playbook>();

/** The rules of one world. */
export function drawEngagedPlaybook(random: Random, cadences: WorldSize['cadences']): Playbook {
  const rules: EngagedRules = {
    approval: random.pick(['ask', 'auto', 'auto']),
    afterDays: random.pick(cadences),
    dailyCap: random.pick([1, 2, 50]),
    bantGaps: random.pick(['hand-over', 'ask', 'disqualify']),
    hasBant: random.chance(0.5),
    plusAddress: random.chance(0.7),
  };
  const key = JSON.stringify(rules);
  const playbook = parsed.get(key) ?? engagedPlaybook(rules);
  parsed.set(key, playbook);
  return playbook;
}

/** Nobody is held because the playbook was not simulated. */
export async function keepSimulated(playbook: Playbook, store: LeadStore): Promise<void> {
  if (playbook.mode === 'research-only') return;
  const by = { by: administrator, at: new Date(startOfTime).toISOString() };
  await keepStart({ playbook, version: versionOf(playbook) }, by, store);
}
