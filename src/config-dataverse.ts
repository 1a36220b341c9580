import { z } from 'zod';
import { tokenEndpointOf, type AzureGiven, type TokenEndpoint } from './config-azure';
import { isSafeUrl } from './this-machine';

const guid = z.guid('this is no id such as 6f0e1d9a-2b5c-4a4e-9d17-0c3a5be81f42');

/** The settings of Dynamics 365 (Dataverse) as the CRM. */
export const dataverseSettings = {
  DATAVERSE_URL: z
    .url()
    .optional()
    .describe('address of the environment, such as `https://contoso.crm4.dynamics.com`'),
  DATAVERSE_TENANT_ID: guid.optional().describe('id of the tenant that the app registration is in'),
  DATAVERSE_CLIENT_ID: guid
    .optional()
    .describe('client id of the app registration or managed identity that is the application user'),
  DATAVERSE_CLIENT_SECRET: z
    .string()
    .min(8, 'this is too short to be right')
    .optional()
    .describe('client secret of that app; without it the managed identity of the machine is used'),
  DATAVERSE_WEBHOOK_SECRET: z
    .string()
    .min(16, 'use at least 16 characters')
    .optional()
    .describe(
      'what the webhook sends in the header `x-baton-webhook`; without it leads are asked for every 30 s',
    ),
  DATAVERSE_LOGIN_URL: z.url().optional().describe('where its tokens come from, for a test double'),
};

type Given = {
  readonly [Name in keyof typeof dataverseSettings]?: z.output<(typeof dataverseSettings)[Name]>;
} & AzureGiven & { readonly BATON_CRM: string };

/** How Baton proves to Microsoft that it is the application user. */
export type DataverseLogin =
  | {
      readonly kind: 'secret';
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: string;
      /** Microsoft's own when undefined. */
      readonly loginUrl: string | undefined;
    }
  | {
      readonly kind: 'managed-identity';
      readonly clientId: string;
      readonly identity: TokenEndpoint | undefined;
    };

/** Everything the Dataverse driver is told. */
export interface DataverseConfig {
  /** Origin of the environment, without a slash at its end. */
  readonly url: string;
  readonly login: DataverseLogin;
  readonly webhookSecret: string | undefined;
}

/** How Dataverse is reached, undefined when it is not the CRM; or everything that is missing or contradicts itself. */
export function dataverseConfigOf(
  given: Given,
): { readonly config: DataverseConfig | undefined } | { readonly problems: readonly string[] } {
  const names = Object.keys(dataverseSettings) as (keyof typeof dataverseSettings)[];
  if (given.BATON_CRM !== 'dataverse') {
    const set = names.filter((name) => given[name] !== undefined);
    return set.length === 0
      ? { config: undefined }
      : { problems: [`${set.join(', ')}: set, but BATON_CRM is not dataverse`] };
  }
  const { DATAVERSE_URL: url = '', DATAVERSE_CLIENT_ID: clientId = '' } = given;
  const problems = [...problemsOfAddresses(given), ...problemsOfIdentity(given)];
  if (problems.length > 0) return { problems };
  const { DATAVERSE_CLIENT_SECRET: clientSecret, DATAVERSE_TENANT_ID: tenantId = '' } = given;
  const loginUrl = given.DATAVERSE_LOGIN_URL;
  return {
    config: {
      url: new URL(url).origin,
      login:
        clientSecret === undefined
          ? { kind: 'managed-identity', clientId, identity: tokenEndpointOf(given) }
          : { kind: 'secret', tenantId, clientId, clientSecret, loginUrl },
      webhookSecret: given.DATAVERSE_WEBHOOK_SECRET,
    },
  };
}

function problemsOfAddresses({ DATAVERSE_URL: url, DATAVERSE_LOGIN_URL: login }: Given): readonly string[] {
  const problems: string[] = [];
  if (url === undefined) problems.push('DATAVERSE_URL: needed for Dynamics 365');
  else if (!isSafeUrl(url)) problems.push('DATAVERSE_URL: must be https, or on this machine');
  else if (new URL(url).href !== `${new URL(url).origin}/`)
    problems.push('DATAVERSE_URL: the address of the environment alone, with no path and no login');
  if (login !== undefined && !isSafeUrl(login))
    problems.push('DATAVERSE_LOGIN_URL: must be https, or on this machine');
  return problems;
}

function problemsOfIdentity(given: Given): readonly string[] {
  const problems: string[] = [];
  if (given.DATAVERSE_CLIENT_ID === undefined)
    problems.push('DATAVERSE_CLIENT_ID: needed for Dynamics 365, it names the application user');
  const isManaged = tokenEndpointOf(given) !== undefined;
  if (given.DATAVERSE_CLIENT_SECRET === undefined && !isManaged)
    problems.push(
      'DATAVERSE_CLIENT_SECRET: needed where there is no managed identity (IDENTITY_ENDPOINT, IDENTITY_HEADER)',
    );
  if (given.DATAVERSE_CLIENT_SECRET !== undefined && given.DATAVERSE_TENANT_ID === undefined)
    problems.push('DATAVERSE_TENANT_ID: needed with a client secret');
  return problems;
}
