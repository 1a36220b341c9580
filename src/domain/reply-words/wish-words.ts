/**
 * The parts of which people make a wish for no more mail, or for erasure, in one language: words with spaces between them,
 * `more_words` stand as one, `word~` is every word that begins so. In the forms in which one asks, never those of the past.
 */
export interface WishWords {
  /** Make an end of something: "stop". */
  readonly end: string;
  /** Refuse by themselves: "refrain", "spare me". */
  readonly refuse: string;
  /** Take something off somewhere: "strike". */
  readonly takeOff: string;
  /** Reach somebody: "contact". */
  readonly reach: string;
  /** What comes by mail. */
  readonly mail: string;
  /** Where one is written down to get it. */
  readonly list: string;
  /** Erase for good. */
  readonly erase: string;
  /** What is stored of somebody. */
  readonly data: string;
  /** Me and us. */
  readonly me: string;
  /** My and our, also in "about me". */
  readonly my: string;
  /** Nothing, never, not. */
  readonly no: string;
  /** More, again, further. */
  readonly more: string;
  /** Want, ask, please. */
  readonly want: string;
  /** Not welcome. */
  readonly unwanted: string;
  /** Leave to write. */
  readonly consent: string;
  /** Hear from those who write. */
  readonly hear: string;
  /** That is enough. */
  readonly enough: string;
  /** Ask for it in the form of a question: "could you". */
  readonly request: string;
  /** End what somebody gets themselves: "unsubscribe". */
  readonly leave: string;
  /** Say that it has an end itself, "this week", or is about how: "instead". */
  readonly times: string;
  /** Ask for something else in the same breath: "add", "instead". */
  readonly instead: string;
}
