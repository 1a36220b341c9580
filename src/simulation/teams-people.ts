import type { TeamsPlace } from '../drivers/channels/teams/outgoing/place';
import type { Reply } from '../ports/desk';
import type { SimulatedProcess } from './process';
import type { TeamsStanding } from './teams-double';
import { teamChannel } from './teams-life';
import { administrator, sellers, supervisors } from './workload';
import type { World } from './world';
import type { WorldTeams } from './world-teams';

/** What somebody saw when they looked at a card. */
export interface TeamsView {
  readonly seen: TeamsStanding;
  readonly address: string;
  readonly reply: Reply;
}

export interface TeamsPeople {
  /** Once nothing goes wrong any more, everybody looks at all that stands; what each of them saw. */
  lookAtAll(): Promise<readonly TeamsView[]>;
}

const people = [...sellers, 'owen@seller.example', ...supervisors, administrator];
/** How often Teams tells of something to processes that die over it. */
const mostTries = 6;
const step = 1_000;
const mostSteps = 300;
/** How often people look once more. */
const mostLooks = 2;

/**
 * People who have Baton in Teams: they put it there, twice as told by Teams, take it away and put it there again, and look
 * at cards, which then ask for their refresh.
 */
export function openTeamsPeople(
  processes: readonly SimulatedProcess[],
  world: World,
  teams: WorldTeams,
): TeamsPeople {
  const { scheduler, random, note, violated } = world;
  /** How often Baton was put into each chat or taken away, and the how manieth install processes said it was. */
  const installs = new Map<string, { moves: number; told: Set<number> }>();

  /** Gives something to a process that is up, again until one has taken it. */
  function tell<T>(
    ask: (process: SimulatedProcess, heard: (answer: T | 'failed' | 'died') => void) => void,
    done: (answer: T) => void,
    tries = mostTries,
  ): void {
    const again = (left: number) => {
      if (left > 0) scheduler.after(random.between(100, 8_000), () => tell(ask, done, left));
    };
    const ready = processes.filter((one) => one.takesLeads());
    // To nobody it was told in vain: who starts again may take a minute.
    if (ready.length === 0) return again(tries);
    ask(random.pick(ready), (answer) => {
      if (answer === 'failed' || answer === 'died') again(tries - 1);
      else done(answer);
    });
  }

  function moved({ conversationId }: TeamsPlace): void {
    const { moves } = installs.get(conversationId) ?? { moves: 0 };
    installs.set(conversationId, { moves: moves + 1, told: new Set() });
  }

  function install(address: string, place: TeamsPlace): void {
    teams.open(place);
    note(`${address} puts Baton into ${place.conversationId}`);
    moved(place);
    for (const after of [0, random.between(0, 5_000)])
      scheduler.after(after, () =>
        tell<number>(
          (process, heard) => process.teams((life) => life.came(address, place), heard),
          (count) => void installs.get(place.conversationId)?.told.add(count),
        ),
      );
  }

  function uninstall(address: string, place: TeamsPlace): void {
    teams.close(place);
    moved(place);
    note(`${address} takes Baton out of ${place.conversationId}`);
    // Mostly it is found out by what comes back.
    if (random.chance(0.4))
      tell<void>(
        (process, heard) => process.teams((life) => life.left(place), heard),
        () => undefined,
      );
    scheduler.after(random.between(10_000, 90_000), () => install(address, place));
  }

  function announce(seen: TeamsStanding, done: () => void): void {
    const { message, place, activityId } = seen;
    tell<string>(
      (process, heard) => process.teams((life) => life.announced(message.effectId, place, activityId), heard),
      done,
    );
  }

  function lookAtSome(): void {
    const standing = teams.standing();
    for (let more = random.between(1, 3); more > 0 && standing.length > 0; more -= 1)
      announce(random.pick(standing), () => undefined);
    if (!world.faults.calm || random.chance(0.5)) scheduler.after(random.between(1_000, 8_000), lookAtSome);
  }

  for (const address of people)
    if (random.chance(0.9))
      scheduler.after(random.between(0, 4_000), () => install(address, chatOf(address)));
  scheduler.after(random.between(0, 20_000), () => install(supervisors[0] ?? '', channelOf()));
  for (let count = random.pick([0, 1, 2, 3]); count > 0; count -= 1)
    scheduler.after(random.between(10_000, world.size.latestClick), () => {
      const place = random.chance(0.25) ? channelOf() : undefined;
      // Mostly those who are told of leads.
      const address = random.pick(random.chance(0.8) ? [...sellers, ...supervisors] : people);
      uninstall(address, place ?? chatOf(address));
    });
  scheduler.after(random.between(3_000, 10_000), lookAtSome);

  /** True where a card stands twice: what could not be removed at once is removed when it is looked at again. */
  function hasSurplus(): boolean {
    const reachable = teams.standing().filter((one) => teams.isOpen(one.place));
    const ids = reachable.map((one) => one.message.effectId);
    return new Set(ids).size < ids.length;
  }

  return {
    async lookAtAll() {
      let views = await lookOnce();
      for (let more = mostLooks; more > 0 && hasSurplus(); more -= 1) views = await lookOnce();
      // Where it was taken away meanwhile, what was told last may have come first.
      for (const [place, { moves, told }] of installs)
        if (moves === 1 && told.size > 1)
          violated(`I6: one install of ${place} was counted as ${[...told].join(' and ')}`);
      return views;
    },
  };

  async function lookOnce(): Promise<readonly TeamsView[]> {
    let open = 0;
    const views: TeamsView[] = [];
    for (const seen of teams.standing()) {
      const address = seen.message.to === teamChannel ? random.pick(people) : seen.message.to;
      const { leadId, card } = seen.message;
      const act = { kind: 'button', verb: 'lead', data: { lead: leadId, as: card.name } } as const;
      open += 1;
      announce(seen, () => (open -= 1));
      // A card that says that its lead was erased has nothing to ask for.
      if (card.name === 'erased') continue;
      open += 1;
      tell<Reply>(
        (process, heard) => process.turn({ id: `look-${world.serial()}`, address, act }, heard),
        (reply) => {
          open -= 1;
          views.push({ seen, address, reply });
        },
      );
    }
    for (let at = 0; open > 0 && at < mostSteps; at += 1) await scheduler.runUntil(scheduler.now() + step);
    if (open > 0) violated('I9: cards that are looked at get no answer');
    return views;
  }
}

const common = { tenantId: 'tenant', serviceUrl: 'https://smba.example/teams/', botId: '28:baton' };

function chatOf(address: string): TeamsPlace {
  return { ...common, conversationId: `a:${address}`, scope: 'personal' };
}

function channelOf(): TeamsPlace {
  return { ...common, conversationId: teamChannel, scope: 'team' };
}
