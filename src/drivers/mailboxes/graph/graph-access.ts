/** Who we are to Microsoft: an app with a secret, or a managed identity of Azure. */
export type GraphLogin =
  | {
      readonly kind: 'secret';
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: string;
      /** Microsoft's own when left out. */
      readonly loginUrl?: string | undefined;
    }
  | {
      readonly kind: 'managed-identity';
      /** Of a user-assigned identity; undefined for the system's own. */
      readonly clientId: string | undefined;
      /** Where Container Apps and App Service give tokens, with their header; without it the machine's own address. */
      readonly identity: { readonly endpoint: string; readonly header: string } | undefined;
    };

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
