import { z } from 'zod';
import { azureProblems, tokenEndpointOf, type AzureGiven, type TokenEndpoint } from './config-azure';
import { isSafeUrl, isThisMachine } from './this-machine';

const guid = z.guid('this is no id such as 6f0e1d9a-2b5c-4a4e-9d17-0c3a5be81f42');

/** The settings of the Teams channel. */
export const teamsSettings = {
  MICROSOFT_APP_ID: guid.optional().describe('client id of the app registration of the bot in Teams'),
  MICROSOFT_APP_PASSWORD: z
    .string()
    .min(8, 'this is too short to be right')
    .optional()
    .describe('client secret of that app'),
  MICROSOFT_APP_TYPE: z
    .enum(['SingleTenant', 'UserAssignedMSI'])
    .optional()
    .describe('`SingleTenant`, which has a secret, or `UserAssignedMSI`, a managed identity of Azure'),
  MICROSOFT_APP_TENANT_ID: guid.optional().describe('id of the tenant that the app is in'),
  TEAMS_TEAM_CHANNEL: z
    .string()
    .regex(/^19:[\w.-]+@thread\.(?:tacv2|skype)$/u, 'this is no id such as 19:abc…@thread.tacv2')
    .optional()
    .describe('id of a channel that gets a line for each handover'),
  TEAMS_LOCAL: z
    .literal('unverified', 'the one value is unverified')
    .optional()
    .describe('`unverified` takes whatever comes, from anybody: for trying by hand, on this machine only'),
  BOT_OPENID_METADATA_URL: z
    .url()
    .optional()
    .describe('where the keys of the Bot Connector are, for a test double'),
  BOT_TOKEN_ISSUER: z.url().optional().describe('who issues its tokens, for a test double'),
  BOT_LOGIN_URL: z.url().optional().describe('where the bot gets its own tokens, for a test double'),
};

/** What stands in the environment about Teams, and what it leans on. */
type Given = {
  readonly [Name in keyof typeof teamsSettings]?: z.output<(typeof teamsSettings)[Name]>;
} & AzureGiven & {
    readonly BATON_CHANNELS: readonly string[];
    readonly HOST: string;
  };

/** How Baton proves to Microsoft that it is the bot; `none` proves nothing, and asks nobody for proof. */
export type TeamsCredential =
  | { readonly kind: 'secret'; readonly password: string; readonly tenantId: string }
  | {
      readonly kind: 'managed-identity';
      readonly tenantId: string;
      readonly endpoint: TokenEndpoint | undefined;
    }
  | { readonly kind: 'none' };

/** Everything the Teams channel is told. */
export interface TeamsConfig {
  /** Empty exactly when the credential is `none`. */
  readonly appId: string;
  readonly credential: TeamsCredential;
  /** Id of the channel that gets a line for each handover. */
  readonly team: string | undefined;
  readonly metadataUrl: string;
  readonly issuer: string;
  /** Microsoft's own when undefined. */
  readonly loginUrl: string | undefined;
  /** The service and the keys may be on this machine, without TLS. */
  readonly allowsLoopback: boolean;
}

/** Those of the public cloud. */
const metadataUrl = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const issuer = 'https://api.botframework.com';
const identity = [
  'MICROSOFT_APP_ID',
  'MICROSOFT_APP_PASSWORD',
  'MICROSOFT_APP_TYPE',
  'MICROSOFT_APP_TENANT_ID',
] as const;
const addresses = ['BOT_OPENID_METADATA_URL', 'BOT_LOGIN_URL'] as const;

/** How Teams is reached, undefined when it is no channel; or everything that is missing or contradicts itself. */
export function teamsConfigOf(
  given: Given,
): { readonly config: TeamsConfig | undefined } | { readonly problems: readonly string[] } {
  const isSet = (name: keyof typeof teamsSettings) => given[name] !== undefined;
  if (!given.BATON_CHANNELS.includes('teams')) {
    const set = (Object.keys(teamsSettings) as (keyof typeof teamsSettings)[]).filter(isSet);
    return set.length === 0
      ? { config: undefined }
      : { problems: [`${set.join(', ')}: set, but BATON_CHANNELS does not name teams`] };
  }
  const problems = isSet('TEAMS_LOCAL') ? problemsOfLocal(given) : problemsOfIdentity(given);
  for (const name of addresses)
    if (!isSafeUrl(given[name] ?? metadataUrl)) problems.push(`${name}: must be https, or on this machine`);
  if (problems.length > 0) return { problems };
  const doubles = addresses.map((name) => given[name]).filter((one) => one !== undefined);
  return {
    config: {
      appId: given.MICROSOFT_APP_ID ?? '',
      credential: credentialOf(given),
      team: given.TEAMS_TEAM_CHANNEL,
      metadataUrl: given.BOT_OPENID_METADATA_URL ?? metadataUrl,
      issuer: given.BOT_TOKEN_ISSUER ?? issuer,
      loginUrl: given.BOT_LOGIN_URL,
      allowsLoopback: isSet('TEAMS_LOCAL') || doubles.some((one) => isThisMachine(new URL(one).hostname)),
    },
  };
}

/** Without an app id nobody is asked who they are, so nobody but this machine may come near. */
function problemsOfLocal(given: Given): string[] {
  const problems: string[] = [];
  if (!isThisMachine(given.HOST))
    problems.push(
      'TEAMS_LOCAL: whoever reaches this server could act as anybody; set HOST to 127.0.0.1, or take it out',
    );
  const set = identity.filter((name) => given[name] !== undefined);
  if (set.length > 0)
    problems.push(`TEAMS_LOCAL and ${set.join(', ')}: either a registered app or none; take one out`);
  return problems;
}

function problemsOfIdentity(given: Given): string[] {
  const isManaged = given.MICROSOFT_APP_TYPE === 'UserAssignedMSI';
  const problems: string[] = [];
  if (given.MICROSOFT_APP_ID === undefined)
    problems.push('MICROSOFT_APP_ID: needed for Teams, or nobody could tell who sends what');
  if (given.MICROSOFT_APP_TENANT_ID === undefined) problems.push('MICROSOFT_APP_TENANT_ID: needed for Teams');
  if (!isManaged && given.MICROSOFT_APP_PASSWORD === undefined)
    problems.push('MICROSOFT_APP_PASSWORD: needed for an app of the type SingleTenant');
  if (isManaged && given.MICROSOFT_APP_PASSWORD !== undefined)
    problems.push('MICROSOFT_APP_PASSWORD: a managed identity (UserAssignedMSI) has none; take it out');
  return [...problems, ...(isManaged ? azureProblems(given) : [])];
}

function credentialOf(given: Given): TeamsCredential {
  const { MICROSOFT_APP_TYPE: type, MICROSOFT_APP_TENANT_ID: tenantId = '' } = given;
  if (given.TEAMS_LOCAL) return { kind: 'none' };
  if (type === 'UserAssignedMSI')
    return { kind: 'managed-identity', tenantId, endpoint: tokenEndpointOf(given) };
  return { kind: 'secret', password: given.MICROSOFT_APP_PASSWORD ?? '', tenantId };
}
