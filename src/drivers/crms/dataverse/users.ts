import { z } from 'zod';
import { agentOwner } from '../../../domain/person';
import { parsed, readAll, readOne } from './pages';
import { isGuid, literalOf } from './query';
import type { WebApi } from './web-api';

/** How long a user is remembered, in milliseconds, and how many are. */
const rememberedMs = 600_000;
const mostRemembered = 5_000;

const self = z.object({ UserId: z.guid() });
const user = z.object({ systemuserid: z.guid(), internalemailaddress: z.string().nullish() });

/** People of the environment, by id and by address. */
export interface Users {
  /** `agentOwner` for the user that Baton is; empty for a team, a user without an address and one that is gone. */
  addressOf(id: string): Promise<string>;
  /** Undefined when no active user has this address; `agentOwner` is the user that Baton is. */
  idOf(address: string): Promise<string | undefined>;
}

/** Reads users when they are asked for and remembers their addresses for ten minutes. */
export function openUsers(api: WebApi, now: () => number): Users {
  const addresses = new Map<string, { readonly address: string; readonly until: number }>();
  let own: string | undefined;

  async function ownId(): Promise<string> {
    own ??= parsed(self, (await api.send({ method: 'GET', path: 'WhoAmI()' })).json).UserId.toLowerCase();
    return own;
  }

  return {
    async addressOf(id) {
      if (id === (await ownId())) return agentOwner;
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
      if (address === agentOwner) return ownId();
      const filter = `isdisabled eq false and internalemailaddress eq ${literalOf(address.trim())}`;
      const path = `systemusers?$select=systemuserid,internalemailaddress&$filter=${filter}&$orderby=systemuserid`;
      return (await readAll(api, path, user))[0]?.systemuserid;
    },
  };
}
