import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { OutsideSource } from '../../../src/domain/knowledge';
import type { RawDocument } from '../../../src/drivers/sources/documents/document';
import { openResearchSources } from '../../../src/drivers/sources/open-sources';
import { plainReader } from './scripted-web';

const folder = mkdtempSync(join(tmpdir(), 'baton-knowledge-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const root = join(folder, 'knowledge');

function put(path: string, content: string | Buffer = 'Bergkorn Mühlen GmbH'): string {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
  return full;
}

function openFiles() {
  const parsed: string[] = [];
  const reader = {
    ...plainReader,
    parse: (raw: RawDocument) => {
      parsed.push(raw.record);
      return plainReader.parse(raw);
    },
  };
  const { port } = openResearchSources({
    fetch: { get: () => Promise.reject(new Error('files are not on the web')) },
    reader,
    now: Date.now,
    sleep: (_, signal) => new Promise((resolve) => signal?.addEventListener('abort', () => resolve())),
    knowledgeDir: root,
  });
  const source = (path: string, purposes: OutsideSource['purposes'] = ['answers']): OutsideSource => ({
    kind: 'files',
    name: 'files',
    path,
    purposes,
  });
  const company = { name: 'Bergkorn Mühlen', site: null };
  return {
    parsed,
    port,
    read: (path: string, purposes?: OutsideSource['purposes']) => port.read(source(path, purposes), company),
    check: (path: string) => port.check(source(path)),
  };
}

test('the files of a folder and below, in the order of their names; others have their problem', async () => {
  put('a/2.md');
  put('a/1.TXT');
  put('a/deep/3.html', '<html><head><title>Three</title></head><body>3</body></html>');
  put('a/4.exe');
  put('a/.hidden/5.md');
  const { read, check } = openFiles();
  const { documents, problems } = await read('a');
  expect(documents.map((one) => [one.source, one.record, one.title])).toEqual([
    ['file', 'a/1.TXT', '1.TXT'],
    ['file', 'a/2.md', '2.md'],
    ['file', 'a/deep/3.html', 'Three'],
  ]);
  expect(problems).toMatchObject([{ record: 'a/4.exe', problem: 'type-not-read' }]);
  expect(await check('a')).toEqual({
    state: 'reads',
    sentence: '3 files can be read, 1 cannot: a/4.exe is of a type that is not read.',
  });
});

test('one file, and one that is not there', async () => {
  put('one.csv', 'a,b');
  const { read, port, check } = openFiles();
  expect((await read('one.csv')).documents).toMatchObject([{ record: 'one.csv' }]);
  expect((await port.page('one.csv')).documents).toMatchObject([{ record: 'one.csv' }]);
  expect(await read('none.md')).toMatchObject({
    documents: [],
    problems: [{ record: 'none.md', problem: 'file-missing' }],
  });
  expect(await check('none.md')).toEqual({ state: 'problem', sentence: 'none.md does not exist.' });
});

test('nothing outside the folder is read, by whatever way', async () => {
  writeFileSync(join(folder, 'secret.md'), 'secret');
  mkdirSync(join(folder, 'elsewhere'), { recursive: true });
  writeFileSync(join(folder, 'elsewhere/secret.md'), 'secret');
  mkdirSync(join(folder, 'knowledge-too'), { recursive: true });
  writeFileSync(join(folder, 'knowledge-too/secret.md'), 'secret');
  put('links/ok.md');
  symlinkSync(join(folder, 'secret.md'), join(root, 'links/file.md'));
  symlinkSync(join(folder, 'elsewhere'), join(root, 'links/folder'));
  symlinkSync(join(folder, 'knowledge-too'), join(root, 'links/beside'));
  symlinkSync('/dev/zero', join(root, 'links/endless.md'));
  symlinkSync(join(root, 'links'), join(root, 'links/circle'));
  symlinkSync(join(root, 'nowhere'), join(root, 'links/broken.md'));
  const { read, port } = openFiles();
  const { documents, problems } = await read('links');
  expect(documents.map((one) => one.record)).toEqual(['links/ok.md']);
  expect(problems.map((one) => [one.record, one.problem])).toEqual([
    ['links/beside', 'file-missing'],
    ['links/broken.md', 'file-missing'],
    ['links/endless.md', 'file-missing'],
    ['links/file.md', 'file-missing'],
    ['links/folder', 'file-missing'],
  ]);
  for (const place of [
    '../secret.md',
    'links/../../secret.md',
    join(folder, 'secret.md'),
    'links/file.md',
    'links/folder/secret.md',
  ]) {
    expect((await port.page(place)).documents).toEqual([]);
    expect((await read(place)).documents).toEqual([]);
  }
});

test('at the command line a path may lead anywhere', async () => {
  writeFileSync(join(folder, 'mine.md'), 'mine');
  const { port } = openFiles();
  expect((await port.page(join(folder, 'mine.md'), 'machine')).documents).toMatchObject([
    { record: 'mine.md', text: 'mine' },
  ]);
});

test('depth, number and size are bounded', async () => {
  put(`deep/${'x/'.repeat(6)}in.md`);
  put(`deep/${'x/'.repeat(7)}out.md`);
  truncateSync(put('large/big.pdf'), 20 * 1024 * 1024 + 1);
  for (let at = 0; at < 510; at += 1) put(`many/${String(at).padStart(3, '0')}.md`);
  const { read } = openFiles();
  const deep = await read('deep');
  expect(deep.documents.map((one) => one.record)).toEqual([`deep/${'x/'.repeat(6)}in.md`]);
  expect(deep.problems).toMatchObject([{ problem: 'too-deep' }]);
  expect((await read('large')).problems).toMatchObject([{ record: 'large/big.pdf', problem: 'too-large' }]);
  const many = await read('many', ['company']);
  expect(many.documents).toHaveLength(500);
  expect(many.problems).toMatchObject([{ record: 'many', problem: 'too-large' }]);
});

test('a file is parsed again only when it has changed', async () => {
  const path = put('cached/one.md', 'one');
  const { read, parsed } = openFiles();
  await read('cached');
  await read('cached');
  expect(parsed).toEqual(['cached/one.md']);
  put('cached/one.md', 'two');
  utimesSync(path, new Date(), new Date(Date.now() + 5_000));
  expect((await read('cached')).documents[0]?.text).toBe('two');
  expect(parsed).toHaveLength(2);
});

test('a saved page keeps its path and the names of its organisation; the address it claims is not trusted', async () => {
  put(
    'saved/page.html',
    '<html><head><title>T</title><link rel="canonical" href="https://bank.de/"><meta name="org" content="Bergkorn AG"></head><body>x</body></html>',
  );
  expect((await openFiles().read('saved')).documents).toMatchObject([
    { record: 'saved/page.html', organisations: ['Bergkorn AG'] },
  ]);
});

test('for companies only files that name the company count', async () => {
  put('mixed/a.md', 'Order of Bergkorn Mühlen GmbH');
  put('mixed/b.md', 'Order of somebody else');
  const { read } = openFiles();
  expect((await read('mixed', ['company'])).documents.map((one) => one.record)).toEqual(['mixed/a.md']);
  expect((await read('mixed', ['competitors'])).documents).toHaveLength(2);
});

test('of a source about nobody only so much is used', async () => {
  for (let at = 0; at < 60; at += 1)
    put(`whole/${String(at).padStart(2, '0')}.md`, 'x'.repeat(at < 4 ? 95_000 : 10_000));
  const { documents } = await openFiles().read('whole', ['competitors']);
  expect(documents).toHaveLength(6);
  expect(documents.reduce((sum, one) => sum + one.text.length, 0)).toBe(400_000);
});
