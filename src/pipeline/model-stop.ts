import type { AgentControl } from './agent-control';
import type { AnnounceEffect } from './effects/effect';
import type { Outside } from './outside';
import { whoHears } from './pause-notice';
import type { Playbooks } from './playbooks';

/** Who paused it, as `agent status` names it. */
export const modelBudgetName = 'the budget of the language model';

export interface ModelStopNeeds extends Pick<Outside, 'channels' | 'ids' | 'log'> {
  readonly agent: AgentControl;
  readonly playbooks: Playbooks;
  /** Lets a worker look at once who is to hear of it. */
  wake(): void;
}

/**
 * Pauses the agent because the day's budget for the language model is used up; each supervisor and administrator is told
 * once (`pause-notice.ts`), and those who may start it get the button. While it is paused nothing more happens; started
 * too early, it pauses again.
 */
export function createModelStop({ agent, playbooks, channels, ids, log, wake }: ModelStopNeeds) {
  return async function stopForModelBudget(): Promise<void> {
    if ((await agent.read()).status === 'paused') return;
    const stop = ids.next();
    const told = new Set(playbooks.active().flatMap(({ playbook }) => whoHears(playbook)));
    const cards = [...told].flatMap((to) => channels.map(({ name }) => cardOf(stop, name, to)));
    const notice = { id: stop, teller: null, cards };
    if ((await agent.set('paused', modelBudgetName, stop, { notice })) === 'already') return;
    log.warn('agent paused', { code: 'budget-spent' });
    wake();
  };
}

function cardOf(stop: string, channel: string, to: string): AnnounceEffect {
  return {
    kind: 'announce',
    id: `model-budget/${stop}/${channel}/${to}`,
    channel,
    to,
    card: 'agent',
    receipt: null,
    status: 'pending',
    attempts: 0,
    notBefore: 0,
  };
}
