import { join } from 'node:path';
import { openCosmos } from '../../../src/drivers/stores/cosmos/cosmos';
import { leadFile } from '../../../src/simulation/chaos-leads';
import { seededRandom } from '../../../src/simulation/random';
import { doubleKey, openCosmosDouble } from '../../fixtures/cosmos/cosmos-double';
import { figuresOf, yesterday } from '../plain';
import type { ChaosArguments, ChaosReport } from '../report';
import { runReplicas, type Parting } from './replicas';

const root = process.cwd();
const fixtures = join(root, 'test/fixtures/sp500');
const replicas = 4;

/** Four replicas on one Cosmos DB: half of the partings are kills, the others stops as of a deployment. */
export async function cosmosChaos({
  program,
  folder,
  kills,
  seed,
  leads = 300,
  tell,
}: ChaosArguments): Promise<ChaosReport> {
  const { endpoint, close } = await openCosmosDouble();
  const cosmos = await openCosmos({ endpoint, credential: { key: doubleKey }, database: 'baton' });
  try {
    const { accepted, partings, files, found, violations } = await runReplicas({
      program: {
        program,
        folder,
        playbook: join(root, 'examples/sp500.playbook.yaml'),
        environment: { BATON_STORE: 'cosmos', COSMOS_ENDPOINT: endpoint, COSMOS_KEY: doubleKey },
        // What is tried again later, and what lapses, needs a clock that goes on.
        present: () => null,
      },
      store: cosmos.port,
      playbookId: 'sp500',
      accounts: join(fixtures, 'accounts-sp500.csv'),
      file: (number) => leadFile({ folder, fixtures, leads, madeAt: yesterday() }, number),
      replicas,
      kills,
      stops: Math.ceil(kills / 2),
      random: seededRandom(seed),
      tell,
    });
    return {
      figures: [
        ['replicas', `${replicas}, ${partings.length} killed or stopped and replaced`],
        ['rows accepted', `${accepted.length} of ${files} files`],
        ...figuresOf(found),
        ...partingFigures(partings),
      ],
      violations,
    };
  } finally {
    await cosmos.close();
    await close();
  }
}

/** How long leads were left alone, in words. */
export function partingFigures(partings: readonly Parting[]): ChaosReport['figures'] {
  return (['killed', 'stopped'] as const).flatMap((how) => {
    const some = partings.filter((one) => one.how === how);
    if (some.length === 0) return [];
    const sorted = (times: readonly number[]) => [...times].sort((one, other) => one - other);
    const times = sorted(some.flatMap((one) => one.takenOverMs ?? []));
    const at = (from: readonly number[], share: number) =>
      ((from[Math.min(from.length - 1, Math.floor(share * from.length))] ?? 0) / 1_000).toFixed(1);
    const gone = at(sorted(some.map((one) => one.endedMs)), 1);
    const taken =
      times.length > 0
        ? `leads of ${times.length} went on after ${at(times, 0.5)} s (median), ${at(times, 1)} s (longest)`
        : 'no lead was left';
    return [[how, `${some.length}, gone within ${gone} s; ${taken}`] as const];
  });
}
