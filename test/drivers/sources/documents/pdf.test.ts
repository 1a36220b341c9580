import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { openDocumentReader } from '../../../../src/drivers/sources/documents/open-reader';
import { parse } from '../../../../src/drivers/sources/documents/parse';

type Placed = readonly [x: number, y: number, text: string];

/** A PDF of Helvetica at 10 points, one page for each list of placed texts; `info` and `trailer` are written as they are. */
function pdf(
  pages: readonly (readonly Placed[])[],
  said: { info?: string; trailer?: string; count?: number; packed?: string } = {},
): Buffer {
  const streams = pages.map((texts) =>
    texts.map(([x, y, text]) => `BT /F1 10 Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET`).join('\n'),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${said.count ?? pages.length} /Kids [${pages.map((_, at) => `${5 + 2 * at} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${said.info ?? ''} >>`,
    ...streams.flatMap((stream, at) => {
      const packed = said.packed ?? deflateSync(stream).toString('latin1');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${6 + 2 * at} 0 R >>`,
        `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
      ];
    }),
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, at) => {
    const place = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer << /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${said.trailer ?? ''} >>`;
  return Buffer.from(`${body}${table}${trailer}\nstartxref\n${body.length}\n%%EOF`, 'latin1');
}

const read = (bytes: Buffer) => parse({ record: 'report.pdf', contentType: '', bytes });
const sentence: Placed = [50, 700, 'The mill grinds rye and oats for bakers.'];

it('text is read line by line and page by page', async () => {
  const parsed = await read(pdf([[sentence, [50, 685, 'It has two houses.']], [[50, 700, 'Next page.']]]));
  expect(parsed).toHaveProperty(
    'document.text',
    'The mill grinds rye and oats for bakers.\nIt has two houses.\n\nNext page.',
  );
});

it('columns of figures are rows between bars', async () => {
  const rows = [
    ['Sales in million', '2025', '2024'],
    ['Flour and flakes', '41.3', '38.9'],
  ];
  const texts = rows.flatMap((cells, row) =>
    cells.map((text, at): Placed => [50 + 150 * at, 700 - 15 * row, text]),
  );
  expect(await read(pdf([texts]))).toHaveProperty(
    'document.text',
    '| Sales in million | 2025 | 2024 |\n| Flour and flakes | 41.3 | 38.9 |',
  );
});

it.each([
  ['D:20260312101500', '2026-03-12'],
  ['D:00030312101500', null],
  ['D:29990312101500', null],
  ['D:20260231101500', null],
  ['soon', null],
])('title and date stand in its properties: %s is %s', async (written, date) => {
  const info = `/Title (Annual report) /ModDate (${written})`;
  expect(await read(pdf([[sentence]], { info }))).toMatchObject({
    document: { title: 'Annual report', date },
  });
});

const locked =
  `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> ` +
  `/ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`;
it.each([
  ['of pictures only', pdf([[]]), 'no-text'],
  ['that is damaged', Buffer.from(`%PDF-1.4\n${'x'.repeat(5_000)}`), 'unreadable'],
  ['locked with a password', pdf([[sentence]], { trailer: locked }), 'unreadable'],
])('one %s is named', async (_, bytes, problem) => {
  expect(await read(bytes)).toMatchObject({ outcome: 'failed', problem });
});

it.each([9, 999_999_999])('one that declares %i pages and has one is read quickly', async (count) => {
  const started = performance.now();
  expect(await read(pdf([[sentence]], { count }))).toHaveProperty('document.text', sentence[2]);
  expect(performance.now() - started).toBeLessThan(3_000);
});

it('a page of 5 MB is read to the longest text that is kept', async () => {
  const lines = Array.from({ length: 65_000 }, (_, at): Placed => [
    50,
    700 - 8 * (at % 80),
    'The mill grinds rye and oats',
  ]);
  const parsed = await read(pdf([lines]));
  if (parsed.outcome === 'failed') throw new Error(parsed.problem);
  expect(parsed.document.text.length).toBeGreaterThan(99_000);
  expect(parsed.document.text.length).toBeLessThanOrEqual(100_000);
});

it('a page that unpacks to a gigabyte is too large, and the next document is read', async () => {
  const block = deflateRawSync(Buffer.alloc(10_000_000, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const blocks = Array.from({ length: 100 }, () => block);
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...blocks, deflateRawSync(Buffer.alloc(0))]);
  expect(packed.length).toBeLessThan(2_000_000);
  const bomb = pdf([[sentence]], { packed: packed.toString('latin1') });
  const reader = openDocumentReader({ threads: 1 });
  const raw = { record: 'report.pdf', contentType: 'application/pdf' };
  expect(await reader.parse({ ...raw, bytes: bomb })).toMatchObject({ problem: 'too-large' });
  expect(await reader.parse({ ...raw, bytes: pdf([[sentence]]) })).toMatchObject({ outcome: 'parsed' });
  await reader.close();
});
