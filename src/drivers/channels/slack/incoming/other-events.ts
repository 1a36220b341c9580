import { z } from 'zod';
import type { Identity } from '../outgoing/identity';
import { removalOf, type Removal } from '../installs/removal';

const changed = z.object({
  team_id: z.string(),
  event: z.object({
    type: z.literal('user_change'),
    user: z.object({ id: z.string(), profile: z.object({ email: z.string().optional() }).optional() }),
  }),
});

export interface OtherEventNeeds {
  readonly identity: Identity;
  removed(removal: Removal): Promise<void>;
}

/** What Slack tells that nobody did to be answered: Baton was taken out of a workspace, or somebody's record changed. */
export function otherEvents({ identity, removed }: OtherEventNeeds): (body: object) => Promise<void> {
  return async (body) => {
    const removal = removalOf(body);
    if (removal) return removed(removal);
    const { data } = changed.safeParse(body);
    if (data) identity.forget(data.team_id, data.event.user.id, data.event.user.profile?.email);
  };
}
