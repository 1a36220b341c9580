import { bounced } from './email-address';
import { bouncedHard, ended, withNewAddress, withReply } from './conversation-moves';
import { emptyLead, erasedLead } from './erasure';
import { stepNames, type Lead } from './lead';
import type { LeadEvent } from './lead-event';
import { transitions } from './transitions';
import { type DoneQualification } from './qualification';
import { isBeingQualified } from './qualify-offers';

export type Evolved = { readonly lead: Lead } | { readonly refused: string };

/** The lead after the event, or why the move is not legal. Never changes its arguments. */
export function evolve(lead: Lead | undefined, event: LeadEvent): Evolved {
  const { from, to, whileQualifying } = transitions[event.type];
  const qualifying = lead !== undefined && isBeingQualified(lead);
  const isOutOfTurn = qualifying ? whileQualifying === 'never' : whileQualifying === 'only';
  if (!from.includes(lead?.phase ?? 'none') || isOutOfTurn) {
    const state = qualifying ? 'being qualified' : (lead?.phase ?? 'none');
    return { refused: `${event.type} is not possible while the lead is ${state}` };
  }
  if (event.type === 'LeadReceived') return { lead: emptyLead(event) };
  if (event.type === 'Erased')
    return { lead: { ...erasedLead(event.id, event.source, event.at), phase: 'erased' } };
  if (!lead) return { refused: `${event.type} needs a lead` };
  const moved = apply(lead, event);
  return { lead: to ? { ...moved, phase: to } : moved };
}

function apply(lead: Lead, event: Exclude<LeadEvent, { type: 'LeadReceived' | 'Erased' }>): Lead {
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
      return {
        ...ended(lead),
        decision,
        handover,
        owner,
        handovers: lead.handovers + 1,
        qualification: null,
      };
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
      return { ...lead, owner: event.owner, decision: null, qualification: null };
    case 'DisqualifiedByPerson':
      return {
        ...ended(lead),
        // What was under way would decide once more; what the lead said is read all the same.
        todo: lead.todo.filter((one) => one === 'read-replies'),
        decision: event.decision,
        owner: event.owner,
        qualification: null,
      };
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
      const { messageId, outcome, leftAt } = event;
      const mail = lead.mails.find((one) => one.messageId === messageId);
      // The server of the lead will not take it: as good as a bounce.
      const isRefused = outcome === 'refused' && mail?.purpose !== undefined;
      return {
        ...lead,
        ...(isRefused && { engagement: bouncedHard(lead.engagement, mail.at) }),
        mails: lead.mails.map((one) =>
          one.messageId === messageId ? { ...one, outcome, ...(leftAt && { leftAt }) } : one,
        ),
      };
    }
    case 'ReplyReceived':
      return withReply(lead, event.reply);
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
    case 'QualifyProposed':
      return { ...lead, qualifyProposal: event.proposal };
    case 'QualifyRequested':
      return { ...lead, qualification: { state: 'requested', request: event.request } };
    case 'Qualified':
      return qualified(lead, event.qualification);
    case 'QualifyFailed': {
      const { qualification } = lead;
      if (!qualification) return lead;
      const { request } = qualification;
      return { ...lead, qualification: { state: 'failed', request, sentence: event.sentence } };
    }
    case 'ErasureRequested':
      return {
        ...lead,
        todo: [],
        scheduled: null,
        draft: null,
        engagement: { ...lead.engagement, proposal: null },
      };
    case 'DecisionKept':
      return lead;
  }
}

/** From now on it belongs to the records it became. */
function qualified(lead: Lead, qualification: DoneQualification): Lead {
  const { account, contact } = qualification.records;
  const before = lead.connection;
  const accountId = account?.id ?? before?.accountId ?? null;
  const contactId = contact?.id ?? before?.contactId ?? null;
  const by = before && before.accountId === accountId ? before.by : 'person';
  const isSame = before?.accountId === accountId && before.contactId === contactId;
  const connection = isSame ? before : { accountId, contactId, by, candidates: [] };
  return { ...lead, qualification, connection, draft: null };
}
