import type { Page, Segment } from './page';
import { isNoShelf, productHeading } from './product-headings';
import type { Named } from './product-sentences';
import { opensWithPreposition, ownThings, vague } from './product-words';
import { fold } from './reading';
import type { Subject } from './subject';

/** A list goes on no further than this, so that all of it can be quoted. */
const reach = 350;
const mostItems = 8;
/** Of a thing on a shelf no more is said. */
const longestItem = 70;
const mostWords = 9;
/** "Read more", "Learn about our services", "Request a quote": what one may click is no thing. */
const invites =
  /^(?:read|learn|see|view|find|discover|show|shop|request|get|book|contact|explore|download|more|all|alle|mehr|jetzt|zum|zur|zu den|hier|anfrage\p{L}*|découvr\p{L}+|voir|en savoir|lire|contact\p{L}*|demand\p{L}+|ver|leer|descubr\p{L}+|solicit\p{L}+|conocer|scopri|vedi|leggi|richiedi|lees|bekijk|meer|ontdek|vraag|ver|saiba|conheça|läs|se|visa|kontakta|begär|læs|les|zobacz|czytaj|sprawdź|dowiedz)(?!\p{L})/iu;

/** What stands under a heading such as "Our products": its items, else the headings below it, else what it says. */
export function productsUnderHeading(page: Page, subject: Subject): Named | null {
  const candidates = [...sectionsOf(page)].flatMap(({ kind, segments }) => {
    const about = segments.filter((one) => subject.isAbout(one));
    const listed = inList(page, about);
    if (listed) return [{ ...listed, weight: kind === 'services' ? 3 : 4 }];
    const told = inWords(about);
    return told ? [{ ...told, weight: kind === 'services' ? 2.6 : 3 }] : [];
  });
  return candidates.reduce<Named | null>(
    (best, one) => (best === null || one.weight > best.weight ? one : best),
    null,
  );
}

interface Section {
  readonly kind: 'goods' | 'services' | 'said';
  readonly segments: readonly Segment[];
}

/** The stretches of a page under each heading for products, without the heading itself. */
function* sectionsOf(page: Page): Generator<Section> {
  let open: { readonly at: number; readonly kind: Section['kind'] } | null = null;
  let segments: Segment[] = [];
  for (const segment of page.segments) {
    const headings = segment.section.split(' / ');
    const at = headings.findIndex((one) => productHeading(one) !== null);
    const kind = at < 0 || headings.slice(0, at).some(isNoShelf) ? null : productHeading(headings[at] ?? '');
    const isHead = kind !== null && segment.kind === 'heading' && at === headings.length - 1;
    if (open && (kind === null || isHead)) {
      yield { kind: open.kind, segments };
      open = null;
    }
    if (kind === null) continue;
    if (!open) {
      open = { at, kind };
      segments = [];
    }
    if (!isHead) segments.push(segment);
  }
  if (open) yield { kind: open.kind, segments };
}

function inList(page: Page, segments: readonly Segment[]): Named | null {
  for (const kind of ['item', 'heading', 'sentence'] as const) {
    const things = segments.filter((one) => one.kind === kind && isThing(one, page));
    const [first] = things;
    if (!first) continue;
    const near = things.filter((one) => one.start - first.start < reach).slice(0, mostItems);
    const last = near.at(-1);
    // Running text has short lines by accident: only a row of them is a list.
    const least = kind === 'sentence' ? 3 : 2;
    if (!last || near.length < least) continue;
    if (kind === 'sentence' && near.length < segments.length * 0.6) continue;
    const text = near.map((one) => one.text.replace(/[.:;,]+$/u, '').trim()).join(', ');
    const span: Segment = { ...first, end: last.end, text: page.text.slice(first.start, last.end) };
    return { text, segment: span, at: 0, weight: 0 };
  }
  return null;
}

function isThing({ text, kind }: Segment, page: Page): boolean {
  return (
    text.length <= longestItem &&
    text.split(' ').length <= mostWords &&
    /\p{L}{2}/u.test(text) &&
    !(kind === 'sentence' && /[.!?:]$/u.test(text)) &&
    !/[?!€$£%]|^\d[\d.,]*\s?\+?$/u.test(text) &&
    !ownThings.test(text.replace(/\d/gu, '')) &&
    !vague.test(text) &&
    !invites.test(text) &&
    !opensWithPreposition(text, page.language) &&
    productHeading(fold(text)) === null
  );
}

/** What a paragraph under such a heading says: of several sentences the first that lists things. */
function inWords(segments: readonly Segment[]): Named | null {
  const sentences = segments.filter(
    ({ kind, text }) =>
      (kind === 'sentence' || kind === 'item') &&
      text.split(' ').length >= 4 &&
      text.length <= 320 &&
      !/[?€$£]|\b(?:19|20)\d\d\b/u.test(text) &&
      !invites.test(text),
  );
  const found = sentences.slice(0, 4).find(({ text }) => listsThings.test(text));
  return found ? { text: found.text, segment: found, at: 0, weight: 0 } : null;
}

/** "X, Y and Z", or "X and Y" in a short sentence. */
const listsThings =
  /,\s[^,]{2,60},?\s(?:and|und|sowie|et|y|e|en|och|og|i|oraz|or|oder|ou|o)\s|^[^,]{4,70}\s(?:and|und|et|y|e|en|och|og|i)\s[^,]{3,70}$/iu;
