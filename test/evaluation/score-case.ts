import type { KeyFigure, OverviewFinding, OverviewTopic } from '../../src/domain/research';
import type { companyFindings } from '../../src/pipeline/company-findings';
import type { Field, Gold } from './gold';
import { fold, hasOneOf, isFigure, isOneOf, isPlace } from './matching';
import type { DocumentRead } from './read-case';

/** What a person is shown of a company. */
export type Shown = ReturnType<typeof companyFindings>;

/** How one field of one case came out. */
export interface FieldScore {
  /** Everything that was claimed. */
  readonly claims: readonly { readonly said: string; readonly right: boolean; readonly quote?: string }[];
  /** Everything that can be known and has to be found: a topic counts once, figures and articles one by one. */
  readonly wanted: readonly { readonly what: string; readonly found: boolean }[];
}
export type CaseScore = Readonly<Record<Field, FieldScore>>;

/** Compares what is shown with what can be known: a claim about what cannot be known is wrong, whatever it says. */
export function scoreCase(gold: Gold, shown: Shown, documents: readonly DocumentRead[]): CaseScore {
  const { industry, location, size, products, businessModel, priorities } = gold;
  const topic = <T>(
    name: OverviewTopic,
    wanted: T | null,
    isRight: (claim: OverviewFinding, wanted: T) => boolean,
  ) =>
    once(
      gold.optional.includes(name) ? null : wanted,
      shown.overview
        .filter((one) => one.topic === name)
        .map((one) => ({
          said: said(one),
          right: wanted !== null && isRight(one, wanted),
          quote: one.quote,
        })),
    );
  return {
    industry: topic('industry', industry, ({ text }, names) => isOneOf(text, names)),
    location: topic('location', location, ({ text }, place) => isPlace(text, place)),
    size: topic('size', size, ({ amount }, people) => amount === people),
    products: topic('products', products, ({ text }, { words }) => hasOneOf(text, words)),
    'business-model': topic('business-model', businessModel, ({ text }, model) => text === model),
    priorities: topic('priorities', priorities, ({ text }, phrases) => hasOneOf(text, phrases)),
    figures: figures(gold, shown.figures),
    health: once(
      gold.optional.includes('health') ? null : gold.health,
      shown.health
        ? [
            {
              said: shown.health.level,
              right: shown.health.level === gold.health,
              quote: shown.health.quote,
            },
          ]
        : [],
    ),
    news: news(gold, shown.news),
    date: dates(documents),
  };
}

function once(wanted: unknown, claims: FieldScore['claims']): FieldScore {
  if (wanted === null) return { claims, wanted: [] };
  return { claims, wanted: [{ what: JSON.stringify(wanted), found: claims.some((one) => one.right) }] };
}

function figures({ figures: gold }: Gold, shown: readonly KeyFigure[]): FieldScore {
  const known = gold ?? [];
  return {
    claims: shown.map((claim) => ({
      said: `${claim.figure} ${claim.amount} ${claim.currency} ${claim.period}`,
      right: known.some((one) => isFigure(claim, one)),
      quote: claim.quote,
    })),
    wanted: known
      .filter((one) => !one.optional)
      .map((one) => ({
        what: `${one.figure} ${one.amount} ${one.currency} ${one.period.join('|')}`,
        found: shown.some((claim) => isFigure(claim, one)),
      })),
  };
}

function news({ news: gold }: Gold, shown: Shown['news']): FieldScore {
  const expected = (gold?.expected ?? []).map((one) => (typeof one === 'string' ? [one] : one));
  const may = [...expected.flat(), ...(gold?.optional ?? [])];
  return {
    claims: shown.map(({ title, quote }) => ({ said: title, right: isOneOf(title, may), quote })),
    wanted: expected.map((forms) => ({
      what: forms[0] ?? '',
      found: shown.some(({ title }) => isOneOf(title, forms)),
    })),
  };
}

/** The dates of documents; articles of a feed are judged as news. */
function dates(documents: readonly DocumentRead[]): FieldScore {
  const judged = documents
    .filter(({ kind, read }) => kind !== 'feed' && read.length > 0)
    .map(({ document, read }) => {
      const right = [document.date ?? null].flat();
      const date = read[0]?.date?.slice(0, 10) ?? null;
      return { file: document.file, right, date, isRight: right.includes(date) };
    });
  return {
    claims: judged
      .filter(({ date }) => date !== null)
      .map(({ file, date, isRight }) => ({ said: `${file}: ${date}`, right: isRight })),
    wanted: judged
      .filter(({ right }) => !right.includes(null))
      .map(({ file, right, isRight }) => ({ what: `${file}: ${right.join('|')}`, found: isRight })),
  };
}

function said({ text, amount }: OverviewFinding): string {
  return amount === null ? fold(text) : `${amount} (${fold(text)})`;
}
