import type { Account } from '../../domain/account';
import type { CompanyResearch } from '../../domain/company-research';
import { crmHistory } from '../../domain/crm-history';
import { contradictions } from '../../domain/contradictions';
import type { Lead } from '../../domain/lead';
import { lookedUpCompany, sameCompany, type LookedUpCompany } from '../../domain/looked-up-company';
import type { Playbook } from '../../domain/playbook';
import { askAboutCompany, conclude, joinedAnswers, silencesOf, type Material } from '../company-answers';
import { checkCompany, usable } from '../company-check';
import { readCrmHistory } from '../crm-memory';
import { readCriterionPages } from '../criterion-pages';
import { readSources, reportOf } from '../reading';
import { searchWeb } from '../web-search';
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
  const material: Material = { lead, playbook, account, opportunities: memory.rivals, now };
  const first = await askAboutCompany(material, used, needs.model);
  const soFar = conclude(first, material, needs.model);
  const searched =
    identity.status === 'doubtful'
      ? []
      : await searchWeb(
          playbook.research.sources,
          { lead, account, contact: await contactOf(lead, playbook, crm), company, found: soFar },
          sources,
        );
  const hasMore = searched.some((one) => one.documents.length > 0);
  const answers = hasMore
    ? joinedAnswers(first, await askAboutCompany(material, searched, needs.model))
    : first;
  const found: CompanyResearch = {
    version: 1,
    at: new Date(now).toISOString(),
    model: needs.model.name,
    company: identity,
    ...(hasMore ? conclude(answers, material, needs.model) : soFar),
    history: crmHistory(memory.deals, memory.acts, now),
    contradictions: [],
    sources: [
      ...memory.reports,
      ...[...readings, ...searched].map((one) => reportOf(one.source, one)),
      ...pages.reports,
    ],
  };
  const { overview, figures, texts } = found;
  return {
    found: { ...found, contradictions: contradictions(overview, figures), texts: [...texts, ...pages.texts] },
    silences: silencesOf(answers),
  };
}

/** Whose name no query may hold; asked for only where something is looked for on the public web. */
async function contactOf({ connection }: Lead, { research: { sources } }: Playbook, crm: StageNeeds['crm']) {
  const isSearching = sources.some((one) => one.kind === 'web-search');
  return isSearching && connection?.contactId ? crm.contact(connection.contactId) : undefined;
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
