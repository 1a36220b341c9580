import type { Account, Activity, Contact, Opportunity } from '../domain/account';
import type { LeadFields } from '../domain/lead-fields';
import type { QualifiedRecords } from '../domain/qualification';

/** A lead that is to become records of the CRM (spec section 14). */
export interface QualifyRequest {
  /** Once something came of a key it always is the same, whatever else the request says. */
  readonly key: string;
  /** The lead's own id in the CRM or file it comes from. */
  readonly leadSourceId: string;
  readonly fields: LeadFields;
  readonly createAccount: boolean;
  readonly createContact: boolean;
  readonly createOpportunity: boolean;
  /** Records that are there already and that the new ones belong to. */
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityName: string;
  /** Address of the person to whom the new records belong. */
  readonly owner: string;
}

/** What came of it: every record the lead belongs to now; refused means that nothing was created. */
export type QualifyOutcome =
  | { readonly outcome: 'qualified'; readonly records: QualifiedRecords }
  | { readonly outcome: 'refused'; /** In words for a person. */ readonly reason: string }
  | { readonly outcome: 'unknown' };

/** Somebody whose lead is erased, as far as the CRM can know them. */
export interface ErasedPerson {
  readonly leadId: string;
  /** The lead's own id in the CRM or file it came from. */
  readonly leadSourceId: string;
  /** Every address it ever had. */
  readonly addresses: readonly string[];
  /** The keys under which records were made of it. */
  readonly qualifications: readonly string[];
}

/** What Baton reads from the customer relationship management system, and the one thing it writes there. */
export interface Crm {
  account(id: string): Promise<Account | undefined>;
  /** Accounts whose web site has this registrable domain. */
  accountsByDomain(domain: string): Promise<readonly Account[]>;
  /** Accounts whose name, normalised as in spec section 6, is this one. */
  accountsByName(normalisedName: string): Promise<readonly Account[]>;
  contact(id: string): Promise<Contact | undefined>;
  contactByEmail(email: string): Promise<Contact | undefined>;
  opportunities(accountId: string): Promise<readonly Opportunity[]>;
  /** Of one lead, named by the id it has in the CRM. */
  activities(leadSourceId: string): Promise<readonly Activity[]>;
  /** Makes records of a lead. Asked again under the same key it answers the same and creates nothing; a refusal may be overcome. */
  qualify(request: QualifyRequest): Promise<QualifyOutcome>;
  /**
   * Removes the person's contacts and what they did, and their words from deals made of the lead; companies stay. Answers the
   * ids of those contacts; done again it changes nothing and answers the same. Absent where the CRM is somebody else's, who
   * erases there.
   */
  erase?(person: ErasedPerson): Promise<readonly string[]>;
}

/** A CRM that is filled from files: records are replaced by id, so that a file can be loaded again. */
export interface LoadableCrm extends Crm {
  putAccount(account: Account): Promise<void>;
  putContact(contact: Contact): Promise<void>;
  putOpportunity(opportunity: Opportunity): Promise<void>;
  putActivity(activity: Activity): Promise<void>;
}
