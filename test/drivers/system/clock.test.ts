import { openClock } from '../../../src/drivers/system/clock';

test('the monotonic reading goes on by the time that a wait took, whatever instant the clock says', async () => {
  const clock = openClock({ fixedAt: 5 });
  const before = clock.monotonic();
  await clock.sleep(30);
  const passed = clock.monotonic() - before;
  expect(clock.now()).toBe(5);
  expect(passed).toBeGreaterThan(25);
  expect(passed).toBeLessThan(5_000);
});
