import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decode } from './charset';
import type { DocumentLink, Parsed, RawDocument } from './document';
import type { DomDocument, DomElement } from './dom';
import { unread } from './failure';
import { isTooDeep } from './html-depth';
import { limits } from './limits';
import { isLoginWall } from './login-wall';
import { markdownOf } from './markdown-of';
import { organisationsOf } from './organisations';
import { pageDate } from './page-date';
import { removeFurniture } from './page-parts';
import { readStructuredData, type StructuredData } from './structured-data';
import { oneLine, tidy } from './tidy';

/** A shorter article is not one: the page is read whole. */
const shortestArticle = 500;
const longestFoot = 1_500;

/** What a page says to people, as Markdown: an article without what stands around it, any other page whole. */
export function parseHtml({ record, contentType, bytes }: RawDocument): Parsed {
  if (bytes.byteLength > limits.htmlBytes) return unread('too-large', 'The page is longer than 3 MB.');
  return parseMarkup(decode(bytes, contentType), record);
}

/** The same for markup that is text already. */
export function parseMarkup(markup: string, record: string): Parsed {
  // Each bracket that opens nothing is a node of its own, and the parser takes quadratic time over many: a row of them is one.
  const html = markup.replace(/(?:<\s?){4,}/gu, '<');
  if (isTooDeep(html)) return unread('too-deep', `Its tags are nested more than ${limits.tagDepth} deep.`);
  const { document } = parseHTML(
    /<(?:html|body)[\s>]/iu.test(html) ? html : `<html><body>${html}</body></html>`,
  ) as unknown as { readonly document: DomDocument };
  const meta = metaReader(document);
  const data = readStructuredData(
    [...document.querySelectorAll('script[type="application/ld+json"]')].map((one) => one.textContent ?? ''),
  );
  const links = linksOf(document, record);
  const feeds = feedsOf(document, record);
  const canonical = absolute(document.querySelector('link[rel="canonical"]')?.getAttribute('href'), record);
  const hasPassword = document.querySelector('input[type="password"]') !== null;
  const title = oneLine(meta('og:title') || document.querySelector('title')?.textContent || '');
  const text = textOf(document, data, meta);
  if (isLoginWall(text, hasPassword))
    return unread('login-wall', 'The page asks for a password before it says anything.');
  if (text === '')
    return unread('no-text', 'The page holds no text that can be read without running its program.');
  const heading = /^#{1,3} (.+)$/mu.exec(text)?.[1] ?? '';
  return {
    outcome: 'parsed',
    document: {
      title: title || oneLine(heading),
      text,
      date: pageDate(document, data, text),
      language: languageOf(document.documentElement?.getAttribute('lang')),
      organisations: organisationsOf({
        structured: data.organisations,
        siteName: meta('og:site_name') || meta('application-name'),
        text,
      }),
      canonical,
      links,
      feeds,
    },
  };
}

type Meta = (name: string) => string;

function metaReader(document: DomDocument): Meta {
  return (name) =>
    oneLine(
      document.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute('content') ?? '',
    );
}

function textOf(document: DomDocument, data: StructuredData, meta: Meta): string {
  const isArticle = data.isArticle || meta('og:type') === 'article';
  const described = meta('description') || meta('og:description');
  const body = document.body;
  if (body) removeFurniture(body);
  // What is hidden is gone by now, in here too.
  const noScript = [...(body?.querySelectorAll('noscript') ?? [])]
    .map((one) => one.textContent ?? '')
    .join('\n');
  const article = isArticle ? articleOf(document) : '';
  const isWhole = article.length < shortestArticle;
  const shown = isWhole ? tidy(body ? markdownOf(body) : '') : article;
  // Who publishes it, and where, stands at the foot of the page.
  const foot = isWhole ? '' : footOf(document);
  // A page that its program writes says what it is about at least in its head.
  const alone = shown.length < 200 ? tidy(noScript.replace(/<[^>]{0,500}>/gu, ' ')) : '';
  const intro = described && !shown.includes(described) ? described : '';
  const facts = data.facts.filter((one) => !shown.includes(one.replace(/^[^:]+: /u, '')));
  const parts = [intro, shown, alone.length > shown.length ? alone : '', foot, facts.join('\n')];
  return tidy(parts.filter(Boolean).join('\n\n'));
}

function articleOf(document: DomDocument): string {
  const copy = document.cloneNode(true);
  const article = new Readability(copy as never, { serializer: (node) => node }).parse();
  const content = article?.content as unknown as DomElement | null | undefined;
  return content ? tidy(`# ${oneLine(article?.title ?? '')}\n\n${markdownOf(content)}`) : '';
}

function footOf(document: DomDocument): string {
  const all = [...document.querySelectorAll('body > footer, body > div > footer')];
  return tidy(all.map((one) => markdownOf(one)).join('\n\n')).slice(0, longestFoot);
}

function linksOf(document: DomDocument, record: string): readonly DocumentLink[] {
  const links = [...document.querySelectorAll('a[href]')].slice(0, limits.links).flatMap((one) => {
    const url = absolute(one.getAttribute('href'), record);
    return url ? [{ url, text: oneLine(one.textContent ?? '') }] : [];
  });
  return links;
}

function feedsOf(document: DomDocument, record: string): readonly string[] {
  const types = 'link[type="application/rss+xml"],link[type="application/atom+xml"]';
  return [...document.querySelectorAll(types)]
    .flatMap((one) => absolute(one.getAttribute('href'), record) ?? [])
    .slice(0, 10);
}

/** An address of the web, without its fragment; null for anything else. */
function absolute(href: string | null | undefined, base: string): string | null {
  if (!href || href.length > 2_000) return null;
  const url = URL.parse(href.trim(), URL.canParse(base) ? base : undefined);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.hash = '';
  return url.href;
}

function languageOf(written: string | null | undefined): string | null {
  return /^[a-z]{2}(?=$|[-_])/iu.exec(written?.trim() ?? '')?.[0].toLowerCase() ?? null;
}
