import type { Account } from '../../domain/account';
import { idRefusal, rowCells, type RowCells, type RowOutcome } from './row-cells';
import { moneyFrom, numberOf } from './row-money';

/** Names of columns as plain files, Dynamics 365, Salesforce and HubSpot write them, the surest first. */
const names = {
  id: ['account id', 'accountid', '(Do Not Modify) Account', 'Record ID', 'company id', 'id'],
  name: ['name', 'account name', 'company name', 'company'],
  website: ['website', 'website url', 'websiteurl', 'web site', 'company domain name', 'domain', 'url'],
  industry: ['industry', 'industry code', 'industrycode'],
  place: ['city_state', 'location', 'headquarters', 'headquarters location', 'address1_composite', 'hq'],
  city: ['city', 'billing city', 'address 1: city', 'address1_city'],
  state: [
    'state',
    'billing state',
    'billing state/province',
    'state/region',
    'address 1: state/province',
    'address1_stateorprovince',
    'region',
  ],
  country: ['country', 'billing country', 'country/region', 'address 1: country/region', 'address1_country'],
  revenue: ['annual revenue', 'revenue', 'turnover'],
  employees: ['employees', 'number of employees', 'employee count', 'No. of Employees', 'headcount'],
} as const;

/**
 * An account from a row of a file, whatever way its columns are spelt. A row without id or name is refused. Columns
 * that fill no field, and cells that cannot be read as one, stay in `custom` under their own name.
 */
export function accountFromRow(row: Readonly<Record<string, string>>): RowOutcome<Account> {
  const cells = rowCells(row);
  const id = cells.take(...names.id);
  const name = cells.take(...names.name);
  const refused = idRefusal(id, 'account') ?? (name === '' ? 'the account has no name' : undefined);
  if (refused !== undefined) return { refused };
  const website = cells.take(...names.website) || null;
  const industry = cells.take(...names.industry) || null;
  const location = locationFrom(cells);
  const annualRevenue = moneyFrom(cells, ...names.revenue);
  const employees = employeesFrom(cells);
  return {
    record: {
      id,
      name,
      website,
      industry,
      location,
      annualRevenue,
      employees,
      custom: Object.fromEntries(cells.rest()),
    },
  };
}

function locationFrom(cells: RowCells): string | null {
  const whole = cells.take(...names.place);
  if (whole !== '') return whole;
  const parts = [cells.take(...names.city), cells.take(...names.state), cells.take(...names.country)];
  return parts.filter(Boolean).join(', ') || null;
}

/** A range such as "51-200" is no number and stays in the rest. */
function employeesFrom(cells: RowCells): number | null {
  const count = numberOf(cells.find(...names.employees)?.[1] ?? '');
  if (count === undefined || !Number.isSafeInteger(count)) return null;
  cells.take(...names.employees);
  return count;
}
