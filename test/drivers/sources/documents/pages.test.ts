import { parse } from '../../../../src/drivers/sources/documents/parse';
import { textDate } from '../../../../src/drivers/sources/documents/page-date';

async function read(text: string, record = 'https://a.example/about', contentType = 'text/html') {
  const parsed = await parse({ record, contentType, bytes: Buffer.from(text) });
  if (parsed.outcome === 'failed') throw new Error(parsed.problem);
  return parsed.document;
}

it.each([
  'style="display:none"',
  'style="display:/* x */none"',
  'style="visibility:hidden"',
  'style="font-size:0 !important"',
  'style="opacity:0"',
  'style="position:absolute;left:-9999px"',
  'style="clip-path:inset(50%)"',
  'style="transform:scale(0)"',
  'style="color:transparent"',
  'hidden',
  'aria-hidden="true"',
  'class="cookie-consent cookie"',
])('what is hidden by %s is not read', async (attribute) => {
  expect((await read(`<p>Mill</p><div ${attribute}>Secret <b>order</b></div>`)).text).toBe('Mill');
});

it.each([
  'style="margin-left:-100px"',
  'style="opacity:0.9"',
  'style="font-size:0.9em"',
  'style="background-color:transparent"',
])('what is shown with %s is read', async (attribute) => {
  expect((await read(`<p>Mill</p><div ${attribute}>Grain</div>`)).text).toContain('Grain');
});

it('words stand as they are written', async () => {
  const said = 'net_sales *rose* [by 5%] #1 1. `x` \\ 3 < 4';
  expect((await read(`<p>${said.replace('<', '&lt;')}</p>`)).text).toBe(said);
});

it.each([
  ['Last updated: 12 November 2026', '2026-11-12'],
  ['Stand: 12.11.2026', '2026-11-12'],
  ['Stand 12.11.2026', '2026-11-12'],
  ['Mis à jour le 3 août 2025', '2025-08-03'],
  ['Actualizado el 3 de marzo de 2025', '2025-03-03'],
  ['Updated: soon. Published on March 5, 2024', '2024-03-05'],
  ['Visit our stand at Hannover 12 April 2026', null],
  ['We understand: 12 April 2026 was hard', null],
  ['Updated: 3/4/2026', null],
  ['© 2026 Mill', null],
  ['Open 08.00-17.00, phone 089 12.11.2026', null],
])('the date of "%s" is %s', (text, date) => {
  expect(textDate(text)).toBe(date);
});

it('a table without end tags is rows between bars', async () => {
  const { text } = await read('<table><tr><th>Year<th>Sales<tr><td>2025<td>4.1 m</table>');
  expect(text).toBe('| Year | Sales |\n| --- | --- |\n| 2025 | 4.1 m |');
});

it('a cell of a CSV file may hold marks, quotes and line ends', async () => {
  const { text } = await read(
    'Name;Note\r\n"Mill; Co";"says ""hi""\r\ntwice"\r\nGrain;=1+1',
    'a.csv',
    'text/csv',
  );
  expect(text.split('\n')).toEqual([
    '| Name | Note |',
    expect.stringContaining('---'),
    '| Mill; Co | says "hi" twice |',
    '| Grain | =1+1 |',
  ]);
});

it.each([
  ['%PDF-1.4 nothing', 'a.html', 'text/html', 'unreadable'],
  ['\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR with words', 'a.md', '', 'type-not-read'],
  ['PK\u0003\u0004nothing', 'a.docx', '', 'unreadable'],
  ['', 'a.txt', '', 'no-text'],
])('%j as %s of type "%s" is %s', async (text, record, contentType, problem) => {
  expect(await parse({ record, contentType, bytes: Buffer.from(text, 'latin1') })).toMatchObject({ problem });
});

it.each(['©', ' ', '-', '1', '<', 'stand: ', '<!--', '&', '|'])(
  '1 MB of %j takes linear time',
  async (unit) => {
    const started = performance.now();
    await parse({
      record: 'a.html',
      contentType: 'text/html',
      bytes: Buffer.from(unit.repeat(1e6 / unit.length)),
    });
    expect(performance.now() - started).toBeLessThan(5_000);
  },
);
