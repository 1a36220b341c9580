import { z } from 'zod';
import type { LeadChanges, LeadThere } from '../../../ports/crm-leads';
import { withLabels } from './choices';
import { leadColumns, leadShape } from './lead-shape';
import { parsed } from './pages';
import type { Users } from './users';
import type { ApiAnswer, WebApi } from './web-api';

/** Each may have an owner to be looked up, at once; Dataverse takes 52 requests at a time. */
const pageSize = 50;
/** Codes by which Dataverse says that it does not remember a delta link any more. */
const expiredCodes: readonly string[] = ['0x80044352', '0x80060891'];

const page = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/** Leads that are new or changed since a link that change tracking gave; deleted ones are no news. */
export async function readChanges(
  cursor: string | null,
  api: WebApi,
  users: Users,
  skipped: () => void,
): Promise<LeadChanges> {
  const start = `leads?${leadColumns}`;
  // A link of another environment is none; it is read from the start, which doubles nothing.
  const link = cursor !== null && api.addressOf(cursor) !== undefined ? cursor : start;
  let answer = await ask(api, link);
  if (link !== start && isExpired(answer)) answer = await ask(api, start);
  const { value, '@odata.nextLink': next, '@odata.deltaLink': delta } = parsed(page, answer.json);
  const read = value
    .filter((row) => row.reason === undefined)
    .flatMap((row) => {
      const lead = leadShape.safeParse(row);
      // One that cannot be read must not keep the others from coming.
      if (!lead.success) skipped();
      return lead.success ? [lead.data] : [];
    });
  const ownerIds = [...new Set(read.map((one) => one.ownerId))];
  const addresses = new Map(
    await Promise.all(ownerIds.map(async (id) => [id, id && (await users.addressOf(id))] as const)),
  );
  const leads = read.map(({ id, ownerId, version, fields }): LeadThere => {
    return { sourceId: id, fields: { ...fields, owner: addresses.get(ownerId) ?? '' }, version };
  });
  const after = parsed(z.string().min(1), next ?? delta);
  // A link that leads elsewhere would be kept, and never be good for anything.
  parsed(z.string(), api.addressOf(after));
  return { leads, cursor: after, hasMore: next !== undefined };
}

function ask(api: WebApi, path: string): Promise<ApiAnswer> {
  const prefer = `odata.track-changes,odata.maxpagesize=${pageSize},${withLabels}`;
  return api.send({ method: 'GET', path, headers: { prefer } });
}

function isExpired({ status, code }: ApiAnswer): boolean {
  return status === 410 || (status >= 400 && expiredCodes.includes(code));
}
