import { join } from 'node:path';
import { openCosmos } from '../../../src/drivers/stores/cosmos/cosmos';
import { leadFile } from '../../../src/simulation/chaos-leads';
import { seededRandom } from '../../../src/simulation/random';
import { doubleKey, openCosmosDouble } from '../../fixtures/cosmos/cosmos-double';
import { figuresOf, yesterday } from '../plain';
import type { ChaosArguments, ChaosReport } from '../report';
import { runReplicas, type How, type Parting } from './replicas';

const root = process.cwd();
const fixtures = join(root, 'test/fixtures/sp500');
const replicas = 4;

/** Four replicas on one Cosmos DB: two at a time are killed, and a third is told to stop as by a deployment. */
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
      rounds: roundsOf(kills),
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

function roundsOf(kills: number): readonly (readonly How[])[] {
  return Array.from({ length: Math.ceil(kills / 2) }, (_, at) =>
    2 * at + 1 === kills ? ['killed', 'stopped'] : ['killed', 'killed', 'stopped'],
  );
}

/** How long leads were left alone, in words. */
export function partingFigures(partings: readonly Parting[]): ChaosReport['figures'] {
  return (['killed', 'stopped'] as const).flatMap((how) => {
    const some = partings.filter((one) => one.how === how);
    if (some.length === 0) return [];
    const leads = some.reduce((sum, one) => sum + one.left, 0);
    const taken = some.map((one) => one.takenOverMs);
    const ended = some.map((one) => one.endedMs);
    return [
      [
        how,
        `${some.length}, gone within ${at(ended, 1)} s; the last of their ${leads} leads went on after ${at(taken, 0.5)} s (median), ${at(taken, 1)} s (longest)`,
      ] as const,
    ];
  });
}

/** The time below which this share lies, in seconds. */
function at(milliseconds: readonly number[], share: number): string {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  return ((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0) / 1_000).toFixed(1);
}
