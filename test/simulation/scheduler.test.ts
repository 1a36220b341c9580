import { seededRandom } from '../../src/simulation/random';
import { createScheduler } from '../../src/simulation/scheduler';

const schedulerOf = (seed: number) => createScheduler(0, seededRandom(seed));

test('equal seeds give equal draws, neighbouring seeds do not', () => {
  const draws = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 20 }, () => random.between(1, 1_000_000));
  };
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
  expect(draws(1)).not.toEqual(draws(1 + 2 ** 32));
});

test('draws fill their range and nothing else', () => {
  const random = seededRandom(1);
  const rolls = Array.from({ length: 6_000 }, () => random.between(1, 6));
  expect([...new Set(rolls)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  for (const face of [1, 2, 3, 4, 5, 6]) {
    const share = rolls.filter((one) => one === face).length;
    expect(share).toBeGreaterThan(850);
    expect(share).toBeLessThan(1_150);
  }
  expect(() => random.pick([])).toThrow(RangeError);
});

test('things happen in the order of their times, and at the same time in an order of the seed', async () => {
  const order = async (seed: number) => {
    const scheduler = schedulerOf(seed);
    const happened: string[] = [];
    for (const [name, at] of [
      ['c', 30],
      ['a', 10],
      ['b1', 20],
      ['b2', 20],
      ['b3', 20],
    ] as const)
      scheduler.after(at, () => happened.push(`${name} at ${scheduler.now()}`));
    await scheduler.runUntil(29);
    expect(scheduler.now()).toBe(29);
    expect(happened[0]).toBe('a at 10');
    expect(happened).toHaveLength(4);
    await scheduler.runUntil(30);
    expect(happened[4]).toBe('c at 30');
    return happened.join();
  };
  const orders = new Set<string>();
  for (let seed = 1; seed <= 40; seed += 1) orders.add(await order(seed));
  expect(orders.size).toBe(6);
});

test('all code that one thing sets free runs before the next', async () => {
  const scheduler = schedulerOf(1);
  const happened: string[] = [];
  const slowly = async () => {
    for (let wait = 0; wait < 100; wait += 1) await Promise.resolve();
    happened.push('set free');
  };
  scheduler.after(1, () => void slowly());
  scheduler.after(1.1, () => happened.push('next'));
  await scheduler.runUntil(2);
  expect(happened).toEqual(['set free', 'next']);
});

test('a leap makes late what falls into it, and what was taken off the list never happens', async () => {
  const scheduler = schedulerOf(1);
  const happened: number[] = [];
  scheduler.after(5, () => happened.push(scheduler.now()));
  const cancel = scheduler.after(6, () => happened.push(-1));
  scheduler.after(150, () => happened.push(scheduler.now()));
  scheduler.leap(100);
  cancel();
  await scheduler.runUntil(200);
  expect(happened).toEqual([100, 150]);
});
