import type { Desk } from '../../../../ports/desk';
import type { Log } from '../../../../ports/log';
import type { TeamsConnector } from '../outgoing/connector';
import type { TeamsOutgoing } from '../outgoing/outgoing';
import type { Abouts } from './abouts';
import type { Callers } from './caller';
import type { SharedCards } from './shared-cards';
import type { Speech } from './speech';

/** Everything that answers to people are made with. */
export interface AnswerNeeds {
  desk(): Desk;
  readonly connector: TeamsConnector;
  readonly outgoing: TeamsOutgoing;
  readonly callers: Callers;
  readonly abouts: Abouts;
  readonly speech: Speech;
  readonly shared: SharedCards;
  readonly log: Log;
  sleep(milliseconds: number): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}
