import { eventWords } from '../../cards/event-words';
import { reasonSentence } from '../../cards/reason-words';
import type { LeadSubject } from '../../cards/subject';
import type { AgentReport } from '../operations/agent';
import type { Help } from '../operations/help';
import type { History } from '../operations/history';
import type { IcpProposal } from '../operations/icp';
import type { LeadsPage } from '../operations/leads';
import type { Outreach } from '../operations/outreach';
import type { Preview } from '../operations/preview';
import type { WhatIf } from '../operations/whatif';
import type { Why } from '../operations/why';
import { accountOf, competitorsOf, engagementOf, receiptOf, standingOf, verdictOf } from './lead-content';
import type { Tool } from './tool-table';

export type Content = Readonly<Record<string, unknown>>;
/** Most events that are given, the latest. */
const mostEvents = 200;
type Shape = (output: never, subject: LeadSubject) => Content;

/** What each operation that reads gives as data, by its name; those about a lead begin with where it stands. */
const ofLeads: Readonly<Record<string, Shape>> = {
  lead: (_, { lead }) => ({ criteria: (lead.fit?.criteria ?? []).map(verdictOf), ...engagementOf(lead) }),
  why: ({ lead, levers, bant }: Why) => ({
    criteria: (lead.fit?.criteria ?? []).map(verdictOf),
    score: lead.rating && { sum: lead.rating.score, parts: lead.rating.parts, weights: lead.rating.weights },
    wouldChangeIt: levers,
    wouldLetBantPass: bant,
  }),
  research: (_, subject) => ({
    criteria: (subject.lead.fit?.criteria ?? []).map(verdictOf),
    ...accountOf(subject),
    ...competitorsOf(subject),
  }),
  history: ({ events }: History) => ({
    events: events.slice(-mostEvents).map(({ seq, at, by, event }) => ({
      seq,
      at,
      by,
      what: eventWords(event, (owner) => owner),
    })),
  }),
  whatif: ({ changes, fit, rating, outcome, reason }: WhatIf) => ({
    changes,
    icpFit: fit.level,
    rating: rating.level,
    outcome,
    reason: reasonSentence(reason),
  }),
  outreach: ({ draft }: Outreach) => ({
    subject: draft.subject,
    body: draft.body,
    receipts: draft.receipts.map(receiptOf),
    savedBy: draft.savedBy,
  }),
};
const ofNoLead: Readonly<Record<string, (output: never) => Content>> = {
  help: ({ commands }: Help) => ({ commands: commands.map(({ form, purpose }) => ({ form, purpose })) }),
  leads: ({ rows, page, total }: LeadsPage) => ({
    leads: rows.map(({ leadId, name, companyName, topic, phase, owner, rating }) => ({
      ...{ id: leadId, name, company: companyName, topic, phase, owner, rating },
    })),
    page,
    total,
  }),
  agent: ({ state, playbooks, processing, sources, missing }: AgentReport) => ({
    status: state.status,
    playbooks: playbooks.map(({ playbook }) => ({
      id: playbook.id,
      title: playbook.name,
      mode: playbook.mode,
    })),
    processing,
    sources,
    missing,
  }),
  preview: (found: Preview) => ({ ...found }),
  icp: ({ site, model, proposed }: IcpProposal) => ({
    site,
    model,
    criteria: proposed.map(({ criterion, weight, why }) => ({
      ...criterion,
      weight,
      receipt: receiptOf(why),
    })),
  }),
};
const ofParts: Readonly<Record<NonNullable<Tool['part']>, (subject: LeadSubject) => Content>> = {
  engagement: ({ lead }) => engagementOf(lead),
  account: accountOf,
  competitors: competitorsOf,
};

/** What a tool gives back as data; `subject` is the lead it is about, undefined for none. */
export function contentOf(
  { operation, part }: Tool,
  output: unknown,
  subject: LeadSubject | undefined,
): Content {
  if (!subject) return ofNoLead[operation]?.(output as never) ?? {};
  const found = part ? ofParts[part](subject) : (ofLeads[operation]?.(output as never, subject) ?? {});
  return { lead: standingOf(subject.lead), ...found };
}
