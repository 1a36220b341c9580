import { z } from 'zod';
import { readAll, readOne } from './pages';
import { isGuid, literalOf } from './query';
import type { WebApi } from './web-api';

/** How long a user is remembered, in milliseconds, and how many are. */
const rememberedMs = 600_000;
const mostRemembered = 5_000;

const user = z.object({ systemuserid: z.guid(), internalemailaddress: z.string().nullish() });

/** People of the environment, by id and by address. */
export interface Users {
  /** Empty for a team, a user without an address and one that is gone. */
  addressOf(id: string): Promise<string>;
  /** Undefined when no active user has this address. */
  idOf(address: string): Promise<string | undefined>;
}

/** Reads users when they are asked for and remembers their addresses for ten minutes. */
export function openUsers(api: WebApi, now: () => number): Users {
  const addresses = new Map<string, { readonly address: string; readonly until: number }>();
  return {
    async addressOf(id) {
      const held = addresses.get(id);
      if (held && now() < held.until) return held.address;
      const path = `systemusers(${id})?$select=systemuserid,internalemailaddress`;
      const found = isGuid(id) ? await readOne(api, path, user) : undefined;
      const address = found?.internalemailaddress?.trim().toLowerCase() ?? '';
      if (addresses.size >= mostRemembered) addresses.clear();
      addresses.set(id, { address, until: now() + rememberedMs });
      return address;
    },
    async idOf(address) {
      const filter = `isdisabled eq false and internalemailaddress eq ${literalOf(address.trim())}`;
      const path = `systemusers?$select=systemuserid,internalemailaddress&$filter=${filter}&$orderby=systemuserid`;
      return (await readAll(api, path, user))[0]?.systemuserid;
    },
  };
}
