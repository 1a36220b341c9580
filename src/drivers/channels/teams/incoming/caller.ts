import type { Turn } from '../../../../ports/desk';
import type { Log } from '../../../../ports/log';
import type { Records } from '../../../../ports/records';
import type { TeamsConnector } from '../outgoing/connector';
import type { TeamsPlace } from '../outgoing/place';
import type { TeamsReferences } from '../outgoing/references';
import type { From, Spot } from './arrival';

/** Somebody who acts in Teams, as the desk needs them. */
export type Caller = Pick<Turn, 'address' | 'isColleague'>;

export interface Callers {
  /**
   * Who it is; `unclear` when Teams does not say just now. Guests and people of other tenants have no address here, so they
   * can only ask for help.
   */
  of(from: From, place: TeamsPlace): Promise<Caller | 'unclear'>;
  /** Remembers where a person is reached, and under which id the directory knows them. Never rejects. */
  remember(caller: Caller, from: From, spot: Spot): Promise<void>;
  /** The address of a person by their id in the directory; undefined when nobody is known by it here. */
  picked(aadObjectId: string, place: TeamsPlace): Promise<string | undefined | 'unclear'>;
}

export interface CallersNeeds {
  /** It keeps what it was told for a while. */
  readonly connector: Pick<TeamsConnector, 'member'>;
  readonly references: Pick<TeamsReferences, 'remember' | 'reopen'>;
  readonly records: Records;
  /** The one tenant whose people are colleagues; null where nobody is proved to be anybody. */
  readonly tenantId: string | null;
  readonly log: Log;
}

const stranger: Caller = { address: undefined, isColleague: false };
const most = 10_000;

/** Finds people by the roster of the conversation they act in. */
export function openCallers({ connector, references, records, tenantId: ours, log }: CallersNeeds): Callers {
  const entered = new Set<string>();

  /** Enters a person into our own directory, once. */
  async function enter(tenantId: string, aadObjectId: string, address: string): Promise<void> {
    const mark = JSON.stringify([tenantId, aadObjectId, address]);
    if (entered.has(mark)) return;
    const key = entryOf(tenantId, aadObjectId);
    const body = { version: 1, address };
    const found = await records.get<{ readonly address: string }>(key);
    if (!found) await records.create({ ...key, body });
    else if (found.body.address !== address) await records.replace({ ...key, body }, found.etag);
    entered.add(mark);
    if (entered.size > most) entered.clear();
  }

  return {
    async of({ userId, tenantId: home }, place) {
      if (ours !== null && home !== ours) return stranger;
      const member = await connector.member(place, userId).catch(() => 'unclear' as const);
      if (member === 'unclear') return member;
      if (member === 'nobody' || member.isGuest) return stranger;
      return { address: member.address, isColleague: true };
    },
    async remember({ address }, { aadObjectId }, { place }) {
      if (address === undefined) return;
      try {
        // Asked every time: the chat may have been found dead since.
        if (place.scope === 'personal') await references.remember(address, place);
        else if (place.scope === 'team') await references.reopen(place);
        if (aadObjectId) await enter(place.tenantId, aadObjectId, address);
      } catch {
        log.warn('teams person not remembered');
      }
    },
    async picked(aadObjectId, place) {
      const known = await records.get<{ readonly address: string }>(entryOf(place.tenantId, aadObjectId));
      if (known) return known.body.address;
      const member = await connector.member(place, aadObjectId).catch(() => 'unclear' as const);
      if (typeof member === 'string') return member === 'nobody' ? undefined : member;
      return member.isGuest ? undefined : member.address;
    },
  };
}

function entryOf(tenantId: string, aadObjectId: string) {
  return { partition: `teams-directory/${tenantId}`, id: aadObjectId.toLowerCase() };
}
