import type { Criterion } from '../domain/icp-fit';
import type { SelectionCriterion } from '../domain/selection';

/** What a criterion of the ideal customer profile asks for, after its name. */
export function criterionWords(one: Criterion): string {
  switch (one.kind) {
    case 'industries':
    case 'roles':
      return `${one.name}: ${one.anyOf.join(', ')}`;
    case 'location':
      return `${one.name}: ${one.allowed}`;
    case 'employee-count':
    case 'annual-revenue':
      return `${one.name}: ${rangeWords(one)}`;
    case 'custom':
    case 'custom-url':
      return `${one.name}: ${one.anyOf?.join(', ') ?? (rangeWords(one) || one.description)}`;
  }
}

function rangeWords({ atLeast, atMost }: { readonly atLeast?: unknown; readonly atMost?: unknown }): string {
  const parts = [
    atLeast === undefined ? '' : `at least ${String(atLeast)}`,
    atMost === undefined ? '' : `at most ${String(atMost)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

const operators = {
  equals: 'is',
  'not equals': 'is not',
  in: 'is one of',
  'not in': 'is none of',
  contains: 'contains',
  'begins with': 'begins with',
  'has data': 'is filled',
  'no data': 'is empty',
  'greater than': 'is more than',
  'less than': 'is less than',
  'on or after': 'is on or after',
  'on or before': 'is on or before',
  after: 'is after',
  before: 'is before',
} as const;

/** A selection criterion in words, groups in brackets. */
export function selectionWords(one: SelectionCriterion): string {
  if ('and' in one) return `(${one.and.map(selectionWords).join(' and ')})`;
  if ('or' in one) return `(${one.or.map(selectionWords).join(' or ')})`;
  if ('related' in one) {
    const where = one.where ? ` where ${selectionWords(one.where)}` : '';
    return `${one.has ? 'has' : 'has no'} ${one.related}${where}`;
  }
  const value = Array.isArray(one.value) ? one.value.join(', ') : (one.value ?? '');
  return `${one.field} ${operators[one.operator]} ${value}`.trim();
}
