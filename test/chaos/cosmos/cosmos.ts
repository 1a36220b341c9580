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
    const times = some.map((one) => one.takenOverMs / 1_000).sort((one, other) => one - other);
    const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
    const gone = Math.max(...some.map((one) => one.endedMs / 1_000));
    return [
      [
        `taken over, ${how}`,
        `after ${at(0.5).toFixed(1)} s (median), ${at(1).toFixed(1)} s (longest) of ${some.length}; gone within ${gone.toFixed(1)} s`,
      ] as const,
    ];
  });
}
