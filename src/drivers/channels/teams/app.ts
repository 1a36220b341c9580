/** How Baton proves to Microsoft that it is the bot. */
export type TeamsCredential =
  | { readonly kind: 'secret'; readonly password: string; readonly tenantId: string }
  /** A user-assigned managed identity: Azure vouches for the machine, no secret is kept. */
  | {
      readonly kind: 'managed-identity';
      readonly tenantId: string;
      /** Where Container Apps and App Service give tokens; the machine's own address when undefined. */
      readonly endpoint: { readonly endpoint: string; readonly header: string } | undefined;
    }
  /** Nobody is proved to be anybody; only for trying by hand, on this machine. */
  | { readonly kind: 'none' };

/** The bot as Microsoft registered it, and where its tokens come from. */
export interface TeamsApp {
  /** Client id of the app registration; empty exactly when the credential is `none`. */
  readonly appId: string;
  readonly credential: TeamsCredential;
  /** OpenID metadata of whoever signs the connector's tokens. */
  readonly metadataUrl: string;
  /** `iss` of those tokens. */
  readonly issuer: string;
  /** Where the bot's own tokens are fetched; Microsoft's own for its tenant when undefined. */
  readonly loginUrl: string | undefined;
  /** The service and the keys may be on this machine, without TLS: in tests, and by hand. */
  readonly allowsLoopback: boolean;
}
