import {
  installRoutes,
  type InstallRoute,
} from '../../../../../src/drivers/channels/slack/installs/install-routes';
import {
  openInstallations,
  type Installations,
} from '../../../../../src/drivers/channels/slack/installs/installations';
import { openSecretBox } from '../../../../../src/drivers/channels/slack/installs/secret-box';
import type { Log, LogFields } from '../../../../../src/ports/log';
import { openServer } from '../../../../../src/server';
import { openBrowser, type Browser, type Shown } from './browser';
import { consentCode, openSlackDouble, type SlackDouble } from './slack-double';
import { canaries, openTestStore, type TestStore } from './store';

const box = openSecretBox('a key that nobody guesses, for tests only');
export const publicUrl = 'https://baton.example.com';
export const clientSecret = 'client-secret-canary';
export const stateSecret = 'state-secret-canary';
export const installPath = `${publicUrl}/slack/install`;
export const backPath = `${publicUrl}/slack/oauth_redirect`;
export const scopes = ['chat:write', 'commands', 'users:read.email'];

/** Slack, a server of Baton and the browser of somebody who installs. */
export interface InstallWorld {
  readonly slack: SlackDouble;
  readonly file: TestStore;
  readonly installations: Installations;
  readonly routes: readonly InstallRoute[];
  readonly serverUrl: string;
  readonly browser: Browser;
  /** Everything that was logged or printed. */
  readonly lines: readonly string[];
  /** The ids that are installed. */
  kept(): Promise<readonly string[]>;
  /** Closes all; fails when a secret was written down anywhere. */
  close(): Promise<void>;
}

/** Opens a world in which Slack grants whatever is asked for. */
export async function openInstallWorld(welcome?: readonly string[]): Promise<InstallWorld> {
  const lines: string[] = [];
  const write = (event: string, fields?: LogFields) => void lines.push(JSON.stringify([event, fields]));
  const log: Log = { info: write, warn: write, error: write };
  for (const level of ['debug', 'info', 'warn', 'error', 'log'] as const) {
    jest.spyOn(console, level).mockImplementation((...said) => void lines.push(said.map(String).join(' ')));
  }
  const file = openTestStore();
  const slack = await openSlackDouble();
  slack.answers('oauth.v2.access', granted());
  slack.answers('auth.test', whoami);
  const installations = openInstallations({ records: file.records, box, now: Date.now });
  const routes = installRoutes({
    ...(welcome ? { welcome } : {}),
    clientId: 'client-1',
    clientSecret,
    stateSecret,
    scopes,
    publicUrl: `${publicUrl}/`,
    installations,
    log,
    authorizationUrl: slack.authorizationUrl,
    clientOptions: { slackApiUrl: slack.apiUrl, timeout: 500 },
  });
  const server = await openServer({ host: '127.0.0.1', port: 0, routes, health: async () => [] });
  return {
    slack,
    file,
    installations,
    routes,
    lines,
    serverUrl: server.url,
    browser: openBrowser(publicUrl, server.url),
    kept: async () => (await installations.workspaces.all()).map((one) => one.id),
    async close() {
      await server.close();
      await slack.close();
      const bytes = file.bytes();
      await file.close();
      jest.restoreAllMocks();
      for (const secret of [...Object.values(canaries), consentCode, clientSecret, stateSecret, 'canary']) {
        expect([secret, lines.join('\n').includes(secret)]).toEqual([secret, false]);
        expect([secret, bytes.includes(secret)]).toEqual([secret, false]);
      }
    },
  };
}

const whoami = { ok: true, team_id: 'T1', user_id: 'U1', bot_id: 'B1', url: 'https://acme.slack.com/' };

/** What Slack answers to a good code. */
export function granted(changes: object = {}): Readonly<Record<string, unknown>> {
  return {
    ok: true,
    app_id: 'A1',
    authed_user: { id: 'U7', scope: 'search:read', access_token: canaries.person, token_type: 'user' },
    scope: scopes.join(','),
    token_type: 'bot',
    access_token: canaries.bot,
    bot_user_id: 'U1',
    team: { id: 'T1', name: 'Acme' },
    enterprise: null,
    is_enterprise_install: false,
    ...changes,
  };
}

/** What every answer promises, and a page of words besides. */
export function expectPage(shown: Shown, status: number, words: RegExp): void {
  expect([shown.status, shown.text]).toEqual([status, expect.stringMatching(words)]);
  expectGuarded(shown);
  expect(shown.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(shown.text).not.toMatch(
    /<script|canary|xox|node_modules|\bat .*:\d+:\d+|slack_oauth|undefined|null/,
  );
}

/** The headers that every answer has. */
export function expectGuarded({ headers }: Shown): void {
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
}
