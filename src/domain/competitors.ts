import type { Finding } from './research';

/** Who names a competitor of ours in this deal, in the order in which they count (spec section 7). */
export type NamedBy = 'lead' | 'web' | 'opportunity' | 'playbook';

/** What is known of a competitor; every claim has its receipt, and talking points come from our own documents. */
export interface CompetitorProfile {
  readonly overview: readonly Finding[];
  readonly strengths: readonly Finding[];
  readonly weaknesses: readonly Finding[];
  readonly opportunities: readonly Finding[];
  readonly threats: readonly Finding[];
  readonly talkingPoints: readonly Finding[];
}

/** A competitor of ours in this deal. */
export interface Competitor extends CompetitorProfile {
  readonly name: string;
  readonly namedBy: readonly NamedBy[];
  /** The words that name it, where somebody's words do; null when only the playbook lists it. */
  readonly naming: Finding | null;
}
