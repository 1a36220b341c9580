import type { Activity } from 'botbuilder';
import type { TeamsPlace } from './place';

/** What became of one request to the Bot Connector. */
export type ConnectorOutcome =
  /** With the id of the activity. */
  | { readonly outcome: 'done'; readonly id: string }
  /** Baton may write to this conversation no more. */
  | { readonly outcome: 'dead' }
  | { readonly outcome: 'refused'; readonly reason: string }
  /** It surely did not happen. */
  | { readonly outcome: 'later'; readonly waitMs: number }
  /** The answer was lost or is no answer: it may have happened. */
  | { readonly outcome: 'unknown' };

/** A person as the roster of a conversation tells of them. */
export interface TeamsMember {
  readonly userId: string;
  /** In small letters. */
  readonly address: string;
  readonly name: string;
  readonly isGuest: boolean;
}

export interface SendOptions {
  /** The message in whose thread it is to stand. */
  readonly replyTo?: string;
  /** The one user who is to see it. */
  readonly targetedTo?: string;
}

export interface ChangeOptions {
  /** Only one user sees the message. */
  readonly isTargeted?: boolean;
}

/** One request each, no retry, a deadline; every end has a name. */
export interface TeamsConnector {
  send(place: TeamsPlace, activity: Partial<Activity>, options?: SendOptions): Promise<ConnectorOutcome>;
  update(
    place: TeamsPlace,
    activityId: string,
    activity: Partial<Activity>,
    options?: ChangeOptions,
  ): Promise<ConnectorOutcome>;
  remove(place: TeamsPlace, activityId: string, options?: ChangeOptions): Promise<ConnectorOutcome>;
  /** The roster entry of a person: address and whether a guest. */
  member(place: TeamsPlace, userId: string): Promise<TeamsMember | 'nobody' | 'unclear'>;
  /** Rejects, saying why, when Baton gets no token to speak with. */
  health(): Promise<void>;
}
