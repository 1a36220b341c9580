/** The records of the CRM that a lead can become (spec section 14). */
export const recordKinds = ['account', 'contact', 'opportunity'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** What a person asked for when they qualified a lead, as it was then. */
export interface QualificationRequest {
  /** The same on every attempt: under one key a CRM creates nothing twice. */
  readonly key: string;
  readonly create: readonly RecordKind[];
  /** Empty when no opportunity is created. */
  readonly opportunityName: string;
  /** The records it was connected to. */
  readonly accountId: string | null;
  readonly contactId: string | null;
  /** Address of the person. */
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
}

/** A record that the qualified lead belongs to; `isNew` when it was created for it. */
export interface QualifiedRecord {
  readonly id: string;
  readonly isNew: boolean;
}
export type QualifiedRecords = Readonly<Record<RecordKind, QualifiedRecord | null>>;

/** A qualification that the CRM has carried out. */
export interface DoneQualification {
  readonly state: 'done';
  readonly request: QualificationRequest;
  readonly records: QualifiedRecords;
  /** When the CRM answered, ISO 8601. */
  readonly at: string;
}

/** How far a lead's qualification has come; after `failed` a person may try again. */
export type Qualification =
  | { readonly state: 'requested'; readonly request: QualificationRequest }
  | { readonly state: 'failed'; readonly request: QualificationRequest; readonly sentence: string }
  | DoneQualification;

/** What somebody asked another assistant for: a card puts it before them, and nothing is done until they press it there. */
export interface QualifyProposal {
  readonly outcome: 'qualified' | 'disqualified';
  /** What is to be ticked; null for what is usual. */
  readonly create: readonly RecordKind[] | null;
  /** Why it is not a fit, when it is to be disqualified; else empty. */
  readonly reason: string;
  /** Address of the person who asked, and who decides. */
  readonly by: string;
  /** How often the lead had been handed over then: with another handover it is void. */
  readonly handovers: number;
  /** ISO 8601. */
  readonly at: string;
}

/** Longest name of an opportunity, in characters. */
export const longestOpportunityName = 200;
