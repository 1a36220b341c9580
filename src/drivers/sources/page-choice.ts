import { registrableDomain } from '../../domain/email-address';
import type { DocumentLink } from './documents/document';
import { limits } from './limits';
import { foldPhrase, isLogin, kindOf, standingOf, type PageKind, type Told } from './page-kinds';

/** A page that may be read next. */
export interface Candidate {
  readonly url: string;
  readonly kind: PageKind;
  readonly score: number;
}

/** Whether a link names the company that is looked for, by its words or its address. */
export type SpeaksOf = (url: URL, text: string) => boolean;

const nobody: SpeaksOf = () => false;

/** Endings of what is no page; a PDF is one, as reports are. */
const noPage =
  /\.(?:jpe?g|png|gif|svg|webp|avif|ico|css|js|json|xml|rss|atom|zip|gz|rar|7z|exe|dmg|apk|mp[34]|m4[av]|mov|avi|webm|wav|ics|vcf|docx?|xlsx?|pptx?|csv|woff2?|ttf)$/iu;
/** Places without words about the company, or without end. */
const nothingThere = new Set(
  `cart basket checkout warenkorb panier carrito carrello wishlist search suche recherche buscar calendar kalender agenda
  datenschutz privacy privacy-policy cookies cookie-policy agb terms terms-of-use tag tags author feed print share logout
  unsubscribe cdn-cgi wp-json sitemap faq-search`.split(/\s+/u),
);
/** What a query asks for that makes the same page again, or a page for each day. */
const endless =
  /(?:^|[?&])(?:replytocom|sort|order|orderby|filter|date|month|year|day|page|share|print|sessionid|sid|action|add-to-cart)=/iu;
const tracking = /^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|ref|_ga)$/iu;

/**
 * The links of a page that lead to pages of the same site which may tell of the company, the most telling first.
 * `home` is the page where the site was entered; what is elsewhere, endless or no page is left out. Of a site about many a
 * link that `speaksOf` the company comes before all others.
 */
export function candidatesOf(
  links: readonly DocumentLink[],
  home: URL,
  from: Told,
  speaksOf: SpeaksOf = nobody,
): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const { url: written, text } of links.slice(0, limits.linksOfPage)) {
    const url = pageOf(written, home);
    if (!url) continue;
    const key = sameness(url);
    const candidate = speaksOf(url, text) ? namedAt(url) : judged(url, text, from);
    if (candidate.score > (found.get(key)?.score ?? -1)) found.set(key, candidate);
  }
  return [...found.values()].sort((a, b) => b.score - a.score);
}

function namedAt(url: URL): Candidate {
  return { url: url.href, kind: 'named', score: standingOf('named').worth };
}

/** The address as it is read, or undefined for one that is not: elsewhere, too long, a login, a file, without end. */
function pageOf(written: string, home: URL): URL | undefined {
  const url = written.length <= limits.longestAddress ? URL.parse(written) : null;
  if (!url || !/^https?:$/u.test(url.protocol) || !isSameSite(url, home)) return undefined;
  url.hash = '';
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name);
  if (noPage.test(url.pathname) || endless.test(url.search) || isLogin(url)) return undefined;
  if (url.pathname.split('/').some((part) => nothingThere.has(foldPhrase(part)))) return undefined;
  return url;
}

/** The same registrable domain; hosts without one, such as an IP address, must be the same. */
export function isSameSite(one: URL, other: URL): boolean {
  const domain = registrableDomain(one.hostname);
  return domain === undefined ? one.host === other.host : domain === registrableDomain(other.hostname);
}

/** One page under its many addresses: with and without `www.`, a last slash, an index file, http and https. */
export function sameness(url: URL): string {
  const path = url.pathname.replace(/\/(?:index|default|home)\.\w{2,5}$/iu, '/').replace(/\/$/u, '');
  return `${url.host.replace(/^www\./u, '')}${path}${url.search}`;
}

/** The last part of an address tells what its page is, earlier ones what it belongs to; so do the words of the link. */
function judged(url: URL, text: string, from: Told): Candidate {
  const parts = url.pathname.split('/').filter((part) => part !== '' && !isLanguage(part));
  const last = kindOf(decoded(parts.at(-1) ?? '').replace(/\.\w{2,5}$/u, ''));
  const told = [last, kindOf(text)].sort((a, b) => b.score - a.score)[0] ?? last;
  const above = parts
    .slice(0, -1)
    .map((part) => kindOf(decoded(part)))
    .sort((a, b) => b.score - a.score)[0];
  const depth = Math.max(0, parts.length - 1);
  let { kind, score } = told;
  // An article below the news is news, whatever its title.
  if (above && above.score > 0 && (score === 0 || above.kind === 'news')) {
    kind = above.kind;
    score = above.score * 0.6;
  } else if (score === 0 && from.kind === 'news' && text.trim().length > 25) {
    kind = 'news';
    score = standingOf('news').worth * 0.6;
  }
  if (/\.pdf$/iu.test(url.pathname)) score = kind === 'investors' ? score * 0.9 : score * 0.3;
  if (url.search !== '') score *= 0.7;
  return { url: url.href, kind, score: Math.max(0.1, score - 0.4 * depth) };
}

function isLanguage(part: string): boolean {
  return /^[a-z]{2}(?:[-_][a-z]{2})?$/iu.test(part) && part.toLowerCase() !== 'ir';
}

/** An address whose percent signs mean nothing is read as it stands. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What was chosen of a site so far. */
export interface Chosen {
  readonly kinds: Map<PageKind, number>;
  /** Addresses without their language: one page in ten languages is one page. */
  readonly places: Set<string>;
}

/** Of the candidates the best, at most so many and no more of a kind than is read of it unless nothing else is left; adds to `before`. */
export function choose(candidates: readonly Candidate[], most: number, before: Chosen): readonly Candidate[] {
  const chosen: Candidate[] = [];
  const spare: Candidate[] = [];
  for (const one of [...candidates].sort((a, b) => b.score - a.score)) {
    if (chosen.length >= most) break;
    const place = withoutLanguage(one.url);
    if (before.places.has(place)) continue;
    before.places.add(place);
    const count = before.kinds.get(one.kind) ?? 0;
    if (count >= standingOf(one.kind).most) spare.push(one);
    else {
      before.kinds.set(one.kind, count + 1);
      chosen.push(one);
    }
  }
  const more = spare.splice(0, Math.max(0, most - chosen.length));
  // What was passed over now may be wanted later.
  for (const one of spare) before.places.delete(withoutLanguage(one.url));
  return [...chosen, ...more];
}

function withoutLanguage(address: string): string {
  const url = new URL(address);
  const parts = url.pathname.split('/').filter((part) => part !== '' && !isLanguage(part));
  return `${url.host}/${parts.join('/')}${url.search}`;
}
