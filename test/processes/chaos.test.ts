import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { inboxOf } from '../../src/drivers/channels/local/inbox';
import { openSqlite } from '../../src/drivers/stores/sqlite';
import type { LeadDocument } from '../../src/pipeline/lead-document';
import { leadPartitions } from '../../src/pipeline/shard';
import type { LeadStore } from '../../src/ports/lead-store';
import { checkData } from '../../src/simulation/chaos-check';
import { leadFile } from '../../src/simulation/chaos-leads';
import { runChaos, type ChaosOutcome } from '../../src/simulation/chaos-run';
import { buildProgram, sp500, type Program } from './program';

let program: Program;
let outcome: ChaosOutcome;
const data = () => join(program.folder, 'data/baton.db');

beforeAll(async () => {
  program = buildProgram();
  outcome = await runChaos({
    program: program.main,
    playbook: sp500.playbook,
    accounts: sp500.accounts,
    file: (number) => leadFile({ folder: program.folder, fixtures: sp500.fixtures, leads: 200 }, number),
    service: { args: ['run', '--once'], processes: 1, lifeMs: null },
    present: () => sp500.now,
    folder: program.folder,
    kills: 5,
    seed: 7,
    tell: () => undefined,
  });
}, 120_000);
afterAll(() => program.remove());

test('after five kills no accepted row is lost, none decided twice, turns are fair', async () => {
  const found = await checkData(data(), sp500.playbookId, outcome.accepted);
  expect(outcome.failures).toEqual([]);
  expect(found.violations).toEqual([]);
  expect(outcome.kills).toBe(5);
  expect(found.leads).toBe(200 * outcome.files);
  expect(found.handovers).toBeGreaterThan(20);
  expect(found.messages).toBeGreaterThan(found.handovers);
});

/** What would be wrong if somebody had changed the data. */
async function afterChanging(change: (store: LeadStore) => Promise<unknown>): Promise<readonly string[]> {
  const copy = join(program.folder, 'changed.db');
  copyFileSync(data(), copy);
  const { port, close } = openSqlite({ file: copy });
  await change(port);
  await close();
  return (await checkData(copy, sp500.playbookId, outcome.accepted)).violations;
}

async function firstHandedOver(store: LeadStore) {
  for (const partition of leadPartitions) {
    const { documents } = await store.list<LeadDocument>(partition, { limit: 200 });
    const found = documents.find((one) => one.body.lead.phase === 'handed-over');
    if (found) return found;
  }
  throw new Error('Nobody was handed over');
}

test('the check finds an accepted row that is not there', async () => {
  const { violations } = await checkData(data(), sp500.playbookId, [{ leadId: 'gone', sourceId: 'L-x' }]);
  expect(violations).toEqual(['the accepted row L-x is lost']);
});

test('the check finds a message too few, a changed state and a lead decided twice', async () => {
  const missing = await afterChanging(async (store) => {
    const [message] = (await store.list(inboxOf('north@baton.example'), { limit: 1 })).documents;
    if (message) await store.remove(message, message.etag);
  });
  expect(missing).toEqual([expect.stringMatching(/^0 messages of north@baton\.example /)]);

  const changed = await afterChanging(async (store) => {
    const found = await firstHandedOver(store);
    await store.replace(
      { ...found, body: { ...found.body, lead: { ...found.body.lead, owner: 'x' } } },
      found.etag,
    );
  });
  expect(changed).toEqual([expect.stringContaining('is not what its history folds to')]);

  const twice = await afterChanging(async (store) => {
    const found = await firstHandedOver(store);
    const { events, seq } = found.body;
    const again = events.find((one) => one.event.type === 'HandedOver');
    const body = { ...found.body, seq: seq + 1, events: [...events, { ...again, seq: seq + 1 }] };
    await store.replace({ ...found, body }, found.etag);
  });
  expect(twice).toContainEqual(expect.stringContaining('was decided 2 times'));
});
