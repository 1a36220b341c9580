import { join } from 'node:path';
import { checkData } from '../../../src/simulation/chaos-check';
import { leadFile } from '../../../src/simulation/chaos-leads';
import type { ProgramOptions } from '../../../src/simulation/chaos-process';
import { runChaos } from '../../../src/simulation/chaos-run';
import { seededRandom } from '../../../src/simulation/random';
import type { FakeConnector } from '../../fixtures/teams/fake-connector';
import { openFakeTeams } from '../../fixtures/teams/fake-teams';
import { figuresOf, yesterday } from '../plain';
import { figuresOfKills, shown, type ChaosArguments, type KillReport } from '../report';
import { withServer } from '../with-server';
import { openHostility } from './hostile-connector';
import { checkTeams, effectOf } from './teams-check';
import { startPeople } from './teams-people';

const root = process.cwd();
const fixtures = join(root, 'test/fixtures/sp500');
const playbook = join(root, 'examples/sp500.playbook.yaml');
const sellers = ['north@baton.example', 'east@baton.example', 'west@baton.example'];
const others = ['lead-desk', 'ana.silva', 'ben.okoro', 'chloe.martin'].map((one) => `${one}@baton.example`);

/** A call whose answer is awaited when its process dies was made this long before, at most. */
const longestCallMs = 10_000;

/**
 * People are in a Teams that loses, delays, refuses and throttles: they press buttons, twice and too late, while the service
 * and an import are killed. With `losesNothing` it only delays and throttles, and nothing waits for a minute.
 */
export async function teamsChaos(
  { program, folder, kills, seed, leads, tell }: ChaosArguments,
  { losesNothing = false }: { readonly losesNothing?: boolean } = {},
): Promise<KillReport> {
  const random = seededRandom(seed);
  const hostility = openHostility(random, losesNothing);
  const people = [...sellers, ...others].map((email) => ({ name: email.replace(/@.*/, ''), email }));
  const teams = await openFakeTeams(people, { draw: hostility.draw });
  const { connector } = teams;
  const killedAt: number[] = [];
  const file = join(folder, 'data/baton.db');
  let port = '';
  const base: ProgramOptions = {
    program,
    folder,
    playbook,
    get environment() {
      return { BATON_CHANNELS: 'local,teams', ...teams.settings, PORT: port };
    },
    // What is to be tried again later needs a clock that goes on.
    present: () => null,
  };
  try {
    await withServer(base, async (address) => {
      port = new URL(address).port;
      teams.serve(address);
      for (const person of connector.state.people) await teams.people.install(person);
    });
    hostility.begin();
    const acting = startPeople(teams, sellers, seededRandom(seed + 1));
    const check = async () => ({
      data: await checkData(file, 'sp500', []),
      teams: await checkTeams(file, playbook, connector, unheard(connector, killedAt)),
    });
    const outcome = await runChaos({
      ...base,
      environment: base.environment ?? {},
      accounts: join(fixtures, 'accounts-sp500.csv'),
      file: (number) => leadFile({ folder, fixtures, leads: leads ?? 20, madeAt: yesterday() }, number),
      service: { args: ['start'], processes: 1, lifeMs: 4_000 },
      kills,
      seed,
      tell,
      strikes: () => void killedAt.push(Date.now()),
      calm() {
        hostility.calm();
        acting.calm();
      },
      async isUnfinished() {
        const found = await check();
        const left = [...found.data.violations, ...found.teams.violations];
        tell(`${left.length} things are not finished`);
        return left.length > 0;
      },
    });
    await acting.stop();
    const data = await checkData(file, 'sp500', outcome.accepted);
    const found = await checkTeams(file, playbook, connector, unheard(connector, killedAt));
    const { confirmed, submitted } = acting;
    return {
      outcome,
      figures: [
        ...figuresOfKills(outcome),
        ...figuresOf(data),
        ['in Teams', `${found.cards} cards, each once; ${found.extra} more were removed when they were seen`],
        ['faults', shown(hostility.struck())],
        ['people', shown(acting.did)],
        [
          'reassigned',
          `${found.reassigned} times, ${confirmed} times somebody was told so, ${submitted} wished it`,
        ],
      ],
      violations: [
        ...outcome.failures,
        ...data.violations,
        ...found.violations,
        ...(found.reassigned < confirmed || found.reassigned > submitted
          ? [`${found.reassigned} leads were reassigned, ${confirmed} confirmed, ${submitted} wished`]
          : []),
        ...connector.state.complaints,
      ],
    };
  } finally {
    await teams.close();
  }
}

/** For each effect, how many posts of its card may have taken effect without anybody hearing so. */
function unheard(connector: FakeConnector, killedAt: readonly number[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { body, status, at } of connector.calls('send')) {
    const effect = effectOf(body);
    const isLost = status === null || status >= 500;
    const isCut = killedAt.some((one) => one >= at && one - at < longestCallMs);
    if (effect !== undefined && (isLost || isCut)) counts.set(effect, (counts.get(effect) ?? 0) + 1);
  }
  return counts;
}
