import { bounced } from './email-address';
import { noEngagement, type Engagement, type LeadReply } from './engagement';
import { stepNames, type Lead, type Phase } from './lead';
import type { LeadEvent, LeadEventType } from './lead-event';

interface Transition {
  /** Phases in which the event may happen; `none` is a lead that does not exist yet. */
  readonly from: readonly (Phase | 'none')[];
  /** The phase it leads to; absent when the phase stays. */
  readonly to?: Phase;
}

const taken: readonly Phase[] = ['in-progress', 'handed-back', 'handed-over', 'disqualified'];
const known: readonly Phase[] = ['received', 'not-selected', ...taken];

/** The legal moves of a lead. What is not here is refused. */
export const transitions: Readonly<Record<LeadEventType, Transition>> = {
  LeadReceived: { from: ['none'], to: 'received' },
  LeadUpdated: { from: known },
  RunRequested: { from: known },
  StepRan: { from: known },
  LeadNotSelected: { from: ['received', 'not-selected', 'handed-back'], to: 'not-selected' },
  LeadSelected: { from: ['received', 'not-selected', 'handed-back'], to: 'in-progress' },
  EmailValidated: { from: taken },
  RecordsConnected: { from: taken },
  SiteConnected: { from: taken },
  CompanyResearched: { from: taken },
  LeadAssessed: { from: taken },
  HandedOver: { from: ['in-progress', 'disqualified'], to: 'handed-over' },
  HandedBack: { from: ['received', 'not-selected', 'in-progress', 'disqualified'], to: 'handed-back' },
  Disqualified: { from: ['in-progress', 'disqualified'], to: 'disqualified' },
  Reassigned: { from: taken, to: 'handed-over' },
  Restored: { from: ['handed-back', 'handed-over', 'disqualified'], to: 'in-progress' },
  DisqualifiedByPerson: { from: ['in-progress', 'handed-back', 'handed-over'], to: 'disqualified' },
  EmailMarked: { from: taken },
  EmailDrafted: { from: taken },
  DraftDiscarded: { from: taken },
  RunScheduled: { from: taken },
  ReplyReceived: { from: known },
  RepliesRead: { from: taken },
  OptedOut: { from: known },
  MailProposed: { from: ['in-progress'] },
  MailRejected: { from: ['in-progress'] },
  SamePersonFound: { from: ['in-progress'] },
  MailRequested: { from: taken },
  MailSettled: { from: taken },
  DecisionKept: { from: ['handed-back', 'handed-over', 'disqualified'] },
};

export type Evolved = { readonly lead: Lead } | { readonly refused: string };

/** The lead after the event, or why the move is not legal. Never changes its arguments. */
export function evolve(lead: Lead | undefined, event: LeadEvent): Evolved {
  const { from, to } = transitions[event.type];
  const phase = lead?.phase ?? 'none';
  if (!from.includes(phase)) return { refused: `${event.type} is not possible while the lead is ${phase}` };
  if (event.type === 'LeadReceived') return { lead: newLead(event) };
  if (!lead) return { refused: `${event.type} needs a lead` };
  const moved = apply(lead, event);
  return { lead: to ? { ...moved, phase: to } : moved };
}

function newLead({ id, origin, fields }: Extract<LeadEvent, { type: 'LeadReceived' }>): Lead {
  return {
    id,
    origin,
    fields,
    phase: 'received',
    owner: fields.owner || null,
    originalSeller: null,
    notSelectedFor: null,
    playbook: null,
    todo: [],
    trigger: '',
    scheduled: null,
    fault: null,
    email: null,
    emailMark: null,
    connection: null,
    companySite: null,
    research: null,
    assessedAt: null,
    fit: null,
    rating: null,
    signalStrength: null,
    decision: null,
    handover: null,
    draft: null,
    mails: [],
    replies: [],
    engagement: noEngagement,
    handovers: 0,
  };
}

function apply(lead: Lead, event: Exclude<LeadEvent, { type: 'LeadReceived' }>): Lead {
  switch (event.type) {
    case 'LeadUpdated':
      return { ...withNewAddress(lead, event.fields.email), fields: event.fields };
    case 'RunRequested': {
      // Steps that a run before this one still owes are not lost.
      const todo = stepNames.filter((one) => event.steps.includes(one) || lead.todo.includes(one));
      const scheduled = event.isScheduled ? null : lead.scheduled;
      return { ...lead, todo, trigger: event.trigger, fault: null, scheduled };
    }
    case 'RunScheduled': {
      const { at, trigger, steps } = event;
      return { ...lead, scheduled: { at, trigger, steps } };
    }
    case 'StepRan': {
      const { step, status, fault } = event.run;
      const done = status !== 'pending retry';
      const overcome = status !== 'skipped' && lead.fault?.step === step;
      return {
        ...lead,
        todo: done ? lead.todo.filter((one) => one !== step) : lead.todo,
        fault: fault ?? (overcome ? null : lead.fault),
      };
    }
    case 'LeadNotSelected':
      return { ...lead, notSelectedFor: event.reason, todo: [] };
    case 'LeadSelected': {
      const { playbook, originalSeller, owner } = event;
      return { ...lead, playbook, originalSeller, owner, notSelectedFor: null };
    }
    case 'EmailValidated':
      return { ...lead, email: event.email };
    case 'RecordsConnected':
      return { ...lead, connection: event.connection };
    case 'SiteConnected':
      return { ...lead, companySite: event.site };
    case 'CompanyResearched':
      return { ...lead, research: event.research };
    case 'LeadAssessed':
      return {
        ...lead,
        fit: event.fit,
        rating: event.rating,
        signalStrength: event.signalStrength,
        assessedAt: event.at,
      };
    case 'Reassigned':
    case 'HandedOver': {
      const { decision, handover, owner } = event;
      return { ...ended(lead), decision, handover, owner, handovers: lead.handovers + 1 };
    }
    case 'HandedBack':
      return {
        ...ended(lead),
        // Mail came back: whoever corrects the address makes everything run again.
        email: event.decision.row === '12' && lead.email ? bounced(lead.email) : lead.email,
        decision: event.decision,
        owner: event.owner,
        fault: event.fault,
      };
    case 'Disqualified':
      return { ...ended(lead), decision: event.decision };
    case 'Restored':
      return { ...lead, owner: event.owner, decision: null };
    case 'DisqualifiedByPerson':
      return { ...ended(lead), decision: event.decision, owner: event.owner };
    case 'EmailMarked':
      return {
        ...lead,
        emailMark: event.mark,
        ...(event.mark.validity === 'valid' && { engagement: { ...lead.engagement, bounce: null } }),
      };
    case 'EmailDrafted':
      return { ...lead, draft: event.draft };
    case 'DraftDiscarded':
      return { ...lead, draft: null };
    case 'MailRequested':
      return {
        ...lead,
        draft: event.mail.purpose === undefined ? null : lead.draft,
        mails: [...lead.mails, event.mail],
        engagement: { ...lead.engagement, proposal: null },
      };
    case 'MailSettled': {
      const { messageId, outcome } = event;
      const mail = lead.mails.find((one) => one.messageId === messageId);
      // The server of the lead will not take it: as good as a bounce.
      const isRefused = outcome === 'refused' && mail?.purpose !== undefined;
      return {
        ...lead,
        ...(isRefused && { engagement: bouncedHard(lead.engagement, mail.at) }),
        mails: lead.mails.map((one) => (one.messageId === messageId ? { ...one, outcome } : one)),
      };
    }
    case 'ReplyReceived':
      return {
        ...lead,
        replies: [...lead.replies, event.reply].slice(-mostReplies),
        engagement: heard(lead.engagement, event.reply),
      };
    case 'RepliesRead':
      return { ...lead, engagement: { ...lead.engagement, reading: event.reading } };
    case 'OptedOut':
      return { ...lead, engagement: { ...lead.engagement, optOut: event.optOut, proposal: null } };
    case 'MailProposed':
      return { ...lead, engagement: { ...lead.engagement, proposal: event.proposal } };
    case 'MailRejected':
      return { ...lead, engagement: { ...lead.engagement, proposal: null, refusedBy: event.by } };
    case 'SamePersonFound':
      return { ...lead, engagement: { ...lead.engagement, sameAs: event.leadId } };
    case 'DecisionKept':
      return lead;
  }
}

/** Most replies kept with a lead; what is taken in twice comes within days. */
const mostReplies = 100;

/** Nothing runs later any more, and nobody is asked about a mail. */
function ended(lead: Lead): Lead {
  return { ...lead, scheduled: null, engagement: { ...lead.engagement, proposal: null } };
}

/** What came back from one address says nothing of another. */
function withNewAddress(lead: Lead, email: string): Lead {
  if (lead.fields.email.trim() === email.trim()) return lead;
  return { ...lead, engagement: { ...lead.engagement, bounce: null, awayUntil: null, proposal: null } };
}

function bouncedHard(engagement: Engagement, since: string): Engagement {
  return { ...engagement, bounce: { kind: 'hard', since }, proposal: null };
}

/** What a mail that came in changes: a person's ends every wait and takes back what somebody was asked about. */
function heard(engagement: Engagement, { kind, at, backOn }: LeadReply): Engagement {
  switch (kind) {
    case 'person':
      return { ...engagement, bounce: null, awayUntil: null, proposal: null };
    case 'hard-bounce':
      return bouncedHard(engagement, at);
    case 'soft-bounce':
      return { ...engagement, bounce: engagement.bounce ?? { kind: 'soft', since: at } };
    case 'out-of-office':
      return { ...engagement, awayUntil: backOn };
    case 'automatic':
      return engagement;
  }
}
