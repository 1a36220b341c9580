import { agentView } from '../cards/views/agent';
import type { Playbook } from '../domain/playbook';
import type { AgentControl } from './agent-control';
import { readerOf } from './lead-subject';
import type { Outside } from './outside';
import type { Playbooks } from './playbooks';

/** Who paused it, as `agent status` names it. */
export const modelBudgetName = 'the budget of the language model';

export interface ModelStopNeeds extends Pick<
  Outside,
  'channels' | 'clock' | 'deck' | 'ids' | 'log' | 'model'
> {
  readonly agent: AgentControl;
  readonly playbooks: Playbooks;
}

/**
 * Pauses the agent because the day's budget for the language model is used up, and tells each supervisor and administrator
 * once; those who may start it get the button. While it is paused nothing more happens; started too early, it pauses again.
 */
export function createModelStop({
  agent,
  playbooks,
  channels,
  clock,
  deck,
  ids,
  log,
  model,
}: ModelStopNeeds) {
  return async function stopForModelBudget(): Promise<void> {
    if ((await agent.read()).status === 'paused') return;
    const stop = ids.next();
    if ((await agent.set('paused', modelBudgetName, stop)) === 'already') return;
    log.warn('agent paused', { code: 'budget-spent' });
    const told = new Map(playbooks.active().flatMap(({ playbook }) => whoHears(playbook)));
    await Promise.allSettled(
      [...told].flatMap(([to, playbook]) => {
        const message = {
          effectId: `model-budget/${stop}/${to}`,
          to,
          leadId: null,
          card: cardFor(to, playbook),
        };
        return channels.map((channel) => channel.post(message));
      }),
    );
  };

  function cardFor(to: string, playbook: Playbook) {
    const reason = 'The budget of the day for the language model is used up.';
    const state = {
      status: 'paused',
      reason,
      awaitsStart: [],
      missing: [],
      counts: [],
      sources: [],
      model: model.name,
    } as const;
    return deck.card('agent', agentView(state, playbook, readerOf(to, null, playbook, clock.now())));
  }
}

/** Each with the playbook that names them. */
function whoHears(playbook: Playbook): readonly (readonly [string, Playbook])[] {
  const administrators = playbook.people.filter((one) => one.roles.includes('administrator'));
  return [playbook.supervisor, ...administrators.map((one) => one.email)].map((one) => [one, playbook]);
}
