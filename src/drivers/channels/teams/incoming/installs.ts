import type { Records } from '../../../../ports/records';
import type { TeamsPlace } from '../outgoing/place';
import type { TeamsActivity } from './activity';

/** Where Baton is, as Teams tells of it: every install is welcomed once, however often it is told. */
export interface Installs {
  /** It is there: the number of this install, the same however often it is told. */
  came(place: TeamsPlace): Promise<number>;
  /** It is there no longer. */
  left(place: TeamsPlace): Promise<void>;
}

interface KeptInstall {
  readonly version: 1;
  readonly isIn: boolean;
  /** How often it was put there. */
  readonly count: number;
}

export function openInstalls(records: Records): Installs {
  const keyOf = ({ tenantId, conversationId }: TeamsPlace) => ({
    partition: `teams-installs/${tenantId}`,
    id: encodeURIComponent(conversationId),
  });

  async function set(place: TeamsPlace, isIn: boolean): Promise<number> {
    const key = keyOf(place);
    const found = await records.get<KeptInstall>(key);
    const before = found?.body ?? { isIn: false, count: 0 };
    if (before.isIn === isIn) return before.count;
    const body: KeptInstall = { version: 1, isIn, count: before.count + (isIn ? 1 : 0) };
    // Of two at once the other one was told the same.
    if (found) await records.replace({ ...key, body }, found.etag);
    else await records.create({ ...key, body });
    return body.count;
  }

  return {
    came: (place) => set(place, true),
    left: async (place) => void (await set(place, false)),
  };
}

/** Whether an activity says that Baton was put somewhere or taken away; undefined for anything else. */
export function moveOf({
  type,
  action,
  recipient,
  membersAdded,
  membersRemoved,
}: TeamsActivity): 'came' | 'left' | undefined {
  const isMe = ({ id }: { readonly id: string }) => id === recipient.id;
  // A new version of the app: it stays where it is.
  if (action?.endsWith('-upgrade')) return undefined;
  if (type === 'installationUpdate') return action === 'remove' ? 'left' : 'came';
  if (type !== 'conversationUpdate') return undefined;
  if (membersAdded?.some(isMe)) return 'came';
  return membersRemoved?.some(isMe) ? 'left' : undefined;
}
