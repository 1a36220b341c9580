import { consentCode } from './slack-double';
import {
  clientSecret,
  expectGuarded,
  expectPage,
  granted,
  installPath,
  backPath,
  scopes,
} from './install-world';
import { openInstallWorld, type InstallWorld } from './install-world';
import { canaries } from './store';

let world: InstallWorld;
beforeEach(async () => {
  world = await openInstallWorld();
});
afterEach(() => world.close());

test('an install from the first click to the workspace that is served', async () => {
  const begun = await world.browser.get(installPath);
  expect(begun.status).toBe(302);
  expectGuarded(begun);
  const asked = new URL(begun.headers.get('location') ?? '').searchParams;
  expect(asked.get('scope')).toBe(scopes.join(','));
  expect(asked.get('client_id')).toBe('client-1');
  expect(asked.get('redirect_uri')).toBe(backPath);
  expect(asked.get('user_scope')).toBeNull();
  expect(begun.headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Host-[^;]+; Secure; HttpOnly; Path=\/; Max-Age=600$/),
  ]);

  expectPage(await world.browser.follow(installPath), 200, /Baton works in Acme now/);
  expect(await world.installations.workspaces.of('T1', null)).toEqual({
    id: 'T1',
    enterpriseId: null,
    isOrgWide: false,
    botToken: canaries.bot,
    botUserId: 'U1',
  });
  const exchange = world.slack.calls.find((one) => one.method === 'oauth.v2.access');
  expect(Object.fromEntries(exchange?.form ?? [])).toMatchObject({
    code: consentCode,
    client_secret: clientSecret,
    redirect_uri: backPath,
  });
  expect(world.lines).toEqual([JSON.stringify(['slack installed', { workspace: 'T1' }])]);
});

test('an org-wide install serves the teams of the enterprise', async () => {
  world.slack.answers(
    'oauth.v2.access',
    granted({ team: null, enterprise: { id: 'E1', name: 'Umbrella' }, is_enterprise_install: true }),
  );
  expectPage(await world.browser.follow(installPath), 200, /Baton works in Umbrella now/);
  expect(await world.installations.workspaces.of('T5', 'E1')).toMatchObject({ id: 'E1', isOrgWide: true });
});

test('installing again replaces the token at once', async () => {
  await world.browser.follow(installPath);
  expect(await world.installations.workspaces.of('T1', null)).toMatchObject({ botToken: canaries.bot });
  world.slack.answers('oauth.v2.access', granted({ access_token: 'xoxb-second' }));
  await world.browser.follow(installPath);
  expect(await world.installations.workspaces.of('T1', null)).toMatchObject({ botToken: 'xoxb-second' });
  expect(await world.kept()).toEqual(['T1']);
});

test.each([
  [['T1'], granted(), ['T1']],
  [['E1'], granted({ enterprise: { id: 'E1', name: 'Umbrella' } }), ['T1']],
  [['T2', 'E2'], granted({ enterprise: { id: 'E1', name: 'Umbrella' } }), []],
  [[], granted(), []],
])('where only %j are welcome, the others are not installed', async (welcome, answer, expected) => {
  await world.close();
  world = await openInstallWorld(welcome);
  world.slack.answers('oauth.v2.access', answer);
  const shown = await world.browser.follow(installPath);
  if (expected.length === 0) expectPage(shown, 403, /does not serve your Slack workspace/);
  else expectPage(shown, 200, /Baton works in Acme/);
  expect(await world.kept()).toEqual(expected);
});

test('names that others chose are text on the page', async () => {
  world.slack.answers(
    'oauth.v2.access',
    granted({ team: { id: 'T1', name: `<script>alert('1')</script>"&` } }),
  );
  expectPage(await world.browser.follow(installPath), 200, /&#60;script&#62;alert\(&#39;1&#39;\)/);
});
