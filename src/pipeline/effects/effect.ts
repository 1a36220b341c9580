import type { CardName } from '../../cards/card';
import type { Erasure } from '../../domain/erasure';
import type { RatingLevel } from '../../domain/rating';
import type { Correction } from '../correction';
import type { Indexed } from './search-keys';

interface EffectState {
  /** `pending` until its outcome is known; `failed` when it never will be done; `sending` is a mail that may have left. */
  readonly status: 'pending' | 'sending' | 'done' | 'failed';
  readonly attempts: number;
  /** Not tried again before this instant, in milliseconds since 1970. */
  readonly notBefore: number;
}

/** Show one person one card, and keep it true: after it is posted, a change of the lead makes it pending again. */
export interface AnnounceEffect extends EffectState {
  readonly kind: 'announce';
  readonly id: string;
  /** Name of the channel in which it stands. */
  readonly channel: string;
  readonly to: string;
  readonly card: CardName;
  /** Where the message stands; null until it is posted. */
  readonly receipt: string | null;
  /**
   * When it is shown once more, in milliseconds since 1970: an update of somebody who is gone may arrive until then, after
   * ours. Absent when none may.
   */
  readonly againAt?: number;
}

/** Bring the lead's row in the list of its owner, and its search keys, up to date. */
export interface ProjectionEffect extends EffectState {
  readonly kind: 'projection';
  readonly id: 'projection';
  /** The owners in whose lists its row may stand: where it was put, and where a worker may have put it unheard. */
  readonly listedUnder: readonly string[];
  /** What stands of it in the search index; null when nothing does. */
  readonly indexed: Indexed | null;
  /** Of what the row shows, as it was when this was asked for last; absent in what earlier releases stored. */
  readonly digest?: string;
}

/** Send one e-mail, at most once; its id is the message id. */
export interface MailEffect extends EffectState {
  readonly kind: 'mail';
  readonly id: string;
}

/** Make records of the CRM of a lead; its id is the key under which nothing is made twice. */
export interface QualifyEffect extends EffectState {
  readonly kind: 'qualify';
  readonly id: string;
}

/** What was last written to a lead of the CRM; what people change of it there since is left alone. */
export interface WrittenThere {
  readonly owner?: string;
  readonly rating?: RatingLevel;
  readonly state?: 'open' | 'disqualified';
  /** The key of the newest note. */
  readonly note?: string;
}

/** Bring the lead in the CRM where it lives to what was decided of it. */
export interface CrmLeadEffect extends EffectState {
  readonly kind: 'crm-lead';
  readonly id: 'crm-lead';
  readonly written: WrittenThere;
  /** What was to be written there, was not known to be, and is to be something else by now: either may stand there. */
  readonly doubtful?: readonly (keyof WrittenThere)[];
  /** An address that was put right here and is not known to stand there; mostly absent. */
  readonly correction?: Correction;
}

/** Say what happened in the thread of a card, once. */
export interface NoteEffect extends EffectState {
  readonly kind: 'note';
  readonly id: string;
  readonly channel: string;
  /** The id of the announcement in whose thread it stands. */
  readonly under: string;
  /** The event it tells of. */
  readonly seq: number;
}

/** Remove all that is kept of the lead; never given up. */
export interface EraseEffect extends EffectState {
  readonly kind: 'erase';
  readonly id: 'erase';
  readonly erasure: Erasure;
  /** As its projection had them. */
  readonly listedUnder: readonly string[];
  readonly indexed: Indexed | null;
  /** True when it is to be done twice: the lead was taken over from somebody who may still write what they had in hand. */
  readonly isTakenOver?: boolean;
}

/** See to it that what was removed stands on the disk no more; never given up. */
export interface ScrubEffect extends EffectState {
  readonly kind: 'scrub';
  readonly id: 'scrub';
}

/** Something to be done outside because of an event: kept with the lead until its outcome is kept too. */
export type Effect =
  | AnnounceEffect
  | NoteEffect
  | ProjectionEffect
  | MailEffect
  | QualifyEffect
  | CrmLeadEffect
  | EraseEffect
  | ScrubEffect;

/** A channel, as far as it decides which effects there are. */
export interface Place {
  readonly channel: string;
  readonly hasThreads: boolean;
  /** Where the whole team reads; absent when no such place was chosen. */
  readonly team?: string | undefined;
}

/** What the effects of an event depend on besides the lead: the channels that are open, and the present in milliseconds. */
export interface EffectContext {
  readonly places: readonly Place[];
  readonly now: number;
  /** The source whose leads live in the CRM; absent where none do. */
  readonly crmSource?: string | undefined;
}
