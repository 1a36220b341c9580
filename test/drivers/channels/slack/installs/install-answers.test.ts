import { type Answer } from './slack-double';
import { expectPage, granted, installPath } from './install-world';
import { openInstallWorld, type InstallWorld } from './install-world';

let world: InstallWorld;
beforeEach(async () => {
  world = await openInstallWorld();
});
afterEach(() => world.close());

test.each<[string, Answer, number, RegExp]>([
  ['nothing in time', 'silence', 502, /did not answer as it should/],
  ['half an answer', 'half an answer', 502, /did not answer as it should/],
  ['a broken connection', 'hang up', 502, /did not answer as it should/],
  ['a server error', { status: 503 }, 502, /did not answer as it should/],
  ['an empty answer', { status: 200 }, 502, /did not answer as it should/],
  ['a rate limit', { ok: false, error: 'ratelimited' }, 502, /did not answer as it should/],
  ['a word of its prototype', { ok: false, error: 'constructor' }, 502, /did not answer as it should/],
  ['hardly anything', { ok: true }, 502, /did not answer as it should/],
  ['no bot', granted({ access_token: undefined }), 502, /granted no bot/],
  ['no team', granted({ team: null }), 502, /granted no bot/],
  ['a used code', { ok: false, error: 'code_already_used' }, 400, /used before, or is too old/],
  ['an invalid code', { ok: false, error: 'invalid_code' }, 400, /used before, or is too old/],
  [
    'a wrong secret',
    { ok: false, error: 'bad_client_secret' },
    500,
    /check the client id, the client secret/,
  ],
  [
    'tokens that expire',
    granted({ refresh_token: 'xoxe-canary', expires_in: 43_200 }),
    500,
    /turn token rotation off/,
  ],
])('%s instead of a token is one clear sentence', async (_, answer, status, words) => {
  world.slack.answers('oauth.v2.access', answer);
  expectPage(await world.browser.follow(installPath), status, words);
  expect(await world.kept()).toEqual([]);
  expect(world.lines).toHaveLength(1);
  // A code is good only once.
  expect(world.slack.calls.filter((one) => one.method === 'oauth.v2.access')).toHaveLength(1);

  world.slack.answers('oauth.v2.access', granted());
  expectPage(await world.browser.follow(installPath), 200, /Baton works in Acme/);
});

test('an auth.test that fails leaves nothing half installed', async () => {
  world.slack.answers('auth.test', { status: 500 });
  expectPage(await world.browser.follow(installPath), 502, /did not answer as it should/);
  expect(await world.kept()).toEqual([]);
});

test('an install that the store does not take is said to be ours', async () => {
  jest.spyOn(world.file.records, 'create').mockResolvedValue('conflict');
  expectPage(await world.browser.follow(installPath), 500, /Slack agreed, but Baton could not keep/);
  expect(world.lines).toEqual([JSON.stringify(['slack install failed', { reason: 'own' }])]);
});
