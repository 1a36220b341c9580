import { openBuiltinAnalyst } from '../../src/drivers/models/builtin/analyst';
import { openMemoryStore } from '../../src/simulation/memory-store';
import { openModelBill, type BilledModel } from '../../src/simulation/model-bill';
import type { Model } from '../../src/ports/model';

const now = Date.parse('2026-11-26T09:00:00Z');
const day = '2026-11-26';
const input = { criteria: [], texts: [] };
const atRest = { now, isExact: true };

/** A world in which no cap can be reached, or one of which a seed is known to have a cap. */
function open(seed: number, isCalm: boolean) {
  const violations: string[] = [];
  const store = openMemoryStore({ sharesBodies: true }).port;
  let serial = 0;
  const bill = openModelBill({
    seed,
    model: openBuiltinAnalyst().port,
    isCalm,
    gone: () => [],
    violated: (what) => void violations.push(what),
  });
  const portOn = (wire: BilledModel): Model =>
    bill.portOn(wire, {
      records: store,
      clock: { now: () => now, monotonic: () => now, sleep: () => Promise.resolve() },
      ids: { next: () => `id-${(serial += 1)}` },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      whenDaySpent: () => Promise.resolve(),
    });
  return { bill, store, violations, portOn };
}

test('what is set aside and booked is as much as was billed, or more where an answer was lost', async () => {
  const { bill, store, violations, portOn } = open(1, true);
  await portOn(bill.wire).judgeCriteria(input, { leadId: 'L-1' });
  await bill.check(store, atRest);
  expect(violations).toEqual([]);
  const lossy = portOn({
    ...bill.wire,
    judgeCriteria: async (...asked) => {
      await bill.wire.judgeCriteria(...asked);
      throw new Error('reset');
    },
  });
  await expect(lossy.judgeCriteria(input, { leadId: 'L-1' })).rejects.toThrow('reset');
  await bill.check(store, { ...atRest, isExact: false });
  expect(violations).toEqual([]);
  await bill.check(store, atRest);
  expect(violations).toEqual(
    ['day', 'lead'].map((what) => expect.stringMatching(`^I13: \\d+ tokens are booked for the ${what}`)),
  );
});

test('a request that was not set aside is seen, and so is a cap that was passed', async () => {
  const violations = await Promise.all(
    Array.from({ length: 12 }, async (_, seed) => {
      const { bill, store, violations } = open(seed, false);
      const request = { leadId: 'L-1', day };
      for (let number = 0; number < 40; number += 1)
        await bill.wire.judgeCriteria(input, { ...request, number });
      const passed = violations.length;
      await bill.check(store, atRest);
      return { passed, unbooked: violations.length - passed };
    }),
  );
  expect(violations.every((one) => one.unbooked > 0)).toBe(true);
  // In some worlds there is no cap.
  expect(violations.filter((one) => one.passed > 0).length).toBeGreaterThan(3);
});
