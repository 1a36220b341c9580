import { namelessDeal } from '../domain/erasure';
import type { Lead } from '../domain/lead';
import { recordKinds, type QualifiedRecords } from '../domain/qualification';
import { addressesIn, contactIdOf } from './people';
import { accounts } from './workload';
import type { World } from './world';

/** I3: what the CRM holds is what qualified leads say of it, once for each, and nobody still waits for its answer. */
export async function checkQualified({ crm, watch, faultsMet, violated }: World): Promise<void> {
  const meant = new Set<string>();
  // A request that stood still on its way may arrive after another of the same key was refused: whoever tries again under
  // that key gets what it made, so nothing is made twice, but until then the lead says that it failed.
  const isLate = faultsMet.some(
    ({ kind, fault }) => kind === 'crm.qualify' && (fault === 'stall' || fault === 'slow'),
  );
  const failed = new Set<string>();
  const held = new Set(accounts.map((one) => one.id));
  const erased = [...watch.leads.values()].filter((one) => one.document.lead.phase === 'erased');
  const gone = erased.flatMap((one) => addressesIn(one.log));
  const goneContacts = erased.map((one) => contactIdOf(one.id));
  for (const { id, document, log } of watch.leads.values()) {
    const { qualification } = document.lead;
    if (qualification?.state === 'requested') violated(`I3: lead ${id} rests while it is being qualified`);
    if (qualification?.state === 'failed') failed.add(`${qualification.request.key}.opportunity`);
    if (qualification?.state !== 'done') continue;
    const { records } = qualification;
    for (const wrong of notAsAsked(document.lead, records)) violated(`I3: lead ${id}: ${wrong}`);
    if (records.account) held.add(records.account.id);
    if (records.account && !(await crm.account(records.account.id)))
      violated(`I3: lead ${id}: its account is not in the CRM`);
    // A contact goes with the person who was erased, also where another lead was given their address afterwards, or their
    // contact before.
    const isGone =
      addressesIn(log).some((one) => gone.includes(one)) || goneContacts.includes(records.contact?.id ?? '');
    if (records.contact && !isGone && !(await crm.contact(records.contact.id)))
      violated(`I3: lead ${id}: its contact is not in the CRM`);
    if (records.opportunity) meant.add(records.opportunity.id);
  }
  const found = (await Promise.all([...held].map((one) => crm.opportunities(one)))).flat();
  for (const { id, name } of found)
    if (!meant.delete(id) && !(isLate && failed.has(id)) && !(erased.length > 0 && name === namelessDeal))
      violated(`I3: the opportunity ${id} is of no qualified lead`);
  for (const id of meant) violated(`I3: the opportunity ${id} is not in the CRM`);
}

function notAsAsked({ qualification }: Lead, records: QualifiedRecords): readonly string[] {
  const asked = qualification?.request.create ?? [];
  return recordKinds.flatMap((kind) => {
    const isNew = records[kind]?.isNew ?? false;
    return isNew === asked.includes(kind) ? [] : [`a new ${kind} was ${isNew ? 'not ' : ''}asked for`];
  });
}
