import { figureNames, type FigureName } from '../../../domain/research';
import { amountsIn, type Amount } from './amounts';
import { exact, type FoundFigure } from './figure';
import { amountBefore } from './figure-change';
import { figureTerms, forecast, lossWords, otherAmount, otherMeasures, partOfFigure } from './figure-words';
import type { Page, Segment } from './page';
import { withCurrency } from './page-currency';
import { periodsIn, type Period } from './periods';
import { wordy } from '../../../domain/wordy';

interface Term {
  readonly figure: FigureName;
  readonly start: number;
  readonly end: number;
}

const terms = figureNames.map(
  (figure) => [figure, wordy(new RegExp(String.raw`\b(?:${figureTerms[figure]})\b`, 'giu'))] as const,
);
/** A sum of money in words that is a figure although no name of one stands there. */
const invested =
  /(?<!\p{L})(?:invested|has invested|investierte|investiert(?: wurden)?|a investi|ha invertido|invirtió|ha investito|investeerde|investiu|investerade|investerede)(?!\p{L})/giu;
const lossOnly =
  /(?<!\p{L})(?:(?:net )?loss of|verlust (?:von|in höhe von)|nettoverlust|perte(?: nette)? de|pérdidas? (?:netas? )?de|perdita (?:netta )?di|verlies van|prejuízo de|förlust på|underskud på)(?!\p{L})/giu;
/** An amount stands no farther behind the name of its figure than this. */
const reach = 110;
const cameTo =
  /(?:^|\s)(?:to|reaching|auf|till|til|à|atteignant|naar|hasta|alcanzando|para|raggiungendo|a)\s+(?:about |around |rund |etwa |über |over |more than |circa )?$/iu;
const reachBefore = 34;
const between =
  /^\s*(?:(?:in|of|an|de|di|d['’]|em|i|von|af|van|net|annual|annualised|total|consolidated|our|its|group|konzern-?|jahres-?)\s?){0,3}$/iu;
/** "in a new plant", "in ein Werk": one thing that an amount is spent on. */
const project =
  /^\s*(?:in|into|on|for|für|dans|pour|en|para|voor|i|till|em|num|numa|nel|nella|per)\s+(?:a|an|its|the|one|ein\p{L}*|die|das|den|seine?\w?|une?|la|le|un|una|uno|el|il|een|de|het|en|ett|et|uma?)\s/iu;
/** In front of a period that the figure is only compared with. */
const compared = wordy(
  /\b(?:from|compared (?:with|to)|versus|vs\.?|against|up on|(?:previous|prior) year|vorjahr|gegenüber|im vergleich zu|verglichen mit|contre|par rapport à|frente a|respecto a|contro|rispetto a|tegenover|ten opzichte van|vergeleken met|face a|jämfört med|mot|sammenlignet med|mod)\b(?:(?!\b(?:to|auf|till|til|à)\b)[^;]){0,50}$|\((?:py|vj|vorjahr|prior year):?\s?$/iu,
);
const sinceThen = wordy(
  /\b(?:since|seit|depuis|desde|dal|sinds|sedan|siden|founded|gegründet|until|by|bis)\s*(?:in\s*)?$/iu,
);
const change =
  /(?:^|[\s(])(?:by|um|de plus de|of another|con|med|met|with an increase of|an increase of|a decrease of|a rise of|a drop of)\s*(?:about |around |rund |some )?$/iu;

/** The figures that running text gives; forecasts, shares, growth, segments and earlier values are left out. */
export function figuresInSentence(
  segment: Segment,
  page: Page,
  decimal: '.' | ',',
  context: readonly Period[],
  isSaidOf: (at: number) => boolean,
): readonly FoundFigure[] {
  const { text } = segment;
  if (!/\d/u.test(text)) return [];
  const found = termsIn(text);
  if (found.length === 0) return [];
  const periods = periodsIn(text);
  // A year is no amount, whatever unit stands before it.
  const amounts = amountsIn(text, decimal, page.language)
    .filter((one) => !periods.some(({ start, end }) => one.end <= end + 1 && one.end > start))
    .map((one) => withCurrency(one, text, page));
  const others = [...text.matchAll(otherMeasures)].map(({ index }) => index);
  const taken = new Set<Amount>();
  return found.flatMap((term, order) => {
    const next = Math.min(
      found[order + 1]?.start ?? text.length,
      others.find((start) => start >= term.end) ?? text.length,
    );
    const amount = amountOf(term, next, text, amounts, taken);
    if (!amount || !isSaidOf(Math.min(amount.start, term.start))) return [];
    taken.add(amount);
    const clause = clauseAround(text, term, amount);
    if (
      forecast.test(clause) ||
      (term.figure !== 'equity ratio' && partOfFigure.test(nearby(text, term, amount)))
    )
      return [];
    const own = periodOf(text, term, amount, periods);
    // What is spent on one thing, or at no time that is told, is a project and no capital expenditure of a period.
    const isLabelled = text.length < 60 && context.length > 0;
    if (
      term.figure === 'investment' &&
      ((own === null && !isLabelled) || project.test(text.slice(amount.end)))
    )
      return [];
    const period = own ?? context[0] ?? null;
    const isLoss = lossWords.test(text.slice(Math.max(0, term.start - 10), Math.max(term.end, amount.start)));
    const size = Math.abs(exact(amount.value, term.figure === 'equity ratio' ? 1 : (amount.factor ?? 1)));
    const value =
      (isLoss && (term.figure === 'net income' || term.figure === 'operating profit')) || amount.value < 0
        ? -size
        : size;
    return [
      {
        figure: term.figure,
        amount: value,
        currency: term.figure === 'equity ratio' ? null : amount.currency,
        period,
        before: term.figure === 'revenue' ? amountBefore(text, amount, amounts, period, decimal) : null,
        segment,
        at: amount.start,
        weight: 2,
      },
    ];
  });
}

/** The names of figures in a text, in order; a longer name hides a shorter one in it. */
export function termsIn(text: string): readonly Term[] {
  const all: Term[] = terms.flatMap(([figure, pattern]) =>
    [...text.matchAll(pattern)].map((one) => ({ figure, start: one.index, end: one.index + one[0].length })),
  );
  for (const one of text.matchAll(invested))
    all.push({ figure: 'investment', start: one.index, end: one.index + one[0].length });
  for (const one of text.matchAll(lossOnly))
    all.push({ figure: 'net income', start: one.index, end: one.index + one[0].length });
  const longestFirst = all.sort((one, other) => other.end - other.start - (one.end - one.start));
  const kept: Term[] = [];
  for (const one of longestFirst)
    if (kept.every((other) => one.end <= other.start || one.start >= other.end)) kept.push(one);
  return kept.sort((one, other) => one.start - other.start);
}

function amountOf(
  term: Term,
  next: number,
  text: string,
  amounts: readonly Amount[],
  taken: ReadonlySet<Amount>,
): Amount | null {
  const fits = (amount: Amount) =>
    !taken.has(amount) &&
    (term.figure === 'equity ratio'
      ? amount.isPercent && amount.value > 0 && amount.value <= 100
      : !amount.isPercent &&
        amount.currency !== null &&
        (amount.factor !== null || Math.abs(amount.value) >= 10_000));
  const isOther = (amount: Amount) => {
    const before = text.slice(Math.max(0, amount.start - 60), amount.start);
    return (
      otherAmount.test(before) ||
      change.test(before) ||
      /^\s?(?:per|je|pro|par|a|por)\s+\p{L}/iu.test(text.slice(amount.end, amount.end + 8))
    );
  };
  // "EUR 920 million in revenue", "920 Mio. Euro Umsatz"
  const ahead = amounts.find(
    (one) =>
      fits(one) &&
      one.end <= term.start &&
      term.start - one.end <= reachBefore &&
      between.test(text.slice(one.end, term.start)) &&
      !isOther(one),
  );
  if (ahead) return ahead;
  const behind = amounts.filter(
    (one) => fits(one) && one.start >= term.end && one.start - term.end <= reach && one.start < next,
  );
  const own = behind.filter((one) => !isOther(one));
  // "von 873 Mio. auf 920 Mio. Euro": the later amount is where it came to.
  const came = own.find((one) => cameTo.test(text.slice(Math.max(0, one.start - 24), one.start)));
  return came ?? own[0] ?? null;
}

const sentenceEnd = /(?<=\p{L}{4})[.!?]\s+(?=\p{Lu})/gu;

function clauseAround(text: string, term: Term, amount: Amount): string {
  const [from, to] = [Math.min(term.start, amount.start), Math.max(term.end, amount.end)];
  const before = text.slice(0, from);
  const after = text.slice(to);
  const start =
    Math.max(
      before.lastIndexOf(';'),
      before.lastIndexOf(', and '),
      before.lastIndexOf(' while '),
      before.lastIndexOf(' but '),
      // A cell of a page's layout may hold whole sentences.
      [...before.matchAll(sentenceEnd)].at(-1)?.index ?? -1,
    ) + 1;
  const end =
    /;|, (?:and|but|while)\s|\bwhile\b|,\s(?:und|mais|aber|et)\s/iu.exec(after)?.index ??
    Math.min(after.length, 60);
  return text.slice(start, to + end);
}

function nearby(text: string, term: Term, amount: Amount): string {
  // What opens a line of its own has nothing to do with the line before: "Umsatz 2025: 127,4 Mio. €".
  const isLine =
    /\n\s*$/u.test(text.slice(Math.max(0, term.start - 4), term.start)) &&
    text.slice(term.end, amount.start).includes(':');
  const from = isLine ? term.start : Math.max(0, Math.min(term.start, amount.start) - 28);
  return text.slice(from, Math.max(term.end, amount.start) + (amount.end < term.start ? 24 : 0));
}

/** The period nearest to the figure that no comparison stands before. */
function periodOf(text: string, term: Term, amount: Amount, periods: readonly Period[]): Period | null {
  const before = (period: Period) => text.slice(Math.max(0, period.start - 60), period.start);
  // "(2024: EUR 5.0 million)" gives the amount of the year before.
  const isCompared = (period: Period) =>
    compared.test(before(period)) ||
    (/\(\s?$/u.test(before(period)) && /^\s?:/u.test(text.slice(period.end))) ||
    // "(131.9 in 2024)"
    /\(\s?\p{Sc}?\s?\d[\d.,]*[^()\d]{0,20}$/u.test(before(period));
  const own = periods.filter((period) => !isCompared(period) && !sinceThen.test(before(period)));
  const [other] = periods.filter(
    (period) => isCompared(period) && period.isYear && /^\d{4}$/u.test(period.name),
  );
  if (own.length === 0 && other)
    return { ...other, name: String(Number(other.name) + 1), order: other.order + 1 };
  const middle = (Math.max(term.end, amount.end) + Math.min(term.start, amount.start)) / 2;
  const interim = own.find(({ isYear }) => !isYear);
  const nearest = [...own].sort(
    (one, other) => Math.abs(one.start - middle) - Math.abs(other.start - middle),
  )[0];
  return interim ?? nearest ?? null;
}
