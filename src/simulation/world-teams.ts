import type { TeamsPlace } from '../drivers/channels/teams/outgoing/place';
import type { Message } from '../ports/channel';
import type { NewDocument } from '../ports/records';
import { seenOn, type SeenButton } from './seen-buttons';
import { openTeamsDouble, type TeamsDouble } from './teams-double';
import type { Watch } from './watch';

/** Microsoft Teams in a world. */
export interface WorldTeams extends TeamsDouble {
  /** Told of what is committed, and of what is removed from the store. */
  committed(document: NewDocument): void;
  removed(key: { readonly partition: string; readonly id: string }): void;
}

export interface WorldTeamsOptions {
  readonly watch: Pick<Watch, 'isMeant'>;
  readonly seen: SeenButton[];
  readonly overdue: Set<string>;
  violated(what: string): void;
  /** When its sender began with it; undefined when nobody did. */
  begunAt(message: Message): number | undefined;
  isOverdue(update: Message): boolean;
  now(): number;
  waitMs(): number;
}

/**
 * Opens it. What is shown without a committed intent breaks I7; what is begun after it was committed that a chat is closed
 * breaks I5.
 */
export function openWorldTeams(options: WorldTeamsOptions): WorldTeams {
  const { watch, seen, overdue, violated, begunAt, isOverdue, now } = options;
  const graves = new Map<string, number>();

  function showing(message: Message, place: TeamsPlace): void {
    const { effectId, leadId, to, card } = message;
    if (!watch.isMeant(leadId, effectId)) violated(`I7: ${effectId} was posted without a committed intent`);
    const grave = graves.get(graveOf(place));
    if (grave !== undefined && (begunAt(message) ?? 0) > grave)
      violated(`I5: ${effectId} was posted again to a chat that was found closed`);
    seen.push(...seenOn(card, to));
  }

  return {
    ...openTeamsDouble({
      now,
      waitMs: options.waitMs,
      showing,
      changed: (receipt, message) =>
        void (isOverdue(message) ? overdue.add(receipt) : overdue.delete(receipt)),
    }),
    committed({ partition, id }) {
      if (isGraves(partition)) graves.set(id, now());
    },
    removed({ partition, id }) {
      if (isGraves(partition)) graves.delete(id);
    },
  };
}

const isGraves = (partition: string) => partition.startsWith('teams-dead');

function graveOf({ tenantId, conversationId }: TeamsPlace): string {
  return `${encodeURIComponent(tenantId)}.${encodeURIComponent(conversationId)}`;
}
