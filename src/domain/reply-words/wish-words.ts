/**
 * The parts of which people make a wish for no more mail, or for erasure, in one language: words with spaces between them,
 * `more_words` stand as one, `word~` is every word that begins so. In the forms in which one asks, never those of the past.
 */
export interface WishWords {
  /** Join what is said to something else. */
  readonly and: string;
  /** What was spoken of. */
  readonly it: string;
  /** Be taken off somewhere: "struck". */
  readonly takenOff: string;
  /** Wrap a wish politely in words that would turn it elsewhere: "grateful if". */
  readonly wrap: string;
  /** Move something away, together with "off": "take". */
  readonly move: string;
  readonly off: string;
  /** Turn to somebody, in a form that tells others to: "write". */
  readonly approach: string;
  /** Have no use for something: "do not appreciate". */
  readonly spurn: string;
  /** Denied, ask to go on, as a denied end does: "do not hesitate". */
  readonly hesitate: string;
  /** What stands of somebody in a list: "name". */
  readonly entry: string;
  /** Take off, said of nothing but entries: "delete", not "take". */
  readonly strike: string;
  /** There is no need to. */
  readonly needless: string;
  /** Make use of something. */
  readonly use: string;
  /** Where mail is sent to. */
  readonly address: string;
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
  /** Stand there: "be on", "part of". */
  readonly belong: string;
  /** Get what others send. */
  readonly receive: string;
  /** From those who write, theirs: "from you", "your". */
  readonly yours: string;
  /** Tell them to write or send, in a form that says it of nobody else: "schreiben Sie". */
  readonly order: string;
  /** Somebody speaks of what they do themselves: "we". */
  readonly self: string;
  /** Be reached by others: "be contacted". */
  readonly reached: string;
  /** Wish for one thing rather than another. */
  readonly prefer: string;
  /** Begin the reason for it: "because", "so". */
  readonly joins: string;
  /** Say no to more of something: "decline". */
  readonly decline: string;
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
