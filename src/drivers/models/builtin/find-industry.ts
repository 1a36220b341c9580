import { industryNamed } from './industry-graph';
import { industriesAmong } from './industry-lookup';
import { isWhatItMakes, partsOf } from './industry-passages';
import { buyers, equipment, shops } from './trade-limits';
import type { Language } from './language';
import { best, endsIn, headLast, until } from './listed-industries';
import type { Page, Segment } from './page';
import { fold } from './reading';
import { mentions, opensWithSelf, type Subject } from './subject';
import {
  ands,
  articles,
  copulas,
  industryLabel,
  joins,
  makingVerbs,
  offeringVerbs,
  stops,
  tradeEndings,
  runningVerbs,
  toWhom,
  tradeNouns,
  type Trade,
} from './trade-words';

/** An industry a document gives the company. */
export interface IndustryFinding {
  readonly industry: string;
  readonly segment: Segment;
  /** The higher, the more plainly it says so. */
  readonly weight: number;
}

const supplierToCars =
  /^.{0,90}\b(?:supplier|zulieferer|fournisseur|proveedor|fornitore|leverancier|leverantor|fornecedor)s? (?:\S+ ){0,4}(?:automotive|automobil\S*|automocion|automovil\S*|automotriz|auto industrie|fordons\S*)(?: |$)/u;
/** So far into a sentence it says what the company is. */
const looked = 40;
/** So many words may lie between "is" and what it is. */
const reach = 14;

/** The industries a document gives the company in so many words; those it only sells to are left out. */
export function industriesIn(
  page: Page,
  subject: Subject,
  names: readonly string[],
): readonly IndustryFinding[] {
  const found: IndustryFinding[] = [];
  for (const [at, segment] of page.segments.entries()) {
    if (!subject.isAbout(segment)) continue;
    const label = industryLabel.exec(segment.text);
    if (label && segment.text.length < 200) {
      const value = segment.text.slice(label[0].length).split(/\||\s[–-]\s/u)[0] ?? '';
      const industry = ofLabel(value);
      if (industry !== null) found.push({ industry, segment, weight: 5 });
      continue;
    }
    for (const part of partsOf(segment)) {
      const words = wordsOf(part.slice(0, 320)).slice(0, looked);
      const said =
        whatItIs(words, segment, page.language, names) ??
        whatItMakes(words, page.language, names) ??
        underWhatWeMake(words, segment, page.language);
      if (said) found.push({ ...said, segment, weight: said.weight + (at < 12 ? 0.5 : 0) });
    }
  }
  return found;
}

/** "What we make": the things that stand under such a heading. */
function underWhatWeMake(
  words: readonly string[],
  { section, kind }: Segment,
  language: Language,
): { readonly industry: string; readonly weight: number } | null {
  if (kind === 'heading' || !isWhatItMakes(section)) return null;
  const industry = best(until(words, stops), language);
  return industry === null ? null : { industry, weight: 1.5 };
}

function ofLabel(value: string): string | null {
  const [hit] = industriesAmong(wordsOf(value.slice(0, 160)));
  return industryNamed(value.slice(0, 160)) ?? hit?.industry ?? null;
}

const elision = /(?<![\p{L}\p{N}])(l|d|un|dell|nell|all|dall|sull|qu|c|n|s|j|m)['’](?=\p{L})/giu;

/** Words in the form of `fold`, and marks that part them. */
function wordsOf(text: string): readonly string[] {
  // "l'entreprise", "un'azienda": the article is a word of its own.
  // "è" and "é" are a verb, "e" is not: without accents they would be one word.
  const parted = text
    .replace(/\b501\s?\(c\)\s?\(\d{1,2}\)/giu, ' ')
    .replace(elision, '$1 ')
    .replace(/(?<![\p{L}\p{N}])[èé](?![\p{L}\p{N}])/giu, 'es');
  return [...parted.matchAll(/[\p{L}\p{N}&'’-]+|[,.:;()|–—]/gu)].flatMap(([one]) =>
    /^[,.:;()|–—]$/u.test(one)
      ? [one]
      : fold(one)
          .split(' ')
          .filter((word) => word !== ''),
  );
}

/** "Foo, a maker of pumps, buys Acme": the company is named, but only later. */
function isOfAnother(words: readonly string[], at: number, names: readonly string[]): boolean {
  return mentions(words.join(' '), names) && !mentions(words.slice(0, at + 8).join(' '), names);
}

/** "Acme, the Austrian" or "Acme (a": what comes next is what it is. */
function isApposition(before: readonly string[]): boolean {
  const mark = before.findLastIndex((word) => /^[,(|–—]$/u.test(word));
  return mark >= 0 && hasNoStop(before.slice(mark + 1));
}

function hasNoStop(words: readonly string[]): boolean {
  return words.every((word) => !stops.has(word) || articles.has(word));
}

/** "Leading manufacturer of", "Your partner for"; but not "We help manufacturers of". */
function opens(before: readonly string[]): boolean {
  return before.every(
    (word) =>
      (!stops.has(word) || articles.has(word)) &&
      !pronouns.has(word) &&
      !(word.endsWith('ing') && word !== 'leading') &&
      !/^[.:;|]$/u.test(word),
  );
}

const pronouns: ReadonlySet<string> = new Set(
  'we i you they help helps helfen unterstutzen supports support serve serves aidons ayudamos aiutiamo'.split(
    ' ',
  ),
);

function tradeOf(word: string): { readonly trade: Trade; readonly rest: string } | null {
  for (const [trade, nouns] of Object.entries(tradeNouns) as [Trade, ReadonlySet<string>][])
    if (nouns.has(word)) return { trade, rest: '' };
  const ending = tradeEndings.find(([end]) => word.length > end.length + 3 && word.endsWith(end));
  return ending ? { trade: ending[1], rest: word.slice(0, -ending[0].length).replace(/s$/u, '') } : null;
}

/** "We are a leading manufacturer of pumps", "Acme, the Austrian maker of ski lifts", "Hersteller von Pumpen". */
function whatItIs(
  words: readonly string[],
  segment: Segment,
  language: Language,
  names: readonly string[],
): { readonly industry: string; readonly weight: number } | null {
  if (supplierToCars.test(words.join(' '))) return { industry: 'automotive parts and equipment', weight: 3 };
  const opening = mentions(words.slice(0, 8).join(' '), names);
  const copula = words.findIndex(
    (word, at) => copulas.has(word) && (articles.has(words[at + 1] ?? '') || at < (opening ? 14 : 8)),
  );
  const isHeading = segment.kind === 'heading';
  for (const [at, word] of words.entries()) {
    const found = tradeOf(word);
    if (!found) continue;
    const isSaid =
      (copula >= 0 && at > copula && at - copula <= reach && hasNoStop(words.slice(copula + 1, at))) ||
      (at < 5 && opens(words.slice(0, at))) ||
      isHeading ||
      (opening && at < 14 && isApposition(words.slice(0, at)));
    if (!isSaid || isOfAnother(words, at, names)) return null;
    const joined = joins.has(words[at + 1] ?? '');
    const after = joined ? until(words.slice(skipJoins(words, at + 1)), stops) : [];
    const before = beforeTrade(words, at, found.rest);
    const described = headLast.has(language) ? [] : until(words.slice(at + 1), stops);
    const whole = endsIn([...before, word], language);
    const industry =
      (found.trade === 'sells' ? whole : null) ??
      best(after, language) ??
      whole ??
      best(before, headLast.has(language) ? language : 'en') ??
      best(described, language);
    const traded = tradedIn(found.trade, industry);
    if (traded !== null) return { industry: traded, weight: industry === null ? 1 : isHeading ? 2 : 3 };
  }
  if (copula < 0 || (!opening && copula > 3)) return null;
  const predicate = until(words.slice(copula + 1), stops);
  const industry = endsIn(predicate, language);
  return industry === null ? null : { industry, weight: 2 };
}

/** "We develop and produce pumps": what follows verbs of making, when the sentence begins with the company. */
function whatItMakes(
  words: readonly string[],
  language: Language,
  names: readonly string[],
): { readonly industry: string; readonly weight: number } | null {
  const verb = words.findIndex((word) => makingVerbs.has(word) || offeringVerbs.has(word));
  if (verb < 0 || verb > 14) return null;
  const makes = makingVerbs.has(words[verb] ?? '');
  const opening =
    mentions(words.slice(0, verb).join(' '), names) || verb <= 5 || opensWithSelf(words.join(' '));
  if (!opening) return null;
  // "We sell to restaurants": whom it sells to is not what it is.
  if (toWhom[language].has(words[verb + 1] ?? '')) return null;
  let from = verb + 1;
  while (
    makingVerbs.has(words[from] ?? '') ||
    offeringVerbs.has(words[from] ?? '') ||
    ands.has(words[from] ?? '') ||
    joins.has(words[from] ?? '') ||
    words[from] === ','
  )
    from += 1;
  const industry = best(until(words.slice(from, from + 14), stops), language);
  if (industry === null) return null;
  const runsIt = runningVerbs.has(words[verb] ?? '');
  const fits = runsIt ? !equipment.has(industry) : !buyers.has(industry);
  return !fits ? null : { industry, weight: makes ? 2 : 1.5 };
}

/** What a company trades decides less than that it trades: a seller of furniture is a retailer. */
function tradedIn(trade: Trade, industry: string | null): string | null {
  if (trade === 'wholesales') return 'distribution';
  if (trade === 'sells') return industry === null ? 'retail' : (shops[industry] ?? 'retail');
  return industry ?? (trade === 'makes' ? 'manufacturing' : null);
}

function skipJoins(words: readonly string[], from: number): number {
  let at = from;
  while (joins.has(words[at] ?? '') || articles.has(words[at] ?? '')) at += 1;
  return at;
}

/** The words before a trade, back to an article or a mark: "a German packaging machine maker". */
function beforeTrade(words: readonly string[], at: number, rest: string): readonly string[] {
  let from = at;
  while (
    from > 0 &&
    at - from < 5 &&
    !articles.has(words[from - 1] ?? '') &&
    !copulas.has(words[from - 1] ?? '') &&
    /[\p{L}\p{N}]/u.test(words[from - 1] ?? '')
  )
    from -= 1;
  return [...words.slice(from, at), ...(rest === '' ? [] : [rest])];
}
