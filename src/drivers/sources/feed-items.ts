import { limits } from './limits';
import { scanXml } from './xml-scan';

/** One article of a feed, as it stands there. */
export interface FeedItem {
  readonly title: string;
  /** As it is written there; empty when there is none. */
  readonly link: string;
  /** The longest text the item carries; HTML, as a rule. */
  readonly html: string;
  /** ISO 8601; null when it has none or none that can be read. */
  readonly date: string | null;
}

export type FeedRead =
  | { readonly outcome: 'read'; readonly title: string; readonly items: readonly FeedItem[] }
  | { readonly outcome: 'broken' | 'too-deep' | 'too-many' };

/** What each element of an item tells; of several with one meaning the longest text, the first link and date. */
const meanings: Readonly<Record<string, 'title' | 'link' | 'html' | 'date' | 'changed' | 'guid'>> = {
  title: 'title',
  link: 'link',
  guid: 'guid',
  description: 'html',
  summary: 'html',
  content: 'html',
  'content:encoded': 'html',
  pubdate: 'date',
  published: 'date',
  issued: 'date',
  'dc:date': 'date',
  date: 'date',
  updated: 'changed',
  modified: 'changed',
};

type Fields = Partial<Record<'title' | 'link' | 'html' | 'date' | 'changed' | 'guid', string>>;

/** The items of RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom, at most fifty; one that is broken gives what stood before. */
export function readFeed(text: string): FeedRead {
  const items: FeedItem[] = [];
  const path: string[] = [];
  let title = '';
  let fields: Fields | null = null;
  let words = '';
  let inside = 0;
  let isMarkup = false;
  // Depth at which the item stands; its own elements are one deeper.
  let itemDepth = -1;
  const scanned = scanXml(text, {
    open(name, attribute, begins) {
      const element = plainName(name);
      path.push(element);
      if (fields === null && (element === 'item' || element === 'entry')) {
        if (items.length >= limits.feedItems) return 'enough';
        fields = {};
        itemDepth = path.length;
        return;
      }
      if (fields !== null && path.length > itemDepth + 1) return;
      words = '';
      inside = begins;
      isMarkup = attribute('type') === 'xhtml';
      if (fields !== null && element === 'link') {
        const rel = attribute('rel') ?? 'alternate';
        const href = attribute('href');
        if (href !== null && rel === 'alternate') fields.link ??= href.trim();
      }
      if (fields !== null && element === 'guid' && attribute('isPermaLink') === 'false') isMarkup = true;
    },
    text(value) {
      if (words.length < limits.documentCharacters) words += value;
    },
    close(_, before) {
      const depth = path.length;
      const element = path.pop() ?? '';
      if (fields !== null && depth === itemDepth) {
        items.push(itemOf(fields));
        fields = null;
        itemDepth = -1;
      } else if (fields !== null && depth === itemDepth + 1) {
        const isLink = element === 'guid' && !isMarkup;
        const said = isMarkup && element !== 'guid' ? text.slice(inside, before) : words;
        if (element !== 'guid' || isLink) note(fields, element, said.slice(0, limits.documentCharacters));
        words = '';
      } else if (fields === null && element === 'title' && title === '') title = words.trim().slice(0, 300);
    },
  });
  // Many feeds lack an end tag; what can be read of them is.
  if (scanned === 'whole' || scanned === 'enough' || items.length > 0)
    return { outcome: 'read', title, items };
  return { outcome: scanned };
}

function note(fields: Fields, element: string, said: string): void {
  const meaning = Object.hasOwn(meanings, element) ? meanings[element] : undefined;
  const value = said.trim();
  if (meaning === undefined || value === '') return;
  if (meaning === 'html') {
    if (value.length > (fields.html?.length ?? 0)) fields.html = value;
  } else fields[meaning] ??= value;
}

function itemOf({ title = '', link, guid, html = '', date, changed }: Fields): FeedItem {
  const address = link ?? (guid !== undefined && /^https?:\/\//iu.test(guid) ? guid : '');
  return { title: title.slice(0, 300), link: address, html, date: dateOf(date) ?? dateOf(changed) };
}

function dateOf(written: string | undefined): string | null {
  const at = Date.parse((written ?? '').slice(0, 60));
  return Number.isFinite(at) ? new Date(at).toISOString() : null;
}

/** Prefixes that carry no meaning of their own are taken off. */
function plainName(name: string): string {
  return name.toLowerCase().replace(/^(?:atom|rss|rdf|a):/u, '');
}
