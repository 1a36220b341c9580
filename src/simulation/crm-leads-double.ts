import { noFields, type LeadFields } from '../domain/lead-fields';
import { agentOwner } from '../domain/person';
import type { CrmLeads, LeadWrite, LeadWriteOutcome } from '../ports/crm-leads';

/** How many changes are told at a time. */
const pageSize = 3;

interface Row {
  readonly fields: LeadFields;
  /** Position of its last change. */
  readonly changed: number;
  readonly notes: ReadonlyMap<string, string>;
}

export interface CrmLeadsDouble {
  readonly port: CrmLeads;
  /** Somebody enters a lead there, or changes these fields of one. */
  enter(id: string, fields: Partial<LeadFields>): void;
  fieldsOf(id: string): LeadFields | undefined;
  /** Texts on its timeline. */
  notesOf(id: string): readonly string[];
  /** Ids of all leads there. */
  ids(): readonly string[];
}

/** A CRM in which leads live, in memory; `knows` tells which people are users there. Passes the contract of its port. */
export function openCrmLeadsDouble(knows: (address: string) => boolean): CrmLeadsDouble {
  const rows = new Map<string, Row>();
  let changes = 0;
  let heard: (() => void)[] = [];

  function put(id: string, fields: LeadFields, notes: Row['notes']): void {
    changes += 1;
    rows.set(id, { fields, notes, changed: changes });
    for (const wake of heard) wake();
    heard = [];
  }

  function write(id: string, change: LeadWrite): LeadWriteOutcome {
    const row = rows.get(id);
    if (!row) return { outcome: 'gone' };
    const notes = change.note ? new Map([...row.notes, [change.note.key, change.note.text]]) : row.notes;
    const isUser = change.owner === undefined || change.owner === agentOwner || knows(change.owner);
    const fields: LeadFields = {
      ...row.fields,
      ...(change.owner !== undefined && isUser ? { owner: change.owner } : {}),
      ...(change.rating === undefined ? {} : { rating: change.rating }),
      ...(change.state === undefined ? {} : { status: change.state }),
    };
    const isOther = Object.entries(fields).some(
      ([name, value]) => row.fields[name as keyof LeadFields] !== value,
    );
    // A note is no column of the lead: it makes no news.
    if (isOther) put(id, fields, notes);
    else rows.set(id, { ...row, notes });
    return { outcome: 'written', without: isUser ? [] : ['nobody there has the address of the owner'] };
  }

  const port: CrmLeads = {
    source: 'crm',
    async changes(cursor) {
      const after = Number(/^\d+$/u.exec(cursor ?? '')?.[0] ?? 0);
      const news = [...rows]
        .filter(([, row]) => row.changed > after)
        .toSorted(([, one], [, other]) => one.changed - other.changed);
      const told = news.slice(0, pageSize);
      return {
        leads: told.map(([sourceId, { fields }]) => ({ sourceId, fields })),
        cursor: String(told.at(-1)?.[1].changed ?? after),
        hasMore: news.length > told.length,
      };
    },
    arrival(signal) {
      if (signal.aborted) return Promise.resolve();
      return new Promise((resolve) => {
        heard.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
    },
    write: async (id, change) => write(id, change),
  };

  return {
    port,
    enter(id, fields) {
      const row = rows.get(id);
      put(id, { ...noFields, status: 'open', ...row?.fields, ...fields }, row?.notes ?? new Map());
    },
    fieldsOf: (id) => rows.get(id)?.fields,
    notesOf: (id) => [...(rows.get(id)?.notes.values() ?? [])],
    ids: () => [...rows.keys()],
  };
}
