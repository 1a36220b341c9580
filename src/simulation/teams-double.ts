import type { TeamsConnector } from '../drivers/channels/teams/outgoing/connector';
import { wholeConversation, type TeamsPlace } from '../drivers/channels/teams/outgoing/place';
import { receiptOf } from '../drivers/channels/teams/outgoing/receipt';
import type { Message } from '../ports/channel';
import type { Standing } from './channel-double';

/** A message as people see it in Teams, and where they see it. */
export interface TeamsStanding extends Standing {
  readonly activityId: string;
  /** The place as a click from there names it: in a channel, the thread. */
  readonly place: TeamsPlace;
}

export interface TeamsDoubleOptions {
  now(): number;
  /** Milliseconds for which Teams takes nothing; none when it is not above 0. */
  waitMs(): number;
  /** Told of every message that is about to be shown, new or changed. */
  showing(message: Message, place: TeamsPlace): void;
  /** Told where a message was changed. */
  changed(receipt: string, message: Message): void;
}

/** What of the Bot Connector changes something. */
export type TeamsWire = Pick<TeamsConnector, 'send' | 'update' | 'remove'>;

export interface TeamsDouble {
  readonly wire: TeamsWire;
  /** The message in the form that goes over the wire. */
  render(message: Message): object;
  /** What stands now. */
  standing(): readonly TeamsStanding[];
  /** Baton may write there, or no longer. */
  open(place: TeamsPlace): void;
  close(place: TeamsPlace): void;
  isOpen(place: TeamsPlace): boolean;
}

/** So many messages a thread takes in a second. */
const mostInOneSecond = 7;

/** A Bot Connector that shows what it is sent as often as it is sent, in chats that may be closed to Baton. */
export function openTeamsDouble({ now, waitMs, showing, changed }: TeamsDoubleOptions): TeamsDouble {
  const rendered = new WeakMap<object, Message>();
  const standing = new Map<string, TeamsStanding>();
  const open = new Set<string>();
  const sent = new Map<string, number[]>();
  let serial = 0;

  function messageOf(activity: object): Message {
    const message = rendered.get(activity);
    if (!message) throw new RangeError('What was sent was not rendered here.');
    return message;
  }

  /** Why nothing is taken there now; undefined when it is. */
  function closed(place: TeamsPlace) {
    if (!open.has(wholeConversation(place))) return { outcome: 'dead' } as const;
    if (waitMs() > 0) return { outcome: 'later', waitMs: waitMs() } as const;
    const times = (sent.get(place.conversationId) ?? []).filter((one) => now() - one < 1_000);
    sent.set(place.conversationId, [...times, now()]);
    return times.length < mostInOneSecond ? undefined : ({ outcome: 'later', waitMs: 1_000 } as const);
  }

  const gone = { outcome: 'refused', reason: 'the message is no longer there' } as const;
  const wire: TeamsWire = {
    async send(place, activity) {
      const message = messageOf(activity);
      showing(message, place);
      const no = closed(place);
      if (no) return no;
      serial += 1;
      const activityId = `176${serial}`;
      const thread = place.scope === 'team' ? `${wholeConversation(place)};messageid=${activityId}` : '';
      const receipt = receiptOf({ ...place, activityId });
      const seenAs = { ...place, conversationId: thread || place.conversationId };
      standing.set(activityId, { receipt, message, activityId, place: seenAs });
      return { outcome: 'done', id: activityId };
    },
    async update(place, activityId, activity) {
      const message = messageOf(activity);
      showing(message, place);
      const no = closed(place);
      if (no) return no;
      const found = standing.get(activityId);
      if (!found) return gone;
      standing.set(activityId, { ...found, message });
      changed(found.receipt, message);
      return { outcome: 'done', id: activityId };
    },
    async remove(place, activityId) {
      const no = closed(place);
      if (no) return no;
      return standing.delete(activityId) ? { outcome: 'done', id: activityId } : gone;
    },
  };
  return {
    wire,
    render(message) {
      const activity = {};
      rendered.set(activity, message);
      return activity;
    },
    standing: () => [...standing.values()],
    open: (place) => void open.add(wholeConversation(place)),
    close: (place) => void open.delete(wholeConversation(place)),
    isOpen: (place) => open.has(wholeConversation(place)),
  };
}
