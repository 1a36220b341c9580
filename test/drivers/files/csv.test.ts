import { chmod, mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCsv } from '../../../src/drivers/files/csv';
import type { FileRow } from '../../../src/ports/lead-file';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-csv-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
async function fileOf(content: string | Uint8Array, name = `leads-${(files += 1)}.csv`): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function rowsOf(path: string): Promise<readonly FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of openCsv(path).rows()) rows.push(row);
  return rows;
}

async function rowsIn(content: string | Uint8Array): Promise<readonly FileRow[]> {
  return rowsOf(await fileOf(content));
}

/** Lines of the good rows by their first cell, and of the bad ones. */
async function linesIn(content: string): Promise<{ good: Record<string, number>; bad: readonly number[] }> {
  const rows = await rowsIn(content);
  const good: Record<string, number> = {};
  for (const row of rows) if ('columns' in row) good[Object.values(row.columns)[0] ?? ''] = row.line;
  return { good, bad: rows.filter((row) => 'bad' in row).map((row) => row.line) };
}

describe('delimiters, line ends and encodings', () => {
  const expected = [
    { line: 2, columns: { id: '1', name: 'Jürgen', note: 'a, b' } },
    { line: 3, columns: { id: '2', name: '株式会社 🚚', note: '' } },
  ];
  const text = 'id,name,note\n1,Jürgen,"a, b"\n2,株式会社 🚚,\n';
  const utf16be = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();

  test.each<[string, string | Uint8Array]>([
    ['UTF-8', text],
    ['UTF-8 with byte order mark', `\uFEFF${text}`],
    ['UTF-16 little-endian', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big-endian', utf16be],
    ['semicolons', 'id;name;note\n1;Jürgen;a, b\n2;株式会社 🚚;\n'],
    ['tabs', 'id\tname\tnote\n1\tJürgen\ta, b\n2\t株式会社 🚚\t\n'],
    ['CRLF', text.replaceAll('\n', '\r\n')],
    ['CR', text.replaceAll('\n', '\r')],
    ['no line end at the end', text.trimEnd()],
    ['quoted header', text.replace('id,name', '"id","name"')],
  ])('%s', async (_, content) => {
    expect(await rowsIn(content)).toEqual(expected);
  });

  test('a delimiter inside a quoted header does not count', async () => {
    expect(await rowsIn('"a,b,c,d";e\n1;2\n')).toEqual([{ line: 2, columns: { 'a,b,c,d': '1', e: '2' } }]);
  });

  test('quoted line ends, doubled quotes and blank lines keep their line numbers', async () => {
    const rows = await rowsIn('id,note\r\n1,"two\r\nlines and a ""word"""\r\n\r\n\r\n2,x\r\n');
    expect(rows).toEqual([
      { line: 2, columns: { id: '1', note: 'two\nlines and a "word"' } },
      { line: 6, columns: { id: '2', note: 'x' } },
    ]);
  });

  test('what the edge of a piece of 64 KB cuts stays whole: characters, marks inside the text, line ends', async () => {
    for (let shift = 0; shift < 8; shift += 1) {
      const text = `${'x'.repeat(64 * 1024 - 12 + shift)}🚚🚚🚚`;
      const marked = `${'x'.repeat(64 * 1024 - 12 + shift)}\uFEFF\uFEFF\uFEFF.`;
      for (const cell of [text, marked]) {
        const content = `id\n${cell}\n`;
        const expected = [{ line: 2, columns: { id: cell } }];
        expect(await rowsIn(content)).toEqual(expected);
        expect(await rowsIn(Buffer.from(`\uFEFF${content}`, 'utf16le'))).toEqual(expected);
        expect(await rowsIn(Buffer.from(`\uFEFF${content}`, 'utf16le').swap16())).toEqual(expected);
      }
      const cell = 'x'.repeat(64 * 1024 - 8 + shift);
      expect(await rowsIn(`id\r\n${cell}\r\nnext\r\n`)).toEqual([
        { line: 2, columns: { id: cell } },
        { line: 3, columns: { id: 'next' } },
      ]);
    }
  });

  test('a column named like an object property is a column, and one without a name is called by its place', async () => {
    const [row] = await rowsIn('__proto__,constructor,\n1,2,3\n');
    const columns = row && 'columns' in row ? row.columns : {};
    expect(Object.entries(columns)).toEqual([
      ['__proto__', '1'],
      ['constructor', '2'],
      ['column 3', '3'],
    ]);
  });

  test('the file can be read twice, and left in the middle', async () => {
    const csv = openCsv(await fileOf('id\n1\n2\n3\n'));
    for await (const row of csv.rows()) {
      expect(row.line).toBe(2);
      break;
    }
    const again: number[] = [];
    for await (const row of csv.rows()) again.push(row.line);
    expect(again).toEqual([2, 3, 4]);
    expect(await csv.columns()).toEqual(['id']);
  });
});

describe('a file that cannot be read gives out no row', () => {
  const latin1 = Buffer.concat([Buffer.from('id\n1\n2\n3\n4\n5\n'), Buffer.from('Jürgen\n7\n', 'latin1')]);
  const late = Buffer.concat([
    Buffer.from(`id\n${'ok\n'.repeat(100_000)}`),
    Buffer.from([0x61, 0xc3, 0x28, 0x0a]),
  ]);
  const atEnd = Buffer.concat([Buffer.from('id\n1\n'), Buffer.from([0xe2, 0x82])]);
  const afterCr = Buffer.concat([Buffer.from('id\r1\r'), Buffer.from([0xff])]);
  const loneSurrogate = Buffer.from([0xff, 0xfe, 0x69, 0, 0x0a, 0, 0x00, 0xdc, 0x0a, 0]);
  const oddUtf16 = Buffer.from([0xff, 0xfe, 0x69, 0, 0x0a, 0, 0x31]);

  test.each<[string, Uint8Array | string, string, RegExp]>([
    [
      'Latin-1',
      latin1,
      'file-encoding',
      /is not UTF-8 \(first bad byte in line 7\)\. Save it as "CSV UTF-8"/,
    ],
    ['a bad byte after 300 KB', late, 'file-encoding', /line 100002\)/],
    ['a character cut off by the end', atEnd, 'file-encoding', /line 3\)/],
    ['a bad byte after a carriage return', afterCr, 'file-encoding', /line 3\)/],
    ['UTF-16 without a mark', Buffer.from('id,name\n1,x\n', 'utf16le'), 'file-encoding', /line 1\)/],
    ['a lone surrogate', loneSurrogate, 'file-encoding', /not valid UTF-16 \(first bad byte in line 2\)/],
    ['half a UTF-16 unit', oddUtf16, 'file-encoding', /line 2\)/],
    ['a spreadsheet', Buffer.from('504b03041400060008000000210062ee9d', 'hex'), 'file-encoding', /Save it/],
    ['an empty file', '', 'file-columns', /is empty/],
    ['only a byte order mark', '\uFEFF', 'file-columns', /is empty/],
    ['only blank lines', '\n\r\n  \n', 'file-columns', /is empty/],
    ['a header without names', ',,\n1,2,3\n', 'file-columns', /does not name the columns/],
    [
      'a row where the header should be',
      'Ann,ann@acme.example\nBob,bob@acme.example\n',
      'file-columns',
      /does not name/,
    ],
    ['a column twice', 'id,Email,email\n1,a,b\n', 'file-columns', /"email" twice/],
    ['a broken header', 'id,"name" x\n1,2\n', 'file-columns', /quote/],
    ['a header that never ends', 'id,"name\n1,2\n', 'file-columns', /not a header/],
  ])('%s', async (_, content, code, says) => {
    const path = await fileOf(content);
    const given: FileRow[] = [];
    const read = (async () => {
      for await (const row of openCsv(path).rows()) given.push(row);
    })();
    await expect(read).rejects.toMatchObject({ code, message: expect.stringMatching(says) });
    expect(given).toEqual([]);
  });

  test('a file of 1 GB is refused by its size alone', async () => {
    const path = await fileOf('id\n', 'huge.csv');
    await truncate(path, 1024 ** 3);
    const began = performance.now();
    await expect(rowsOf(path)).rejects.toMatchObject({
      code: 'file-too-large',
      message:
        'huge.csv is 1.0 GB; Baton reads files up to 256 MB. Split it and import the parts one after the other.',
    });
    expect(performance.now() - began).toBeLessThan(500);
  });

  test('missing, a folder, a device, no permission', async () => {
    await mkdir(join(folder, 'a-folder'));
    await expect(rowsOf(join(folder, 'none.csv'))).rejects.toMatchObject({ code: 'file-missing' });
    await expect(rowsOf(join(folder, 'a-folder', 'none', 'x.csv'))).rejects.toMatchObject({
      code: 'file-missing',
    });
    await expect(rowsOf(join(folder, 'a-folder'))).rejects.toMatchObject({ code: 'file-missing' });
    await expect(rowsOf('/dev/zero')).rejects.toMatchObject({ code: 'file-missing' });
    const closed = await fileOf('id\n1\n');
    await chmod(closed, 0);
    await chmod(folder, 0o755);
    await asNobody(() =>
      expect(rowsOf(closed)).rejects.toMatchObject({
        code: 'file-missing',
        sentence: expect.stringMatching(/may not/),
      }),
    );
  });

  /** Root may read everything, so it steps down for the time of the work. */
  async function asNobody(work: () => Promise<void>): Promise<void> {
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      await work();
    } finally {
      if (root) process.seteuid?.(0);
    }
  }
});

describe('a bad row costs itself and no other', () => {
  const head = 'id,name,city\n';

  test.each<[string, string, Record<string, number>, readonly number[]]>([
    ['too few and too many columns', '1,a,b\n2,a\n3,a,b,c\n4,a,b\n', { 1: 2, 4: 5 }, [3, 4]],
    ['a quote never closed', '1,a,b\n2,"a,b\n3,a,b\n4,a,b\n', { 1: 2, 3: 4, 4: 5 }, [3]],
    ['a quote never closed, quoted rows after it', '1,"a,b\n2,"x",b\n3,"y","z"\n', { 2: 3, 3: 4 }, [2]],
    ['a quote closed by the first cell of the next row', '1,"a,b\n"2","x","y"\n', { 2: 3 }, [2]],
    [
      'a quote closed in a later row, rows between',
      '1,"a,b\n2,a,b\n3,a,b\n4,a,b"\n5,a,b\n',
      { 2: 3, 3: 4, 5: 6 },
      [2, 5],
    ],
    ['empty quoted cells after it', '1,"a,b\n2,"",b\n3,"",""\n', { 2: 3, 3: 4 }, [2]],
    ['a quote inside a cell', '1,5" pipe,b\n2,a,b\n', { 2: 3 }, [2]],
    ['text after a closing quote', '1,"a"x,b\n2,a,b\n', { 2: 3 }, [2]],
    ['a quote in the last line', '1,a,b\n2,a,"', { 1: 2 }, [3]],
    ['a NUL byte', '1,a\0,b\n2,a,b\n', { 2: 3 }, [2]],
    ['every row broken', '1,"a\n2,"a\n3,"a\n', {}, [2, 3, 4]],
  ])('%s', async (_, body, good, bad) => {
    expect(await linesIn(head + body)).toEqual({ good, bad });
  });

  test('a quoted text over several lines with a wrong number of columns is one bad row', async () => {
    expect(await rowsIn('id,note\n1,"first\nsecond\nthird",x\n2,y\n')).toEqual([
      { line: 2, bad: 'the row has 3 columns and the header has 2', text: '1,"first\nsecond\nthird",x' },
      { line: 5, columns: { id: '2', note: 'y' } },
    ]);
  });

  test('a row longer than 1 MB is refused, shortened, and the next is read', async () => {
    const long = 'x'.repeat(3 * 1024 * 1024);
    const rows = await rowsIn(`id,note\n1,${long}\n2,ok\n3,"${long}\n4,ok\r\n5,${long}`);
    expect(rows.map((row) => [row.line, 'bad' in row])).toEqual([
      [2, true],
      [3, false],
      [4, true],
      [5, false],
      [6, true],
    ]);
    for (const row of rows)
      if ('bad' in row) expect([row.bad, row.text.length]).toEqual(['the row is longer than 1 MB', 1000]);
  });

  test('just under 1 MB is a row', async () => {
    const [row] = await rowsIn(`id,note\n1,${'x'.repeat(1024 * 1024 - 10)}\n`);
    expect(row && 'columns' in row && row.columns['note']?.length).toBe(1024 * 1024 - 10);
  });

  test('a quote open for more than 1 MB hides no row behind it', async () => {
    const count = 60_000;
    const rows = Array.from({ length: count }, (_, at) => `${at},the name of a company,x`).join('\n');
    const { good, bad } = await linesIn(`id,name,city\nfirst,"a,b\n${rows}\n`);
    expect([Object.keys(good).length, bad]).toEqual([count, [2]]);
  });

  test('whatever stands between them, rows that are right are read, in time that grows with the file only', async () => {
    const pieces = [
      '"',
      '""',
      ',',
      '\n',
      'a',
      '\r\n',
      '"\n',
      ',"',
      '",',
      '=1',
      '\t',
      ';',
      ' ',
      '\n\n',
      '"""',
      'ü',
    ];
    let seed = 7;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 300; round += 1) {
      const noise = Array.from({ length: next(40) }, () => pieces[next(pieces.length)] ?? '').join('');
      const rows = await rowsIn(`id,b,c\n1,x,y\n${noise}\nok,"x","y"\n`);
      expect(rows[0]).toEqual({ line: 2, columns: { id: '1', b: 'x', c: 'y' } });
      expect(rows.at(-1)).toMatchObject({ columns: { id: 'ok', b: 'x', c: 'y' } });
    }
    const began = performance.now();
    const { bad } = await linesIn(`id,b\n${'1,"a\n2,5" pipe\n'.repeat(20_000)}`);
    expect(bad).toHaveLength(40_000);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
