import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { peakMemoryBytes } from '../../../src/drivers/system/peak-memory';

const measure = join(__dirname, '../../../src/drivers/system/peak-memory.ts');

/** What a small program, started from here, says it has held. */
function childPeak(): number {
  const script = `console.log(require(${JSON.stringify(measure)}).peakMemoryBytes())`;
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  return Number(stdout);
}

test('a small program that a large one starts does not count the memory of the large one', () => {
  const held = Buffer.alloc(400_000_000, 1);
  expect(peakMemoryBytes()).toBeGreaterThan(400_000_000);
  const peak = childPeak();
  expect(peak).toBeGreaterThan(20_000_000);
  expect(peak).toBeLessThan(200_000_000);
  expect(held).toHaveLength(400_000_000);
});
