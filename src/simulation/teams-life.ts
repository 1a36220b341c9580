import { openInstalls } from '../drivers/channels/teams/incoming/installs';
import { openOutgoing } from '../drivers/channels/teams/outgoing/outgoing';
import type { TeamsPlace } from '../drivers/channels/teams/outgoing/place';
import { openReferences } from '../drivers/channels/teams/outgoing/references';
import { openTeamPlaces } from '../drivers/channels/teams/outgoing/team-places';
import type { Channel } from '../ports/channel';
import type { Clock } from '../ports/clock';
import type { Records } from '../ports/records';
import type { TeamsDouble, TeamsWire } from './teams-double';

/** The channel in which the whole team reads. */
export const teamChannel = '19:team@thread.tacv2';

/** Teams in one life of a process: the product's own outward half, and what people's clients tell of it. */
export interface TeamsLife {
  readonly port: Channel;
  /** Baton was put there, by whom where it is a chat of two; says the how manieth time. */
  came(address: string, place: TeamsPlace): Promise<number>;
  left(place: TeamsPlace): Promise<void>;
  /** A card showed itself. */
  announced(effectId: string, place: TeamsPlace, activityId: string): Promise<string>;
}

/** Opens it on the store and the wire of that life. */
export function openTeamsLife(
  records: Records,
  { now }: Clock,
  wire: TeamsWire,
  render: TeamsDouble['render'],
): TeamsLife {
  const references = openReferences(records, now);
  const installs = openInstalls(records);
  const teams = openTeamPlaces(records);
  const outgoing = openOutgoing({
    connector: { ...wire, member: async () => 'unclear', health: async () => undefined },
    references,
    team: { id: teamChannel, place: () => teams.of(teamChannel) },
    render,
    records,
  });
  return {
    port: outgoing,
    async came(address, place) {
      await teams.remember(place);
      if (place.scope === 'team') await references.reopenChannels(place.tenantId);
      const count = await installs.came(place);
      if (place.scope === 'personal') await references.remember(address, place);
      return count;
    },
    async left(place) {
      await installs.left(place);
      await references.bury(place);
    },
    announced: outgoing.announced,
  };
}
