import { best, endsIn, headLast, until } from './listed-industries';
import type { Language } from './language';
import type { Segment } from './page';
import { mentions } from './subject';
import { shops } from './trade-limits';
import { articles, copulas, joins, stops, tradeEndings, tradeNouns, type Trade } from './trade-words';

const supplierToCars =
  /^.{0,90}\b(?:supplier|zulieferer|fournisseur|proveedor|fornitore|leverancier|leverantor|fornecedor)s? (?:\S+ ){0,4}(?:automotive|automobil\S*|automocion|automovil\S*|automotriz|auto industrie|fordons\S*)(?: |$)/u;
/** So many words may lie between "is" and what it is. */
const reach = 14;

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
export function whatItIs(
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
