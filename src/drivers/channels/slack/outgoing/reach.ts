import { setTimeout as pause } from 'node:timers/promises';
import type { Workspace, Workspaces } from '../installs/workspace';
import type { Identity, Lookup } from './identity';

/** The conversation in which a person is written to, or a team. */
export interface Conversation {
  readonly workspace: Workspace;
  /** Null for a team. */
  readonly userId: string | null;
  readonly channel: string;
}

/**
 * The conversation with the person of this address; `unknown` when Slack takes longer than this to say, in milliseconds.
 * What it says later is kept for the next time.
 */
export async function conversationWith(
  address: string,
  workspaces: Pick<Workspaces, 'all'>,
  identity: Identity,
  patienceMs: number,
): Promise<Lookup<Conversation>> {
  const all = await workspaces.all();
  const done = new AbortController();
  const late = pause<Lookup<Conversation>>(patienceMs, { outcome: 'unknown' }, { signal: done.signal });
  try {
    return await Promise.race([look(address, all, identity), late]);
  } finally {
    done.abort();
  }
}

/** The channel of a team, in the one workspace that Baton is in. */
export async function conversationOfTeam(
  channel: string,
  workspaces: Pick<Workspaces, 'all'>,
): Promise<Lookup<Conversation>> {
  const [workspace] = await workspaces.all();
  return workspace
    ? { outcome: 'found', value: { workspace, userId: null, channel } }
    : { outcome: 'nobody' };
}

async function look(
  address: string,
  workspaces: readonly Workspace[],
  identity: Identity,
): Promise<Lookup<Conversation>> {
  const seat = await identity.userOf(workspaces, address);
  if (seat.outcome !== 'found') return seat;
  const { workspace, userId } = seat.value;
  const dm = await identity.dmOf(workspace, userId);
  return dm.outcome === 'found' ? { outcome: 'found', value: { workspace, userId, channel: dm.value } } : dm;
}
