import { z } from 'zod';
import type { QualifiedRecord } from '../../../domain/qualification';
import type { Crm, QualifyOutcome, QualifyRequest } from '../../../ports/crm';
import { qualifyRefusal } from '../qualify-refusal';
import { qualifiedStatus } from './choices';
import { parsed, readAll, readOne } from './pages';
import { isGuid } from './query';
import type { WebApi } from './web-api';

const lead = z.object({
  '@odata.etag': z.string().min(1),
  statecode: z.number(),
  subject: z.string().nullish(),
  _parentaccountid_value: z.guid().nullish(),
  _parentcontactid_value: z.guid().nullish(),
});
type LeadThere = z.output<typeof lead>;
const named = z.object({ name: z.string().nullish() });
const select = '$select=statecode,subject,_parentaccountid_value,_parentcontactid_value';
const qualified = 1;

/**
 * Makes records of a lead by the action `QualifyLead`, which can be done once: whether it was, the lead's own state tells,
 * before it is called and after an answer that never came. What was made is what names the lead as its origin.
 */
export async function qualify(
  request: QualifyRequest,
  api: WebApi,
  crm: Pick<Crm, 'account' | 'contact'>,
): Promise<QualifyOutcome> {
  const id = request.leadSourceId;
  const before = isGuid(id) ? await read(api, id) : undefined;
  if (!before) return refused('The lead is not in Dynamics 365 any more.');
  if (before.statecode === qualified) return await reconciled(request, before, api);
  if (before.statecode !== 0)
    return refused('In Dynamics 365 the lead is closed; open it again there first.');
  const reason = await qualifyRefusal(request, crm);
  if (reason !== null) return refused(reason);
  const bound = await bind(request, before, api);
  if (bound !== 'bound') return bound;
  const answer = await api.send({
    method: 'POST',
    path: `leads(${id})/Microsoft.Dynamics.CRM.QualifyLead`,
    headers: { 'if-match': '*' },
    body: actionOf(request),
  });
  const after = await read(api, id);
  if (after?.statecode === qualified) return await reconciled(request, after, api);
  if (answer.status < 400) return { outcome: 'unknown' };
  return refused(
    duplicates.includes(answer.code)
      ? 'In Dynamics 365 there is a record like it already; connect that one.'
      : 'Dynamics 365 does not qualify it as it is.',
  );
}

/** Codes by which Dataverse says that its duplicate detection found something. */
const duplicates: readonly string[] = ['0x80040333', '0x80040237'];

function read(api: WebApi, id: string): Promise<LeadThere | undefined> {
  return readOne(api, `leads(${id})?${select}`, lead);
}

/** Connects the lead there as it is here; `unknown` when somebody changed it meanwhile, so it is looked at again. */
async function bind(
  { leadSourceId, accountId, contactId }: QualifyRequest,
  there: LeadThere,
  api: WebApi,
): Promise<QualifyOutcome | 'bound'> {
  const body = {
    ...(accountId !== null && accountId !== there._parentaccountid_value
      ? { 'parentaccountid@odata.bind': `/accounts(${accountId})` }
      : {}),
    ...(contactId !== null && contactId !== there._parentcontactid_value
      ? { 'parentcontactid@odata.bind': `/contacts(${contactId})` }
      : {}),
  };
  if (Object.keys(body).length === 0) return 'bound';
  const { status } = await api.send({
    method: 'PATCH',
    path: `leads(${leadSourceId})`,
    headers: { 'if-match': there['@odata.etag'] },
    body,
  });
  if (status < 300) return 'bound';
  return status === 412 ? { outcome: 'unknown' } : refused('Dynamics 365 does not connect the lead so.');
}

function actionOf({ createAccount, createContact, createOpportunity, accountId }: QualifyRequest) {
  const customer =
    createOpportunity && accountId !== null
      ? { OpportunityCustomerId: { '@odata.type': 'Microsoft.Dynamics.CRM.account', accountid: accountId } }
      : {};
  return {
    CreateAccount: createAccount,
    CreateContact: createContact,
    CreateOpportunity: createOpportunity,
    Status: qualifiedStatus,
    ...customer,
  };
}

/** What a lead that is qualified there has become. */
async function reconciled(
  { leadSourceId, opportunityName }: QualifyRequest,
  there: LeadThere,
  api: WebApi,
): Promise<QualifyOutcome> {
  const [accounts, contacts, opportunities] = await Promise.all(
    (['account', 'contact', 'opportunity'] as const).map((table) => bornOf(api, table, leadSourceId)),
  );
  const opportunity = opportunities?.[0] ?? null;
  if (opportunity) await name(api, opportunity.id, there.subject ?? '', opportunityName.trim());
  const old = (id: string | null | undefined): QualifiedRecord | null => (id ? { id, isNew: false } : null);
  return {
    outcome: 'qualified',
    records: {
      account: accounts?.[0] ?? old(there._parentaccountid_value),
      contact: contacts?.[0] ?? old(there._parentcontactid_value),
      opportunity,
    },
  };
}

async function bornOf(
  api: WebApi,
  table: 'account' | 'contact' | 'opportunity',
  leadId: string,
): Promise<readonly QualifiedRecord[]> {
  const sets = { account: 'accounts', contact: 'contacts', opportunity: 'opportunities' } as const;
  const column = `${table}id`;
  const path = `${sets[table]}?$select=${column}&$filter=_originatingleadid_value eq ${leadId}&$orderby=createdon`;
  const rows = await readAll(api, path, z.record(z.string(), z.unknown()));
  return rows.map((one) => ({ id: parsed(z.guid(), one[column]).toLowerCase(), isNew: true }));
}

/** The action calls an opportunity by the lead's topic; another name it gets while it still has that one. */
async function name(api: WebApi, id: string, topic: string, wanted: string): Promise<void> {
  if (wanted === '' || wanted === topic) return;
  const shape = named.extend({ '@odata.etag': z.string() });
  const there = await readOne(api, `opportunities(${id})?$select=name`, shape);
  if (!there || (there.name ?? '') !== topic) return;
  await api.send({
    method: 'PATCH',
    path: `opportunities(${id})`,
    headers: { 'if-match': there['@odata.etag'] },
    body: { name: wanted },
  });
}

function refused(reason: string): QualifyOutcome {
  return { outcome: 'refused', reason };
}
