import { parse } from 'yaml';
import { surface } from '../src/drivers/channels/slack/surface';
import { slackManifest } from '../src/manifest';

interface Manifest {
  readonly display_information: { name: string; description: string; long_description: string };
  readonly features: {
    readonly bot_user: { readonly display_name: string };
    readonly agent_view: { agent_description: string; suggested_prompts: readonly unknown[] };
    readonly shortcuts: readonly Record<string, string>[];
    readonly slash_commands: readonly Record<string, string>[];
  };
  readonly oauth_config: {
    readonly redirect_urls?: readonly string[];
    readonly scopes: { readonly bot: readonly string[] };
  };
  readonly settings: {
    readonly event_subscriptions: { readonly request_url?: string; readonly bot_events: readonly string[] };
    readonly interactivity: { readonly request_url?: string; readonly is_enabled: boolean };
    readonly socket_mode_enabled: boolean;
  };
}

const url = 'https://baton.example.com';
const http = parse(slackManifest({ publicUrl: `${url}/` })) as Manifest;
const socket = parse(slackManifest('socket')) as Manifest;

test.each([
  ['over HTTP', http],
  ['by a socket', socket],
])('%s: what the manifest declares is what the code listens to, and nothing else', (_, manifest) => {
  const { features, oauth_config: oauth, settings } = manifest;
  expect(
    features.slash_commands.map((one) => ({
      command: one['command'],
      description: one['description'],
      usageHint: one['usage_hint'],
    })),
  ).toEqual(surface.commands);
  expect(
    features.shortcuts.map((one) => ({
      callbackId: one['callback_id'],
      name: one['name'],
      description: one['description'],
      type: one['type'],
    })),
  ).toEqual(surface.shortcuts);
  expect(features.agent_view.suggested_prompts).toEqual(surface.prompts);
  expect(settings.event_subscriptions.bot_events).toEqual(surface.events);
  expect(oauth.scopes.bot).toEqual(surface.scopes);
  expect(settings.interactivity.is_enabled).toBe(true);
});

test('over HTTP every address is this server’s; by a socket there are none', () => {
  expect(http.features.slash_commands.map((one) => one['url'])).toEqual(Array(3).fill(`${url}/slack/events`));
  expect(http.settings.event_subscriptions.request_url).toBe(`${url}/slack/events`);
  expect(http.settings.interactivity.request_url).toBe(`${url}/slack/events`);
  expect(http.oauth_config.redirect_urls).toEqual([`${url}/slack/oauth_redirect`]);
  expect(http.settings.socket_mode_enabled).toBe(false);
  expect(JSON.stringify(socket)).not.toMatch(/https?:|PUBLIC_URL|_url"/);
  expect(socket.settings.socket_mode_enabled).toBe(true);
});

test('Slack’s lengths are kept', () => {
  const { display_information: shown, features } = http;
  expect(shown.name.length).toBeLessThanOrEqual(35);
  expect(shown.description.length).toBeLessThanOrEqual(140);
  expect(shown.long_description.length).toBeGreaterThanOrEqual(175);
  expect(shown.long_description.length).toBeLessThanOrEqual(4000);
  expect(features.bot_user.display_name.length).toBeLessThanOrEqual(80);
  expect(features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
  for (const one of features.shortcuts) {
    expect(one['name']?.length).toBeLessThanOrEqual(24);
    expect(one['description']?.length).toBeLessThanOrEqual(150);
  }
  for (const one of features.slash_commands) {
    expect(one['command']?.length).toBeLessThanOrEqual(32);
    expect(one['description']?.length).toBeLessThanOrEqual(2000);
    expect(one['usage_hint']?.length).toBeLessThanOrEqual(1000);
  }
});

test.each(['http://baton.example.com', 'baton.example.com', ''])(
  '%p is refused as an address',
  (publicUrl) => {
    expect(() => slackManifest({ publicUrl })).toThrow(expect.objectContaining({ code: 'config-invalid' }));
  },
);
