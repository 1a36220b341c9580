import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baton, temporaryFolder } from './baton';

const folder = temporaryFolder();
const data = ['--data', join(folder, 'data')];

test('source test shows what is read of a file, wherever it lies', async () => {
  const path = join(folder, 'notes.md');
  writeFileSync(path, '# Visit\n\nBergkorn Mühlen GmbH employs 1,200 people.\n');
  const ran = await baton(['source', 'test', path, ...data]);
  expect(ran.code).toBe(0);
  expect(ran.out).toContain('1 document read, 0 problems.');
  expect(ran.out).toMatch(/Read from +notes\.md/);
  expect(ran.out).toContain('Bergkorn Mühlen GmbH employs 1,200 people.');
});

test('source test says by name what was not read, and ends with 3', async () => {
  const inside = await baton(['source', 'test', 'http://169.254.169.254/latest/meta-data', ...data]);
  expect(inside).toMatchObject({ code: 3, err: '' });
  expect(inside.out).toMatch(/http:\/\/169\.254\.169\.254\S+ +forbidden-address/);
  const missing = await baton(['source', 'test', join(folder, 'none.pdf'), ...data, '--json']);
  expect(missing.code).toBe(3);
  expect(JSON.parse(missing.out)).toMatchObject({
    documents: [],
    problems: [{ record: 'none.pdf', problem: 'file-missing' }],
  });
});

test('source test refuses what it cannot do, in words', async () => {
  const ran = await baton(['source', 'test', 'https://www.bergkorn.de', '--pages', '99', ...data]);
  expect(ran).toMatchObject({ code: 3, out: '' });
  expect(ran.err).toMatch(/pages/i);
});
