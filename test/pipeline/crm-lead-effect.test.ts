import type { Lead } from '../../src/domain/lead';
import type { CrmLeadEffect } from '../../src/pipeline/effects/effect';
import { crmLeadEffect } from '../../src/pipeline/effects/crm-lead-wanted';
import { openWorld, type World } from './world';

let world: World;
let lead: Lead;
beforeEach(async () => {
  world = await openWorld();
  const open = await world.record.open(await world.lead('L-1'));
  if (!open) throw new Error('gone');
  lead = open.document.lead;
});
afterEach(() => world.close());

const fresh = { status: 'pending', attempts: 0, notBefore: 0 } as const;
const [agents, adas] = ['agent', 'ada@seller.example'] as const;
const there = (change: Partial<CrmLeadEffect>): CrmLeadEffect => ({
  kind: 'crm-lead',
  id: 'crm-lead',
  ...fresh,
  written: { owner: agents },
  ...change,
});
const after = (effect: CrmLeadEffect | undefined, before: string, now: string) =>
  crmLeadEffect(effect, fresh, { ...lead, owner: before }, { ...lead, owner: now });

test('an owner that was owed and changed back is in doubt: it may have been written without anybody knowing', () => {
  const owed = after(there({}), adas, agents);
  expect(owed).toMatchObject({ doubtful: ['owner'], written: { owner: agents } });
  expect(after(owed, agents, agents).doubtful).toEqual(['owner']);
});

test.each([
  ['what was written for certain', there({ status: 'done' }), adas, agents],
  ['what stood there already', there({ written: { owner: adas } }), adas, agents],
  ['what is owed still', there({}), adas, adas],
  ['the first owner', undefined, agents, adas],
])('%s is not', (_, effect, before, now) => {
  expect(after(effect, before, now).doubtful ?? []).not.toContain('owner');
});
