import { z } from 'zod';
import type { Activity, ActivityKind } from '../../../domain/account';
import { noteSubject } from './note';
import { readAll } from './pages';
import { isGuid } from './query';
import type { WebApi } from './web-api';

interface Table {
  readonly set: string;
  readonly id: string;
  /** Column that names the lead. */
  readonly of: string;
  /** Columns that may hold its time, the best first. */
  readonly times: readonly string[];
  readonly hasDirection: boolean;
  readonly kind: (byLead: boolean) => ActivityKind;
  /** Who did it where no direction says so. */
  readonly byLead: boolean;
}

const usual = {
  id: 'activityid',
  of: '_regardingobjectid_value',
  times: ['actualend', 'createdon'],
  hasDirection: false,
  byLead: false,
} as const;

/** Where the acts of a lead stand, and what each is to us. */
const tables: readonly Table[] = [
  { ...usual, set: 'emails', hasDirection: true, kind: (byLead) => (byLead ? 'reply' : 'e-mail') },
  { ...usual, set: 'phonecalls', hasDirection: true, kind: () => 'call' },
  { ...usual, set: 'appointments', byLead: true, kind: () => 'meeting' },
  { ...usual, set: 'tasks', kind: () => 'note' },
  {
    ...usual,
    set: 'annotations',
    id: 'annotationid',
    of: '_objectid_value',
    times: ['createdon'],
    kind: () => 'note',
  },
];

const row = z.record(z.string(), z.unknown());

/** The acts of one lead; our own notes are none, and what has no time is left out. */
export async function readActivities(api: WebApi, leadId: string): Promise<readonly Activity[]> {
  if (!isGuid(leadId)) return [];
  const found = await Promise.all(tables.map((table) => actsIn(api, table, leadId)));
  return found.flat();
}

async function actsIn(api: WebApi, table: Table, leadId: string): Promise<readonly Activity[]> {
  const direction = table.hasDirection ? ['directioncode'] : [];
  const select = [table.id, 'subject', ...table.times, ...direction].join(',');
  const rows = await readAll(api, `${table.set}?$select=${select}&$filter=${table.of} eq ${leadId}`, row);
  return rows.flatMap((one) => {
    const id = one[table.id];
    const at = table.times.map((name) => Date.parse(String(one[name] ?? ''))).find(Number.isFinite);
    const subject = typeof one.subject === 'string' ? one.subject.trim() : '';
    if (typeof id !== 'string' || at === undefined || subject === noteSubject) return [];
    // A direction of true is outgoing.
    const byLead = table.hasDirection ? one.directioncode === false : table.byLead;
    const kind = table.kind(byLead);
    return [{ id: id.toLowerCase(), leadId, kind, byLead, at: new Date(at).toISOString(), subject }];
  });
}
