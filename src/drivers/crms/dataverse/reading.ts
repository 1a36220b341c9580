import { normaliseName } from '../../../domain/company-name';
import { registrableDomain } from '../../../domain/email-address';
import type { Crm } from '../../../ports/crm';
import { readActivities } from './activities';
import { readAll, readOne } from './pages';
import { domainFilter, isGuid, literalOf, nameFilter } from './query';
import { accountShape, columns, contactShape, opportunityShape } from './record-shapes';
import type { WebApi } from './web-api';

const active = 'statecode eq 0';

/** What is read of Dataverse. Accounts and contacts that are inactive there are found by their id alone. */
export function openReading(api: WebApi): Omit<Crm, 'qualify'> {
  const accounts = (filter: string) =>
    readAll(
      api,
      `accounts?${columns.account}&$filter=${active} and ${filter}&$orderby=accountid`,
      accountShape,
    );
  return {
    async account(id) {
      return isGuid(id) ? readOne(api, `accounts(${id})?${columns.account}`, accountShape) : undefined;
    },
    async accountsByDomain(wanted) {
      const asked = domainFilter(wanted);
      if (!asked) return [];
      const found = await accounts(asked.filter);
      return found.filter((one) => registrableDomain(one.website ?? '') === asked.domain);
    },
    async accountsByName(normalisedName) {
      if (normalisedName.trim() === '') return [];
      const found = await accounts(nameFilter(normalisedName));
      return found.filter((one) => normaliseName(one.name) === normalisedName);
    },
    async contact(id) {
      return isGuid(id) ? readOne(api, `contacts(${id})?${columns.contact}`, contactShape) : undefined;
    },
    async contactByEmail(email) {
      const address = email.trim().toLowerCase();
      if (address === '') return undefined;
      const filter = `${active} and emailaddress1 eq ${literalOf(address)}`;
      const found = await readAll(
        api,
        `contacts?${columns.contact}&$filter=${filter}&$orderby=contactid`,
        contactShape,
      );
      return found.find((one) => one.email?.toLowerCase() === address);
    },
    async opportunities(accountId) {
      if (!isGuid(accountId)) return [];
      const path = `opportunities?${columns.opportunity}&$filter=_parentaccountid_value eq ${accountId}&$orderby=opportunityid`;
      return readAll(api, path, opportunityShape);
    },
    activities: (leadSourceId) => readActivities(api, leadSourceId),
  };
}
