import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { openResearchSources } from '../../../src/drivers/sources/open-sources';
import type { WebSearch } from '../../../src/ports/web-search';
import { researchSourceContract, type ResearchSourceWorld } from '../../contracts/research-source';
import { openSearchDouble } from '../../fixtures/search/search-double';
import { answer, openFetchFor, openSite, pathOf } from '../fetch/site';
import { providerNames, providers, queryFor, type ProviderName } from '../searches/providers';
import { page, plainReader } from './scripted-web';

const html = { 'content-type': 'text/html; charset=utf-8' };
const company = { name: 'Bergkorn Mühlen GmbH', site: 'www.bergkorn.de' };

/** Sources over the real fetch driver, with one server on loopback. */
async function openReal(pages: Readonly<Record<string, string>>, search?: WebSearch) {
  const folder = mkdtempSync(join(tmpdir(), 'baton-sources-'));
  const site = await openSite((socket, head) => {
    const body = pages[pathOf(head)];
    socket.end(body === undefined ? answer('404 Not Found', html) : answer('200 OK', html, body));
  });
  const fetch = openFetchFor(site.port);
  const sources = openResearchSources({
    fetch: fetch.port,
    reader: plainReader,
    now: Date.now,
    sleep: (milliseconds, signal) => after(milliseconds, undefined, { signal }).catch(() => undefined),
    knowledgeDir: folder,
    search,
  });
  const close = async () => {
    await sources.close();
    await fetch.close();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { site, folder, port: sources.port, close };
}

for (const provider of providerNames)
  researchSourceContract(`websites, feeds, files and ${provider} over loopback`, () => openFor(provider));

async function openFor(provider: ProviderName): Promise<ResearchSourceWorld> {
  const item = (title: string) => `<item><title>${title}</title><link>/${title.length}</link></item>`;
  const double = await openSearchDouble();
  const search = providers[provider](double.origin).port;
  const { site, folder, port, close } = await openReal(
    {
      '/robots.txt': 'User-agent: BatonBot\nDisallow: /closed',
      '/': page('Trade press', 'All about mills.', { '/news/1': 'One', '/news/2': 'Two' }),
      '/news/1': page('One', 'Bergkorn Mühlen builds a mill.'),
      '/news/2': page('Two', 'Somebody else builds a mill.'),
      '/feed': `<rss version="2.0"><channel>${item('Bergkorn Mühlen grows')}${item('Others shrink')}</channel></rss>`,
      '/closed': page('Closed', 'Not for us.'),
    },
    search,
  );
  mkdirSync(join(folder, 'notes'));
  writeFileSync(join(folder, 'notes/a.md'), 'Met Bergkorn Mühlen at the fair.');
  writeFileSync(join(folder, 'notes/b.md'), 'Met somebody else.');
  const { origin } = site;
  const searched = [`${origin}/news/1`, `${origin}/news/2`];
  double.finds(searched);
  const purposes: 'company'[] = ['company'];
  return {
    port,
    company: { ...company, site: origin.replace('http://', '') },
    sources: {
      'company-website': { kind: 'company-website', name: 'own', pages: 2, purposes },
      website: { kind: 'website', name: 'press', url: `${origin}/`, pages: 3, purposes },
      feed: { kind: 'feed', name: 'feed', url: `${origin}/feed`, purposes },
      files: { kind: 'files', name: 'notes', path: 'notes', purposes },
      'web-search': {
        kind: 'web-search',
        name: 'web',
        purposes,
        queries: 1,
        pages: 4,
        domains: [],
        fields: [],
      },
    },
    search: { queries: [queryFor(company.name)], mayRead: () => true },
    searched,
    dead: [
      { kind: 'website', name: 'missing', url: `${origin}/missing`, pages: 3, purposes },
      { kind: 'website', name: 'closed', url: `${origin}/closed`, pages: 3, purposes },
      { kind: 'website', name: 'inside', url: 'http://127.0.0.1:1/', pages: 3, purposes },
      { kind: 'feed', name: 'reserved', url: 'https://feed.example/', purposes },
      { kind: 'feed', name: 'no feed', url: `${origin}/news/1`, purposes },
      { kind: 'files', name: 'nothing there', path: 'nothing', purposes },
    ],
    page: `${origin}/news/1`,
    file: 'notes/a.md',
    forbidden: [
      'http://169.254.169.254/latest/meta-data',
      'http://[::1]/',
      'http://localhost/',
      'https://user:password@www.bergkorn.de/',
      '/etc/passwd',
      '../../etc/passwd',
      `${origin}/closed`,
    ],
    close: async () => {
      await close();
      await double.close();
    },
  };
}

test('the site knows who asks, what for, and is asked for robots.txt first', async () => {
  const { site, port, close } = await openReal({ '/': page('Home', 'Words.') });
  await port.page(`${site.origin}/`);
  expect(site.heads.map(pathOf)).toEqual(['/robots.txt', '/']);
  expect(site.heads.join('').toLowerCase()).toContain('user-agent: batonbot/');
  await close();
});
