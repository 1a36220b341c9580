import type { Account, Activity, Contact, Opportunity } from '../domain/account';

/** What Baton reads from the customer relationship management system. */
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
}

/** A CRM that is filled from files: records are replaced by id, so that a file can be loaded again. */
export interface LoadableCrm extends Crm {
  putAccount(account: Account): Promise<void>;
  putContact(contact: Contact): Promise<void>;
  putOpportunity(opportunity: Opportunity): Promise<void>;
  putActivity(activity: Activity): Promise<void>;
}
