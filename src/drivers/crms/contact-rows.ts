import type { Contact } from '../../domain/account';
import { idRefusal, rowCells, type RowOutcome } from './row-cells';

/** Names of columns as plain files, Dynamics 365, Salesforce and HubSpot write them, the surest first. */
const names = {
  id: ['contact id', 'contactid', '(Do Not Modify) Contact', 'Record ID', 'id'],
  name: ['full name', 'fullname', 'contact name', 'name'],
  firstName: ['first name', 'firstname', 'given name'],
  lastName: ['last name', 'lastname', 'surname', 'family name'],
  email: ['email', 'e-mail', 'email address', 'emailaddress1', 'business email'],
  accountId: [
    'account id',
    'accountid',
    'parentcustomerid',
    'company id',
    'primary associated company id',
    'associated company id',
  ],
  jobTitle: ['job title', 'jobtitle', 'title', 'position'],
} as const;

/** A contact from a row of a file, whatever way its columns are spelt. A row without id or name is refused. */
export function contactFromRow(row: Readonly<Record<string, string>>): RowOutcome<Contact> {
  const cells = rowCells(row);
  const id = cells.take(...names.id);
  const parts = [cells.take(...names.firstName), cells.take(...names.lastName)];
  const name = cells.take(...names.name) || parts.filter(Boolean).join(' ');
  const refused = idRefusal(id, 'contact') ?? (name === '' ? 'the contact has no name' : undefined);
  if (refused !== undefined) return { refused };
  const email = cells.take(...names.email) || null;
  const accountId = cells.take(...names.accountId) || null;
  return { record: { id, name, email, accountId, jobTitle: cells.take(...names.jobTitle) || null } };
}
