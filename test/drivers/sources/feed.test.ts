import type { OutsideSource } from '../../../src/domain/knowledge';
import { readFeed } from '../../../src/drivers/sources/feed-items';
import { openResearchSources } from '../../../src/drivers/sources/open-sources';
import { fetched, openScriptedWeb, page, type Scripted } from './scripted-web';

const url = 'https://press.de/feed';
const source = (purposes: OutsideSource['purposes'] = ['answers']): OutsideSource => ({
  kind: 'feed',
  name: 'press',
  url,
  purposes,
});
const company = { name: 'Bergkorn Mühlen GmbH', site: 'www.bergkorn.de' };

function openFeed(answer: Scripted, more: Readonly<Record<string, Scripted>> = {}) {
  const world = openScriptedWeb({ [url]: answer, ...more });
  const { port } = openResearchSources({ ...world.means, knowledgeDir: '/nowhere' });
  return { world, read: (one = source()) => world.settle(port.read(one, company)), port };
}
const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="x"><channel><title>Press</title><link>https://press.de</link>${items}</channel></rss>`;
const item = (title: string, more = '') => `<item><title>${title}</title>${more}</item>`;

test('RSS: title, link, date and the longest text, the newest first', async () => {
  const { read } = openFeed(
    rss(
      item(
        'Old',
        '<link>/old</link><pubDate>Mon, 06 Oct 2025 08:00:00 GMT</pubDate><description>Short.</description>',
      ) +
        item(
          '<![CDATA[Neu &amp; groß]]>',
          `<link>https://press.de/new</link><pubDate>Tue, 24 Nov 2026 08:00:00 +0100</pubDate>
           <description>Short.</description><content:encoded><![CDATA[<p>A <b>long</b> text.</p>]]></content:encoded>
           <source url="x"><title>Not this</title></source>`,
        ),
    ),
  );
  const { documents, problems } = await read();
  expect(problems).toEqual([]);
  expect(documents.map(({ record, title, date }) => ({ record, title, date }))).toEqual([
    { record: 'https://press.de/new', title: 'Neu & groß', date: '2026-11-24T07:00:00.000Z' },
    { record: 'https://press.de/old', title: 'Old', date: '2025-10-06T08:00:00.000Z' },
  ]);
  expect(documents[0]?.text.replace(/\s+/g, ' ')).toBe('# Neu & groß A long text.');
  expect(documents[0]).toMatchObject({ source: 'feed', organisations: [] });
});

test('Atom, with a prefix, XHTML inside and a date that is none', async () => {
  const { read } = openFeed(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Press</title>
    <entry><title type="html">One</title><link rel="self" href="/self"/><link href="/one"/><published>soon</published>
      <updated>2026-11-01T10:00:00Z</updated><content type="xhtml"><div><p>First <i>words</i>.</p></div></content></entry>
    <entry><title>Two</title><link href="/two"/><published>2026-11-02T10:00:00Z</published><summary>Second.</summary></entry></feed>`);
  const { documents } = await read();
  expect(documents.map(({ record, date }) => [record, date])).toEqual([
    ['https://press.de/two', '2026-11-02T10:00:00.000Z'],
    ['https://press.de/one', '2026-11-01T10:00:00.000Z'],
  ]);
  expect(documents[1]?.text).toContain('First words');
});

test('RSS 1.0 has its items beside the channel', async () => {
  const { read } = openFeed(`<rdf:RDF xmlns:rdf="x" xmlns:dc="y"><channel><title>P</title></channel>
    <item rdf:about="/a"><title>A</title><link>https://press.de/a</link><dc:date>2026-10-01</dc:date></item></rdf:RDF>`);
  expect((await read()).documents).toMatchObject([
    { title: 'A', record: 'https://press.de/a', date: '2026-10-01T00:00:00.000Z' },
  ]);
});

test('an article of tomorrow, or without a date, has none', async () => {
  const { read } = openFeed(
    rss(item('Tomorrow', '<pubDate>Fri, 27 Nov 2026 12:00:00 GMT</pubDate>') + item('Whenever')),
  );
  expect((await read()).documents.map((one) => one.date)).toEqual([null, null]);
});

test('the bytes are read in the encoding they are in', async () => {
  const latin = Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?>${rss(item('Mühlen')).replace('<?xml version="1.0"?>', '')}`,
    'latin1',
  );
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rss(item('Mühlen')), 'utf16le')]);
  for (const body of [latin, utf16]) {
    const { read } = openFeed((request) =>
      fetched(request.url, body, { contentType: 'application/rss+xml' }),
    );
    expect((await read()).documents.map((one) => one.title)).toEqual(['Mühlen']);
  }
});

test('for companies only articles that name the company count; at most fifty are read', async () => {
  const many = Array.from({ length: 80 }, (_, at) => item(`Article ${at} of others`)).join('');
  const { read } = openFeed(
    rss(item('Bergkorn Mühlen builds', '<description>In Kiel.</description>') + many),
  );
  expect((await read(source(['company']))).documents.map((one) => one.title)).toEqual([
    'Bergkorn Mühlen builds',
  ]);
  // Of fifty read, forty are used where all are.
  expect((await read()).documents).toHaveLength(40);
});

test('a page that names its feed is read by it, another one is a named problem', async () => {
  const named = openFeed(
    '<html><head><link rel="alternate" href="/rss.xml"></head><body>News</body></html>',
    {
      'https://press.de/rss.xml': rss(item('From the feed')),
    },
  );
  expect((await named.read()).documents.map((one) => one.title)).toEqual(['From the feed']);
  const none = openFeed(page('Press', 'No feed here.'));
  expect(await none.read()).toMatchObject({
    documents: [],
    problems: [{ record: url, problem: 'unreadable' }],
  });
  expect(await none.world.settle(none.port.check(source()))).toMatchObject({ state: 'problem' });
});

test('a feed is fresh for a quarter of an hour', async () => {
  const { read, world } = openFeed(rss(item('One')));
  await read();
  world.pass(14 * 60_000);
  await read();
  expect(world.pagesAsked()).toHaveLength(1);
  world.pass(2 * 60_000);
  await read();
  expect(world.pagesAsked()).toHaveLength(2);
});

test('an article too short for the document reader is read all the same', async () => {
  const world = openScriptedWeb({
    [url]: rss(item('Short', '<description>&lt;p&gt;Two &lt;b&gt;words&lt;/b&gt;.&lt;/p&gt;</description>')),
  });
  const reader = {
    ...world.means.reader,
    parse: async () => ({ outcome: 'failed', problem: 'no-text', sentence: 'There is no text.' }) as const,
  };
  const { port } = openResearchSources({ ...world.means, reader, knowledgeDir: '/nowhere' });
  const { documents } = await world.settle(port.read(source(), company));
  expect(documents[0]?.text.replace(/\s+/g, ' ')).toBe('# Short Two words .');
});

test('an entity that a feed defines means nothing', async () => {
  const laughs = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${rss(item('&b;&b;'))}`;
  const { read } = openFeed(laughs);
  expect((await read()).documents.map((one) => one.title)).toEqual(['&b;&b;']);
});

const big = 2 * 1024 * 1024;
const hostile: readonly (readonly [
  what: string,
  text: string,
  outcome: 'read' | 'broken' | 'too-deep' | 'too-many',
])[] = [
  ['nested a hundred thousand deep', `<rss>${'<a>'.repeat(100_000)}`, 'too-deep'],
  ['tags that never end', `<rss><channel><item><title>${'<a'.repeat(big / 2)}`, 'broken'],
  ['quotes that never end', `<rss>${'<a b="'.repeat(big / 6)}`, 'broken'],
  ['one tag that never ends', `<rss ${'a="b" '.repeat(big / 6)}`, 'broken'],
  ['comments that never end', `<rss>${'<!--'.repeat(big / 4)}`, 'broken'],
  ['declarations that never end', `<!DOCTYPE a [${'<!ENTITY '.repeat(big / 9)}`, 'broken'],
  [
    'ampersands',
    `<rss><channel><item><title>${'&#x'.repeat(big / 3)}</title></item></channel></rss>`,
    'read',
  ],
  [
    'half a tag again and again',
    `<rss><channel><item><description><![CDATA[${'a<h'.repeat(big / 3)}]]></description></item></channel></rss>`,
    'read',
  ],
  [
    'a hundred thousand items',
    `<rss><channel>${'<item><title>a</title></item>'.repeat(70_000)}</channel></rss>`,
    'read',
  ],
  [
    'attributes without end',
    `<rss><channel><item><link ${'a '.repeat(30_000)}/></item></channel></rss>`,
    'read',
  ],
  [
    'names of attributes without end',
    `<rss><channel><item>${`<link ${'a'.repeat(60_000)}/>`.repeat(30)}</item></channel></rss>`,
    'read',
  ],
  ['elements without end', `<rss>${'<a/>'.repeat(big / 4)}`, 'too-many'],
  ['nothing', '', 'read'],
];

test.each(hostile)('hostile: %s ends at once, and by name', (_, text, outcome) => {
  const began = performance.now();
  expect(readFeed(text).outcome).toBe(outcome);
  // Measured below 100 ms alone; here others work on the machine too.
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('the markup of a hostile article costs no more than its length', async () => {
  const { read } = openFeed(
    rss(item('a<b'.repeat(1_000), `<description><![CDATA[${'a<h'.repeat(300_000)}]]></description>`)),
  );
  const began = performance.now();
  await read();
  expect(performance.now() - began).toBeLessThan(2_000);
});
