/** How people of one language say no, written as `phraseFinder` reads it. */
export interface ReplyWords {
  /** Forbid further mail when they are all that a sentence or line says. */
  readonly alone: readonly string[];
  /** Forbid further mail wherever they are said. */
  readonly noMail: readonly string[];
  /** Ask that what is stored be deleted. */
  readonly erasure: readonly string[];
  /** Ask where the address, or what is known of the person, came from. */
  readonly sourceOfAddress: readonly string[];
  /** Refuse what is offered: no interest, no money, no time for it, bound to another. */
  readonly refusalHigh: readonly string[];
  /** Say that nothing is planned, or not now. */
  readonly refusalMedium: readonly string[];
  /** Words that turn a phrase round from in front of it, also with `fillers` between. */
  readonly denials: string;
  readonly fillers: string;
  /** Words that limit a phrase from behind: "until" January. */
  readonly limits: string;
  /** A sentence that holds one is of a footer, not of a person. */
  readonly footers: readonly string[];
  /** Words said around anything without meaning anything. */
  readonly polite: string;
  /** Behind a refusal they say something else as well: it is none that can be taken literally. */
  readonly turns: readonly string[];
  /** In the sentence of a refusal they make it one on conditions, or somebody else's. */
  readonly conditions: readonly string[];
  /** Words for others who may have said a phrase. */
  readonly others: string;
}
