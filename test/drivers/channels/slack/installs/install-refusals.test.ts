import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { ClearStateStore } from '@slack/oauth';
import { openBrowser, type Shown } from './browser';
import { consentCode } from './slack-double';
import { backPath, expectPage, granted, installPath, publicUrl, scopes, stateSecret } from './install-world';
import { openInstallWorld, type InstallWorld } from './install-world';

let world: InstallWorld;
beforeEach(async () => {
  world = await openInstallWorld();
});
afterEach(() => world.close());

/** The address to which Slack sends the browser back. */
async function consented(): Promise<URL> {
  const begun = await world.browser.get(installPath);
  const agreed = await world.browser.get(begun.headers.get('location') ?? '');
  return new URL(agreed.headers.get('location') ?? '');
}

/** A browser that was given this state as its own. */
async function backWith(state: string): Promise<Shown> {
  const url = `${world.serverUrl}/slack/oauth_redirect?code=${consentCode}&state=${encodeURIComponent(state)}`;
  const headers = { cookie: `__Host-baton-slack-install=${state}` };
  const response = await fetch(url, { headers });
  return { url, status: response.status, headers: response.headers, text: await response.text() };
}
const wanted = { scopes: [...scopes], redirectUri: backPath };

test('a cancelled consent changes nothing and says so', async () => {
  const back = await consented();
  back.search = `?error=access_denied&state=${back.searchParams.get('state')}`;
  expectPage(await world.browser.get(back.href), 403, /cancelled in Slack.*nothing has changed/);
  expect(await world.kept()).toEqual([]);
  expect(world.slack.calls).toEqual([]);
});

test('an install that another browser began is not finished here', async () => {
  const back = await consented();
  const other = openBrowser(publicUrl, world.serverUrl);
  expectPage(await other.get(back.href), 400, /begun in another browser/);
  await other.get(installPath);
  expectPage(await other.get(back.href), 400, /begun in another browser/);
  expect(world.slack.calls).toEqual([]);
  expectPage(await world.browser.get(back.href), 200, /Baton works in Acme/);
});

test('an install that was begun more than ten minutes ago is not finished', async () => {
  const states = new ClearStateStore(stateSecret);
  const begun = (minutes: number) =>
    states.generateStateParam(wanted, new Date(Date.now() - minutes * 60_000));
  expectPage(await backWith(await begun(11)), 400, /more than ten minutes ago/);
  expect(world.slack.calls).toEqual([]);
  expectPage(await backWith(await begun(9)), 200, /Baton works in Acme/);
});

test('a state that was signed by somebody else is not taken', async () => {
  const forged = await new ClearStateStore('another secret').generateStateParam(wanted, new Date());
  expectPage(await backWith(forged), 400, /begun in another browser/);
  const [, payload] = forged.split('.');
  const unsigned = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
  expectPage(await backWith(unsigned), 400, /begun in another browser/);
  expectPage(await backWith('deleted'), 400, /begun in another browser/);
  expect(world.slack.calls).toEqual([]);
});

const xss = encodeURIComponent('"><script>alert(1)</script>');
test.each([
  ['nothing', ''],
  ['no query', '?'],
  ['a script as error', `?error=${xss}`],
  ['a script as code and state', `?code=${xss}&state=${xss}`],
  ['no state', `?code=${consentCode}`],
  ['a state of 5 KB', `?code=${consentCode}&state=${'a'.repeat(5_000)}`],
  ['an empty code', '?code=&state=x'],
  ['no code', '?state=x'],
  ['a denial that brings a script', `?error=access_denied&error_description=${xss}`],
  ['names twice, and odd ones', '?code=a&code=b&state[]=x&__proto__=y'],
  ['bytes that are no text', '?code=%00&state=%ff%fe'],
  ['a broken escape', '?code=a&state=%E0%A4%A'],
])('a redirect with %s is refused in plain words', async (_, query) => {
  await world.browser.get(installPath);
  const shown = await world.browser.get(backPath + query);
  expect(shown.status).toBeGreaterThanOrEqual(400);
  expectPage(shown, shown.status, /Install Baton/);
  expect(shown.text).not.toContain('alert');
  expect(shown.status).toBeLessThan(500);
  expect(world.slack.calls).toEqual([]);
});

test('a host that is none does not break the answer', async () => {
  const answered: string[] = [];
  for (const { path, answer } of world.routes) {
    const bare = createServer((request, response) => void answer(request, response));
    await once(bare.listen(0, '127.0.0.1'), 'listening');
    const socket = connect((bare.address() as AddressInfo).port, '127.0.0.1');
    socket.write(`GET ${path}?code=x HTTP/1.1\r\nHost: a b<c>\r\nConnection: close\r\n\r\n`);
    answered.push((await socket.toArray()).map(String).join('').slice(0, 12));
    bare.close();
  }
  expect(answered).toEqual(['HTTP/1.1 302', 'HTTP/1.1 400']);
});

test('a browser that leaves while Slack is asked does not stop the next one', async () => {
  world.slack.answers('oauth.v2.access', 'silence');
  const back = await consented();
  const states = new ClearStateStore(stateSecret);
  const state = await states.generateStateParam(wanted, new Date());
  const headers = { cookie: `__Host-baton-slack-install=${state}` };
  back.searchParams.set('state', state);
  const url = world.serverUrl + back.pathname + back.search;
  await expect(fetch(url, { headers, signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
    name: 'TimeoutError',
  });
  world.slack.answers('oauth.v2.access', granted());
  expectPage(await world.browser.follow(installPath), 200, /Baton works in Acme/);
});
