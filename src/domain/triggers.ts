import type { Phase, StepName } from './lead';
import type { LeadField, LeadFields } from './lead-fields';
import { stepNames } from './lead';
import type { EmailValidity } from './email-address';

/** What happened to a lead that may make something run again (spec section 4). */
export type Trigger =
  | { readonly kind: 'lead-received' }
  | { readonly kind: 'lead-updated'; readonly before: LeadFields; readonly after: LeadFields }
  | { readonly kind: 'email-became-valid' }
  | { readonly kind: 'connection-changed' }
  | { readonly kind: 'email-marked' }
  | { readonly kind: 'restored' }
  | { readonly kind: 'reply' }
  /** It used the link that ends all mail. */
  | { readonly kind: 'opted-out' }
  /** What became of a mail of the agent's. */
  | { readonly kind: 'mail-settled' };

/** What runs, in order, and the word under which it is kept; nothing runs when `steps` is empty. */
export interface Rerun {
  readonly trigger: string;
  readonly steps: readonly StepName[];
}

const everything = stepNames;
const nothing: readonly StepName[] = [];

/** Which steps a trigger runs again, for a lead in this phase (spec section 4). */
export function rerunFor(trigger: Trigger, phase: Phase): Rerun {
  // A qualified lead is closed: what becomes of it is seen at the records it became.
  if (phase === 'qualified') return { trigger: trigger.kind, steps: nothing };
  switch (trigger.kind) {
    case 'lead-received':
      return { trigger: trigger.kind, steps: everything };
    case 'email-became-valid':
      return { trigger: trigger.kind, steps: everything };
    case 'connection-changed':
      return {
        trigger: trigger.kind,
        steps:
          phase === 'handed-back'
            ? ['select', 'research', 'assess', 'decide']
            : ['research', 'assess', 'decide'],
      };
    case 'email-marked':
      return { trigger: trigger.kind, steps: ['validate-email'] };
    case 'reply':
      return { trigger: trigger.kind, steps: ['read-replies', 'assess', 'decide'] };
    case 'opted-out':
      return { trigger: trigger.kind, steps: ['assess', 'decide'] };
    case 'mail-settled':
      return { trigger: trigger.kind, steps: ['decide'] };
    case 'restored':
      return { trigger: trigger.kind, steps: everything };
    case 'lead-updated':
      return rerunForUpdate(trigger.before, trigger.after, phase);
  }
}

function rerunForUpdate(before: LeadFields, after: LeadFields, phase: Phase): Rerun {
  if (phase === 'received' || phase === 'not-selected') return { trigger: 'lead-updated', steps: everything };
  if (before.companyName.trim() === '' && after.companyName.trim() !== '')
    return { trigger: 'company-name-added', steps: everything };
  if (before.email.trim() === '' && after.email.trim() !== '')
    return { trigger: 'email-added', steps: ['validate-email'] };
  if (before.email.trim() !== after.email.trim())
    return { trigger: 'email-changed', steps: ['validate-email'] };
  return { trigger: 'lead-updated', steps: nothing };
}

/** True when a new check of the address makes everything run again: it was empty or invalid and now can be used. */
export function emailBecameValid(before: EmailValidity | undefined, after: EmailValidity): boolean {
  const unusable = before === 'missing' || before === 'invalid';
  return unusable && (after === 'valid' || after === 'unverified');
}

/** The fields that differ, for the history; an empty list means that the update brought nothing new. */
export function changedFields(before: LeadFields, after: LeadFields): readonly (LeadField | string)[] {
  const named = (Object.keys(after) as (keyof LeadFields)[]).filter(
    (field): field is LeadField => field !== 'custom' && before[field] !== after[field],
  );
  const columns = new Set([...Object.keys(before.custom), ...Object.keys(after.custom)]);
  const custom = [...columns].filter((column) => before.custom[column] !== after.custom[column]);
  return [...named, ...custom];
}
