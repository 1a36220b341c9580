import { join } from 'node:path';
import { openCosmos } from '../../src/drivers/stores/cosmos/cosmos';
import { leadFile } from '../../src/simulation/chaos-leads';
import { seededRandom } from '../../src/simulation/random';
import { partingFigures } from '../chaos/cosmos/cosmos';
import { runReplicas } from '../chaos/cosmos/replicas';
import { yesterday } from '../chaos/plain';
import { doubleKey, openCosmosDouble } from '../fixtures/cosmos/cosmos-double';
import { buildProgram, sp500, type Program } from './program';

let program: Program;
beforeAll(() => {
  program = buildProgram();
});
afterAll(() => program.remove());

test('four replicas on one Cosmos DB, two killed and one told to stop: nothing lost, nothing twice, turns fair', async () => {
  const { endpoint, close } = await openCosmosDouble();
  const cosmos = await openCosmos({ endpoint, credential: { key: doubleKey }, database: 'baton' });
  const { partings, endings, accepted, found, violations } = await runReplicas({
    program: {
      program: program.main,
      folder: program.folder,
      playbook: sp500.playbook,
      environment: { BATON_STORE: 'cosmos', COSMOS_ENDPOINT: endpoint, COSMOS_KEY: doubleKey },
      present: () => null,
    },
    store: cosmos.port,
    playbookId: sp500.playbookId,
    accounts: join(sp500.fixtures, 'accounts-sp500.csv'),
    file: (number) =>
      leadFile({ folder: program.folder, fixtures: sp500.fixtures, leads: 80, madeAt: yesterday() }, number),
    replicas: 4,
    rounds: [['killed', 'killed', 'stopped']],
    random: seededRandom(3),
    tell: () => undefined,
  });
  await cosmos.close();
  await close();
  const figures = partingFigures(partings).map((one) => one.join(' '));
  process.stdout.write(`\nreplicas: ${accepted.length} leads, ${figures.join('; ')}\n`);
  expect(violations).toEqual([]);
  expect(found.leads).toBe(accepted.length);
  expect(partings.map((one) => one.how).sort()).toEqual(['killed', 'killed', 'stopped']);
  expect(partings.find((one) => one.how === 'stopped')?.code).toBe(0);
  expect(endings).toEqual([0]);
  // Asked for are 30 seconds; a machine with much else to do may be late.
  for (const { takenOverMs } of partings) expect(takenOverMs).toBeLessThan(60_000);
}, 240_000);
