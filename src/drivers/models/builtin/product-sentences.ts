import type { Language } from './language';
import type { Page, Segment } from './page';
import { isNoShelf } from './product-headings';
import { supplyWords } from './product-verbs';
import { opensWithPreposition, ownThings, restOfList, thingsIn, vague } from './product-words';
import { fold } from './reading';
import { mentions, opensWithSelf, type Subject } from './subject';
import { partsOf } from './industry-passages';
import { isOfBuyers, listedBehindVerb, listedFirst } from './product-lists-in-text';
import { wordy } from '../../../domain/wordy';

/** What a sentence says the company makes or sells. */
export interface Named {
  readonly text: string;
  readonly segment: Segment;
  /** Where in the segment the things stand. */
  readonly at: number;
  /** The higher, the more plainly they are what it lives on. */
  readonly weight: number;
}

const list = String.raw`((?:(?!\b(?:that|which|who|welche|qui|que|che|die|der|das|som|które)\b)[^.;:!?()|–—]){3,200})`;
/** "stellt Salate und Soßen her", "stellen wir Pumpen her", "bieten wir … an" */
const herstellt = wordy(
  /\b(?:(?:stellt|stellen|bieten|bietet)(?: wir)? ([^.;:!?()|–—]{4,200}?) (?:her|an)|(?:ist|sind|hat sich|haben (?:wir )?uns) (?:auf|in) ([^.;:!?()|–—]{4,160}?) (?:spezialisiert|zu Hause))\b/iu,
);
/** Whom it is said of, before the verb: customers, those one helps, those one builds for. */
const ofOthers =
  /\b(?:customers?|clients?|kunden|competitors?|help\w*|job|career|that|companies|those|(?:for|to|für|an|pour|aux|chez|para|per|con|voor|aan|för|till|til|with|mit|avec|met|med)(?: (?:les|la|le|los|las|el|il|i|gli|de|het|os|as|the|die|den|our|nos|unsere|andere|other|nuestros|nostri|onze|big|large|große))?)\s*$|\b(?:help|helps|helping|enable|enables)\b/iu;

interface Grammar {
  readonly we: RegExp;
  readonly it: RegExp;
  readonly of: RegExp;
  readonly with: RegExp | null;
  readonly made: RegExp;
}

/** "Acme is a maintenance platform": what it is names what it sells. */
const isSoftware = wordy(
  /\b(?:is|are|ist|sind|est|sommes|es|somos|è|siamo|zijn|é|är|er|jest|jesteśmy)\s+(?:(?:an?|the|eine?|der|die|das|une?|la|le|l['’]|una?|el|il|een|de|het|uma?|ett?|en|et)\s+)?((?=[^.;:!?()|–—]{0,90}(?:software|plat(?:t?form\p{L}*|aforma)|piattaforma|logiciel|app|suite|system|toolkit|tool|marketplace|marktplatz|saas)(?!\p{L}))[^.;:!?()|–—]{3,140})/iu,
);

const grammars = new Map<Language, Grammar>();

function grammarOf(language: Language): Grammar {
  const known = grammars.get(language);
  if (known) return known;
  const words = supplyWords[language];
  const chain = (verbs: string) =>
    String.raw`(?:${verbs})(?:(?:,| (?:${words.and})|, (?:${words.and})) (?:${verbs})){0,4}`;
  const we =
    words.self === null
      ? chain(words.we)
      : `(?:(?:${words.self}) (?:(?:${words.also}) )?${chain(words.we)}|${chain(words.we)} (?:${words.self}))`;
  const pattern = (source: string) =>
    wordy(new RegExp(String.raw`\b(?:${source})(?:\s+(?:${words.also}))?\s+${list}`, 'iu'));
  const grammar = {
    we: pattern(we),
    it: pattern(chain(words.it)),
    of: pattern(words.of),
    with: words.with === null ? null : pattern(words.with),
    made: wordy(new RegExp(String.raw`^([^.;:!?()|–—\d]{8,120}?),? \b(?:${words.made})\b`, 'iu')),
  };
  grammars.set(language, grammar);
  return grammar;
}

const short = 400;
/** Languages that are taken for one another, English for any on a page of a few words. */
const near: Readonly<Record<Language, readonly Language[]>> = {
  en: ['de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'no', 'pl'],
  de: ['nl'],
  fr: [],
  es: ['pt', 'it'],
  it: ['es', 'pt'],
  nl: ['de'],
  pt: ['es', 'it'],
  sv: ['da', 'no'],
  da: ['no', 'sv'],
  no: ['da', 'sv'],
  pl: [],
};

/** The plainest sentence on a page in which the company, called by any of `called`, says what it makes or sells; null when there is none. */
export function productsInSentences(
  page: Page,
  subject: Subject,
  names: readonly string[],
  called: readonly string[],
): Named | null {
  const pieces = piecesOf(page, subject);
  // A page of a few words may be of any language.
  const others = page.text.length < short || page.language !== 'en' ? near[page.language] : [];
  for (const language of [page.language, ...others]) {
    const best = pieces.reduce<Named | null>((known, piece) => {
      const found = inPiece(piece, language, subject, names, called);
      return found && (known === null || found.weight > known.weight) ? found : known;
    }, null);
    if (best) return best;
  }
  return null;
}

/** A sentence in which products may be named, and how far down the page it stands. */
interface Piece {
  readonly text: string;
  readonly segment: Segment;
  /** Where in the segment it stands. */
  readonly offset: number;
  readonly order: number;
}

function piecesOf(page: Page, subject: Subject): readonly Piece[] {
  return page.segments.flatMap((segment, order) => {
    if (segment.text.length < 20 || !subject.isAbout(segment)) return [];
    if (isNoShelf(segment.section.split(' / ').at(-1) ?? '')) return [];
    if (segment.kind === 'row' && segment.text.length < 320) return [];
    return partsOf(segment).map((text) => ({
      text,
      segment,
      offset: Math.max(0, segment.text.indexOf(text)),
      order,
    }));
  });
}

function inPiece(
  { text, segment, offset, order }: Piece,
  language: Language,
  subject: Subject,
  names: readonly string[],
  called: readonly string[],
): Named | null {
  const grammar = grammarOf(language);
  const opensSelf = opensWithSelf(fold(text.slice(0, 120)));
  const isNamed = (at: number) => mentions(fold(text.slice(0, at).replace(/['’]/gu, ' ')), called);
  const made = order < 6 && subject.speaker === 'company' ? grammar.made.exec(text) : null;
  const tries: readonly (readonly [RegExpExecArray | null, number, (at: number) => boolean])[] = [
    [language === 'de' ? herstellt.exec(text) : null, 3.4, (at) => opensSelf || isNamed(at) || at < 60],
    [grammar.we.exec(text), 3.5, () => true],
    [grammar.with?.exec(text) ?? null, 3.4, (at) => opensSelf || isNamed(at) || at < 3],
    [grammar.of.exec(text), 3.2, (at) => opensSelf || isNamed(at) || at < 60],
    [grammar.it.exec(text), 3.2, (at) => opensSelf || isNamed(at)],
    [isSoftware.exec(text), 2.9, (at) => opensSelf || isNamed(at)],
    [made, 2.5, () => !opensSelf],
  ];
  for (const [match, weight, isOurs] of tries) {
    if (!match || match.index > 160 || !isOurs(match.index)) continue;
    if (ofOthers.test(text.slice(0, match.index)) || !subject.isSaidOf(segment, offset + match.index))
      continue;
    const said = (match[1] ?? match[2] ?? '').replace(/\s+/gu, ' ').trimStart();
    if (opensWithPreposition(said, language)) continue;
    const products = thingsIn(said) ?? (weight > 3 ? restOfList(said) : null);
    if (
      products === null ||
      products.length < 3 ||
      vague.test(products) ||
      ownThings.test(products) ||
      isOfBuyers(products, language) ||
      mentions(fold(products), names)
    )
      continue;
    const several = /,|\s(?:and|und|et|y|e|en|och|og|i|oraz|sowie)\s/iu.test(products) ? 0.3 : 0;
    // "A business built on trust" makes nothing: only a row of things stands before "made".
    if (match === made && several === 0) continue;
    return { text: products, segment, at: offset + match.index, weight: weight + several - order / 400 };
  }
  // A stranger's sentence may be about anything.
  if (subject.speaker !== 'company') return null;
  const listed = listedBehindVerb(text.replace(/\s/gu, ' '), language, called);
  if (listed !== null && subject.isSaidOf(segment, offset + 1))
    return { text: listed, segment, at: offset, weight: 2.4 - order / 400 };
  const first = order < 12 && segment.kind === 'sentence' ? listedFirst(text, language) : null;
  if (first !== null) return { text: first, segment, at: offset, weight: 2.2 - order / 400 };
  return null;
}
