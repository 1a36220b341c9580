import type { LoadableCrm } from '../../ports/crm';
import type { RowFile } from '../../ports/lead-file';
import { accountFromRow } from './account-rows';
import { activityFromRow } from './activity-rows';
import { contactFromRow } from './contact-rows';
import { opportunityFromRow } from './opportunity-rows';
import type { RowOutcome } from './row-cells';

type Row = Readonly<Record<string, string>>;
type Put = (row: Row, crm: LoadableCrm) => Promise<void> | { readonly refused: string };

/** The kinds of records a file may hold, and how a row of each is put into the CRM. */
const puts = {
  accounts: (row, crm) => putting(accountFromRow(row), (record) => crm.putAccount(record)),
  contacts: (row, crm) => putting(contactFromRow(row), (record) => crm.putContact(record)),
  opportunities: (row, crm) => putting(opportunityFromRow(row), (record) => crm.putOpportunity(record)),
  activities: (row, crm) => putting(activityFromRow(row), (record) => crm.putActivity(record)),
} satisfies Record<string, Put>;

export type CrmFileKind = keyof typeof puts;
export const crmFileKinds = Object.keys(puts) as readonly CrmFileKind[];

function putting<T>(outcome: RowOutcome<T>, put: (record: T) => Promise<void>): ReturnType<Put> {
  return 'refused' in outcome ? outcome : put(outcome.record);
}

export interface Loaded {
  readonly loaded: number;
  /** Rows left out, each with its line and why. */
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

/** Puts every good row of a file into the CRM, in its order; the same file again replaces what it brought. */
export async function loadCrmFile(kind: CrmFileKind, file: RowFile, crm: LoadableCrm): Promise<Loaded> {
  let loaded = 0;
  const refused: { line: number; reason: string }[] = [];
  for await (const row of file.rows()) {
    if ('bad' in row) {
      refused.push({ line: row.line, reason: row.bad });
      continue;
    }
    const put = puts[kind](row.columns, crm);
    if ('refused' in put) {
      refused.push({ line: row.line, reason: put.refused });
      continue;
    }
    await put;
    loaded += 1;
  }
  return { loaded, refused };
}
