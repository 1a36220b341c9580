import type { Decision } from './decision';
import type { IcpFit } from './icp-fit';
import type { EmailCheck, EmailMark } from './email-address';
import type { EmailDraft } from './email-draft';
import type { LeadMail } from './lead-mail';
import type { Engagement, LeadReply } from './engagement';
import type { Handover } from './handover';
import type { LeadFields } from './lead-fields';
import type { CompanyIdentity } from './company-identity';
import type { Qualification, QualifyProposal } from './qualification';
import type { Rating } from './rating';
import type { SignalStrength } from './signal-strength';

/** Where a lead stands with the agent. Only `evolve` moves it. */
export type Phase =
  | 'received'
  | 'not-selected'
  | 'in-progress'
  | 'handed-back'
  | 'handed-over'
  | 'disqualified'
  | 'qualified'
  /** All that is kept of it is being removed. */
  | 'erasing'
  /** Nothing of the person is kept any more; the lead's id says only that there was one. */
  | 'erased';

/** The steps that run by themselves, in this order (spec sections 3 to 12). */
export const stepNames = [
  'select',
  'validate-email',
  'connect',
  'research',
  'read-replies',
  'assess',
  'decide',
] as const;
export type StepName = (typeof stepNames)[number];

/** The playbook that governs a lead, pinned when the lead is taken. */
export interface PinnedPlaybook {
  readonly id: string;
  readonly version: string;
}

export interface Connection {
  readonly accountId: string | null;
  readonly contactId: string | null;
  /** How the account was found; null when there is none. */
  readonly by: 'domain' | 'name' | 'person' | null;
  /** Account ids to choose from when the best match is a tie (spec section 6). */
  readonly candidates: readonly string[];
}

/** The web site of the lead's company as a person named it; a null host means that no site is the right one. */
export interface CompanySite {
  readonly host: string | null;
}

/** That a lead's company was researched, and where what was found is kept. */
export interface LeadResearch {
  /** Id of the record beside the lead. */
  readonly record: string;
  /** When it was read, ISO 8601. */
  readonly at: string;
  /** Whom it is about; read anew when this is somebody else. */
  readonly company: { readonly name: string; readonly site: string | null };
  readonly status: CompanyIdentity['status'];
  /** Name and version of the model that read it. */
  readonly model: string;
}

/** Steps that run by themselves at a later time. */
export interface ScheduledRun {
  /** ISO 8601. */
  readonly at: string;
  readonly trigger: string;
  readonly steps: readonly StepName[];
}

/** A fault that stopped a step, in words for people. */
export interface StepFault {
  readonly step: StepName;
  readonly code: string;
  readonly sentence: string;
}

/** True once the agent took it, or it was decided without it: only then people are shown it and its CRM is told of it. */
export function isTaken({ playbook, decision }: Pick<Lead, 'playbook' | 'decision'>): boolean {
  return playbook !== null || decision !== null;
}

/** A lead as its events made it; everything Baton knows and decides by. */
export interface Lead {
  readonly id: string;
  readonly origin: { readonly source: string; readonly sourceId: string };
  readonly fields: LeadFields;
  readonly phase: Phase;
  /** A person's address, `agent`, or null. */
  readonly owner: string | null;
  readonly originalSeller: string | null;
  readonly notSelectedFor: string | null;
  readonly playbook: PinnedPlaybook | null;
  /** Steps still to run, in order. */
  readonly todo: readonly StepName[];
  readonly trigger: string;
  /** What runs later; null when it waits for nothing. */
  readonly scheduled: ScheduledRun | null;
  readonly fault: StepFault | null;
  readonly email: EmailCheck | null;
  /** What a person said of the address; null when nobody did. */
  readonly emailMark: EmailMark | null;
  readonly connection: Connection | null;
  /** The company's web site as a person named it; null when nobody did. */
  readonly companySite: CompanySite | null;
  readonly research: LeadResearch | null;
  /** When the records that the assessment rests on were read, ISO 8601; null before. */
  readonly assessedAt: string | null;
  readonly fit: IcpFit | null;
  readonly rating: Rating | null;
  readonly signalStrength: SignalStrength | null;
  readonly decision: Decision | null;
  readonly handover: Handover | null;
  /** The e-mail to the lead as somebody saved it; null when there is none. */
  readonly draft: EmailDraft | null;
  /** E-mails to the lead, oldest first. */
  readonly mails: readonly LeadMail[];
  /** What came back, oldest first. */
  readonly replies: readonly LeadReply[];
  /** How the agent's conversation with it stands. */
  readonly engagement: Engagement;
  /** Null until a person qualified it. */
  readonly qualification: Qualification | null;
  /** What its reader was last asked to confirm for another assistant; null when nobody was. */
  readonly qualifyProposal: QualifyProposal | null;
  /** How many times it was handed over; part of each handover's id. */
  readonly handovers: number;
}
