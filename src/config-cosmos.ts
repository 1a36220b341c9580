import { z } from 'zod';
import { isThisMachine } from './this-machine';

/** The settings of Azure Cosmos DB. */
export const cosmosSettings = {
  COSMOS_ENDPOINT: z
    .url({ protocol: /^https?$/u, error: 'give an address that begins with https://' })
    .optional()
    .describe('the account, such as `https://contoso.documents.azure.com`'),
  COSMOS_KEY: z
    .base64('this is no key of Cosmos DB')
    .optional()
    .describe('its key; without one the managed identity is used'),
  COSMOS_DATABASE: z
    .string()
    .regex(/^[\w-]{1,100}$/u, 'letters, digits, - and _ only')
    .default('baton')
    .describe('its database, made when it is missing and may be made'),
};

/** What stands in the environment about Cosmos DB, and who this process is to Azure. */
type Given = { readonly [Name in keyof typeof cosmosSettings]?: z.output<(typeof cosmosSettings)[Name]> } & {
  readonly BATON_STORE: 'sqlite' | 'cosmos';
  readonly AZURE_CLIENT_ID?: string | undefined;
  readonly IDENTITY_ENDPOINT?: string | undefined;
  readonly IDENTITY_HEADER?: string | undefined;
};

/** How Cosmos DB is reached. */
export interface CosmosConfig {
  readonly endpoint: string;
  readonly database: string;
  readonly credential:
    | { readonly key: string }
    | {
        readonly identity: { readonly endpoint: string; readonly header: string } | undefined;
        readonly clientId: string | undefined;
      };
}

/** How Cosmos DB is reached, undefined when SQLite serves; or everything that is missing or unsafe. */
export function cosmosConfigOf(
  given: Given,
): { readonly config: CosmosConfig | undefined } | { readonly problems: readonly string[] } {
  if (given.BATON_STORE !== 'cosmos') return { config: undefined };
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: database = 'baton' } = given;
  if (endpoint === undefined) return { problems: ['COSMOS_ENDPOINT: needed for BATON_STORE=cosmos'] };
  const { protocol, hostname, origin } = new URL(endpoint);
  if (protocol === 'http:' && !isThisMachine(hostname))
    return { problems: ['COSMOS_ENDPOINT: http:// would send leads unencrypted; use https://'] };
  if (key !== undefined) return { config: { endpoint: origin, database, credential: { key } } };
  const { AZURE_CLIENT_ID: clientId, IDENTITY_ENDPOINT: tokens, IDENTITY_HEADER: header } = given;
  if ((tokens === undefined) !== (header === undefined))
    return { problems: ['IDENTITY_ENDPOINT: set it together with IDENTITY_HEADER, or neither'] };
  const identity = tokens !== undefined && header !== undefined ? { endpoint: tokens, header } : undefined;
  return { config: { endpoint: origin, database, credential: { identity, clientId } } };
}
