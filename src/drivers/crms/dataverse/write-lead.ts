import { z } from 'zod';
import { Fault } from '../../../domain/fault';
import type { LeadWrite, LeadWriteOutcome } from '../../../ports/crm-leads';
import { leadStates, ratingValues } from './choices';
import { noteId, noteSubject, noteText } from './note';
import { readOne } from './pages';
import { isGuid } from './query';
import { versionNumber } from './lead-shape';
import type { Users } from './users';
import type { ApiAnswer, WebApi } from './web-api';

const lead = z.object({
  '@odata.etag': z.string().min(1),
  statecode: z.number(),
  leadqualitycode: z.number().nullish(),
  _ownerid_value: z.guid().nullish(),
  emailaddress1: z.string().nullish(),
  versionnumber: versionNumber,
});
const after = z.object({ versionnumber: versionNumber }).catch({ versionnumber: undefined });
type There = z.output<typeof lead>;

/** Columns that are read before, and told after, a lead is written. */
const columns = '$select=statecode,leadqualitycode,_ownerid_value,emailaddress1,versionnumber';
/** As long as an address can be in Dataverse. */
const longestAddress = 100;

/**
 * Brings a lead to what was decided here: the note first, then one update under the etag that was read, of what differs.
 * A lead that is closed there keeps its owner, rating and address, because Dataverse changes nothing of it.
 */
export async function writeLead(
  id: string,
  change: LeadWrite,
  api: WebApi,
  users: Users,
): Promise<LeadWriteOutcome> {
  const path = `leads(${id})?${columns}`;
  const there = isGuid(id) ? await readOne(api, path, lead) : undefined;
  if (!there) return { outcome: 'gone' };
  if (change.note) expectDone(await putNote(id, change.note, api));
  const without: string[] = [];
  const opens = change.state === 'open' && there.statecode === leadStates.disqualified.statecode;
  if (there.statecode !== leadStates.open.statecode && !opens) {
    if (change.owner !== undefined || change.rating !== undefined || change.email)
      without.push('the lead is closed there');
    return { outcome: 'written', without };
  }
  const body = await differences(change, there, users, without);
  const stands = change.email?.to === (body.emailaddress1 ?? addressOf(there));
  const done = (version: number | undefined): LeadWriteOutcome => {
    return { outcome: 'written', without, ...(stands ? { address: { version } } : {}) };
  };
  if (Object.keys(body).length === 0) return done(there.versionnumber);
  const headers = { 'if-match': there['@odata.etag'], prefer: 'return=representation' };
  const answer = await api.send({ method: 'PATCH', path, headers, body });
  if (answer.status === 412) return { outcome: 'changed' };
  if (answer.status === 404) return { outcome: 'gone' };
  expectDone(answer);
  return done(after.parse(answer.json).versionnumber);
}

async function differences(
  { owner, rating, state, email }: LeadWrite,
  there: There,
  users: Users,
  without: string[],
): Promise<Readonly<Record<string, unknown>>> {
  const body: Record<string, unknown> = {};
  if (rating !== undefined && there.leadqualitycode !== ratingValues[rating])
    body.leadqualitycode = ratingValues[rating];
  if (owner !== undefined) {
    const user = await users.idOf(owner);
    if (user === undefined) without.push('no active user there has the address of the owner');
    else if (user.toLowerCase() !== there._ownerid_value?.toLowerCase())
      body['ownerid@odata.bind'] = `/systemusers(${user})`;
  }
  if (state !== undefined && there.statecode !== leadStates[state].statecode)
    Object.assign(body, leadStates[state]);
  // Dataverse counts it as a change, too, when what is written is what stood there.
  if (email?.over.includes(addressOf(there))) {
    if (email.to.length > longestAddress) without.push('its e-mail address is too long for a lead there');
    else body.emailaddress1 = email.to;
  }
  return body;
}

function addressOf({ emailaddress1 }: There): string {
  return emailaddress1?.trim() ?? '';
}

/** An upsert under an id that follows from the key: whoever does it again, or at the same time, puts the same note. */
function putNote(leadId: string, { key, text }: NonNullable<LeadWrite['note']>, api: WebApi) {
  return api.send({
    method: 'PATCH',
    path: `annotations(${noteId(key)})`,
    body: {
      subject: noteSubject,
      notetext: noteText(text),
      'objectid_lead@odata.bind': `/leads(${leadId})`,
    },
  });
}

function expectDone({ status }: ApiAnswer): void {
  if (status < 300) return;
  throw new Fault('crm-answer', {
    sentence: 'Dynamics 365 does not take what Baton writes to a lead.',
    todo: 'Check the security role of the application user (README, Dynamics 365).',
  });
}
