import type { Records } from '../../../../ports/records';
import type { Arrivals } from '../../arrivals';
import type { TeamsReferences } from '../outgoing/references';
import type { TeamPlaces } from '../outgoing/team-places';
import type { AnswerNeeds } from './answer-needs';
import type { Act, Arrival } from './arrival';
import type { Installs } from './installs';
import type { Answer } from './invoke-answers';
import type { Answered } from './press';
import type { Envelope } from './read-activity';

export interface ReceptionNeeds extends AnswerNeeds {
  readonly arrivals: Arrivals<Arrival>;
  readonly installs: Installs;
  readonly references: TeamsReferences;
  readonly teams: TeamPlaces;
  readonly records: Records;
}

/** What invokes are answered with. */
export interface Desktop extends ReceptionNeeds {
  /** Keeps an act, performs it, and answers it in time; what goes on after the answer is finished even by another process. */
  act(envelope: Envelope, act: Act, doers: Doers): Promise<Answer>;
}

/** How an act of an invoke is answered. */
export interface Doers {
  perform(
    arrival: Arrival,
    how: { readonly patienceMs: number; readonly isRepeated: boolean },
  ): Promise<Answered>;
  /** It could not be kept in time. */
  unsaved(): Answer;
  /** It failed, or nobody can say yet what came of it. */
  failed(): Answer;
}
