import type { MailPermission } from './engagement-rules';
import type { EmailType } from './email-address';
import type { LeadFields } from './lead-fields';
import type { Playbook } from './playbook';

/**
 * Whether the agent may write to this lead by itself (spec section 13): only where the rule of its country says so; an unknown
 * country, a personal address and a bought list never do better than `ask`. The strictest rule wins.
 */
export function mailPermission(
  fields: Pick<LeadFields, 'country' | 'source'>,
  type: EmailType | null | undefined,
  playbook: Playbook,
): MailPermission {
  return permissionRule(fields, type, playbook).permission;
}

/** What decides whether the agent may write to a lead. */
export type PermissionReason =
  'approval' | 'country' | 'unknown-country' | 'personal-address' | 'bought-list';

/** The same with the rule that says so; of several the one that is tried first. */
export function permissionRule(
  fields: Pick<LeadFields, 'country' | 'source'>,
  type: EmailType | null | undefined,
  { engagement }: Playbook,
): { readonly permission: MailPermission; readonly because: PermissionReason } {
  const { approval, permission } = engagement;
  const country = fields.country.trim().toLowerCase();
  const rule = Object.entries(permission.countries).find(([name]) => name.toLowerCase() === country)?.[1];
  const isBought = permission.boughtLists.some(
    (one) => one.toLowerCase() === fields.source.trim().toLowerCase(),
  );
  const rules: readonly (readonly [PermissionReason, MailPermission])[] = [
    ...(rule ? [['country', rule] as const] : [['unknown-country', permission.unknownCountry] as const]),
    ...(type === 'personal' ? [['personal-address', permission.personalAddress] as const] : []),
    ...(isBought ? [['bought-list', permission.boughtList] as const] : []),
    ['approval', approval],
  ];
  for (const wanted of ['none', 'ask'] as const) {
    const found = rules.find(([, one]) => one === wanted);
    if (found) return { permission: wanted, because: found[0] };
  }
  return { permission: 'auto', because: 'country' };
}
