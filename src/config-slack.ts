import { z } from 'zod';
import { isSafeUrl } from './this-machine';

const secret = z.string().min(8, 'this is too short to be right').optional();

/** The settings of the Slack channel. */
export const slackSettings = {
  SLACK_SIGNING_SECRET: secret.describe('checks that requests come from Slack; opens `POST /slack/events`'),
  SLACK_APP_TOKEN: z
    .string()
    .startsWith('xapp-', 'an app-level token begins with xapp-')
    .optional()
    .describe('opens a socket to Slack, so that no public address is needed'),
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', 'a bot token begins with xoxb-')
    .optional()
    .describe('the one workspace that Baton is in'),
  SLACK_CLIENT_ID: z
    .string()
    .min(1)
    .optional()
    .describe('for several workspaces: who installs Baton at `/slack/install`'),
  SLACK_CLIENT_SECRET: secret.describe('for several workspaces: the secret beside the client id'),
  SLACK_STATE_SECRET: secret.describe('for several workspaces: signs what goes to Slack and comes back'),
  SLACK_WORKSPACES: z
    .string()
    .transform((ids) => ids.split(',').map((one) => one.trim()))
    .pipe(
      z.array(z.string().regex(/^[TE][A-Z0-9]+$/, 'ids of workspaces begin with T, of organisations with E')),
    )
    .optional()
    .describe('for several workspaces: ids of those that may install Baton, separated by commas'),
  SLACK_TEAM_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]{6,20}$/u, 'this is no id such as C012AB3CD')
    .optional()
    .describe('for one workspace: id of a channel that gets a line for each handover'),
  SLACK_API_URL: z.url().optional().describe('where Slack’s Web API is, for a test double'),
};

/** What stands in the environment about Slack, and what it leans on. */
type Given = { readonly [Name in keyof typeof slackSettings]?: z.output<(typeof slackSettings)[Name]> } & {
  readonly BATON_CHANNELS: readonly string[];
  readonly PUBLIC_URL?: string | undefined;
  readonly BATON_SECRET_KEY?: string | undefined;
};

/** How Baton gets into Slack: by the token of one workspace, or by installs of several. */
export type SlackAccess =
  | { readonly kind: 'token'; readonly botToken: string }
  | {
      readonly kind: 'installs';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      /** Ids of the workspaces and organisations that may install it: people are known by addresses that theirs confirms. */
      readonly welcome: readonly string[];
      readonly secretKey: string;
      readonly publicUrl: string;
    };

/** Everything the Slack channel is told; at least one of signing secret and app token is there. */
export interface SlackConfig {
  readonly access: SlackAccess;
  /** Id of the channel that gets a line for each handover. */
  readonly team: string | undefined;
  readonly signingSecret: string | undefined;
  readonly appToken: string | undefined;
  readonly apiUrl: string | undefined;
}

/** For installs all of these are needed. */
const forInstalls = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_WORKSPACES',
  'BATON_SECRET_KEY',
  'PUBLIC_URL',
] as const;
const ofInstallsOnly = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_WORKSPACES',
] as const;

/** How Slack is reached, undefined when it is no channel; or everything that is missing or contradicts itself. */
export function slackConfigOf(
  given: Given,
): { readonly config: SlackConfig | undefined } | { readonly problems: readonly string[] } {
  const names = Object.keys(slackSettings) as (keyof typeof slackSettings)[];
  if (!given.BATON_CHANNELS.includes('slack')) {
    const set = names.filter((name) => given[name] !== undefined);
    return set.length === 0
      ? { config: undefined }
      : { problems: [`${set.join(', ')}: set, but BATON_CHANNELS does not name slack`] };
  }
  const problems: string[] = [];
  const { SLACK_SIGNING_SECRET: signingSecret, SLACK_APP_TOKEN: appToken, SLACK_API_URL: apiUrl } = given;
  if (signingSecret === undefined && appToken === undefined)
    problems.push('SLACK_SIGNING_SECRET or SLACK_APP_TOKEN: one of them is needed, to hear what people do');
  const wantsInstalls = ofInstallsOnly.some((name) => given[name] !== undefined);
  if (given.SLACK_BOT_TOKEN === undefined && !wantsInstalls)
    problems.push(
      'SLACK_BOT_TOKEN: needed for one workspace; for several set SLACK_CLIENT_ID and what belongs to it',
    );
  if (given.SLACK_BOT_TOKEN !== undefined && wantsInstalls)
    problems.push('SLACK_BOT_TOKEN and SLACK_CLIENT_ID: one workspace or several, not both; take one out');
  if (wantsInstalls)
    for (const name of forInstalls)
      if (given[name] === undefined) problems.push(`${name}: needed for installs in several workspaces`);
  if (wantsInstalls && given.PUBLIC_URL !== undefined && !isSafeUrl(given.PUBLIC_URL))
    problems.push('PUBLIC_URL: Slack sends people back to https addresses only');
  if (wantsInstalls && given.SLACK_TEAM_CHANNEL !== undefined)
    problems.push('SLACK_TEAM_CHANNEL: for one workspace only, with SLACK_BOT_TOKEN; take it out');
  if (problems.length > 0) return { problems };
  const team = given.SLACK_TEAM_CHANNEL;
  return { config: { access: accessOf(given), team, signingSecret, appToken, apiUrl } };
}

function accessOf(given: Given): SlackAccess {
  if (given.SLACK_BOT_TOKEN !== undefined) return { kind: 'token', botToken: given.SLACK_BOT_TOKEN };
  return {
    kind: 'installs',
    clientId: given.SLACK_CLIENT_ID ?? '',
    clientSecret: given.SLACK_CLIENT_SECRET ?? '',
    stateSecret: given.SLACK_STATE_SECRET ?? '',
    welcome: given.SLACK_WORKSPACES ?? [],
    secretKey: given.BATON_SECRET_KEY ?? '',
    publicUrl: given.PUBLIC_URL ?? '',
  };
}
