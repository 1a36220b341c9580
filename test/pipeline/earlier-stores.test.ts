import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInbox } from '../../src/drivers/channels/local/inbox';
import { openLocalMailbox } from '../../src/drivers/mailboxes/local';
import { keepStart } from '../../src/pipeline/simulations';
import { leadIdOf } from '../../src/pipeline/shard';
import { evolve } from '../../src/domain/evolve';
import type { Lead } from '../../src/domain/lead';
import { readPlaybook } from '../../src/drivers/playbooks/yaml';
import { openWorld, type World } from './world';

const stores = join(__dirname, '../fixtures/stores');
const dayMs = 86_400_000;
let folder: string;
let world: World;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'baton-earlier-'))));
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The store of an earlier release, as if this one were started on it; no copy is ever written back. */
async function startOn(name: string): Promise<void> {
  const file = join(folder, 'baton.db');
  copyFileSync(join(stores, name), file);
  const playbooks = [
    await readPlaybook(join(stores, name.includes('engage') ? 'engage.yaml' : 'research.yaml')),
  ];
  world = await openWorld({
    file,
    playbooks,
    made: (records, now) => ({
      channels: [openInbox({ records, now }).port],
      mailbox: openLocalMailbox({ records, now }).port,
    }),
  });
}

const ids = [1, 2, 3, 4, 5, 6].map((one) => `S-${one}`);
const idOf = (sourceId: string) => leadIdOf('file', sourceId);

async function leadOf(sourceId: string): Promise<Lead> {
  const open = await world.record.open(idOf(sourceId));
  if (!open) throw new Error(`${sourceId} is gone`);
  return open.document.lead;
}

describe.each(readdirSync(stores).filter((one) => one.endsWith('.db')))('I18: the store %s', (name) => {
  test('opens, and every lead comes to its end', async () => {
    await startOn(name);
    // As an administrator does it before the agent may write.
    for (const one of world.playbooks.active())
      await keepStart(one, { by: 'sue@seller.example', at: '2026-11-22T09:00:00Z' }, world.store);
    // Follow-ups, and the time after the last of them.
    for (let days = 0; days < 60; days += 1) {
      await world.mailIntake.once();
      await world.settle();
      world.pass(dayMs);
    }
    const leads = await Promise.all(ids.map(leadOf));
    const open = leads.filter(
      (one) => one.todo.length > 0 || ['received', 'in-progress'].includes(one.phase),
    );
    expect(open.map(({ id, phase, todo, scheduled }) => ({ id, phase, todo, scheduled }))).toEqual([]);
    const engages = name.includes('engage');
    expect(leads.map((one) => one.phase)).toEqual([
      engages ? 'disqualified' : 'handed-over',
      'disqualified',
      'handed-back',
      'not-selected',
      engages ? 'disqualified' : 'handed-over',
      'disqualified',
    ]);
    for (const { id } of leads) {
      const found = await world.record.open(id);
      const pending = (found?.document.effects ?? []).filter((one) => one.status === 'pending');
      expect(pending).toEqual([]);
    }
  });

  test('what happened before is still told, and folds to the lead as it is', async () => {
    await startOn(name);
    for (const sourceId of ids) {
      const found = await world.record.open(idOf(sourceId));
      if (!found) throw new Error(`${sourceId} is gone`);
      let lead: Lead | undefined;
      for (const { event } of await world.record.history(found)) {
        const evolved = evolve(lead, event);
        if ('refused' in evolved) throw new Error(evolved.refused);
        ({ lead } = evolved);
      }
      expect(lead?.phase).toBe(found.document.lead.phase);
    }
    for (const text of ['lead S-1', 'why S-1', 'history S-1', 'leads'])
      expect(await world.says('sue@seller.example', text)).toMatchObject({ kind: 'card' });
  });

  test('its leads can be erased', async () => {
    await startOn(name);
    await world.presses('sue@seller.example', 'erase', { lead: idOf('S-1'), confirmed: 'yes' });
    await world.settle();
    expect((await leadOf('S-1')).phase).toBe('erased');
  });
});
