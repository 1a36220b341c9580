import { z } from 'zod';
import { azureProblems, tokenEndpointOf, type AzureGiven, type TokenEndpoint } from './config-azure';
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
type Given = {
  readonly [Name in keyof typeof cosmosSettings]?: z.output<(typeof cosmosSettings)[Name]>;
} & AzureGiven & {
    readonly BATON_STORE: 'sqlite' | 'cosmos';
  };

/** How Cosmos DB is reached. */
export interface CosmosConfig {
  readonly endpoint: string;
  readonly database: string;
  readonly credential:
    | { readonly key: string }
    | {
        readonly identity: TokenEndpoint | undefined;
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
  const problems = azureProblems(given);
  if (problems.length > 0) return { problems };
  const credential = { identity: tokenEndpointOf(given), clientId: given.AZURE_CLIENT_ID };
  return { config: { endpoint: origin, database, credential } };
}
