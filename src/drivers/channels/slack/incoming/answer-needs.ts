import type { Desk } from '../../../../ports/desk';
import type { Log } from '../../../../ports/log';
import type { Records } from '../../../../ports/records';
import type { Workspaces } from '../installs/workspace';
import type { Identity } from '../outgoing/identity';
import type { SlackWebApi } from '../outgoing/web-api';
import type { Modals } from './modals';
import type { Speech } from './speech';
import type { Threads } from './threads';

/** Everything that answers to people are made with. */
export interface AnswerNeeds {
  desk(): Desk;
  readonly api: SlackWebApi;
  readonly workspaces: Workspaces;
  readonly identity: Identity;
  readonly threads: Threads;
  readonly speech: Speech;
  readonly modals: Modals;
  readonly records: Records;
  readonly log: Log;
  /** Milliseconds since 1970. */
  now(): number;
}

/** What Slack's own window for an answer to a press allows, in milliseconds: its triggers live 3 seconds. */
export const promptMs = 1_500;
