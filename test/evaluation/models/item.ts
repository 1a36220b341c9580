/** One thing that is asked of a reader, and what became of it. */
export interface Item {
  /** What it is in truth, such as `budget: met`. */
  readonly is: string;
  /** `abstained` says nothing where something could be said; a no where nothing can be said is right. */
  readonly result: 'right' | 'abstained' | 'wrong';
}

/** What came of one case: its items, and the claims that were made with a quote. */
export interface CaseOutcome {
  readonly items: readonly Item[];
  readonly claims: number;
  /** Of them those whose quote stands in its text; the product drops the others. */
  readonly verified: number;
}

/** Judges what was said against what is so; `nothing` is the word for saying nothing. */
export function itemOf(is: string, said: string, truth: string, nothing: string): Item {
  if (said === truth) return { is, result: 'right' };
  return { is, result: said === nothing ? 'abstained' : 'wrong' };
}
