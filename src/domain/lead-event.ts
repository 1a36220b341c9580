import type { Decision } from './decision';
import type { Erasure } from './erasure';
import type { EmailCheck, EmailMark } from './email-address';
import type { EmailDraft } from './email-draft';
import type { LeadMail, MailOutcome } from './lead-mail';
import type { LeadReply, MailProposal, OptOut, ReplyReading } from './engagement';
import type { Handover } from './handover';
import type { IcpFit } from './icp-fit';
import type {
  CompanySite,
  Connection,
  Lead,
  LeadResearch,
  PinnedPlaybook,
  ScheduledRun,
  StepFault,
  StepName,
} from './lead';
import type { LeadFields } from './lead-fields';
import type { DoneQualification, QualificationRequest, QualifyProposal } from './qualification';
import type { Rating } from './rating';
import type { SignalStrength } from './signal-strength';

/** What can happen to a lead; nothing else changes one. */
export type LeadEvent =
  | {
      readonly type: 'LeadReceived';
      readonly id: string;
      readonly origin: Lead['origin'];
      readonly fields: LeadFields;
    }
  | { readonly type: 'LeadUpdated'; readonly changed: readonly string[]; readonly fields: LeadFields }
  | {
      readonly type: 'RunRequested';
      readonly trigger: string;
      readonly steps: readonly StepName[];
      /** It had been scheduled, and its time has come. */
      readonly isScheduled?: true;
    }
  | ({ readonly type: 'RunScheduled' } & ScheduledRun)
  | { readonly type: 'StepRan'; readonly run: StepRun }
  | {
      readonly type: 'LeadSelected';
      readonly playbook: PinnedPlaybook;
      readonly originalSeller: string | null;
      readonly owner: string;
    }
  | { readonly type: 'LeadNotSelected'; readonly reason: string }
  | { readonly type: 'EmailValidated'; readonly email: EmailCheck }
  | {
      readonly type: 'RecordsConnected';
      readonly connection: Connection;
      /** What the account was called then; events of earlier releases do not say. */
      readonly accountName?: string;
      /** What alone was changed; absent where both were looked for, and in events of earlier releases. */
      readonly changed?: 'account' | 'contact';
    }
  /** A person named the web site of the company, or said that none is the right one. */
  | { readonly type: 'SiteConnected'; readonly site: CompanySite }
  | { readonly type: 'CompanyResearched'; readonly research: LeadResearch }
  | {
      readonly type: 'LeadAssessed';
      readonly fit: IcpFit;
      readonly rating: Rating;
      readonly signalStrength: SignalStrength;
      /** Name and version of what gave the verdicts. */
      readonly model: string;
      readonly at: string;
    }
  | {
      readonly type: 'HandedOver';
      readonly decision: Decision;
      readonly handover: Handover;
      readonly owner: string;
    }
  | {
      readonly type: 'HandedBack';
      readonly decision: Decision;
      readonly owner: string;
      readonly fault: StepFault | null;
    }
  | { readonly type: 'Disqualified'; readonly decision: Decision }
  /** A supervisor gave it to a seller (spec section 12, Reassign). */
  | {
      readonly type: 'Reassigned';
      readonly decision: Decision;
      readonly handover: Handover;
      readonly owner: string;
    }
  /** A supervisor gave it back to the agent, which decides again. */
  | { readonly type: 'Restored'; readonly owner: string }
  /** A person disqualified it, in their own words. */
  | {
      readonly type: 'DisqualifiedByPerson';
      readonly decision: Decision;
      readonly words: string;
      readonly owner: string;
    }
  | { readonly type: 'EmailMarked'; readonly mark: EmailMark }
  | { readonly type: 'EmailDrafted'; readonly draft: EmailDraft }
  | { readonly type: 'DraftDiscarded' }
  | { readonly type: 'MailRequested'; readonly mail: LeadMail }
  | {
      readonly type: 'MailSettled';
      readonly messageId: string;
      readonly outcome: MailOutcome;
      /** Who is asked what to do; empty unless the outcome is unknown. */
      readonly notified: readonly string[];
      /** When one of the agent's had left at the latest, ISO 8601; absent when it did not, and in what earlier releases wrote. */
      readonly leftAt?: string;
    }
  /** A mail came in that belongs to the lead; `notified` reads it, because the lead is theirs by now. */
  | { readonly type: 'ReplyReceived'; readonly reply: LeadReply; readonly notified: readonly string[] }
  | { readonly type: 'RepliesRead'; readonly reading: ReplyReading }
  /** The lead forbade further mail (row 11). */
  | { readonly type: 'OptedOut'; readonly optOut: OptOut }
  /** The agent wants to send a mail and asks somebody. */
  | {
      readonly type: 'MailProposed';
      readonly proposal: MailProposal;
      readonly notified: readonly string[];
    }
  /** The supervisor said no: the agent writes to the lead no more. */
  | { readonly type: 'MailRejected'; readonly by: string }
  /** Another lead of the same person was written to first; this one follows it (spec section 13). */
  | { readonly type: 'SamePersonFound'; readonly leadId: string }
  /** Somebody asked through another assistant; `notified` gets the card that asks for a yes (spec section 17). */
  | {
      readonly type: 'QualifyProposed';
      readonly proposal: QualifyProposal;
      readonly notified: readonly string[];
    }
  /** A person qualified it; the CRM is asked (spec section 14). */
  | { readonly type: 'QualifyRequested'; readonly request: QualificationRequest }
  | { readonly type: 'Qualified'; readonly qualification: DoneQualification }
  /** The CRM would not, or gave no answer for long; a person may try again. */
  | { readonly type: 'QualifyFailed'; readonly sentence: string }
  /** Everything kept of the lead is to be removed, for good; from now on nothing else happens to it. */
  | ({ readonly type: 'ErasureRequested' } & Erasure)
  /** It was removed: this event stands in place of all before it, and names nobody. */
  | ({
      readonly type: 'Erased';
      readonly id: string;
      readonly source: string;
      readonly owner: null;
      /** ISO 8601. */
      readonly at: string;
    } & Erasure)
  /** A run after the decision came to the same end, or may not change it: the card is refreshed, nothing else. */
  | { readonly type: 'DecisionKept'; readonly reason: string };

export type LeadEventType = LeadEvent['type'];

/** One run of one step, as it happened (spec section 16). */
export interface StepRun {
  readonly step: StepName;
  readonly status: StepStatus;
  readonly trigger: string;
  readonly attempt: number;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly fault: StepFault | null;
}

export type StepStatus = 'completed' | 'invalid e-mail' | 'failed' | 'skipped' | 'pending retry';

/** An event in a lead's log: numbered from 1 without a gap, with who did it and when. */
export interface LoggedEvent {
  readonly seq: number;
  readonly version: 1;
  /** ISO 8601. */
  readonly at: string;
  /** `agent`, `intake`, or a person's address. */
  readonly by: string;
  readonly event: LeadEvent;
}

/** Who is behind an event: who logged it or, when the CRM answered, the person who had asked for it. */
export function actorOf({ by, event }: LoggedEvent): string {
  return event.type === 'Qualified' ? event.qualification.request.by : by;
}
