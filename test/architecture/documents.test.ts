import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandTable } from '../../src/assistant/command-table';
import { settings } from '../../src/config';
import { stepNames } from '../../src/domain/lead';
import { playbookJsonSchema } from '../../src/domain/playbook-schema';
import { stages } from '../../src/pipeline/pipeline';
import { baton } from '../walks/baton';

const root = join(__dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');

/** The rows of the first table after a heading, each as its cells. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const section = readme.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| '));
  // A bar inside a cell is escaped.
  const cells = (row: string) => row.split(/(?<!\\)\|/).slice(1, -1);
  return rows.slice(1).map((row) => cells(row).map((cell) => cell.trim()));
}
const unquoted = (cell: string | undefined) => (cell ?? '').replace(/^`|`$/g, '');

test('README lists the stages as the table of stages has them', () => {
  expect(tableUnder('What it does').map(([step, what]) => [unquoted(step), what])).toEqual(
    stages.map(({ step, purpose }) => [step, purpose]),
  );
});

test('every step has its stage, in the same order', () => {
  expect(stages.map((one) => one.step)).toEqual([...stepNames]);
});

test('README lists the commands as the command line has them', async () => {
  const { out } = await baton(['--help']);
  const inHelp = [...out.matchAll(/^ {2}([a-z]+)(?: \[options\])?(?: <\w+>)? {2,}/gm)].map((one) => one[1]);
  const listed = tableUnder('On the command line');
  expect(listed.map(([name]) => unquoted(name))).toEqual(inHelp.filter((name) => name !== 'help'));
  const folded = out.replace(/\s+/g, ' ');
  for (const [, purpose] of listed) expect(folded).toContain(purpose);
});

test('README lists the commands of the chat as the grammar has them', () => {
  expect(
    tableUnder('In the chat').map(([form, purpose]) => [unquoted(form).replace(/\\\|/g, '|'), purpose]),
  ).toEqual(commandTable.map(({ form, purpose }) => [form, purpose]));
});

test('README lists every setting, what it is and its default', () => {
  const rows = tableUnder('Settings').map(([name, what, byDefault]) => [
    unquoted(name),
    what,
    unquoted(byDefault),
  ]);
  expect(rows.map(([name]) => name)).toEqual(Object.keys(settings.shape));
  for (const [name = '', what = '', byDefault = ''] of rows) {
    const setting = settings.shape[name as keyof typeof settings.shape];
    expect(what.startsWith(setting.description ?? '-')).toBe(true);
    expect(String(setting.parse(undefined) ?? '').endsWith(byDefault)).toBe(true);
  }
});

test('the published schema of playbooks is the one the code checks by', () => {
  expect(read('docs/playbook.schema.json')).toBe(playbookJsonSchema());
});

test('links in the documents lead somewhere', () => {
  for (const name of ['README.md', 'ARCHITECTURE.md']) {
    const links = [...read(name).matchAll(/\]\(([^)#]+)\)/g)]
      .map((one) => one[1] ?? '')
      .filter((to) => !to.includes('://'));
    for (const to of links) expect([name, to, existsSync(join(root, to))]).toEqual([name, to, true]);
  }
});

test('ARCHITECTURE.md names every folder and top-level file of src', () => {
  const text = read('ARCHITECTURE.md');
  const entries = readdirSync(join(root, 'src'), { withFileTypes: true });
  for (const one of entries) expect(text).toContain(one.isDirectory() ? `${one.name}/` : one.name);
});
