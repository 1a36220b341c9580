import { candidatesOf, choose, isSameSite, sameness } from '../../../src/drivers/sources/page-choice';
import { isLogin, kindOf, type PageKind } from '../../../src/drivers/sources/page-kinds';

const home = new URL('https://www.bergkorn.de/');
const nothingYet = () => ({ kinds: new Map<PageKind, number>(), places: new Set<string>() });
const links = (...all: readonly (readonly [path: string, text?: string])[]) =>
  all.map(([path, text = '']) => ({ url: new URL(path, home).href, text }));
const from = { kind: 'other', score: 0 } as const;
const judged = (path: string, text = '') => candidatesOf(links([path, text]), home, from)[0];

test.each([
  ['/about-us', '', 'about'],
  ['/x', 'Über uns', 'about'],
  ['/%C3%BCber-uns', '', 'about'],
  ['/fr/qui-sommes-nous', '', 'about'],
  ['/es/quienes-somos', '', 'about'],
  ['/x', 'Quiénes somos', 'about'],
  ['/x', 'À propos', 'about'],
  ['/it/chi-siamo.html', '', 'about'],
  ['/pl/o-nas', '', 'about'],
  ['/nl/over-ons', '', 'about'],
  ['/om-oss', '', 'about'],
  ['/unternehmen', '', 'company'],
  ['/x', 'Zahlen und Fakten', 'company'],
  ['/produkte/roggenmehl', '', 'products'],
  ['/x', 'Our solutions', 'products'],
  ['/investors/annual-report-2025.pdf', '', 'investors'],
  ['/ir', '', 'investors'],
  ['/x', 'Geschäftsbericht', 'investors'],
  ['/presse/2026/neues-werk', '', 'news'],
  ['/x', 'Newsroom', 'news'],
  ['/impressum', '', 'contact'],
  ['/mentions-legales', '', 'contact'],
  ['/x', 'Standorte', 'locations'],
  ['/karriere', '', 'careers'],
  ['/blaetterteig', 'Rezepte', 'other'],
] as const)('%s “%s” is a page of the kind %s', (path, text, kind) => {
  expect(judged(path, text)?.kind).toBe(kind);
});

test.each([
  'https://elsewhere.de/about',
  'https://bergkorn.de.evil.com/about',
  'mailto:info@bergkorn.de',
  'javascript:void(0)',
  'ftp://bergkorn.de/about',
  '/about.jpg',
  '/brochure.zip',
  '/login',
  '/account/orders',
  '/wp-login.php',
  '/cart',
  '/warenkorb',
  '/events/calendar',
  '/events?month=3',
  '/news?page=2',
  '/datenschutz',
  '/tag/flour',
  `/${'a'.repeat(600)}`,
  'https://login.bergkorn.de/about',
])('%s is not followed', (path) => {
  expect(judged(path, 'About us')).toBeUndefined();
});

test('one page under many addresses is one page', () => {
  const same = ['https://www.a.de/x', 'http://a.de/x/', 'https://a.de/x/index.html'].map((one) =>
    sameness(new URL(one)),
  );
  expect(new Set(same).size).toBe(1);
  const found = candidatesOf(
    links(['/about'], ['/about/'], ['/about#team'], ['/about?utm_source=x']),
    home,
    from,
  );
  expect(found).toHaveLength(1);
});

test('subdomains are the same site, other domains are not, and an IP address is only itself', () => {
  const same = (one: string, other: string) => isSameSite(new URL(one), new URL(other));
  expect(same('https://ir.bergkorn.de', 'https://www.bergkorn.de')).toBe(true);
  expect(same('https://a.co.uk', 'https://b.co.uk')).toBe(false);
  expect(same('https://a.github.io', 'https://b.github.io')).toBe(false);
  expect(same('http://127.0.0.1:80', 'http://127.0.0.1:81')).toBe(false);
});

test('not all is news: of each kind only some, until nothing else is left', () => {
  const many = links(
    ...Array.from({ length: 20 }, (_, at) => [`/news/article-${at}`, 'An article'] as const),
    ['/products'],
    ['/x/y/z'],
  );
  const kinds = choose(candidatesOf(many, home, from), 5, nothingYet()).map((one) => one.kind);
  expect(kinds).toEqual(['products', 'news', 'news', 'news', 'other']);
  expect(choose(candidatesOf(many, home, from), 10, nothingYet())).toHaveLength(10);
});

test('what was passed over is there for the next choice, what was chosen is not', () => {
  const before = nothingYet();
  const all = candidatesOf(links(['/en/about'], ['/de/about'], ['/products']), home, from);
  expect(choose(all, 1, before).map((one) => one.url)).toEqual(['https://www.bergkorn.de/en/about']);
  expect(choose(all, 5, before).map((one) => one.url)).toEqual(['https://www.bergkorn.de/products']);
});

test('a headline that holds the word is no page of that kind, and logins are told by their address', () => {
  expect(kindOf('What our products did for a small mill in the north').kind).toBe('other');
  expect(isLogin(new URL('https://a.de/blog/signing-in'))).toBe(false);
  expect(isLogin(new URL('https://accounts.a.de/x'))).toBe(true);
});
