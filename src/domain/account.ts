/** A company as the CRM knows it; empty fields are null. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly website: string | null;
  readonly industry: string | null;
  /** Headquarters as written; several are separated by semicolons. */
  readonly location: string | null;
  readonly annualRevenue: Money | null;
  readonly employees: number | null;
  /** Every other column of the record, by its own name. */
  readonly custom: Readonly<Record<string, string>>;
}

export interface Money {
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** A person at an account. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly accountId: string | null;
  readonly jobTitle: string | null;
}

/** A deal with an account, open or closed. */
export interface Opportunity {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly state: 'open' | 'won' | 'lost';
  /** ISO 8601 date. */
  readonly closedOn: string | null;
  readonly value: Money | null;
  readonly competitor: string | null;
}

/** What a lead did, or what was done with it; `byLead` tells which. */
export interface Activity {
  readonly id: string;
  readonly leadId: string;
  readonly kind: ActivityKind;
  readonly byLead: boolean;
  /** ISO 8601. */
  readonly at: string;
  readonly subject: string;
  /** What was noted or said, as plain text; missing when nothing was. */
  readonly text?: string;
}

export type ActivityKind = 'reply' | 'call' | 'meeting' | 'download' | 'click' | 'e-mail' | 'note';
