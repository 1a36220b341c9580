import type { Stored } from '../../../ports/records';
import { cosmosFault } from './failures';
import { reading, type Patience, type Request } from './patience';

/** A document as it is kept, and whose write it is. */
export interface Kept<T> {
  readonly document: Stored<T>;
  readonly mark: string;
}

export interface Write<T> {
  readonly mark: string;
  /** The etag that is replaced; undefined for a document that is made. */
  readonly expected: string | undefined;
  /** Carried out at most once however often it is sent: by its key, or by the etag it names. */
  readonly send: Request<Kept<T>>;
  readonly read: Request<Kept<T> | undefined>;
}

/**
 * Sends a write until its outcome is known. After a lost answer the document is read: our mark says that it was done,
 * the version from before that it may be sent again, which does nothing should the first one arrive late. When somebody
 * else has written since, nobody can tell: a fault, never a guess.
 */
export async function writing<T>(patient: Patience, write: Write<T>): Promise<Stored<T> | 'conflict'> {
  let uncertain = false;
  for (;;) {
    const outcome = await patient.attempt(write.send);
    if ('answer' in outcome) return outcome.answer.document;
    if (outcome.kind === 'final') throw outcome.fault;
    if (outcome.kind === 'conflict' && !uncertain) return 'conflict';
    if (outcome.kind === 'unknown') uncertain = true;
    if (outcome.kind !== 'conflict') await patient.pause(outcome);
    if (!uncertain) continue;
    const now = await reading(patient, write.read);
    if (now?.mark === write.mark) return now.document;
    if (outcome.kind === 'conflict' || now?.document.etag !== write.expected) throw cosmosFault('unsettled');
  }
}

export interface Removal {
  readonly expected: string;
  readonly send: Request<unknown>;
  readonly read: Request<Kept<unknown> | undefined>;
}

/** Sends a removal until its outcome is known. What is gone after a lost answer may have been removed by another. */
export async function removing(patient: Patience, removal: Removal): Promise<'removed' | 'conflict'> {
  let uncertain = false;
  for (;;) {
    const outcome = await patient.attempt(removal.send);
    if ('answer' in outcome) return 'removed';
    if (outcome.kind === 'final') throw outcome.fault;
    if (outcome.kind === 'conflict' && !uncertain) return 'conflict';
    if (outcome.kind === 'unknown') uncertain = true;
    if (outcome.kind !== 'conflict') await patient.pause(outcome);
    if (!uncertain) continue;
    const now = await reading(patient, removal.read);
    if (now?.document.etag !== removal.expected) throw cosmosFault('unsettled');
  }
}
