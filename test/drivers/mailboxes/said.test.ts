import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { optOutIn } from '../../../src/domain/opt-out';
import { saidOf } from '../../../src/drivers/mailboxes/said';
import { timed } from '../../fixtures/timed';

const folder = join(__dirname, '../../fixtures/mail/layouts');
const layouts = readdirSync(folder).map((file) => {
  const [mail = '', said = ''] = readFileSync(join(folder, file), 'utf8').split('\n=== said ===\n');
  return { name: file.replace('.txt', ''), mail, said: said.replace(/\n$/u, '') };
});

test('there are at least thirty layouts', () => {
  expect(layouts.length).toBeGreaterThanOrEqual(30);
});

describe.each(layouts)('$name', ({ mail, said }) => {
  test('what was said is left, and nothing of ours', () => {
    expect(saidOf(mail)).toBe(said);
  });
  test('our own footer is not their wish', () => {
    expect(optOutIn(saidOf(mail))).toBeNull();
  });
  test('taken twice it is the same', () => {
    expect(saidOf(saidOf(mail))).toBe(saidOf(mail));
  });
});

test.each([
  ['quotation marks', '> '.repeat(50_000)],
  ['quoted lines', '> a\n'.repeat(25_000)],
  ['header lines', 'From: a\n'.repeat(12_500)],
  ['line ends', '\n'.repeat(100_000)],
  ['hyphens', '-- \n'.repeat(25_000)],
  ['dates', 'On 1 2026 a@b '.repeat(7_000)],
  ['lines with dates', 'On 1 May 2026 a@b.example\n'.repeat(4_000)],
  ['spaces', ' '.repeat(100_000)],
  ['letters', 'a'.repeat(100_000)],
])('100 KB of %s take less than half a second', async (_what, text) => {
  expect((await timed(() => saidOf(text))).seconds).toBeLessThan(0.5);
});
