import { contactNameFor } from '../../domain/qualify-offers';
import type { Crm, QualifyRequest } from '../../ports/crm';

/** Why nothing can be made of a lead, in words for a person; null when it can. */
export async function qualifyRefusal(
  request: QualifyRequest,
  crm: Pick<Crm, 'account' | 'contact'>,
): Promise<string | null> {
  const { fields, accountId, contactId, createAccount, createContact, createOpportunity } = request;
  if (accountId !== null && !(await crm.account(accountId)))
    return `There is no account with the id “${accountId}”.`;
  if (contactId !== null && !(await crm.contact(contactId)))
    return `There is no contact with the id “${contactId}”.`;
  if (createAccount && fields.companyName.trim() === '') return 'An account needs a name.';
  if (createContact && contactNameFor(fields) === '') return 'A contact needs a name or an e-mail address.';
  if (!createOpportunity) return null;
  if (accountId === null && !createAccount) return 'An opportunity needs an account.';
  return request.opportunityName.trim() === '' ? 'An opportunity needs a name.' : null;
}
