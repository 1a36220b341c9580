import { agentView } from '../cards/views/agent';
import { faultOf } from '../domain/fault';
import type { Playbook } from '../domain/playbook';
import type { Message } from '../ports/channel';
import type { AgentControl, AgentState } from './agent-control';
import type { AnnounceEffect } from './effects/effect';
import { retryLater } from './effects/retry';
import { show } from './effects/show';
import { readerOf } from './lead-subject';
import type { Outside } from './outside';
import type { Playbooks } from './playbooks';
import { begun } from './taken-over';

/** The worker that tells, and its seat. */
export interface Teller {
  readonly id: string;
  isLive(workerId: string): Promise<boolean>;
  term(): number;
  held(since: number): boolean;
}

export interface PauseNoticeNeeds extends Pick<Outside, 'channels' | 'clock' | 'deck' | 'log' | 'model'> {
  readonly agent: AgentControl;
  readonly playbooks: Playbooks;
}

/**
 * Tells those who are to hear why the agent paused, as the notice that was kept with the pause says: each once, whichever
 * worker comes by, tried again where it failed. One worker at a time; what a dead one had in hand is looked for first.
 */
export function createPauseNotices({
  agent,
  playbooks,
  channels,
  clock,
  deck,
  log,
  model,
}: PauseNoticeNeeds) {
  const isDue = ({ status, notBefore }: AnnounceEffect) => status === 'pending' && notBefore <= clock.now();

  return {
    async tell({ notice }: AgentState, teller: Teller): Promise<void> {
      if (!notice?.cards.some(isDue)) return;
      const before = notice.teller;
      if (before !== null && before !== teller.id && (await teller.isLive(before))) return;
      const term = teller.term();
      let mine = await agent.changeNotice(notice.id, (one) =>
        one.teller === before
          ? { ...one, teller: teller.id, cards: before === null ? one.cards : begun(one.cards) }
          : null,
      );
      for (const due of mine?.cards.filter(isDue) ?? []) {
        if (!teller.held(term)) return;
        const told = await tellOne(due, () => teller.held(term));
        mine = await agent.changeNotice(notice.id, (one) =>
          one.teller === teller.id ? { ...one, cards: withCard(one.cards, told) } : null,
        );
        // It was started again, or somebody took over.
        if (!mine) return;
      }
      await agent.changeNotice(notice.id, (one) =>
        one.teller === teller.id ? { ...one, teller: null } : null,
      );
    },
  };

  async function tellOne(effect: AnnounceEffect, seated: () => boolean): Promise<AnnounceEffect> {
    const message = messageFor(effect);
    const channel = channels.find((one) => one.name === effect.channel);
    if (!message || !channel) return { ...effect, status: 'failed' };
    try {
      return await show(effect, message, channel, { now: clock.now(), seated });
    } catch (thrown) {
      log.warn('pause not told', { effect: effect.id, code: faultOf(thrown).code });
      return retryLater(effect, clock.now());
    }
  }

  /** Nothing for who is named by no playbook any more. */
  function messageFor({ id, to }: AnnounceEffect): Message | undefined {
    const active = playbooks.active().find(({ playbook }) => whoHears(playbook).includes(to));
    if (!active) return undefined;
    const state = {
      status: 'paused',
      reason: 'The budget of the day for the language model is used up.',
      awaitsStart: [],
      missing: [],
      counts: [],
      sources: [],
      model: model.name,
    } as const;
    const { playbook } = active;
    const view = agentView(state, playbook, readerOf(to, null, playbook, clock.now()));
    return { effectId: id, to, leadId: null, card: deck.card('agent', view) };
  }
}

/** The supervisor, and every administrator. */
export function whoHears({ people, supervisor }: Playbook): readonly string[] {
  const administrators = people.filter((one) => one.roles.includes('administrator'));
  return [supervisor, ...administrators.map((one) => one.email)];
}

function withCard(cards: readonly AnnounceEffect[], card: AnnounceEffect): readonly AnnounceEffect[] {
  return cards.map((one) => (one.id === card.id ? card : one));
}
