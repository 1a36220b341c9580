import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { baton, sp500, sp500Playbook, temporaryFolder } from './baton';

interface Line {
  readonly leadId: string;
}
type Calculate = (accounts: string, leads: string, now: string) => readonly Line[];

const now = '2026-11-22T09:00:00Z';
const folder = temporaryFolder();
const command = (data: string, json: string) => [
  ...['run', '--once', '--now', now, '--playbook', sp500Playbook],
  ...['--accounts', join(sp500, 'accounts-sp500.csv'), '--leads', join(sp500, 'leads-sp500.csv')],
  ...['--data', join(folder, data), '--json', join(folder, json)],
];
const text = (name: string) => readFileSync(join(sp500, name), 'utf8');

test('all 500 leads come out as the independent calculation says, field by field', async () => {
  const ran = await baton(command('first', 'first.jsonl'));
  expect(ran.code).toBe(0);
  const { calculate } = jest.requireActual<{ calculate: Calculate }>(join(sp500, 'calculate.cjs'));
  const expected = calculate(text('accounts-sp500.csv'), text('leads-sp500.csv'), now);
  const lines = readFileSync(join(folder, 'first.jsonl'), 'utf8').trimEnd().split('\n');
  const found = lines.map((line) => JSON.parse(line) as Line);
  expect(found).toHaveLength(500);
  expect(expected).toHaveLength(500);
  for (const [at, line] of expected.entries()) expect(found[at]).toEqual(line);

  expect(ran.out).toMatch(/Leads +500/);
  expect(ran.err).toContain('Leads worked on: 500 of 500');
  const seconds = Number(/Wall time +([\d.]+) s/.exec(ran.out)?.[1]);
  const megabytes = Number(/Peak memory +(\d+) MB/.exec(ran.out)?.[1]);
  expect(seconds).toBeLessThan(30);
  expect(megabytes).toBeLessThan(300);
});

test('the same input gives the same output, byte for byte, in a fresh store and in the same one', async () => {
  await baton(command('first', 'again.jsonl'));
  await baton(command('second', 'second.jsonl'));
  const first = readFileSync(join(folder, 'first.jsonl'));
  expect(readFileSync(join(folder, 'second.jsonl')).equals(first)).toBe(true);
  expect(readFileSync(join(folder, 'again.jsonl')).equals(first)).toBe(true);
});

test('the real input is the input handed out with the project', () => {
  expect(text('leads-sp500.csv').split('\n')).toHaveLength(502);
  expect(text('accounts-sp500.csv').trimEnd().split('\n')).toHaveLength(504);
});
