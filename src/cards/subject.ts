import type { Account, Contact } from '../domain/account';
import type { CompanyResearch } from '../domain/company-research';
import type { Lead } from '../domain/lead';
import type { OperationName } from '../domain/permissions';
import type { Playbook } from '../domain/playbook';

/** The last thing a person did to a lead: every copy of its cards says so. */
export interface LastAct {
  /** Name of the person. */
  readonly by: string;
  /** What they did, in the past tense without a full stop, such as `reassigned it to Noor Haddad`. */
  readonly what: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What the language model cost for one lead. */
export interface ModelCost {
  readonly tokens: number;
  /** Millionths of a US dollar; 0 where prices are not known. */
  readonly microDollars: number;
}

/** All that a card about one lead may show. */
export interface LeadSubject {
  readonly lead: Lead;
  readonly account: Account | undefined;
  readonly contact: Contact | undefined;
  /** Accounts to choose from while the connection is open ("which one?"). */
  readonly candidates: readonly Account[];
  /** What was found out about the company; null when nothing was read. */
  readonly research: CompanyResearch | null;
  readonly playbook: Playbook;
  readonly lastAct: LastAct | null;
  /** Who the lead of the same person is that was written to first, in words; null when there is none. */
  readonly samePerson: string | null;
  /** Null where the built-in analyst serves. */
  readonly modelCost: ModelCost | null;
}

/** For whom a card is made: dates are in their time zone, and only buttons they may press are shown. */
export interface Reader {
  readonly address: string;
  readonly timeZone: string;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
  may(operation: OperationName): boolean;
}
