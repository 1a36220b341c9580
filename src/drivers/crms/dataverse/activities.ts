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
  /** Column with what was noted or said. */
  readonly text: string;
  readonly hasDirection: boolean;
  readonly kind: (byLead: boolean) => ActivityKind;
  /** Who did it where no direction says so. */
  readonly byLead: boolean;
}

const usual = {
  id: 'activityid',
  of: '_regardingobjectid_value',
  text: 'description',
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
    text: 'notetext',
    times: ['createdon'],
    kind: () => 'note',
  },
];

/** What is kept of a note or mail, in characters. */
const longestText = 4_000;

const row = z.record(z.string(), z.unknown());

/** The acts of one lead; our own notes are none, and what has no time is left out. */
export async function readActivities(api: WebApi, leadId: string): Promise<readonly Activity[]> {
  if (!isGuid(leadId)) return [];
  const found = await Promise.all(tables.map((table) => actsIn(api, table, leadId)));
  return found.flat();
}

async function actsIn(api: WebApi, table: Table, leadId: string): Promise<readonly Activity[]> {
  const direction = table.hasDirection ? ['directioncode'] : [];
  const select = [table.id, 'subject', table.text, ...table.times, ...direction].join(',');
  const rows = await readAll(api, `${table.set}?$select=${select}&$filter=${table.of} eq ${leadId}`, row);
  return rows.flatMap((one) => {
    const id = one[table.id];
    const at = table.times.map((name) => Date.parse(String(one[name] ?? ''))).find(Number.isFinite);
    const subject = typeof one.subject === 'string' ? one.subject.trim() : '';
    if (typeof id !== 'string' || at === undefined || subject === noteSubject) return [];
    // A direction of true is outgoing.
    const byLead = table.hasDirection ? one.directioncode === false : table.byLead;
    const kind = table.kind(byLead);
    const text = plainText(one[table.text]);
    return [
      {
        id: id.toLowerCase(),
        leadId,
        kind,
        byLead,
        at: new Date(at).toISOString(),
        subject,
        ...(text && { text }),
      },
    ];
  });
}

/** The words of a note or mail; mails, and notes of newer forms, are kept as HTML. */
function plainText(written: unknown): string {
  if (typeof written !== 'string') return '';
  const bounded = written.slice(0, 16 * longestText);
  if (!/<[a-z!/]/iu.test(bounded)) return bounded.trim().slice(0, longestText);
  return bounded
    .replace(/<(style|script|head)\b[\s\S]*?(?:<\/\1\s*>|$)/giu, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr)\b[^>]*>/giu, '\n')
    .replace(/<[^>]*(?:>|$)/gu, ' ')
    .replace(/&(nbsp|amp|lt|gt|quot|#39|#160);/gu, (_, name: string) => entities[name] ?? ' ')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/\s*\n\s*/gu, '\n')
    .trim()
    .slice(0, longestText);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
};
