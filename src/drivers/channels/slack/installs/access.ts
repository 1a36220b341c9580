import type { Log } from '../../../../ports/log';
import type { Records } from '../../../../ports/records';
import { surface } from '../surface';
import { installRoutes, type InstallRoute } from './install-routes';
import { openInstallations } from './installations';
import { remove, type Removal } from './removal';
import { openSecretBox } from './secret-box';
import { tokenWorkspaces } from './token-workspace';
import type { Workspaces } from './workspace';

/** How Baton gets into Slack: by the token of one workspace, or by installs of several. */
export type SlackAccess =
  | { readonly kind: 'token'; readonly botToken: string }
  | {
      readonly kind: 'installs';
      readonly clientId: string;
      readonly clientSecret: string;
      readonly stateSecret: string;
      /** Ids of the workspaces and organisations that may install it. */
      readonly welcome: readonly string[];
      readonly secretKey: string;
      readonly publicUrl: string;
    };

/** The workspaces Baton is in, and how one comes and goes. */
export interface OpenAccess {
  readonly workspaces: Workspaces;
  readonly routes: readonly InstallRoute[];
  removed(removal: Removal): Promise<void>;
}

export interface AccessNeeds {
  readonly records: Records;
  readonly log: Log;
  now(): number;
  readonly apiUrl: string | undefined;
}

export function openAccess(access: SlackAccess, { records, log, now, apiUrl }: AccessNeeds): OpenAccess {
  const slackApiUrl = apiUrl === undefined ? {} : { slackApiUrl: apiUrl };
  if (access.kind === 'token') {
    return {
      workspaces: tokenWorkspaces({ token: access.botToken, now, ...slackApiUrl }),
      routes: [],
      // The token is the administrator's to take out.
      removed: async () => log.error('slack took Baton out of its workspace'),
    };
  }
  const installations = openInstallations({ records, box: openSecretBox(access.secretKey), now });
  return {
    workspaces: installations.workspaces,
    routes: installRoutes({
      ...access,
      scopes: surface.scopes,
      installations,
      log,
      clientOptions: slackApiUrl,
      ...(apiUrl !== undefined && { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
    }),
    removed: (removal) => remove(installations, removal),
  };
}
