import type { Activity } from '../../domain/account';
import { Fault } from '../../domain/fault';
import type { CompanyResearch } from '../../domain/company-research';
import type { Playbook } from '../../domain/playbook';
import { registrableDomain } from '../../domain/email-address';
import { identityConfirmed } from '../../domain/connection';
import { icpFit, type Criterion, type CriterionVerdict } from '../../domain/icp-fit';
import type { Lead } from '../../domain/lead';
import { interestFromText, type InterestReading } from '../../domain/purchase-interest';
import { rate } from '../../domain/rating';
import type { Finding, SourceText } from '../../domain/research';
import { signalStrength } from '../../domain/signal-strength';
import type { CriterionClaim } from '../../ports/model';
import { judgeCriteriaAnswer } from '../../ports/model';
import { abstentionWords } from '../abstention-words';
import { crmTexts } from '../crm-texts';
import { competitorField } from '../kept-passages';
import { loadResearch } from '../research-record';
import { verifiedFinding } from '../verified-finding';
import { skipped, usableEmail, type StageNeeds, type StageResult } from './stage';

/** Judges ICP fit, rating and signal strength (spec sections 8 and 11): the model quotes, the rules count. */
export async function assess(lead: Lead, needs: StageNeeds): Promise<StageResult> {
  if (!usableEmail(lead)) return skipped('no valid e-mail address');
  const playbook = await needs.playbooks.of(lead.playbook);
  const found = await loadResearch(lead, needs.store);
  const { verdicts, texts, account, abstained } = await judge(lead, playbook, found, needs);
  const activities = [...(await needs.crm.activities(lead.origin.sourceId)), ...repliesAsActivities(lead)];

  const now = needs.clock.now();
  const fit = icpFit(verdicts, playbook.icp.levels);
  const { topic, description, createdOn } = lead.fields;
  const interest =
    (await refusalOf(lead, playbook, needs)) ??
    interestOf(lead) ??
    interestFromText([topic, description], playbook.interest.phrases);
  const rating = rate(
    { fit: fit.level, interest: interest.level, interestQuote: interest.quote, createdOn, activities, now },
    playbook.rating,
  );
  const strength = signalStrength(
    {
      criteria: fit.criteria,
      findings: [...fit.criteria.flatMap((one) => one.finding ?? []), ...findingsOutsideCrm(found)],
      identityConfirmed:
        identityConfirmed(account, lead.fields.email, lead.email?.type === 'personal') ||
        siteConfirms(found, lead),
      email: lead.email?.validity ?? 'missing',
      now,
    },
    playbook.signalStrength,
  );
  const at = new Date(now).toISOString();
  return {
    status: 'completed',
    events: [{ type: 'LeadAssessed', fit, rating, signalStrength: strength, model: needs.model.name, at }],
    inputs: [...new Set(texts.map((one) => one.record))],
    outputs: [
      ...(abstained ? [abstentionWords('criteria', abstained)] : []),
      ...fit.criteria.map((one) => `${one.name}: ${one.verdict}`),
      `fit ${fit.level} ${fit.score}`,
      `rating ${rating.level} ${rating.score}`,
    ],
  };
}

/** What the model makes of the connected records: one verified verdict for each criterion. What is supposed stands in for what is known. */
export async function judge(
  lead: Lead,
  playbook: Playbook,
  found: CompanyResearch | null,
  { crm, model }: Pick<StageNeeds, 'crm' | 'model'>,
  supposed: readonly SourceText[] = [],
) {
  const { accountId, contactId } = lead.connection ?? { accountId: null, contactId: null };
  const account = accountId ? await crm.account(accountId) : undefined;
  const contact = contactId ? await crm.contact(contactId) : undefined;
  const { criteria } = playbook.icp;
  const overruled = supposed.map((one) => one.field);
  const known = crmTexts(lead, { account, contact }, criteria).filter(
    (one) => !overruled.includes(one.field),
  );
  // What was read about competitors alone judges nobody (spec section 7).
  const read = (found?.texts ?? []).filter((one) => one.field !== competitorField);
  const texts = [...supposed, ...known, ...read];
  const answer = judgeCriteriaAnswer.safeParse(
    await model.judgeCriteria({ criteria, texts }, { leadId: lead.id }),
  );
  if (!answer.success) {
    throw new Fault('model-answer', {
      sentence: `${model.name} gave an answer of the wrong form.`,
      todo: '',
    });
  }
  const { claims, abstained } = answer.data;
  return { verdicts: verifiedVerdicts(criteria, claims, texts), texts, account, abstained };
}

/** One verdict for each criterion, in order; a claim whose quote does not stand where it says becomes unknown. */
export function verifiedVerdicts(
  criteria: readonly Criterion[],
  claims: readonly CriterionClaim[],
  texts: readonly SourceText[],
): readonly CriterionVerdict[] {
  return criteria.map(({ name }) => {
    const claim = claims.find((one) => one.name === name);
    const finding = claim && claim.verdict !== 'unknown' ? verifiedFinding(claim, texts) : null;
    return { name, verdict: finding && claim ? claim.verdict : 'unknown', finding };
  });
}

/** Who wants no more mail refuses, whatever they said before or since, and through whichever lead (spec section 9). */
async function refusalOf(
  { engagement: { optOut }, fields }: Lead,
  { mode }: Playbook,
  { addressBook }: StageNeeds,
): Promise<InterestReading | null> {
  const isOut =
    optOut !== null || (mode === 'research-and-engage' && (await addressBook.isSuppressed(fields.email)));
  return isOut ? { level: 'negative', quote: optOut?.quote ?? null } : null;
}

/** What the lead's replies show, once they were read: the newest decides (spec section 9). */
function interestOf({ engagement: { reading } }: Lead): InterestReading | null {
  if (!reading) return null;
  const { interest } = reading;
  if (!interest) return { level: 'undetected', quote: null };
  const level = interest.level.startsWith('negative') ? 'negative' : interest.level;
  return { level: level as InterestReading['level'], quote: interest.finding.quote };
}

function repliesAsActivities({ id, replies }: Lead): readonly Activity[] {
  return replies
    .filter((one) => one.kind === 'person')
    .map((one) => ({ ...one, leadId: id, kind: 'reply', byLead: true }));
}

/** What the company's own sources say; the records of the CRM count through the criteria that read them. */
function findingsOutsideCrm(found: CompanyResearch | null): readonly Finding[] {
  if (!found) return [];
  const { overview, health, figures, news } = found;
  return [...overview, ...(health ? [health] : []), ...figures, ...news].filter(
    (one) => one.source !== 'crm',
  );
}

/** True when the site of the lead's own e-mail domain was read and is the company's. */
function siteConfirms(found: CompanyResearch | null, { email, fields }: Lead): boolean {
  if (found?.company.status !== 'confirmed' || email?.type !== 'work') return false;
  return registrableDomain(found.company.site ?? '') === registrableDomain(fields.email);
}
