import { setTimeout as pause } from 'node:timers/promises';
import type { Random } from '../../../src/simulation/random';
import { buttonsOf } from '../../fixtures/teams/card-buttons';
import type { FakeTeams } from '../../fixtures/teams/fake-teams';
import type { Reached } from '../../fixtures/teams/teams-sender';
import { cardsOf, type KnownPerson, type StoredMessage } from '../../fixtures/teams/teams-state';

export interface TeamsPeople {
  /** How often people did what. */
  readonly did: Readonly<Record<string, number>>;
  /** Whom a lead was given to with an answer that said so. */
  readonly confirmed: number;
  readonly submitted: number;
  /** From now on they only look at their cards. */
  calm(): void;
  stop(): Promise<void>;
}

/** Buttons that act at once. */
const presses = ['Mark e-mail as personal', 'Mark e-mail as work', 'Mark e-mail as valid', 'Why?', 'History'];

/**
 * People who press what stands in their cards while processes die: now and then twice at the same time, and in windows
 * that were opened long ago. Nobody may be there to answer; then they press again some time.
 */
export function startPeople(teams: FakeTeams, sellers: readonly string[], random: Random): TeamsPeople {
  const { connector, people: at } = teams;
  const { state } = connector;
  const did: Record<string, number> = {};
  const windows: { readonly who: KnownPerson; readonly of: StoredMessage; readonly window: Reached }[] = [];
  const stop = new AbortController();
  let isCalm = false;
  let confirmed = 0;
  let submitted = 0;
  const count = (what: string) => (did[what] = (did[what] ?? 0) + 1);

  async function submit({ who, of, window }: (typeof windows)[number]): Promise<void> {
    submitted += 1;
    const { body } = await at.submit(who, window, 'Give to this seller', {
      inputs: { to: random.pick(sellers) },
      of,
    });
    const task = body['task'] as { readonly type?: string; readonly value?: unknown } | undefined;
    const isDone = task?.type === 'message' && String(task.value).startsWith('Reassigned to');
    if (isDone) confirmed += 1;
    count(isDone ? 'reassigned' : 'refused or not answered');
  }

  async function act(): Promise<void> {
    const who = random.pick(state.people);
    const cards = connector
      .visible(state.personal(who), who)
      .filter((one) => one.from === null && cardsOf(one.activity).length > 0);
    if (cards.length === 0) return;
    const of = random.pick(cards);
    if (random.chance(0.2)) return void (await look(who, of));
    const titles = buttonsOf(at.card(who, of))
      .filter((one) => one.action.isEnabled !== false)
      .map((one) => one.title);
    if (titles.includes('Reassign')) {
      count('windows opened');
      windows.push({ who, of, window: await at.press(who, of, 'Reassign') });
    }
    const title = presses.filter((one) => titles.includes(one))[0];
    if (title) {
      count('pressed');
      await Promise.all(Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => at.press(who, of, title)));
    }
    if (windows.length === 0 || random.chance(0.4)) return;
    // Whoever opened it may have been overtaken long ago.
    const [window] = windows.splice(random.between(0, windows.length - 1), 1);
    if (window) await Promise.all(Array.from({ length: random.chance(0.3) ? 2 : 1 }, () => submit(window)));
  }

  async function look(who: KnownPerson, of: StoredMessage): Promise<void> {
    count('looked');
    await at.refresh(who, of);
  }

  /** Everybody looks at everything, as somebody does who scrolls through a chat. */
  async function lookAtAll(): Promise<void> {
    for (const who of state.people)
      for (const of of connector.visible(state.personal(who), who))
        // One that is gone, or not answered, must not keep the others from being seen.
        if (of.from === null && cardsOf(of.activity).length > 0)
          await look(who, of).catch(() => count('not seen'));
  }

  const running = (async () => {
    while (!stop.signal.aborted) {
      // Nobody answers while no process lives.
      await (isCalm ? lookAtAll() : act()).catch(() => count('found nobody'));
      await pause(isCalm ? 1_000 : 40, undefined, stop).catch(() => undefined);
    }
  })();
  return {
    did,
    get confirmed() {
      return confirmed;
    },
    get submitted() {
      return submitted;
    },
    calm: () => void (isCalm = true),
    stop() {
      stop.abort();
      return running;
    },
  };
}
