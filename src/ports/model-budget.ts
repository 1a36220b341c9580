/** Tokens of one request to a model, as its maker bills them. */
export interface ModelUse {
  readonly input: number;
  readonly output: number;
}

/** What is set aside for one request under way. */
export interface Hold {
  /**
   * Books what the request cost: `nothing` when it was turned away, `unknown` when its answer was lost, and then all that
   * was set aside counts. A hold that is never settled counts so too. Never rejects.
   */
  settle(use: ModelUse | 'nothing' | 'unknown'): Promise<void>;
}

/** What was spent: tokens both ways, and millionths of a US dollar, 0 where prices are not known. */
export interface ModelSpend {
  readonly tokens: number;
  readonly microDollars: number;
}

/** What the language model has cost so far. */
export interface ModelSpending {
  /** All that was spent on a lead; zeros when no model was asked about it. */
  ofLead(leadId: string): Promise<ModelSpend>;
}

/** What may be spent on a model: by lead, by day, and by each person who asks questions, in a day. */
export interface ModelBudget {
  /**
   * Sets aside the most that a request can cost; asked before each one, repeated ones too. Fails with `budget-spent` when
   * a cap is reached, with `own-budget-spent` when it is that of the person who asks, and with `model-busy` when requests
   * under way hold what is left of it for longer than some seconds.
   */
  hold(most: ModelUse, leadId: string | null, askedBy?: string): Promise<Hold>;
}
