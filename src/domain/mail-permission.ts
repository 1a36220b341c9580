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
  { engagement }: Playbook,
): MailPermission {
  const { approval, permission } = engagement;
  const country = fields.country.trim().toLowerCase();
  const rule = Object.entries(permission.countries).find(([name]) => name.toLowerCase() === country)?.[1];
  const isBought = permission.boughtLists.some(
    (one) => one.toLowerCase() === fields.source.trim().toLowerCase(),
  );
  const rules: readonly MailPermission[] = [
    approval,
    rule ?? permission.unknownCountry,
    ...(type === 'personal' ? [permission.personalAddress] : []),
    ...(isBought ? [permission.boughtList] : []),
  ];
  return rules.includes('none') ? 'none' : rules.includes('ask') ? 'ask' : 'auto';
}
