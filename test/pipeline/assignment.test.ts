import { openSqlite } from '../../src/drivers/stores/sqlite';
import { createAbsences } from '../../src/pipeline/absences';
import { createAssignment } from '../../src/pipeline/assignment';
import type { Records } from '../../src/ports/records';
import { playbookOf, startOfWorld } from './world';

const clock = { now: () => startOfWorld, monotonic: () => 0, sleep: async () => undefined };
const playbook = playbookOf();
const sellers = ['ada@seller.example', 'ben@seller.example'];

function openStore() {
  const sqlite = openSqlite({ file: ':memory:' });
  afterAll(() => sqlite.close());
  return sqlite.port;
}

/** The same records, except that the write with this number kills the process before or after it. */
function dying(records: Records, write: number, side: 'before' | 'after'): Records {
  let writes = 0;
  const guard =
    <Args extends unknown[], Result>(act: (...args: Args) => Promise<Result>) =>
    async (...args: Args) => {
      writes += 1;
      if (writes === write && side === 'before') throw new Error('killed');
      const result = await act(...args);
      if (writes === write) throw new Error('killed');
      return result;
    };
  return {
    ...records,
    create: guard(records.create) as Records['create'],
    replace: guard(records.replace) as Records['replace'],
  };
}

describe('assignment', () => {
  const store = openStore();

  test('the same handover has one ticket, whoever asks and how often', async () => {
    const assignment = createAssignment(store, createAbsences(store), clock);
    const tickets = await Promise.all(
      Array.from({ length: 5 }, () => assignment.assign(playbook, 'lead', 'lead.h1')),
    );
    expect(new Set(tickets.map((one) => `${one.turn} ${one.seller}`)).size).toBe(1);
  });
});

describe('turns', () => {
  const store = openStore();

  test('forty at once: each turn given once, and fair', async () => {
    const assignment = createAssignment(store, createAbsences(store), clock);
    const tickets = await Promise.all(
      Array.from({ length: 40 }, (_, at) => assignment.assign(playbook, `l${at}`, `l${at}.h1`)),
    );
    expect(tickets.map((one) => one.turn).sort((one, other) => one - other)).toEqual(
      Array.from({ length: 40 }, (_, at) => at + 1),
    );
    for (const seller of sellers) expect(tickets.filter((one) => one.seller === seller)).toHaveLength(20);
    const { tickets: ledger } = await assignment.ledger(playbook.id);
    expect(ledger.map((one) => one.turn)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  });
});

describe.each(['before', 'after'] as const)('a process that dies %s a write', (side) => {
  const store = openStore();

  test.each([1, 2, 3, 4, 5, 6])('write %i: no turn is lost or given twice', async (write) => {
    const own = { ...playbook, id: `field-${write}` };
    const mortal = createAssignment(dying(store, write, side), createAbsences(store), clock);
    const immortal = createAssignment(store, createAbsences(store), clock);
    for (let at = 0; at < 4; at += 1) {
      await mortal
        .assign(own, `l${at}`, `l${at}.h1`)
        .catch(() => immortal.assign(own, `l${at}`, `l${at}.h1`));
    }
    await immortal.assign(own, 'last', 'last.h1');
    const { tickets } = await immortal.ledger(own.id);
    expect(tickets.map((one) => [one.turn, one.leadId, one.seller])).toEqual(
      ['l0', 'l1', 'l2', 'l3', 'last'].map((lead, at) => [at + 1, lead, sellers[at % 2]]),
    );
  });
});
