import { z } from 'zod';
import { tokenEndpointOf, type AzureGiven, type TokenEndpoint } from './config-azure';
import { emailSchema } from './domain/person';

/** The settings of a mailbox of Microsoft 365. */
export const graphSettings = {
  GRAPH_MAILBOX: emailSchema
    .optional()
    .describe('the address of the mailbox of Microsoft 365: mail leaves under it and answers come to it'),
  GRAPH_TENANT_ID: z
    .string()
    .regex(/^[\w.-]{1,100}$/u, 'an id, or the name of a domain')
    .optional()
    .describe('id of the tenant that the app for mail is in'),
  GRAPH_CLIENT_ID: z
    .string()
    .regex(/^[\w-]{1,100}$/u, 'an id')
    .optional()
    .describe('client id of that app; without a secret, that of a managed identity'),
  GRAPH_CLIENT_SECRET: z
    .string()
    .min(8, 'this is too short to be right')
    .optional()
    .describe('client secret of that app; without it and the tenant, the managed identity is used'),
};

/** What stands in the environment about that mailbox. */
type Given = {
  readonly [Name in keyof typeof graphSettings]?: z.output<(typeof graphSettings)[Name]>;
} & AzureGiven & {
    readonly BATON_MAILBOX: string;
  };

/** Everything that mailbox is told. */
export interface GraphConfig {
  readonly address: string;
  readonly login:
    | {
        readonly kind: 'secret';
        readonly tenantId: string;
        readonly clientId: string;
        readonly clientSecret: string;
      }
    | {
        readonly kind: 'managed-identity';
        readonly clientId: string | undefined;
        readonly identity: TokenEndpoint | undefined;
      };
}

/** How the mailbox is reached, undefined when it is another one; or everything that is missing or contradicts itself. */
export function graphConfigOf(
  given: Given,
): { readonly config: GraphConfig | undefined } | { readonly problems: readonly string[] } {
  const names = Object.keys(graphSettings) as (keyof typeof graphSettings)[];
  if (given.BATON_MAILBOX !== 'graph') {
    const set = names.filter((name) => given[name] !== undefined);
    return set.length === 0
      ? { config: undefined }
      : { problems: [`${set.join(', ')}: set, but BATON_MAILBOX is not graph`] };
  }
  const { GRAPH_MAILBOX: address } = given;
  const login = loginOf(given);
  const problems = [
    ...(address === undefined ? ['GRAPH_MAILBOX: needed for BATON_MAILBOX graph'] : []),
    ...(Array.isArray(login) ? login : []),
  ];
  if (address === undefined || Array.isArray(login)) return { problems };
  return { config: { address, login } };
}

function loginOf(given: Given): GraphConfig['login'] | string[] {
  const { GRAPH_TENANT_ID: tenantId, GRAPH_CLIENT_ID: clientId, GRAPH_CLIENT_SECRET: clientSecret } = given;
  if (tenantId === undefined && clientSecret === undefined)
    return { kind: 'managed-identity', clientId, identity: tokenEndpointOf(given) };
  if (tenantId !== undefined && clientId !== undefined && clientSecret !== undefined)
    return { kind: 'secret', tenantId, clientId, clientSecret };
  const all = { GRAPH_TENANT_ID: tenantId, GRAPH_CLIENT_ID: clientId, GRAPH_CLIENT_SECRET: clientSecret };
  return Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [`${name}: needed beside the others; a managed identity needs no secret`] : [],
  );
}
