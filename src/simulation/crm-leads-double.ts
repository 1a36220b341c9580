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

/** Its requests as they travel: a write says what of the lead was read before it, as an etag does. */
export interface CrmLeadsWire extends Pick<CrmLeads, 'source' | 'changes' | 'arrival'> {
  write(sourceId: string, change: LeadWrite, version: number): Promise<LeadWriteOutcome>;
}

export interface CrmLeadsDouble {
  readonly wire: CrmLeadsWire;
  /** The port on a wire, this one's or one on which requests are late or lost. */
  portOn(wire: CrmLeadsWire): CrmLeads;
  /** Somebody enters a lead there, or changes these fields of one. */
  enter(id: string, fields: Partial<LeadFields>): void;
  fieldsOf(id: string): LeadFields | undefined;
  /** Texts on its timeline, by their keys. */
  notesOf(id: string): ReadonlyMap<string, string>;
  /** True when a person entered this field since it was written last. */
  isPersons(id: string, field: keyof LeadFields): boolean;
  /** How often somebody there gave the lead this address instead of another one. */
  timesGiven(id: string, address: string): number;
  /** True for whom a lead can be assigned to there. */
  isUserThere(address: string): boolean;
  /** As far as a cursor can come. */
  lastChange(): string;
  /** Ids of all leads there. */
  ids(): readonly string[];
}

/** A CRM in which leads live, in memory; `knows` tells which people are users there. Passes the contract of its port. */
export function openCrmLeadsDouble(knows: (address: string) => boolean): CrmLeadsDouble {
  const rows = new Map<string, Row>();
  /** By id and field. */
  const persons = new Set<string>();
  const given: { readonly id: string; readonly address: string }[] = [];
  const personal = (id: string, field: string) => `${id} ${field}`;
  let changes = 0;
  let heard: (() => void)[] = [];

  const isUserThere = (address: string) => address === agentOwner || knows(address);

  function put(id: string, fields: LeadFields, notes: Row['notes']): void {
    changes += 1;
    rows.set(id, { fields, notes, changed: changes });
    for (const wake of heard) wake();
    heard = [];
  }

  function write(id: string, change: LeadWrite, version: number): LeadWriteOutcome {
    const row = rows.get(id);
    if (!row) return { outcome: 'gone' };
    if (row.changed !== version) return { outcome: 'changed' };
    const notes = change.note ? new Map([...row.notes, [change.note.key, change.note.text]]) : row.notes;
    const isUser = change.owner === undefined || isUserThere(change.owner);
    for (const field of Object.keys(change))
      if (field !== 'owner' || isUser) persons.delete(personal(id, field));
    const { email } = change;
    // What somebody else entered meanwhile stays.
    const takes = email && [email.to, ...email.over].includes(row.fields.email) ? { email: email.to } : {};
    const fields: LeadFields = {
      ...row.fields,
      ...takes,
      ...(change.owner !== undefined && isUser ? { owner: change.owner } : {}),
      ...(change.rating === undefined ? {} : { rating: change.rating }),
      ...(change.state === undefined ? {} : { status: change.state }),
    };
    const isOther = Object.entries(fields).some(
      ([name, value]) => row.fields[name as keyof LeadFields] !== value,
    );
    const isAnew = 'email' in takes && email?.over.includes(row.fields.email);
    // A note is no column of the lead: it makes no news.
    if (isOther || isAnew) put(id, fields, notes);
    else rows.set(id, { ...row, notes });
    const address = 'email' in takes ? { address: { version: rows.get(id)?.changed } } : {};
    const without = isUser ? [] : ['nobody there has the address of the owner'];
    return { outcome: 'written', without, ...address };
  }

  const wire: CrmLeadsWire = {
    source: 'crm',
    async changes(cursor) {
      const after = Number(/^\d+$/u.exec(cursor ?? '')?.[0] ?? 0);
      const news = [...rows]
        .filter(([, row]) => row.changed > after)
        .toSorted(([, one], [, other]) => one.changed - other.changed);
      const told = news.slice(0, pageSize);
      return {
        leads: told.map(([sourceId, { fields, changed }]) => ({ sourceId, fields, version: changed })),
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
    write: async (id, change, version) => write(id, change, version),
  };

  return {
    wire,
    portOn: (on) => ({
      source: on.source,
      changes: (cursor) => on.changes(cursor),
      arrival: (signal) => on.arrival(signal),
      write: (id, change) => on.write(id, change, rows.get(id)?.changed ?? 0),
    }),
    enter(id, fields) {
      const row = rows.get(id);
      for (const field of Object.keys(fields)) persons.add(personal(id, field));
      const { email: address = '' } = fields;
      if (!row || (fields.email ?? row.fields.email) !== row.fields.email) given.push({ id, address });
      put(id, { ...noFields, status: 'open', ...row?.fields, ...fields }, row?.notes ?? new Map());
    },
    fieldsOf: (id) => rows.get(id)?.fields,
    notesOf: (id) => rows.get(id)?.notes ?? new Map(),
    isPersons: (id, field) => persons.has(personal(id, field)),
    timesGiven: (id, address) => given.filter((one) => one.id === id && one.address === address).length,
    isUserThere,
    lastChange: () => String(changes),
    ids: () => [...rows.keys()],
  };
}
