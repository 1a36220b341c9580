import type { Account } from '../domain/account';
import { instructionIn } from '../domain/instructs';
import type { CompanyResearch } from '../domain/company-research';
import { amountStands } from '../domain/amount-stands';
import { borneWords } from '../domain/claim-words';
import { recentNews } from '../domain/news';
import {
  figureNames,
  overviewTopics,
  type Finding,
  type KeyFigure,
  type OverviewFinding,
  type OverviewTopic,
  type SourceText,
} from '../domain/research';
import { originOf } from '../domain/source-origin';
import type { ResearchCompanyAnswer } from '../ports/model';
import { verifierOf } from './verified-finding';

/** Most claims kept of one topic and of one figure; the sections stay readable and the record small. */
const mostOfTopic = 4;
const mostOfFigure = 3;

type Found = Pick<CompanyResearch, 'overview' | 'health' | 'figures' | 'news' | 'dropped'>;

/**
 * What is known of the company: the CRM's facts first, then the verified claims of the model in the order of trust of
 * their texts. A claim without its quote is dropped and counted, and so is a figure that its quote does not give; the same
 * claim of one source is kept once. What the model adds of its own is kept where it names and counts nothing else.
 */
export function companyFindings(
  answer: ResearchCompanyAnswer,
  texts: readonly SourceText[],
  account: Account | undefined,
  rules: {
    readonly newsDays: number;
    readonly now: number;
    readonly offer: string;
    readonly wordsByRule: boolean;
  },
): Found {
  const verifier = verifierOf(texts, rules.wordsByRule);
  const own = (words: string | null, { quote }: Finding, textIndex: number) =>
    rules.wordsByRule ? words : borneWords(words, [quote, texts[textIndex]?.text ?? '', rules.offer]);
  const overview = verifier
    .all(answer.overview)
    .map(({ topic, amount, relation, finding, textIndex }): OverviewFinding => ({
      ...finding,
      topic,
      amount: amount !== null && amountStands(amount, finding.quote) ? amount : null,
      relation: own(relation, finding, textIndex),
    }));
  const stated = verifier.all(answer.figures);
  const figures = stated
    .filter(({ amount, finding }) => amountStands(amount, finding.quote))
    .map(({ figure, amount, currency, period, finding }): KeyFigure => ({
      ...finding,
      figure,
      amount,
      currency,
      period,
    }));
  const news = verifier.all(answer.news).map(({ title, relation, finding, textIndex }) => ({
    ...finding,
    title: titleIn(title, texts[textIndex]) ?? finding.quote.slice(0, longestTitle),
    relation: own(relation, finding, textIndex),
  }));
  const [health] = verifier.all(answer.health ? [answer.health] : []);
  return {
    overview: byTopic([...overviewOfAccount(account), ...overview]),
    health: health
      ? {
          ...health.finding,
          level: health.level,
          approach: own(health.approach, health.finding, health.textIndex),
        }
      : null,
    figures: byFigure([...figuresOfAccount(account), ...figures]),
    news: recentNews(news, rules),
    dropped: verifier.dropped() + stated.length - figures.length,
  };
}

const longestTitle = 200;

/** A title as it stands over or in a line of the text; null when it does not, or the line gives orders. */
function titleIn(title: string, text: SourceText | undefined): string | null {
  const words = fold(title);
  const lines = text ? [text.title ?? '', ...text.text.split('\n')] : [];
  const holding = lines.filter((one) => fold(one).includes(words));
  // A piece of a line that gives orders gives orders, too, though nobody may see it in the piece.
  return holding.length > 0 && holding.every((one) => instructionIn(one) === null) ? title : null;
}

function overviewOfAccount(account: Account | undefined): readonly OverviewFinding[] {
  if (!account) return [];
  const { industry, location, employees } = account;
  const said = (topic: OverviewTopic, text: string, quote: string, amount: number | null = null) => ({
    ...ofAccount(account, text, quote),
    topic,
    amount,
    relation: null,
  });
  return [
    ...(industry ? [said('industry', industry, industry)] : []),
    ...(location ? [said('location', location, location)] : []),
    ...(employees === null
      ? []
      : [said('size', `${employees.toLocaleString('en')} employees`, String(employees), employees)]),
  ];
}

function figuresOfAccount(account: Account | undefined): readonly KeyFigure[] {
  if (!account?.annualRevenue) return [];
  const { amount, currency } = account.annualRevenue;
  const words = `${amount} ${currency}`.trim();
  return [
    {
      ...ofAccount(account, words, words),
      figure: 'revenue',
      amount,
      currency: currency || null,
      period: null,
    },
  ];
}

function ofAccount({ id }: Account, text: string, quote: string): Finding {
  return { text, source: 'crm', record: `account ${id}`, date: null, quote };
}

/** Topic by topic; within one the most trusted first, and of each source only what it says otherwise. */
function byTopic(all: readonly OverviewFinding[]): readonly OverviewFinding[] {
  return overviewTopics.flatMap((topic) =>
    once(
      all.filter((one) => one.topic === topic),
      (one) => `${originOf(one)} ${fold(one.text)}`,
    ).slice(0, mostOfTopic),
  );
}

/** Figure by figure, the newest period first, the undated last. */
function byFigure(all: readonly KeyFigure[]): readonly KeyFigure[] {
  return figureNames.flatMap((name) =>
    once(
      all.filter((one) => one.figure === name).sort(byPeriod),
      (one) => `${originOf(one)} ${one.period} ${one.currency} ${one.amount}`,
    ).slice(0, mostOfFigure),
  );
}

function byPeriod(one: KeyFigure, other: KeyFigure): number {
  const [first, second] = [yearOf(one.period), yearOf(other.period)];
  return first === second ? 0 : first < second ? 1 : -1;
}

/** `Q3 2026`, `2024/25` and `2026` by their year; none is the earliest. */
function yearOf(period: string | null): string {
  return /(?:19|20)\d\d/u.exec(period ?? '')?.[0] ?? '';
}

function once<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const key = keyOf(one);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/gu, ' ').trim();
}
