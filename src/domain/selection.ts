import { z } from 'zod';
import type { Account, Contact } from './account';
import type { LeadFields } from './lead-fields';
import { agentOwner, emailSchema } from './person';

const operators = [
  'equals',
  'not equals',
  'in',
  'not in',
  'contains',
  'begins with',
  'has data',
  'no data',
  'greater than',
  'less than',
  'on or after',
  'on or before',
  'after',
  'before',
] as const;

const value = z.union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])).min(1)]);
const row = z
  .strictObject({ field: z.string().trim().min(1), operator: z.enum(operators), value: value.optional() })
  .refine(
    (one) => (one.operator === 'has data' || one.operator === 'no data') === (one.value === undefined),
    {
      error: 'every operator but "has data" and "no data" needs a value, and these two take none',
    },
  );

export type SelectionRow = z.infer<typeof row>;
export type SelectionCriterion =
  | SelectionRow
  | { readonly and: readonly SelectionCriterion[] }
  | { readonly or: readonly SelectionCriterion[] }
  | {
      readonly related: 'account' | 'contact';
      readonly has: boolean;
      readonly where?: SelectionCriterion | undefined;
    };

const criterion: z.ZodType<SelectionCriterion> = z.lazy(() =>
  z.union([
    row,
    z.strictObject({ and: z.array(criterion).min(1) }),
    z.strictObject({ or: z.array(criterion).min(1) }),
    z
      .strictObject({
        related: z.enum(['account', 'contact']),
        has: z.boolean(),
        where: criterion.optional(),
      })
      .refine(({ has, where }) => has || where === undefined, {
        error: 'a record that is not there cannot meet a condition',
      }),
  ]),
);

const defaultCriteria: readonly SelectionCriterion[] = [
  { field: 'status', operator: 'equals', value: 'open' },
  {
    or: [
      { field: 'rating', operator: 'equals', value: 'cold' },
      { field: 'rating', operator: 'no data' },
    ],
  },
  { field: 'source', operator: 'not in', value: ['Employee Referral', 'Partner'] },
];

/** Which leads the agent takes (spec section 3); at most 10 conditions, counted across groups. */
export const selectionSchema = z.strictObject({
  criteria: z
    .array(criterion)
    .min(1)
    .refine((all) => all.reduce((sum, one) => sum + conditions(one), 0) <= 10, {
      error: 'at most 10 conditions, counted across groups',
    })
    .prefault(defaultCriteria as SelectionCriterion[]),
  lookBackDays: z.number().int().min(0).max(365).default(0),
  leaveAlone: z.array(emailSchema).default([]).describe('Leads of these owners are never taken'),
});
export type Selection = z.infer<typeof selectionSchema>;

function conditions(one: SelectionCriterion): number {
  if ('and' in one) return one.and.reduce((sum, each) => sum + conditions(each), 0);
  if ('or' in one) return one.or.reduce((sum, each) => sum + conditions(each), 0);
  if ('related' in one) return 1 + (one.where ? conditions(one.where) : 0);
  return 1;
}

/** A lead with what its related-entity rows ask about. */
export interface Candidate {
  readonly fields: LeadFields;
  readonly account: Account | undefined;
  readonly contact: Contact | undefined;
}

/**
 * Null when the lead is selected, else the word of the first thing that fails: the field of a criterion, `owner`, or
 * `created` (spec section 3). `startedAt` is when the agent was started, in milliseconds.
 */
export function notSelectedFor(candidate: Candidate, selection: Selection, startedAt: number): string | null {
  const failing = selection.criteria.find((one) => !holds(one, candidate));
  if (failing) return wordFor(failing);
  const { owner, createdOn } = candidate.fields;
  const untouchable = [agentOwner, ...selection.leaveAlone].map(foldWord);
  if (untouchable.includes(foldWord(owner))) return 'owner';
  const created = Date.parse(createdOn);
  return created < startedAt - selection.lookBackDays * 86_400_000 ? 'created' : null;
}

function wordFor(one: SelectionCriterion): string {
  if ('field' in one) return one.field;
  if ('related' in one) return one.related;
  const [first] = 'and' in one ? one.and : one.or;
  return first ? wordFor(first) : 'criteria';
}

/** True when the lead meets one criterion, group or related-entity row. */
export function holds(one: SelectionCriterion, candidate: Candidate): boolean {
  if ('and' in one) return one.and.every((each) => holds(each, candidate));
  if ('or' in one) return one.or.some((each) => holds(each, candidate));
  if ('related' in one) {
    const record = candidate[one.related];
    if (!one.has) return !record;
    return record !== undefined && (!one.where || holdsFor(one.where, (field) => recordField(record, field)));
  }
  return rowHolds(one, leadField(candidate.fields, one.field));
}

function holdsFor(one: SelectionCriterion, read: (field: string) => string): boolean {
  if ('and' in one) return one.and.every((each) => holdsFor(each, read));
  if ('or' in one) return one.or.some((each) => holdsFor(each, read));
  return 'field' in one && rowHolds(one, read(one.field));
}

const foldWord = (text: string) => text.trim().toLowerCase();

function leadField(fields: LeadFields, name: string): string {
  const own = (fields as unknown as Record<string, unknown>)[name];
  if (typeof own === 'string') return own;
  return customField(fields.custom, name);
}

function customField(custom: Readonly<Record<string, string>>, name: string): string {
  const wanted = foldWord(name);
  const column = Object.keys(custom).find((each) => foldWord(each) === wanted);
  return column === undefined ? '' : (custom[column] ?? '');
}

function recordField(record: Account | Contact, name: string): string {
  const own = (record as unknown as Record<string, unknown>)[name];
  if (typeof own === 'string' || typeof own === 'number') return String(own);
  if (own && typeof own === 'object' && 'amount' in own) return String(own.amount);
  return 'custom' in record ? customField(record.custom, name) : '';
}

function rowHolds({ operator, value: wanted }: SelectionRow, written: string): boolean {
  const text = foldWord(written);
  const list = (Array.isArray(wanted) ? wanted : wanted === undefined ? [] : [wanted]).map((one) =>
    foldWord(String(one)),
  );
  const first = list[0] ?? '';
  switch (operator) {
    case 'equals':
    case 'in':
      return list.includes(text);
    case 'not equals':
    case 'not in':
      return !list.includes(text);
    case 'contains':
      return list.some((one) => text.includes(one));
    case 'begins with':
      return list.some((one) => text.startsWith(one));
    case 'has data':
      return text !== '';
    case 'no data':
      return text === '';
    case 'greater than':
      return text !== '' && Number(text) > Number(first);
    case 'less than':
      return text !== '' && Number(text) < Number(first);
    case 'on or after':
      return instant(text) >= instant(first);
    case 'on or before':
      return dayOf(text) <= dayOf(first);
    case 'after':
      return dayOf(text) > dayOf(first);
    case 'before':
      return instant(text) < instant(first);
  }
}

function instant(folded: string): number {
  return Date.parse(folded.toUpperCase());
}

/** A date without a time means the whole day. */
function dayOf(text: string): number {
  const at = instant(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? at + 86_399_999 : at;
}
