import type { Account } from '../../domain/account';
import { connectAccount } from '../../domain/connection';
import { normaliseName } from '../../domain/company-name';
import { parseAddress, registrableDomain } from '../../domain/email-address';
import type { Connection, Lead } from '../../domain/lead';
import type { LeadFields } from '../../domain/lead-fields';
import { isClosed } from '../../domain/qualify-offers';
import { skipped, usableEmail, type StageNeeds, type StageResult } from './stage';

/** Connects the lead to its account and contact (spec section 6); what a person connected stays. */
export async function connect(lead: Lead, needs: StageNeeds): Promise<StageResult> {
  if (!usableEmail(lead)) return skipped('no valid e-mail address');
  if (isClosed(lead)) return skipped('qualified by a person');
  if (lead.connection?.by === 'person') return skipped('connected by a person');
  const { connection, accounts } = await looked(lead.fields, needs);
  const name = accounts.find((one) => one.id === connection.accountId)?.name;
  return {
    status: 'completed',
    events: [{ type: 'RecordsConnected', connection, ...(name !== undefined && { accountName: name }) }],
    inputs: ['accounts by domain and by name', 'contact by e-mail address'],
    outputs: [outcome(connection, accounts), connection.contactId ? 'a contact' : 'no contact'],
  };
}

/** The account and contact that fit what a lead says of itself. */
export async function connectionOf(
  fields: LeadFields,
  needs: Pick<StageNeeds, 'crm' | 'emailDomains'>,
): Promise<Connection> {
  return (await looked(fields, needs)).connection;
}

async function looked(
  { email, companyName }: LeadFields,
  { crm, emailDomains }: Pick<StageNeeds, 'crm' | 'emailDomains'>,
): Promise<{ readonly connection: Connection; readonly accounts: readonly Account[] }> {
  const host = parseAddress(email)?.domain;
  const freeMail = host !== undefined && emailDomains.kindOf(host).freeMail;
  const domain = freeMail ? undefined : registrableDomain(email);
  const name = normaliseName(companyName);
  const byDomain = domain ? await crm.accountsByDomain(domain) : [];
  const byName = name ? await crm.accountsByName(name) : [];
  const contact = email.trim() ? await crm.contactByEmail(email.trim()) : undefined;
  const found = connectAccount({ companyName, email, freeMail, byDomain, byName });
  return {
    connection: { ...found, contactId: contact?.id ?? null },
    accounts: [...byDomain, ...byName],
  };
}

function outcome({ accountId, by, candidates }: Connection, accounts: readonly Account[]): string {
  const called = (id: string): string => accounts.find((one) => one.id === id)?.name ?? id;
  if (accountId) return `account ${called(accountId)} by ${by}`;
  return candidates.length > 0 ? `which one: ${candidates.map(called).join(', ')}` : 'no account';
}
