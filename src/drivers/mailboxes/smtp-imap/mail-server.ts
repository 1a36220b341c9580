/** A mail server and our account there. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /**
   * `tls`: from the first byte. `starttls`: in the clear until it is switched on, and never without.
   * `none`: not at all, for servers on this machine only.
   */
  readonly security: 'tls' | 'starttls' | 'none';
  /** Null where the server takes us without. */
  readonly login: { readonly user: string; readonly password: string } | null;
}

/** How long is waited for a mail server, in milliseconds; one send has to end within the 60 s of the outbox. */
export const patience = {
  /** For a connection, its greeting and its encryption. */
  connect: 8_000,
  /** For anything at all to come, in a connection. */
  silence: 20_000,
  /** For a look whether a mail was sent before. */
  lookUp: 9_000,
  /** For handing one mail over. */
  handOver: 35_000,
  /** For the copy among the sent mails. */
  keepCopy: 10_000,
  /** For one round of reading what came in. */
  receive: 40_000,
} as const;
export type Patience = { readonly [Name in keyof typeof patience]: number };
