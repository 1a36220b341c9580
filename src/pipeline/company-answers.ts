import type { Opportunity, Account } from '../domain/account';
import { Fault } from '../domain/fault';
import type { Lead } from '../domain/lead';
import { leadRecord } from '../domain/lead-record';
import type { Playbook } from '../domain/playbook';
import type { SourceText } from '../domain/research';
import {
  researchCompanyAnswer,
  researchCompetitorsAnswer,
  type Model,
  type ResearchCompanyAnswer,
  type ResearchCompetitorsAnswer,
} from '../ports/model';
import { abstentionWords } from './abstention-words';
import { companyFindings } from './company-findings';
import { competitorFindings } from './competitor-findings';
import { keptPassages } from './kept-passages';
import { textsFor, type Reading } from './reading';

/** What a company is judged by. */
export interface Material {
  readonly lead: Lead;
  readonly playbook: Playbook;
  readonly account: Account | undefined;
  readonly opportunities: readonly Opportunity[];
  readonly now: number;
}

/** What a model said of texts, with the texts it was given. */
export interface CompanyAnswers {
  readonly company: ResearchCompanyAnswer;
  readonly others: ResearchCompetitorsAnswer;
  readonly aboutCompany: readonly SourceText[];
  readonly aboutCompetitors: readonly SourceText[];
}

/** Both tasks at once; each is given only the texts of the sources that serve it. */
export async function askAboutCompany(
  { lead, playbook, account, opportunities, now }: Material,
  readings: readonly Reading[],
  model: Model,
): Promise<CompanyAnswers> {
  const { offer, research } = playbook;
  const name = account?.name ?? lead.fields.companyName;
  const aboutCompany = textsFor('company', readings);
  const aboutCompetitors = textsFor('competitors', readings);
  const known = [
    lead.fields.competitor,
    ...opportunities.map((one) => one.competitor ?? ''),
    ...research.competitors,
  ].filter((one) => one.trim() !== '');
  const booking = { leadId: lead.id };
  const [ofCompany, ofCompetitors] = await Promise.all([
    model.researchCompany(
      { company: { name }, offer, texts: aboutCompany, now: new Date(now).toISOString() },
      booking,
    ),
    model.researchCompetitors(
      { company: { name }, known: [...new Set(known)], texts: aboutCompetitors },
      booking,
    ),
  ]);
  return {
    company: parsed(researchCompanyAnswer, ofCompany, model.name),
    others: parsed(researchCompetitorsAnswer, ofCompetitors, model.name),
    aboutCompany,
    aboutCompetitors,
  };
}

/** Two answers as one, over the texts of both; where one thing alone can be said the first one says it. */
export function joinedAnswers(first: CompanyAnswers, second: CompanyAnswers): CompanyAnswers {
  const company = moved(second.company, first.aboutCompany.length);
  const others = moved(second.others, first.aboutCompetitors.length);
  return {
    company: {
      ...first.company,
      overview: [...first.company.overview, ...company.overview],
      health: first.company.health ?? company.health,
      figures: [...first.company.figures, ...company.figures],
      news: [...first.company.news, ...company.news],
      abstained: first.company.abstained ?? company.abstained,
    },
    others: {
      named: [...first.others.named, ...others.named],
      profiles: [...first.others.profiles, ...others.profiles],
      abstained: first.others.abstained ?? others.abstained,
    },
    aboutCompany: [...first.aboutCompany, ...second.aboutCompany],
    aboutCompetitors: [...first.aboutCompetitors, ...second.aboutCompetitors],
  };
}

/** The same with every position in the texts moved on. */
function moved<T>(answer: T, by: number): T {
  if (Array.isArray(answer)) return answer.map((one: unknown) => moved(one, by)) as T;
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([key, value]: [string, unknown]) => [
      key,
      key === 'textIndex' && typeof value === 'number' ? value + by : moved(value, by),
    ]),
  ) as T;
}

/** What stands of the answers once every quote was looked up, with the passages quoted (spec section 7, receipts). */
export function conclude(
  { company, others, aboutCompany, aboutCompetitors }: CompanyAnswers,
  { lead, playbook, account, opportunities, now }: Material,
  model: Model,
) {
  const { offer, research } = playbook;
  const findings = companyFindings(company, aboutCompany, account, {
    newsDays: research.newsDays,
    now,
    offer,
    wordsByRule: model.wordsByRule === true,
  });
  const name = account?.name ?? lead.fields.companyName;
  const { competitors, dropped } = competitorFindings(others, aboutCompetitors, {
    lead: { record: leadRecord(lead.origin), competitor: lead.fields.competitor },
    opportunities,
    playbook: research.competitors,
    never: [name, lead.fields.companyName, playbook.name],
  });
  return {
    ...findings,
    competitors,
    dropped: findings.dropped + dropped,
    texts: keptPassages(findings, competitors, aboutCompany, aboutCompetitors),
  };
}

/** What the model did not answer, in words. */
export function silencesOf({ company, others }: CompanyAnswers): readonly string[] {
  return [
    ...(company.abstained ? [abstentionWords('company', company.abstained)] : []),
    ...(others.abstained ? [abstentionWords('competitors', others.abstained)] : []),
  ];
}

interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

function parsed<T>(schema: Schema<T>, answer: unknown, name: string): T {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  throw new Fault('model-answer', { sentence: `${name} gave an answer of the wrong form.`, todo: '' });
}
