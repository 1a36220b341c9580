import { Fault } from '../../domain/fault';
import type { Account, Opportunity } from '../../domain/account';
import type { CompanyResearch } from '../../domain/company-research';
import { crmHistory } from '../../domain/crm-history';
import { contradictions } from '../../domain/contradictions';
import type { Lead } from '../../domain/lead';
import { leadRecord } from '../../domain/lead-record';
import { lookedUpCompany, sameCompany, type LookedUpCompany } from '../../domain/looked-up-company';
import type { Playbook } from '../../domain/playbook';
import { researchCompanyAnswer, researchCompetitorsAnswer } from '../../ports/model';
import { abstentionWords } from '../abstention-words';
import { checkCompany, usable } from '../company-check';
import { companyFindings } from '../company-findings';
import { competitorFindings } from '../competitor-findings';
import { readCrmHistory } from '../crm-memory';
import { readCriterionPages } from '../criterion-pages';
import { keptPassages } from '../kept-passages';
import { readSources, reportOf, textsFor, type Reading } from '../reading';
import { keepResearch } from '../research-record';
import { skipped, usableEmail, type StageNeeds, type StageResult } from './stage';

/**
 * Reads what the playbook's sources say of the lead's company and keeps every verified claim (spec section 7). A source
 * that cannot be read is named and the lead goes on. After a change of connection it reads only if that is another company.
 */
export async function research(lead: Lead, needs: StageNeeds): Promise<StageResult> {
  if (!usableEmail(lead)) return skipped('no valid e-mail address');
  const playbook = await needs.playbooks.of(lead.playbook);
  if (!asksToRead(playbook)) return skipped('the playbook names nothing to read');
  const account = lead.connection?.accountId ? await needs.crm.account(lead.connection.accountId) : undefined;
  const company = lookedUpCompany(lead, account);
  const before = lead.trigger === 'connection-changed' ? lead.research : null;
  if (before && before.status !== 'doubtful' && sameCompany(before.company, company))
    return skipped('the same company as before');

  const { found, silences } = await readCompany(lead, playbook, company, account, needs);
  const record = await keepResearch(lead.id, found, needs.store);
  const { at, model } = found;
  const { status } = found.company;
  return {
    status: 'completed',
    events: [{ type: 'CompanyResearched', research: { record, at, company, status, model } }],
    inputs: [company.name || 'no company name', company.site ?? 'no site'],
    outputs: [...outcomeWords(found), ...silences],
  };
}

function asksToRead({ research: { sources, competitors }, icp }: Playbook): boolean {
  return sources.length + competitors.length > 0 || icp.criteria.some((one) => one.kind === 'custom-url');
}

async function readCompany(
  lead: Lead,
  playbook: Playbook,
  company: LookedUpCompany,
  account: Account | undefined,
  needs: StageNeeds,
): Promise<{ readonly found: CompanyResearch; readonly silences: readonly string[] }> {
  const { crm, clock, sources } = needs;
  const { criteria } = playbook.icp;
  const [readings, pages, memory] = await Promise.all([
    readSources(playbook.research.sources, company, sources),
    readCriterionPages(criteria, { companyName: lead.fields.companyName, account }, sources),
    readCrmHistory(lead, account, playbook.research.sources, crm),
  ]);
  const identity = await checkCompany(lead, account, company, readings, crm);
  const used = usable(readings, identity);
  const now = clock.now();
  const { findings, competitors, texts, silences } = await askModel(
    { lead, playbook, account, opportunities: memory.rivals, readings: used, now },
    needs,
  );
  const found: CompanyResearch = {
    version: 1,
    at: new Date(now).toISOString(),
    model: needs.model.name,
    company: identity,
    ...findings,
    competitors: competitors.competitors,
    dropped: findings.dropped + competitors.dropped,
    history: crmHistory(memory.deals, memory.acts, now),
    contradictions: contradictions(findings.overview, findings.figures),
    sources: [...memory.reports, ...readings.map((one) => reportOf(one.source, one)), ...pages.reports],
    texts: [...texts, ...pages.texts],
  };
  return { found, silences };
}

interface Material {
  readonly lead: Lead;
  readonly playbook: Playbook;
  readonly account: Account | undefined;
  readonly opportunities: readonly Opportunity[];
  readonly readings: readonly Reading[];
  readonly now: number;
}

/** Both tasks at once; each is given only the texts of the sources that serve it. */
async function askModel(
  { lead, playbook, account, opportunities, readings, now }: Material,
  { model }: Pick<StageNeeds, 'model'>,
) {
  const { offer, research: rules } = playbook;
  const name = account?.name ?? lead.fields.companyName;
  const aboutCompany = textsFor('company', readings);
  const aboutCompetitors = textsFor('competitors', readings);
  const rivals = {
    lead: { record: leadRecord(lead.origin), competitor: lead.fields.competitor },
    opportunities,
    playbook: rules.competitors,
    never: [name, lead.fields.companyName, playbook.name],
  };
  const known = [
    lead.fields.competitor,
    ...opportunities.map((one) => one.competitor ?? ''),
    ...rules.competitors,
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
  const company = parsed(researchCompanyAnswer, ofCompany, model.name);
  const others = parsed(researchCompetitorsAnswer, ofCompetitors, model.name);
  const findings = companyFindings(company, aboutCompany, account, {
    newsDays: rules.newsDays,
    now,
    offer,
    wordsByRule: model.wordsByRule === true,
  });
  const competitors = competitorFindings(others, aboutCompetitors, rivals);
  return {
    silences: [
      ...(company.abstained ? [abstentionWords('company', company.abstained)] : []),
      ...(others.abstained ? [abstentionWords('competitors', others.abstained)] : []),
    ],
    findings,
    competitors,
    texts: keptPassages(findings, competitors.competitors, aboutCompany, aboutCompetitors),
  };
}

interface Schema<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

function parsed<T>(schema: Schema<T>, answer: unknown, name: string): T {
  const result = schema.safeParse(answer);
  if (result.success) return result.data;
  throw new Fault('model-answer', { sentence: `${name} gave an answer of the wrong form.`, todo: '' });
}

function outcomeWords({ company, sources, overview, figures, news, competitors, dropped }: CompanyResearch) {
  const unread = sources.flatMap((one) => one.problems.map(({ problem }) => `${one.name}: ${problem}`));
  return [
    ...sources.map((one) => `${one.name}: ${one.documents.length} read`),
    ...unread.slice(0, 5),
    ...(company.status === 'doubtful' ? [`which company? ${doubt(company.site)}`] : []),
    `overview ${overview.length}, figures ${figures.length}, news ${news.length}, competitors ${competitors.length}`,
    ...(dropped > 0 ? [`${dropped} without a quote dropped`] : []),
  ];
}

function doubt(site: string | null): string {
  return site ? `${site} speaks of another one` : 'several have its name';
}
