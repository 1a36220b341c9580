import { openResearchSources } from '../../../src/drivers/sources/open-sources';
import type { OutsideSource } from '../../../src/domain/knowledge';
import {
  fetched,
  openScriptedWeb,
  page,
  refusal,
  startOfTime,
  unreachable,
  type Scripted,
} from './scripted-web';

const site = 'https://www.bergkorn.de';
const company = { name: 'Bergkorn Mühlen GmbH', site: 'www.bergkorn.de' };
const own = (pages = 8): OutsideSource => ({
  kind: 'company-website',
  name: 'company website',
  pages,
  purposes: ['company', 'competitors'],
});
const about = (url: string, purposes: OutsideSource['purposes'] = ['company']): OutsideSource => ({
  kind: 'website',
  name: 'trade press',
  url,
  pages: 8,
  purposes,
});

function openWeb(pages: Readonly<Record<string, Scripted>>) {
  const world = openScriptedWeb(pages);
  const sources = openResearchSources({ ...world.means, knowledgeDir: '/nowhere' });
  return { world, sources: sources.port };
}

test('the pages that tell most are read, the most telling first', async () => {
  const { world, sources } = openWeb({
    [`${site}/`]: page('Bergkorn', 'We mill grain.', {
      '/shop/cart': 'Cart',
      '/login': 'Anmelden',
      '/datenschutz': 'Datenschutz',
      '/logo.png': 'Logo',
      '/kalender?month=3': 'Kalender',
      'https://elsewhere.de/about': 'About',
      '/ueber-uns': 'Über uns',
      '/ueber-uns#team': 'Team',
      '/ueber-uns/': 'Über uns',
      '/produkte': 'Produkte',
      '/aktuelles': 'Aktuelles',
      '/impressum': 'Impressum',
      '/p/4711': 'Roggenmehl Type 997',
    }),
    [`${site}/ueber-uns`]: page('Über uns', 'Seit 1870.'),
    [`${site}/produkte`]: page('Produkte', 'Mehl.'),
    [`${site}/aktuelles`]: page('Aktuelles', 'Neues.', {
      '/aktuelles/neues-werk': 'Bergkorn eröffnet ein neues Werk in Kiel',
    }),
    [`${site}/aktuelles/neues-werk`]: page('Neues Werk', 'Es kostet 30 Mio. Euro.'),
    [`${site}/impressum`]: page('Impressum', 'Bergkorn Mühlen GmbH'),
  });
  const { documents, problems } = await world.settle(sources.read(own(6), company));
  expect(problems).toEqual([]);
  expect(documents.map((one) => one.title)).toEqual([
    'Über uns',
    'Bergkorn',
    'Produkte',
    'Aktuelles',
    'Impressum',
    'Neues Werk',
  ]);
  expect(world.pagesAsked()).toHaveLength(6);
  expect(world.pagesAsked().join(' ')).not.toMatch(/cart|login|datenschutz|logo|kalender|elsewhere/);
});

test('the feed of a site gives its newest articles, with their dates, for the price of one page', async () => {
  const article = (day: number) =>
    `<item><title>News of day ${day}</title><link>/n/${day}</link><pubDate>${day} Nov 2026 08:00:00 GMT</pubDate></item>`;
  const feeds = ['https://elsewhere.de/feed', '/comments/feed', '/feed', '/other'].map(
    (href) => `<link rel="alternate" href="${href}">`,
  );
  const home = page('Bergkorn', 'We mill grain.', {
    '/about': 'About',
    '/products': 'P',
    '/news': 'N',
    '/x': 'X',
  });
  const { world, sources } = openWeb({
    [`${site}/`]: home.replace('</head>', `${feeds.join('')}</head>`),
    [`${site}/feed`]: `<rss version="2.0"><channel>${Array.from({ length: 9 }, (_, at) => article(at + 1)).join('')}</channel></rss>`,
    [`${site}/about`]: page('About', 'Since 1870.'),
    [`${site}/products`]: page('Products', 'Flour.'),
    [`${site}/news`]: page('News', 'News.'),
  });
  const { documents, problems } = await world.settle(sources.read(own(4), company));
  expect(problems).toEqual([]);
  const news = documents.filter((one) => one.source === 'feed');
  expect(news.map((one) => [one.record, one.date?.slice(0, 10)])).toEqual(
    [9, 8, 7, 6, 5].map((day) => [`${site}/n/${day}`, `2026-11-0${day}`]),
  );
  expect(world.pagesAsked()).toHaveLength(4);
  expect(world.pagesAsked()).toContain(`${site}/feed`);
});

test('a site is entered with and without www, over https and then http', async () => {
  const { world, sources } = openWeb({
    'https://bergkorn.de/robots.txt': unreachable('no-site'),
    'https://www.bergkorn.de/robots.txt': unreachable(),
    'http://bergkorn.de/robots.txt': unreachable('no-site'),
    'http://www.bergkorn.de/': page('Bergkorn', 'We mill grain.'),
  });
  const { documents } = await world.settle(sources.read(own(1), { ...company, site: 'bergkorn.de' }));
  expect(documents.map((one) => one.record)).toEqual(['http://www.bergkorn.de/']);
});

test('where a site sends on to another domain the record says so', async () => {
  const { world, sources } = openWeb({
    [`${site}/`]: fetched(
      'https://www.grainholding.com/',
      page('Grain Holding', 'We own mills.', { '/about': 'About' }),
    ),
    'https://www.grainholding.com/about': page('About', 'We are a holding.'),
  });
  const { documents } = await world.settle(sources.read(own(), company));
  expect(documents.map((one) => one.record)).toEqual([
    'https://www.grainholding.com/about',
    'https://www.grainholding.com/',
  ]);
});

test.each([
  [
    'a dead site',
    { [`${site}/robots.txt`]: unreachable(), 'https://bergkorn.de/robots.txt': unreachable('no-site') },
    'unreachable',
  ],
  ['a site that answers 403', { [`${site}/`]: refusal(403) }, 'http-status'],
  [
    'a site that wants a login',
    { [`${site}/`]: fetched(`${site}/login?next=/`, page('Log in', 'Password')) },
    'login-wall',
  ],
  ['a reserved name', { [`${site}/robots.txt`]: unreachable('reserved-name') }, 'reserved-name'],
  ['a page that cannot be read', { [`${site}/`]: '[unreadable]' }, 'unreadable'],
  ['a robots.txt that forbids it', { [`${site}/robots.txt`]: 'User-agent: *\nDisallow: /' }, 'robots'],
  ['a robots.txt that the server cannot give', { [`${site}/robots.txt`]: refusal(500) }, 'robots'],
] as const)('%s is one named problem', async (_, pages, problem) => {
  const dead = Object.fromEntries(
    ['https://bergkorn.de', 'http://bergkorn.de', 'http://www.bergkorn.de'].map((one) => [
      `${one}/robots.txt`,
      unreachable(),
    ]),
  );
  const { world, sources } = openWeb({ ...dead, ...pages });
  const { documents, problems } = await world.settle(sources.read(own(), company));
  expect(documents).toEqual([]);
  expect(problems.map((one) => one.problem)).toEqual([problem]);
  expect(problems[0]?.sentence).toMatch(/^[\w[].*\.$/s);
});

test('a company without a site is a named problem, and nothing is asked', async () => {
  const { world, sources } = openWeb({});
  const { problems } = await world.settle(sources.read(own(), { ...company, site: null }));
  expect(problems).toMatchObject([{ problem: 'no-site', record: 'Bergkorn Mühlen GmbH' }]);
  expect(world.asked).toEqual([]);
});

test('a page that fails has its problem, the others are read', async () => {
  const { world, sources } = openWeb({
    [`${site}/`]: page('Bergkorn', 'We mill grain.', { '/about': 'About', '/products': 'Products' }),
    [`${site}/about`]: refusal(500),
    [`${site}/products`]: page('Products', 'Flour.'),
  });
  const { documents, problems } = await world.settle(sources.read(own(), company));
  expect(documents.map((one) => one.title)).toEqual(['Bergkorn', 'Products']);
  expect(problems).toMatchObject([{ record: `${site}/about`, problem: 'http-status' }]);
});

test('what was read is given when the time is over, and the rest named', async () => {
  const slow: Scripted = async (request, world) => {
    await world.sleep(12_000);
    return page(request.url, 'Slow.');
  };
  const { world, sources } = openWeb({
    [`${site}/`]: page('Bergkorn', 'We mill grain.', {
      '/about': 'About',
      '/products': 'Products',
      '/contact': 'Contact',
    }),
    [`${site}/about`]: slow,
    [`${site}/products`]: slow,
    [`${site}/contact`]: slow,
  });
  const { documents, problems } = await world.settle(sources.read(own(), company));
  expect(documents.map((one) => one.record)).toEqual([`${site}/about`, `${site}/`, `${site}/products`]);
  expect(problems).toMatchObject([{ record: `${site}/contact`, problem: 'timeout' }]);
  expect(world.asked.at(-1)?.at).toBeLessThanOrEqual(30_000);
});

test('a page of a thousand links costs no more pages than it may', async () => {
  const links = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`/about/${at}`, `About ${at}`]));
  const { world, sources } = openWeb({
    [`${site}/`]: page('Bergkorn', 'We mill grain.', links),
    ...Object.fromEntries(Object.keys(links).map((path) => [`${site}${path}`, page(path, 'More.', links)])),
  });
  const { documents } = await world.settle(sources.read(own(8), company));
  expect(world.pagesAsked()).toHaveLength(8);
  expect(documents).toHaveLength(8);
});

test('a page that sends on to its other spelling is read, one that sends on to a page we have is not read twice', async () => {
  const { world, sources } = openWeb({
    [`${site}/`]: page('Bergkorn', 'We mill grain.', {
      '/about': 'About',
      '/company': 'Company',
      '/profile': 'Profile',
    }),
    [`${site}/about`]: fetched('https://bergkorn.de/about/', page('About', 'Since 1870.')),
    [`${site}/company`]: fetched(`${site}/`, page('Bergkorn', 'We mill grain.')),
    [`${site}/profile`]: fetched('https://elsewhere.de/', page('Elsewhere', 'Another site.')),
  });
  const { documents } = await world.settle(sources.read(own(), company));
  expect(documents.map((one) => one.title)).toEqual(['About', 'Bergkorn']);
});

test('a page in many languages is one page', async () => {
  const { world, sources } = openWeb({
    [`${site}/`]: page('Bergkorn', 'We mill grain.', {
      '/en/about': 'About',
      '/de/about': 'About',
      '/fr/about': 'About',
      '/en/products': 'Products',
    }),
    [`${site}/en/about`]: page('About', 'One.'),
    [`${site}/en/products`]: page('Products', 'Two.'),
  });
  const { documents } = await world.settle(sources.read(own(4), company));
  expect(documents.map((one) => one.title)).toEqual(['About', 'Bergkorn', 'Products']);
});

test('where the first page links to little, the sitemap says what there is', async () => {
  const { world, sources } = openWeb({
    [`${site}/`]: page('Bergkorn', 'We mill grain.'),
    [`${site}/robots.txt`]: `User-agent: *\nAllow: /\nSitemap: ${site}/sitemap-index.xml`,
    [`${site}/sitemap-index.xml`]: `<sitemapindex><sitemap><loc>${site}/sitemap-1.xml</loc></sitemap></sitemapindex>`,
    [`${site}/sitemap-1.xml`]: `<urlset><url><loc>${site}/x/1</loc></url><url><loc>${site}/unternehmen</loc></url></urlset>`,
    [`${site}/unternehmen`]: page('Unternehmen', 'Seit 1870.'),
  });
  const { documents } = await world.settle(sources.read(own(2), company));
  expect(documents.map((one) => one.title)).toContain('Unternehmen');
});

test('a slow host does not delay another one', async () => {
  const { world, sources } = openWeb({
    [`${site}/`]: async (_, inside) => {
      await inside.sleep(9_000);
      return page('Bergkorn', 'Slow.');
    },
    'https://www.quick.de/': page('Quick', 'Fast.'),
  });
  const ended: Record<string, number> = {};
  const read = async (host: string) => {
    await sources.read(own(1), { name: host, site: host });
    ended[host] = world.now();
  };
  await world.settle(Promise.all([read('www.bergkorn.de'), read('www.quick.de')]));
  expect((ended['www.bergkorn.de'] ?? 0) - (ended['www.quick.de'] ?? 0)).toBeGreaterThan(8_000);
});

test('a host is asked one thing at a time, with a pause, and with a longer one if it asks for it', async () => {
  const links = { '/about': 'About', '/products': 'Products', '/contact': 'Contact' };
  const gaps = async (robots: string) => {
    const { world, sources } = openWeb({
      [`${site}/robots.txt`]: robots,
      [`${site}/`]: page('Bergkorn', 'We mill grain.', links),
      ...Object.fromEntries(Object.keys(links).map((path) => [`${site}${path}`, page(path, 'More.')])),
    });
    await world.settle(sources.read(own(4), company));
    const times = world.asked.map((one) => one.at);
    return times.slice(1).map((at, position) => at - (times[position] ?? 0));
  };
  expect(await gaps('')).toEqual([300, 300, 300, 300]);
  expect(await gaps('User-agent: BatonBot\nCrawl-delay: 2')).toEqual([2_000, 2_000, 2_000, 2_000]);
  expect((await gaps('User-agent: *\nCrawl-delay: 3600'))[0]).toBe(10_000);
});

test('a host that wants to be left alone is left alone', async () => {
  const { world, sources } = openWeb({
    [`${site}/`]: page('Bergkorn', 'We mill grain.', { '/about': 'About', '/products': 'Products' }),
    [`${site}/about`]: (_, inside) =>
      inside.now() < startOfTime + 60_000 ? refusal(429, { retryAfterSeconds: 120 }) : 'About us.',
    [`${site}/products`]: page('Products', 'Flour.'),
  });
  const first = await world.settle(sources.read(own(), company));
  expect(first.documents).toHaveLength(1);
  expect(first.problems.map((one) => one.problem)).toEqual(['http-status', 'http-status']);
  expect(world.pagesAsked()).not.toContain(`${site}/products`);
  world.pass(121_000);
  const second = await world.settle(sources.read(own(), company));
  expect(second.documents.map((one) => one.title)).toContain('Products');
});

test('a page is fresh for a day, then asked whether it has changed', async () => {
  const known: unknown[] = [];
  const { world, sources } = openWeb({
    [`${site}/`]: (request) => {
      known.push(request.known);
      if (request.known?.etag === '"1"') return { outcome: 'unchanged' };
      return fetched(request.url, page('Bergkorn', 'We mill grain.'), { etag: '"1"' });
    },
  });
  const read = () => world.settle(sources.read(own(1), company));
  const first = await read();
  world.pass(24 * 3_600_000 - 60_000);
  expect((await read()).documents).toEqual(first.documents);
  expect(known).toEqual([undefined]);
  world.pass(120_000);
  const later = await read();
  expect(known).toEqual([undefined, { etag: '"1"', lastModified: null }]);
  expect(later.documents[0]?.text).toBe(first.documents[0]?.text);
  expect(Date.parse(later.documents[0]?.readAt ?? '')).toBeGreaterThan(
    Date.parse(first.documents[0]?.readAt ?? ''),
  );
  await read();
  expect(known).toHaveLength(2);
});

test('those who read one page at the same time share one request', async () => {
  const { world, sources } = openWeb({ [`${site}/`]: page('Bergkorn', 'We mill grain.') });
  const all = await world.settle(
    Promise.all(Array.from({ length: 20 }, () => sources.read(own(1), company))),
  );
  expect(all.every((one) => one.documents.length === 1)).toBe(true);
  expect(world.asked.map((one) => one.url)).toEqual([`${site}/robots.txt`, `${site}/`]);
});

test('of a site about many only pages that name the company count, unless it is not for companies', async () => {
  const press = 'https://press.de/';
  const pages = {
    [press]: page('Trade press', 'All about mills.', {
      '/news/1': 'Bergkorn Mühlen builds a mill',
      '/news/2': 'Another mill burns down',
    }),
    'https://press.de/news/1': page('One', 'Bergkorn Mühlen GmbH builds a mill in Kiel.'),
    'https://press.de/news/2': page('Two', 'The Bergkornmühlen burnt down.'),
  };
  const read = async (purposes: OutsideSource['purposes']) => {
    const { world, sources } = openWeb(pages);
    return (await world.settle(sources.read(about(press, purposes), company))).documents
      .map((one) => one.title)
      .sort();
  };
  expect(await read(['company'])).toEqual(['One']);
  expect(await read(['outreach', 'competitors'])).toEqual(['One']);
  expect(await read(['competitors'])).toEqual(['One', 'Trade press', 'Two']);
  expect(await read(['answers'])).toEqual(['One', 'Trade press', 'Two']);
});

test('of a site about many the links that name the company are followed first, also out of its sitemap', async () => {
  const press = 'https://press.de/';
  const many = Array.from(
    { length: 40 },
    (_, at) => [`/story/${at}`, `A story of mill number ${at}`] as const,
  );
  const { world, sources } = openWeb({
    [press]: page('Trade press', 'Mills.', {
      '/about': 'About us',
      '/products': 'Products',
      ...Object.fromEntries(many),
      '/story/99': 'Bergkorn Mühlen invests again',
    }),
    'https://press.de/sitemap.xml': `<urlset><url><loc>https://press.de/archiv/bergkorn-muehlen-waechst</loc></url></urlset>`,
    'https://press.de/story/99': page('Invests', 'Bergkorn Mühlen invests.'),
    'https://press.de/archiv/bergkorn-muehlen-waechst': page('Grows', 'Bergkorn Mühlen grows.'),
  });
  const source = { ...about(press), pages: 3 } as OutsideSource;
  const { documents } = await world.settle(sources.read(source, company));
  expect(documents.map((one) => one.title).sort()).toEqual(['Grows', 'Invests']);
  expect(world.pagesAsked()).toHaveLength(3);
});

test('one page is read as it stands, whatever it links to', async () => {
  const { world, sources } = openWeb({ [`${site}/about`]: page('About', 'Since 1870.', { '/': 'Home' }) });
  const { documents } = await world.settle(sources.page(`${site}/about#history`));
  expect(documents).toMatchObject([
    { source: 'website', record: `${site}/about`, title: 'About', text: 'Since 1870.' },
  ]);
  expect(world.pagesAsked()).toHaveLength(1);
});

test('whether a site can be read is asked with one page', async () => {
  const { world, sources } = openWeb({
    'https://press.de/': page('Press', 'News.', { '/about': 'About' }),
    'https://closed.de/robots.txt': 'User-agent: BatonBot\nDisallow: /',
    'https://slow.de/': async (_, inside) => {
      await inside.sleep(60_000);
      return 'late';
    },
  });
  const check = (source: OutsideSource) => world.settle(sources.check(source));
  expect(await check(about('https://press.de/'))).toEqual({
    state: 'reads',
    sentence: 'Its first page can be read.',
  });
  expect(world.pagesAsked()).toHaveLength(1);
  expect(await check(about('https://closed.de/'))).toMatchObject({
    state: 'problem',
    sentence: expect.stringContaining('robots.txt') as string,
  });
  expect(await check(about('https://slow.de/'))).toMatchObject({ state: 'problem' });
  expect(await check(own())).toMatchObject({ state: 'per-lead' });
});
