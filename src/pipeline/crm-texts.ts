import type { Account, Contact, Money } from '../domain/account';
import type { Criterion } from '../domain/icp-fit';
import type { Lead } from '../domain/lead';
import { leadRecord } from '../domain/lead-record';
import type { SourceText } from '../domain/research';

export interface CrmRecords {
  readonly account: Account | undefined;
  readonly contact: Contact | undefined;
}

/**
 * What the CRM's records say that the criteria may rest on. The lead's name, address and phone number are left out: fit
 * is judged without them (spec section 8). A record's text is undated.
 */
export function crmTexts(
  lead: Lead,
  { account, contact }: CrmRecords,
  criteria: readonly Criterion[],
): readonly SourceText[] {
  const ofLead = leadRecord(lead.origin);
  const ofAccount = `account ${account?.id ?? ''}`;
  const ofContact = `contact ${contact?.id ?? ''}`;
  const own = lead.fields.jobTitle.trim();
  const texts = [
    own ? text(ofLead, 'job title', own) : text(ofContact, 'job title', contact?.jobTitle),
    text(ofLead, 'country', lead.fields.country),
    text(ofAccount, 'industry', account?.industry),
    text(ofAccount, 'location', account?.location),
    text(ofAccount, 'annual revenue', money(account?.annualRevenue)),
    text(ofAccount, 'employees', account?.employees),
    ...criteria.flatMap((one) => (one.kind === 'custom' ? [customText(one.field)] : [])),
  ];
  return texts.filter((one) => one.text !== '');

  function customText(field: string): SourceText {
    const [record = '', ...rest] = field.split('.');
    const column = rest.join('.');
    if (record === 'account')
      return text(ofAccount, field, column === 'name' ? account?.name : account?.custom[column]);
    if (record === 'contact') return text(ofContact, field, contact?.jobTitle);
    const named: Readonly<Record<string, unknown>> = { ...lead.fields, ...lead.fields.custom };
    const value = named[column];
    return text(ofLead, field, typeof value === 'string' ? value : undefined);
  }
}

function text(record: string, field: string, value: string | number | null | undefined): SourceText {
  return { source: 'crm', record, field, text: String(value ?? '').trim(), date: null };
}

function money(value: Money | null | undefined): string | undefined {
  return value ? `${value.amount} ${value.currency}`.trim() : undefined;
}
