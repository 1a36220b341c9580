import type { Lead } from '../domain/lead';
import type { LeadFields } from '../domain/lead-fields';
import type { EngagedRules } from './engaged-playbook';
import type { LetterKind } from './letters';

/** What happens in a scenario, one after the other, each when the one before has come to rest. */
export type ScenarioStep = {
  /** Its number in the source; the first lead when not given. */
  readonly lead?: string;
} & (
  | { readonly row: Partial<LeadFields> }
  | { readonly by: string; readonly verb: string; readonly data: Readonly<Record<string, string>> }
);

/** One way through the decision table, or one thing that people do, and how it ends whoever is killed. */
export interface Scenario {
  readonly name: string;
  /** How the agent writes; absent where it only researches. */
  readonly engages?: Partial<EngagedRules>;
  /** What comes back for the first mail of the agent that leaves, for the second, and so on; `link` ends all mail. */
  readonly answers?: readonly (LetterKind | 'link')[];
  /** What the supervisor says to mails that are put before people; yes when not given. */
  readonly approves?: 'send' | 'reject';
  readonly steps: readonly ScenarioStep[];
  /** True for the first lead when it ended as it should. */
  ends(lead: Lead): boolean;
}
