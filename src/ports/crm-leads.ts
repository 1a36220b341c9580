import type { LeadFields } from '../domain/lead-fields';
import type { RatingLevel } from '../domain/rating';

/** A lead as it stands in the CRM now; its owner is `agentOwner` where that is the user that Baton is there. */
export interface LeadThere {
  readonly sourceId: string;
  readonly fields: Partial<LeadFields>;
  /** Grows with each change of the lead there; absent where the CRM does not count them. */
  readonly version?: number | undefined;
}

/** Some leads that are new or changed, and where to go on after them. */
export interface LeadChanges {
  readonly leads: readonly LeadThere[];
  /** Opaque; good in every later run, also long after. */
  readonly cursor: string;
  /** True when more can be read at once. */
  readonly hasMore: boolean;
}

/** What is to be changed of a lead there; what is absent stays as it is. */
export interface LeadWrite {
  /** Address of the person to whom it is assigned, or `agentOwner` for the user that Baton is there. */
  readonly owner?: string;
  readonly rating?: RatingLevel;
  readonly state?: 'open' | 'disqualified';
  /**
   * An address that a person put right here: it takes the place of one of these, and of no other that stands there. When it
   * is one of them itself it is written anew, which makes another version.
   */
  readonly email?: { readonly to: string; readonly over: readonly string[] };
  /** A text for its timeline, put once for each key. */
  readonly note?: { readonly key: string; readonly text: string };
}

/**
 * `written`: what can be there is there; `without` names what cannot, in words. `gone`: the lead is not there any more.
 * `changed`: somebody else changed it meanwhile, so nothing was written of it. `address` is there when the address that was
 * to be written stands there, with the version of the lead in which it does.
 */
export type LeadWriteOutcome =
  | {
      readonly outcome: 'written';
      readonly without: readonly string[];
      readonly address?: { readonly version?: number | undefined };
    }
  | { readonly outcome: 'gone' }
  | { readonly outcome: 'changed' };

/** A CRM in which leads live: they come from there, and what is decided of them is written there. */
export interface CrmLeads {
  /** The source under which its ids are unique, the same that its exports have. */
  readonly source: string;
  /**
   * The next changes after a cursor. Without one, or with one that has expired, everything from the start; the same lead
   * may come several times. Rejects when the CRM cannot be reached.
   */
  changes(cursor: string | null): Promise<LeadChanges>;
  /** Resolves when something may have changed, or when the signal is aborted; never rejects. */
  arrival(signal: AbortSignal): Promise<void>;
  /** Brings a lead there to this state; done again it changes nothing. Rejects when what came of it is unknown. */
  write(sourceId: string, change: LeadWrite): Promise<LeadWriteOutcome>;
}
