import type { Opportunity } from '../../domain/account';
import { idRefusal, isoInstant, rowCells, type RowOutcome } from './row-cells';
import { moneyFrom } from './row-money';

/** Names of columns as plain files, Dynamics 365, Salesforce and HubSpot write them, the surest first. */
const names = {
  id: ['opportunity id', 'opportunityid', '(Do Not Modify) Opportunity', 'deal id', 'Record ID', 'id'],
  accountId: [
    'account id',
    'accountid',
    'parentaccountid',
    'customerid',
    'company id',
    'associated company id',
    'primary associated company id',
  ],
  name: ['name', 'opportunity name', 'deal name', 'topic'],
  state: ['state', 'statecode', 'status', 'stage', 'stage name', 'deal stage'],
  closedOn: ['closed on', 'actual close date', 'actualclosedate', 'close date', 'closed date'],
  value: ['actual revenue', 'actual value', 'value', 'amount', 'est. revenue', 'estimated value'],
  competitor: ['competitor', 'main competitor', 'competitor name', 'main competitors'],
} as const;

/**
 * An opportunity from a row of a file, whatever way its columns are spelt. A row without id, account id, name or state
 * is refused; a stage that speaks neither of won nor of lost is open, and an open one is closed on no day.
 */
export function opportunityFromRow(row: Readonly<Record<string, string>>): RowOutcome<Opportunity> {
  const cells = rowCells(row);
  const id = cells.take(...names.id);
  const accountId = cells.take(...names.accountId);
  const name = cells.take(...names.name);
  const written = cells.take(...names.state);
  const refused =
    idRefusal(id, 'opportunity') ??
    idRefusal(accountId, 'account') ??
    (name === '' ? 'the opportunity has no name' : undefined) ??
    (written === '' ? 'the opportunity has no state' : undefined);
  if (refused !== undefined) return { refused };
  const state = stateOf(written);
  if (!state)
    return { refused: `the state "${written}" does not say whether the opportunity was won or lost` };
  const day = isoInstant(cells.take(...names.closedOn))?.slice(0, 10) ?? null;
  const closedOn = state === 'open' ? null : day;
  const value = moneyFrom(cells, ...names.value);
  return {
    record: {
      id,
      accountId,
      name,
      state,
      closedOn,
      value,
      competitor: cells.take(...names.competitor) || null,
    },
  };
}

function stateOf(written: string): Opportunity['state'] | undefined {
  const text = written
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  if (/(?:^| )(?:closed ?)?won(?: |$)/.test(text)) return 'won';
  if (/(?:^| )(?:(?:closed ?)?lost|cancell?ed|out sold)(?: |$)/.test(text)) return 'lost';
  return /^(?:closed|inactive|)$/.test(text) ? undefined : 'open';
}
