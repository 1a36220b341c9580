import type { IncomingMessage, ServerResponse } from 'node:http';
import { finished } from 'node:stream/promises';
import { InstallProvider, type Installation, type InstallProviderOptions } from '@slack/oauth';
import type { Log } from '../../../../ports/log';
import { failureOf, failurePage, slackWord } from './install-failure';
import { guard, showPage, type InstallPage } from './install-page';
import type { Installations } from './installations';
import { silentLogger } from './silent-logger';

/** One address of the install; `answer` resolves after the response has ended, and never rejects. */
export interface InstallRoute {
  readonly method: 'GET';
  readonly path: string;
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

export interface InstallRoutesOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what goes to Slack and comes back; whoever knows it can pass off an install as begun here. */
  readonly stateSecret: string;
  /** What the bot asks for. */
  readonly scopes: readonly string[];
  /** Where people reach Baton, such as `https://baton.example.com`. */
  readonly publicUrl: string;
  /**
   * Ids of the teams and enterprises that may install; any may when not given. People are known by the e-mail address
   * that their workspace gives them, so only workspaces that are trusted with that should be let in.
   */
  readonly welcome?: readonly string[];
  readonly installations: Installations;
  readonly log: Log;
  /** Slack's page of consent; a double in tests. */
  readonly authorizationUrl?: string;
  /** How Slack's Web API is called; its address is a double in tests. */
  readonly clientOptions?: InstallProviderOptions['clientOptions'];
}

const paths = { install: '/slack/install', back: '/slack/oauth_redirect' };

const quiet = { logger: silentLogger };

/** How long Slack may take for an answer, in milliseconds: the person waits, and a code is good only once. */
const patience = { timeout: 10_000, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };

/**
 * `GET /slack/install` sends the browser to Slack's page of consent, `GET /slack/oauth_redirect` takes it back, keeps
 * the install and says so. Only the browser that began an install within the last ten minutes can finish it.
 */
export function installRoutes(options: InstallRoutesOptions): readonly InstallRoute[] {
  const { scopes, publicUrl, log } = options;
  const provider = providerOf(options);
  const installUrl = addressOf(publicUrl, paths.install);
  const wanted = { scopes: [...scopes], redirectUri: addressOf(publicUrl, paths.back) };

  function tellFailure(thrown: unknown, response: ServerResponse, reason = failureOf(thrown)): void {
    log.warn('slack install failed', { reason, slack: slackWord(thrown) });
    showPage(response, failurePage(reason, installUrl));
  }
  function route(path: string, work: (...exchange: Exchange) => Promise<void>): InstallRoute {
    return {
      method: 'GET',
      path,
      async answer(request, response) {
        guard(response);
        await work(request, response).catch((thrown: unknown) => tellFailure(thrown, response));
        // A browser that left is no fault.
        await finished(response).catch(() => undefined);
      },
    };
  }

  return [
    route(paths.install, (request, response) => provider.handleInstallPath(request, response, {}, wanted)),
    route(paths.back, (request, response) =>
      provider.handleCallback(request, response, {
        async afterInstallation(installation, _wanted, _request, ended) {
          if (isWelcome(installation, options.welcome)) return true;
          tellFailure(undefined, ended, 'unwelcome');
          return false;
        },
        success(installation) {
          log.info('slack installed', { workspace: holderOf(installation)?.id });
          showPage(response, successPage(installation));
        },
        failure: (error) => tellFailure(error, response),
      }),
    ),
  ];
}

type Exchange = [request: IncomingMessage, response: ServerResponse];

function providerOf(options: InstallRoutesOptions): InstallProvider {
  const { clientId, clientSecret, stateSecret, installations, authorizationUrl, clientOptions } = options;
  return new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    stateVerification: true,
    // The prefix keeps sites beside ours from setting it.
    stateCookieName: '__Host-baton-slack-install',
    directInstall: true,
    installationStore: installations.store,
    ...quiet,
    clientOptions: { ...patience, ...clientOptions, ...quiet },
    ...(authorizationUrl === undefined ? {} : { authorizationUrl }),
  });
}

/** An address under the public one, which may have a path of its own. */
function addressOf(publicUrl: string, path: string): string {
  return publicUrl.replace(/\/+$/, '') + path;
}

function holderOf(installation: Installation): { readonly id: string; readonly name?: string } | undefined {
  return installation.isEnterpriseInstall ? installation.enterprise : installation.team;
}

/** Within an enterprise that is welcome every team is. */
function isWelcome({ team, enterprise }: Installation, welcome: readonly string[] | undefined): boolean {
  return !welcome || [team?.id, enterprise?.id].some((id) => id !== undefined && welcome.includes(id));
}

function successPage(installation: Installation): InstallPage {
  const where = holderOf(installation)?.name ?? 'your Slack workspace';
  return {
    status: 200,
    title: 'Baton is installed',
    sentence: `Baton works in ${where} now. Open Slack and write "help" to it; this page may be closed.`,
  };
}
