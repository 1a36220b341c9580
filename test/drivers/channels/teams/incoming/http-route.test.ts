import { request } from 'node:http';
import { teamsRoute } from '../../../../../src/drivers/channels/teams/incoming/http-route';
import { openAdapter } from '../../../../../src/drivers/channels/teams/incoming/adapter';
import type { TeamsActivity } from '../../../../../src/drivers/channels/teams/incoming/activity';
import { openTokenCheck } from '../../../../../src/drivers/channels/teams/token/connector-token';
import { openServer, type OpenServer } from '../../../../../src/server';
import { badTokens } from '../../../../fixtures/teams/bad-tokens';
import { openFakeIssuer, type FakeIssuer } from '../../../../fixtures/teams/fake-issuer';

const serviceUrl = 'https://smba.trafficmanager.net/emea/';
let issuer: FakeIssuer;
let server: OpenServer;
let heard: TeamsActivity[];
let refused: string[];
beforeEach(async () => {
  issuer = await openFakeIssuer();
  heard = [];
  refused = [];
});
afterEach(async () => {
  await server.close();
  await issuer.close();
});

async function open(isProved = true): Promise<void> {
  const { appId, metadataUrl, issuer: name } = issuer;
  const route = teamsRoute({
    token: isProved
      ? openTokenCheck({ appId, metadataUrl, issuer: name, now: Date.now, allowsLoopback: true })
      : undefined,
    adapter: openAdapter(appId),
    refused: (why) => void refused.push(why),
    async receive(activity) {
      heard.push(activity);
      return activity.type === 'invoke' ? { status: 200, body: { heard: true } } : { status: 200 };
    },
  });
  server = await openServer({ host: '127.0.0.1', port: 0, routes: [route], health: async () => [] });
}

const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl,
  from: { id: '29:1', name: 'Ada' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'T' },
  text: 'help',
};

/** Over a bare connection: fetch would not send such headers. */
function post(
  body: string,
  authorization: string | undefined,
): Promise<{ readonly status: number; readonly text: string; readonly ms: number }> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(`${server.url}/api/messages`, { method: 'POST' }, (answer) => {
      let text = '';
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, text, ms: performance.now() - began }),
      );
    });
    asked.on('error', reject);
    asked.setHeader('content-type', 'application/json');
    try {
      if (authorization !== undefined) asked.setHeader('authorization', authorization);
    } catch {
      // Node itself refuses to send what is no header.
      asked.destroy();
      return resolve({ status: 401, text: '', ms: 0 });
    }
    asked.end(body);
  });
}
const good = () => `Bearer ${issuer.token({ serviceUrl })}`;

test('every kind of bad token is refused with 401 or 403, before anything hears of it', async () => {
  await open();
  const all = badTokens(issuer, serviceUrl);
  expect(all.length).toBeGreaterThan(40);
  for (const bad of all) {
    const { authorization, serviceUrl: from, channelId } = bad;
    const body = JSON.stringify({ ...activity, serviceUrl: from, channelId });
    expect({ name: bad.name, ...(await post(body, authorization)), ms: 0 }).toMatchObject({
      name: bad.name,
      status: bad.status,
    });
  }
  expect(heard).toEqual([]);
  expect((await post(JSON.stringify(activity), good())).status).toBe(200);
});

test('a message is taken and an invoke gets its body; the adapter asks nobody again', async () => {
  await open();
  expect(await post(JSON.stringify(activity), good())).toMatchObject({ status: 200, text: '' });
  const invoke = JSON.stringify({ ...activity, type: 'invoke', name: 'task/fetch', value: {} });
  expect(JSON.parse((await post(invoke, good())).text)).toEqual({ heard: true });
});

test.each([
  ['no JSON', 'not json', 403],
  ['a list', '[]', 403],
  ['bytes that are no text', '\u0000\ufffe', 403],
  ['an activity of nobody', JSON.stringify({ ...activity, from: undefined }), 400],
  ['an activity without an id', JSON.stringify({ ...activity, id: undefined }), 400],
  ['ids of another shape', JSON.stringify({ ...activity, conversation: { id: { a: 1 } } }), 400],
  ['far too much', JSON.stringify({ ...activity, text: 'x'.repeat(300_000) }), 413],
])('%s is refused and nothing breaks', async (_, body, status) => {
  await open();
  expect((await post(body, good())).status).toBe(status);
  expect(heard).toEqual([]);
  expect((await post(JSON.stringify(activity), good())).status).toBe(200);
});

test('the cost of a refused request does not grow', async () => {
  await open();
  await post(JSON.stringify(activity), good());
  const [bad] = badTokens(issuer, serviceUrl).filter((one) => one.reason === 'signature');
  const round = async () => {
    const times: number[] = [];
    for (let at = 0; at < 150; at += 1)
      times.push((await post(JSON.stringify(activity), bad?.authorization)).ms);
    return times.sort((one, other) => one - other)[75] ?? 0;
  };
  await round();
  const early = await round();
  for (let more = 0; more < 4; more += 1) await round();
  const late = await round();
  expect(late).toBeLessThan(early * 2 + 2);
});

test('without an app only this machine is heard', async () => {
  await open(false);
  expect((await post(JSON.stringify(activity), undefined)).status).toBe(200);
});
