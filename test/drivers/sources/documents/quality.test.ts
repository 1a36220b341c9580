import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf } from '../../../../src/drivers/sources/documents/kind-of';
import { parse } from '../../../../src/drivers/sources/documents/parse';

async function read(markup: string, record = 'https://a.example/about') {
  const parsed = await parse({ record, contentType: '', bytes: Buffer.from(markup) });
  if (parsed.outcome === 'failed') throw new Error(parsed.problem);
  return parsed.document;
}
const page = (markup: string) => read(`<html><body>${markup}`, 'https://a.example/about.html');

const root = join(__dirname, '../../../../examples/knowledge');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((one) => /\.\w+$/u.test(one));

it.each(files)('%s is read without its furniture, with its title', async (file) => {
  const source = readFileSync(join(root, file), 'utf8');
  const { title, text } = await read(source, file);
  const named = /<title>([^<]+)<\/title>|^# (.+)$|^title: (.+)$/mu.exec(source);
  const said = (named?.slice(1).find(Boolean) ?? '').replaceAll('&amp;', '&').replace(/^["']|["']$/gu, '');
  expect(title).toBe(said);
  const links = [...source.matchAll(/<nav[\s>][\s\S]*?<\/nav>/gu)].map(([all]) =>
    all.replace(/<[^>]+>/gu, ' '),
  );
  for (const menu of links) expect(text).not.toContain(menu.trim().replace(/\s+/gu, ' '));
  expect(text).not.toMatch(/cookie|<\/?(?:div|p|nav|script)\b/iu);
  const rows = source.match(/<tr[\s>]/gu)?.length ?? 0;
  expect((text.match(/^\|.*\|$/gmu) ?? []).length).toBeGreaterThanOrEqual(rows);
});

describe('markup', () => {
  it('hidden in what is shown without a program is not read', async () => {
    const { text } = await page(
      '<noscript><p>Mill <span style="display:none">Secret</span><b hidden>order</b></p></noscript>',
    );
    expect(text).toBe('Mill');
  });

  it.each([
    [
      'a cell over two columns',
      '<table><tr><th colspan=2>Year<th>Sales<tr><td>1<td>2<td>3</table>',
      '| Year | | Sales |\n| --- | --- | --- |\n| 1 | 2 | 3 |',
    ],
    [
      'a span without sense',
      '<table><tr><td colspan=1e9>a<td colspan=-1>b</table>',
      `| a ${'| '.repeat(20)}b |`,
    ],
    [
      'a table in a table that lays out',
      '<table><tr><td>Mill<td><table><tr><td>Year<td>Sales</table></table>',
      'Mill\n\n| Year | Sales |',
    ],
    ['a table of one column', '<table><tr><td>Mill<tr><td>Grain</table>', 'Mill\nGrain'],
    ['lists in lists', '<ul><li>Rye<ul><li>Light</ul><li>Oats</ul>', '- Rye\n- Light\n- Oats'],
  ])('%s', async (_, markup, text) => {
    expect((await page(markup)).text).toBe(text);
  });

  it('an article stands alone, a page of a company whole', async () => {
    const story = `<article><h1>Mill grows</h1>${`<p>${'The mill grinds rye and oats for bakers. '.repeat(8)}</p>`.repeat(4)}</article><aside><p>Other news of the day</p></aside>`;
    const head = '<meta property="og:type" content="article">';
    expect((await read(`<html><head>${head}</head><body>${story}`)).text).not.toContain('Other news');
    expect((await page(story)).text).toContain('Other news');
  });

  it('says where it leads and whose it is', async () => {
    const document = await read(
      `<html lang="de-CH"><head><link rel="canonical" href="/ueber#x"><link rel="alternate" type="application/rss+xml" href="feed.xml">
       <script type="application/ld+json">{"@graph":[{"@type":"Organization","name":"Mühle AG","numberOfEmployees":120}]}</script></head>
       <body><p>Mehl</p><a href="team#top">Team</a><a href="javascript:alert(1)">No</a><a href="mailto:a@a.example">No</a></body>`,
      'https://a.example/de/about',
    );
    expect(document).toMatchObject({
      language: 'de',
      canonical: 'https://a.example/ueber',
      feeds: ['https://a.example/de/feed.xml'],
      links: [{ url: 'https://a.example/de/team', text: 'Team' }],
      organisations: ['Mühle AG'],
    });
    expect(document.text).toContain('Employees: 120');
  });

  it.each([
    ['a million brackets', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
    ['a graph that names itself', '{"@id":"a","@graph":[{"@id":"a","@graph":[{"@id":"a"}]},null,[[]]]}'],
  ])('data of %s do no harm', async (_, data) => {
    const started = performance.now();
    const { text } = await page(`<script type="application/ld+json">${data}</script><p>Mill</p>`);
    expect(text).toBe('Mill');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

it('front matter names a text and is no part of it', async () => {
  expect(await read('---\ntitle: "Mill"\ndate: 2026-03-04\n---\n# Grain\nRye', 'a.md')).toMatchObject({
    title: 'Mill',
    date: '2026-03-04',
    text: '# Grain\nRye',
  });
});

it.each([
  [
    'zeros at many places',
    Buffer.concat([Buffer.from([1, 2]), Buffer.alloc(400), Buffer.from('mill')]),
    undefined,
  ],
  ['UTF-16', Buffer.from('Mill and grain', 'utf16le'), 'text'],
  ['UTF-16 the other way', Buffer.from('Mill and grain', 'utf16le').swap16(), 'text'],
])('%s', (_, bytes, kind) => {
  expect(kindOf({ record: 'a.txt', contentType: '', bytes })).toBe(kind);
});

/** Numbers from 0 to 2^32 - 1 that follow from a seed (xorshift). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
}

it.each(['html', 'md', 'txt', 'csv', 'pdf', 'docx', 'pptx'])(
  'whatever bytes end in .%s have an outcome',
  async (ending) => {
    const next = numbersFrom(20_261_126);
    const starts = ['', '%PDF-1.7\n', 'PK\u0003\u0004', '<html><p>', '\u00ff\u00fe'];
    for (let at = 0; at < 300; at += 1) {
      // Mostly short, seldom up to 200 kB.
      const length = next() % (at % 30 === 0 ? 200_000 : 3_000);
      const bytes = Buffer.alloc(length, 0);
      for (let place = 0; place < length; place += 1) bytes[place] = next() & (at % 2 === 0 ? 0xff : 0x7f);
      bytes.write(starts[at % starts.length] ?? '', 'latin1');
      const parsed = await parse({ record: `a.${ending}`, contentType: '', bytes });
      const said = parsed.outcome === 'failed' ? parsed.problem : parsed.document.text;
      expect(said).not.toBe('');
    }
  },
);

test('an article keeps the foot of its page, where its publisher says who and where it is', async () => {
  const article = `<p>${'The mill opens a second hall this spring and hires. '.repeat(30)}</p>`;
  const html = `<html><head><meta property="og:type" content="article"></head><body><nav>Home Shop</nav>
    <div class="teasers"><a href="/x">Other story</a></div><article><h1>Second hall</h1>${article}</article>
    <footer><p>Mill Ltd, Canal Road, Shipley BD17 7AD</p></footer></body></html>`;
  const parsed = await parse({
    record: 'https://m.example/n',
    contentType: 'text/html',
    bytes: Buffer.from(html),
  });
  const text = parsed.outcome === 'parsed' ? parsed.document.text : '';
  expect(text).toContain('Second hall');
  expect(text.trimEnd().endsWith('Mill Ltd, Canal Road, Shipley BD17 7AD')).toBe(true);
  expect(text).not.toContain('Other story');
});
