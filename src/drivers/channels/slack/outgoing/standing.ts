import { z } from 'zod';
import type { Workspace } from '../installs/workspace';

/** How somebody stands to the organisation that installed Baton; only a colleague may be shown anything. */
export type Standing = 'colleague' | 'guest' | 'stranger' | 'bot' | 'deleted';

/** Somebody in Slack. */
export interface SlackPerson {
  /** Lower case; null unless a colleague whose address Slack knows and has confirmed. */
  readonly address: string | null;
  readonly standing: Standing;
}

const flag = z.boolean().nullish();

/** A user as Slack's Web API tells of one. */
export const slackUser = z.object({
  id: z.string().min(1),
  team_id: z.string().nullish(),
  deleted: flag,
  is_bot: flag,
  is_workflow_bot: flag,
  is_connector_bot: flag,
  is_stranger: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_email_confirmed: flag,
  enterprise_user: z.object({ enterprise_id: z.string().nullish() }).nullish(),
  profile: z.object({ email: z.string().nullish() }).nullish(),
});
export type SlackUser = z.infer<typeof slackUser>;

/** Slackbot says of itself that it is no bot. */
const slackbot = 'USLACKBOT';

/** Who this user is, seen from this workspace. */
export function personFrom(user: SlackUser, workspace: Workspace): SlackPerson {
  const standing = standingOf(user, workspace);
  const email = user.is_email_confirmed === false ? null : user.profile?.email?.trim().toLowerCase();
  return { standing, address: standing === 'colleague' && email ? email : null };
}

function standingOf(user: SlackUser, workspace: Workspace): Standing {
  if (user.is_bot || user.is_workflow_bot || user.is_connector_bot || user.id === slackbot) return 'bot';
  if (user.deleted) return 'deleted';
  if (user.is_stranger || !belongs(user, workspace)) return 'stranger';
  return user.is_restricted || user.is_ultra_restricted ? 'guest' : 'colleague';
}

/** Members of a shared channel's other organisation are no strangers to Slack, so their team is looked at. */
function belongs(
  { team_id: teamId, enterprise_user: inEnterprise }: SlackUser,
  workspace: Workspace,
): boolean {
  const { id, enterpriseId, isOrgWide } = workspace;
  const enterprise = enterpriseId ?? (isOrgWide ? id : null);
  if (enterprise !== null && inEnterprise?.enterprise_id) return inEnterprise.enterprise_id === enterprise;
  return teamId === id || (enterprise !== null && teamId === enterprise);
}
