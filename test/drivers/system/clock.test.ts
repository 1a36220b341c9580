import { openClock } from '../../../src/drivers/system/clock';
import { createInterruption } from '../../../src/pipeline/interruption';

test('the monotonic reading goes on by the time that a wait took, whatever instant the clock says', async () => {
  const clock = openClock({ fixedAt: 5 });
  const before = clock.monotonic();
  await clock.sleep(30);
  const passed = clock.monotonic() - before;
  expect(clock.now()).toBe(5);
  expect(passed).toBeGreaterThan(25);
  expect(passed).toBeLessThan(5_000);
});

const interruptions = {
  'an AbortSignal': () => {
    const stop = new AbortController();
    return { until: stop.signal, end: () => stop.abort() };
  },
  'an interruption': () => {
    const stop = createInterruption();
    return { until: stop, end: stop.interrupt };
  },
};

describe.each(Object.entries(interruptions))('a wait that %s can end', (_name, made) => {
  test('ends when it tells, and at once when it told before', async () => {
    const clock = openClock();
    const { until, end } = made();
    const asked = clock.monotonic();
    const waiting = clock.sleep(60_000, until);
    setTimeout(end, 20);
    await waiting;
    await clock.sleep(60_000, until);
    expect(until.aborted).toBe(true);
    expect(clock.monotonic() - asked).toBeLessThan(5_000);
  });

  test('ends by itself, and takes its listener off', async () => {
    const { until, end } = made();
    const taken: unknown[] = [];
    const remove = until.removeEventListener.bind(until);
    until.removeEventListener = (type: 'abort', listener: () => void) => {
      taken.push(listener);
      remove(type, listener);
    };
    await openClock().sleep(5, until);
    expect(taken).toHaveLength(1);
    end();
    expect(until.aborted).toBe(true);
  });
});
