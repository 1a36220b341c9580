import { gzipSync } from 'node:zlib';
import { readSitemap } from '../../../src/drivers/sources/sitemap';
import { openResearchSources } from '../../../src/drivers/sources/open-sources';
import { fetched, openScriptedWeb, page, type Scripted } from './scripted-web';

const site = 'https://www.bergkorn.de';
const listed = (...paths: readonly string[]) =>
  `<urlset>${paths.map((path) => `<url><loc>${site}${path}</loc></url>`).join('')}</urlset>`;

async function readWith(sitemap: Scripted, more: Readonly<Record<string, Scripted>> = {}) {
  const world = openScriptedWeb({
    [`${site}/`]: page('Bergkorn', 'We mill grain.'),
    [`${site}/unternehmen`]: page('Unternehmen', 'Seit 1870.'),
    [`${site}/sitemap.xml`]: sitemap,
    ...more,
  });
  const { port } = openResearchSources({ ...world.means, knowledgeDir: '/nowhere' });
  const { documents, problems } = await world.settle(
    port.read(
      { kind: 'company-website', name: 'site', pages: 3, purposes: ['company'] },
      { name: 'Bergkorn', site: 'www.bergkorn.de' },
    ),
  );
  const titles = documents.map((one) => one.title).sort();
  return { titles, problems, sitemaps: world.asked.filter((one) => one.url.includes('sitemap')).length };
}

test('addresses, when they were changed, and sitemaps of an index', () => {
  expect(
    readSitemap(`<?xml version="1.0"?><s:urlset xmlns:s="x"><s:url><s:loc>
      ${site}/a?b=1&amp;c=2 </s:loc><s:lastmod>2026-01-02</s:lastmod><image:image><image:loc>https://x/i</image:loc></image:image></s:url></s:urlset>`),
  ).toEqual({ pages: [{ url: `${site}/a?b=1&c=2`, changed: '2026-01-02' }], sitemaps: [] });
  expect(
    readSitemap(`<sitemapindex><sitemap><loc><![CDATA[${site}/b.xml]]></loc></sitemap></sitemapindex>`),
  ).toEqual({
    pages: [],
    sitemaps: [`${site}/b.xml`],
  });
});

test('a packed sitemap is read', async () => {
  const packed = gzipSync(listed('/unternehmen'));
  const { titles } = await readWith((request) =>
    fetched(request.url, packed, { contentType: 'application/x-gzip' }),
  );
  expect(titles).toEqual(['Bergkorn', 'Unternehmen']);
});

test('a packed sitemap that grows without end is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'a'), { level: 9 });
  const { titles, problems } = await readWith((request) => fetched(request.url, bomb));
  expect(titles).toEqual(['Bergkorn']);
  expect(problems).toEqual([]);
});

test('entities, depth and number of entries are bounded', () => {
  const laughs = `<!DOCTYPE a [<!ENTITY x "${site}"><!ENTITY y "&x;&x;&x;">]><urlset><url><loc>&y;/a</loc></url></urlset>`;
  expect(readSitemap(laughs).pages).toEqual([{ url: '&y;/a', changed: '' }]);
  expect(readSitemap('<urlset><url>'.repeat(100_000)).pages).toEqual([]);
  expect(readSitemap(listed(...Array.from({ length: 20_000 }, (_, at) => `/${at}`))).pages).toHaveLength(
    5_000,
  );
  expect(readSitemap(listed(`/${'a'.repeat(600)}`, '/b')).pages).toEqual([{ url: `${site}/b`, changed: '' }]);
  expect(
    readSitemap(`<urlset><url><loc>${'<![CDATA[a]]>'.repeat(100_000)}</loc></url></urlset>`).pages,
  ).toEqual([]);
});

test('an index that names itself, or more sitemaps than are read, ends', async () => {
  const many = Array.from(
    { length: 500 },
    (_, at) => `<sitemap><loc>${site}/sitemap-${at}.xml</loc></sitemap>`,
  ).join('');
  const index = `<sitemapindex><sitemap><loc>${site}/sitemap.xml</loc></sitemap>${many}</sitemapindex>`;
  const { titles, sitemaps } = await readWith(index, {
    [`${site}/sitemap-0.xml`]: listed('/unternehmen'),
    ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${site}/sitemap-${at + 1}.xml`, index])),
  });
  expect(titles).toEqual(['Bergkorn', 'Unternehmen']);
  expect(sitemaps).toBe(4);
});

test('what a sitemap names elsewhere is not read', async () => {
  const { titles } = await readWith(
    `<urlset><url><loc>https://elsewhere.de/about</loc></url><url><loc>javascript:alert(1)</loc></url><url><loc>file:///etc/about</loc></url></urlset>`,
  );
  expect(titles).toEqual(['Bergkorn']);
});
