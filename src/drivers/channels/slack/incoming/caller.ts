import type { Turn } from '../../../../ports/desk';
import type { Workspace, Workspaces } from '../installs/workspace';
import type { Identity } from '../outgoing/identity';
import type { From } from './arrival';

/** Somebody who acts in Slack, as the desk needs them. */
export interface Caller extends Pick<Turn, 'address' | 'isColleague'> {
  readonly workspace: Workspace;
  readonly userId: string;
}

/**
 * Who it is: `nobody` where Baton is not installed or a bot acts, `unclear` when Slack does not say just now. Guests and
 * people of other organisations have no address here, so they can only ask for help.
 */
export async function callerOf(
  from: From,
  workspaces: Workspaces,
  identity: Identity,
): Promise<Caller | 'nobody' | 'unclear'> {
  const workspace = await workspaces.of(from.teamId, from.enterpriseId);
  if (!workspace) return 'nobody';
  const found = await identity.personOf(workspace, from.userId);
  if (found.outcome === 'nobody') return { workspace, userId: from.userId, address: undefined };
  if (found.outcome !== 'found') return 'unclear';
  const { standing, address } = found.value;
  if (standing === 'bot') return 'nobody';
  const isColleague = standing === 'colleague';
  return { workspace, userId: from.userId, address: (isColleague && address) || undefined, isColleague };
}
