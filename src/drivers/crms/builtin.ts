import type { Account, Activity, Contact, Opportunity } from '../../domain/account';
import { normaliseName } from '../../domain/company-name';
import { registrableDomain } from '../../domain/email-address';
import type { LoadableCrm } from '../../ports/crm';
import type { Records } from '../../ports/records';
import { erasePerson } from './erase-person';
import { qualify } from './qualify';
import { openShelf, type LookUp, type ShelfKind } from './shelf';

const accounts: ShelfKind<Account> = {
  name: 'account',
  id: (account) => account.id,
  keys: ({ name, website }) => [
    ...lookUp('domain', siteDomain(website ?? '')),
    ...lookUp('name', normaliseName(name)),
  ],
};

const contacts: ShelfKind<Contact> = {
  name: 'contact',
  id: (contact) => contact.id,
  keys: ({ email }) => lookUp('email', foldEmail(email ?? '')),
};

const opportunities: ShelfKind<Opportunity> = {
  name: 'opportunity',
  id: (opportunity) => opportunity.id,
  keys: ({ accountId }) => lookUp('account', accountId),
};

const activities: ShelfKind<Activity> = {
  name: 'activity',
  id: (activity) => activity.id,
  keys: ({ leadId }) => lookUp('lead', leadId),
};

/**
 * The CRM of those who have none: records loaded from files, kept beside the leads. What is found comes in the order of
 * the ids; of several contacts with one address the first. Rejects with the faults of the store.
 */
export function openBuiltinCrm(options: { readonly records: Records }) {
  const { records } = options;
  const shelves = {
    account: openShelf(records, accounts),
    contact: openShelf(records, contacts),
    opportunity: openShelf(records, opportunities),
    activity: openShelf(records, activities),
  };
  const port: LoadableCrm = {
    account: (id) => shelves.account.get(id),
    accountsByDomain: (domain) => findBy(shelves.account.find, 'domain', siteDomain(domain)),
    accountsByName: (normalisedName) => findBy(shelves.account.find, 'name', normalisedName),
    contact: (id) => shelves.contact.get(id),
    contactByEmail: async (email) => (await findBy(shelves.contact.find, 'email', foldEmail(email)))[0],
    opportunities: (accountId) => findBy(shelves.opportunity.find, 'account', accountId),
    activities: (leadSourceId) => findBy(shelves.activity.find, 'lead', leadSourceId),
    qualify: (request) => qualify(request, shelves, records),
    erase: (person) => erasePerson(person, shelves, records, foldEmail),
    putAccount: (account) => shelves.account.put(account),
    putContact: (contact) => shelves.contact.put(contact),
    putOpportunity: (opportunity) => shelves.opportunity.put(opportunity),
    putActivity: (activity) => shelves.activity.put(activity),
  };
  // The store it lives in is opened, asked for its health and closed by whoever opened it.
  return { port, health: () => Promise.resolve(), close: () => Promise.resolve() };
}

/** Nothing is found by an empty value, and a record without it is found by nothing. */
function lookUp(by: string, value: string | undefined): readonly LookUp[] {
  return value ? [[by, value]] : [];
}

async function findBy<T>(
  find: (by: string, value: string) => Promise<readonly T[]>,
  by: string,
  value: string | undefined,
): Promise<readonly T[]> {
  return value ? find(by, value) : [];
}

function foldEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** The registrable domain of a web site in the form an e-mail address has it: IDN in ASCII, whatever stands around it. */
function siteDomain(website: string): string | undefined {
  const written = website.trim();
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`;
  return registrableDomain(URL.parse(url)?.hostname ?? '');
}
