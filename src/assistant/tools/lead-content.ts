import { pageUrl } from '../../cards/page-link';
import { reasonSentence } from '../../cards/reason-words';
import { sourceNames } from '../../cards/receipt';
import type { LeadSubject } from '../../cards/subject';
import type { BantVerdict } from '../../domain/bant';
import type { Competitor } from '../../domain/competitors';
import type { CriterionVerdict } from '../../domain/icp-fit';
import type { Lead } from '../../domain/lead';
import { leadName } from '../../domain/lead-fields';
import type { Finding } from '../../domain/research';

/** Longest address of a page that is given. */
const longestUrl = 2_000;

/** A claim with the words it rests on and where they stand. */
export function receiptOf(finding: Finding) {
  const { text, quote, source, record, date } = finding;
  const url = pageUrl(finding, longestUrl);
  return { claim: text, quote, source: sourceNames[source], record, date, ...(url && { url }) };
}

/** A criterion or part of BANT, judged. */
export function verdictOf({ name, verdict, finding }: CriterionVerdict | BantVerdict) {
  return { name, verdict, receipt: finding && receiptOf(finding) };
}

/** Where a lead stands, as every tool about one says it. */
export function standingOf({
  id,
  fields,
  phase,
  owner,
  rating,
  fit,
  signalStrength,
  decision,
  ...lead
}: Lead) {
  return {
    id,
    name: leadName(fields),
    company: fields.companyName,
    topic: fields.topic,
    phase,
    owner,
    rating: rating?.level ?? null,
    icpFit: fit?.level ?? null,
    signalStrength: signalStrength?.level ?? null,
    decision: decision && {
      outcome: decision.outcome,
      reason: reasonSentence(decision.reason),
      at: decision.at,
    },
    email: lead.email?.validity ?? null,
    handover: lead.handover && {
      to: lead.handover.to,
      suggestedAction: lead.handover.suggestedAction,
      openQuestions: lead.handover.openQuestions,
      gaps: lead.handover.bantGaps,
      at: lead.handover.at,
    },
    qualification: lead.qualification?.state ?? null,
  };
}

/** The conversation with a lead: what was written, what came back, and what was made of it. */
export function engagementOf({ mails, replies, engagement }: Lead) {
  const { reading, optOut, bounce, awayUntil } = engagement;
  return {
    mails: mails.map(({ at, by, subject, outcome }) => ({ at, by, subject, outcome })),
    replies: replies.map(({ at, kind, subject, excerpt }) => ({ at, kind, subject, text: excerpt })),
    optedOut: optOut && { at: optOut.at, wants: optOut.wants, quote: optOut.quote },
    bounced: bounce?.kind ?? null,
    awayUntil,
    interest: reading?.interest
      ? { level: reading.interest.level, receipt: receiptOf(reading.interest.finding) }
      : null,
    bant: reading ? { level: reading.bant.level, parts: reading.bant.parts.map(verdictOf) } : null,
    questions: (reading?.questions ?? []).map(({ quote, answer }) => ({
      quote,
      answer: answer && receiptOf(answer),
    })),
  };
}

/** What was found out about the company; null when nothing was read. */
export function accountOf({ research, account }: LeadSubject) {
  if (!research) return { crmAccount: account ?? null, research: null };
  const { at, model, company, overview, health, figures, news, history, contradictions, sources } = research;
  return {
    crmAccount: account ?? null,
    research: {
      at,
      model,
      company: { name: company.name, site: company.site, status: company.status },
      overview: overview.map((one) => ({ topic: one.topic, ...receiptOf(one) })),
      health: health && { level: health.level, ...receiptOf(health) },
      figures: figures.map((one) => ({
        figure: one.figure,
        amount: one.amount,
        currency: one.currency,
        period: one.period,
        ...receiptOf(one),
      })),
      news: news.map((one) => ({ title: one.title, ...receiptOf(one) })),
      past: history.map(receiptOf),
      contradictions: contradictions.map((one) => ({ about: one.about, claims: one.claims.map(receiptOf) })),
      notRead: sources.flatMap((one) => one.problems.map(({ record, sentence }) => ({ record, sentence }))),
    },
  };
}

/** The competitors in the deal, the best first. */
export function competitorsOf({ research }: LeadSubject) {
  return { competitors: (research?.competitors ?? []).map(competitorOf) };
}

function competitorOf(one: Competitor) {
  return {
    name: one.name,
    namedBy: one.namedBy,
    naming: one.naming && receiptOf(one.naming),
    overview: one.overview.map(receiptOf),
    strengths: one.strengths.map(receiptOf),
    weaknesses: one.weaknesses.map(receiptOf),
    opportunities: one.opportunities.map(receiptOf),
    threats: one.threats.map(receiptOf),
    talkingPoints: one.talkingPoints.map(receiptOf),
  };
}
