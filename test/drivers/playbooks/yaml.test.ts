import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultOf } from '../../../src/domain/fault';
import { missingToStart } from '../../../src/domain/start-checks';
import { parsePlaybook, readPlaybook } from '../../../src/drivers/playbooks/yaml';

const examples = join(__dirname, '../../../examples');
const text = readFileSync(join(examples, 'playbook.yaml'), 'utf8');
const sentence = (changed: string) => {
  try {
    parsePlaybook(changed, 'p.yaml');
    return 'accepted';
  } catch (thrown) {
    return faultOf(thrown).sentence;
  }
};

const names = ['playbook.yaml', 'playbook-engage.yaml', 'sp500.playbook.yaml'];
test.each(names)('the example %s is a playbook, and nothing is missing to start it', async (name) => {
  const playbook = await readPlaybook(join(examples, name));
  expect(playbook.icp.criteria).toHaveLength(5);
  expect(missingToStart(playbook)).toEqual([]);
});

test('the two playbooks of the example company differ in what is written to leads only', async () => {
  const [looking, writing] = await Promise.all(
    ['playbook.yaml', 'playbook-engage.yaml'].map((name) => readPlaybook(join(examples, name))),
  );
  const { id, mode, engagement, bant } = looking ?? {};
  expect({ ...writing, id, mode, engagement, bant }).toEqual(looking);
});

test('every number of the rules has its default', () => {
  expect(parsePlaybook(text, 'p.yaml')).toMatchObject({
    rating: {
      weights: { fit: 0.4, intent: 0.3, recency: 0.15, engagement: 0.15 },
      hotFrom: 0.7,
      warmFrom: 0.4,
    },
    icp: { levels: { highAbove: 70, mediumFrom: 50 } },
    signalStrength: { strongFrom: 5, moderateFrom: 3 },
  });
});

test('mistakes name their line and place, all together', () => {
  const said = sentence(
    text
      .replace('id: lumen', 'id: Lumen!')
      .replace('email: noor@lumen.example, roles', 'email: noor, roles')
      .replace('atLeast: 500', 'atLest: 500'),
  );
  expect(said).toMatch(/has \d mistakes/);
  expect(said).toMatch(/line 5, id: lower-case letters/);
  expect(said).toMatch(/line 12, people\[1\]\.email: /);
  expect(said).toMatch(/line \d+, icp\.criteria\[2\]: .*atLest/);
});

test.each([
  ['key: [1', /line 1/],
  ['a: 1\na: 2\n', /line 2/],
  ['just words', /a mistake/],
  ['', /a mistake/],
  [
    text.replace('supervisor: iris@', 'supervisor: nobody@'),
    /nobody@lumen\.example is not listed under people with the role supervisor/,
  ],
  [
    text.replace('[noor@lumen.example, tom@', '[noor@lumen.example, iris@'),
    /iris@lumen\.example is not listed under people with the role seller/,
  ],
  [text.replace(/criteria:\n[^#]*(?=# Words)/, 'criteria: []\n'), /cannot be started/],
  [text.replace('Europe/Lisbon', 'Lisbon'), /not a time zone/],
])('a text that is no playbook is refused in words: %#', (changed, words) => {
  expect(sentence(changed)).toMatch(words);
});

test('a missing file is a fault of its own', async () => {
  await expect(readPlaybook('/nowhere/p.yaml')).rejects.toMatchObject({ code: 'file-missing' });
});
