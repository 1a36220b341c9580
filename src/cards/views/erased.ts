import { erasedSentence } from '../../domain/erasure';
import type { Lead } from '../../domain/lead';

export interface ErasedView {
  readonly leadId: string;
  /** The first line, and all there is to say. */
  readonly line: string;
}

/** What stands in place of every card of a lead that was erased: it names nobody. */
export function erasedView({ id }: Pick<Lead, 'id'>): ErasedView {
  return { leadId: id, line: erasedSentence };
}
