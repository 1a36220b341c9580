/** How long is waited for Microsoft, in milliseconds; one send has to end within the 60 s of the outbox. */
export const patience = {
  login: 6_000,
  /** For a look at what is there. */
  lookUp: 8_000,
  /** For making a draft. */
  draft: 10_000,
  /** For sending it. */
  send: 15_000,
  /** For one round of reading what came in. */
  receive: 40_000,
} as const;
export type GraphPatience = { readonly [Name in keyof typeof patience]: number };
