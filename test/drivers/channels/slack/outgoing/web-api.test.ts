import type { Workspace } from '../../../../../src/drivers/channels/slack/installs/workspace';
import {
  openSlackWebApi,
  type Called,
  type OpenedWebApi,
} from '../../../../../src/drivers/channels/slack/outgoing/web-api';
import { slackFaults, type SlackFaultName } from './slack-faults';
import { openSlackServer, type SlackServer } from './slack-server';

const workspace: Workspace = {
  id: 'T1',
  enterpriseId: null,
  isOrgWide: false,
  botToken: 'xoxb-secret-1',
  botUserId: 'UBOT',
};
const timeoutMs = 600;

let server: SlackServer;
let api: OpenedWebApi;
let now = 0;
beforeEach(async () => {
  server = await openSlackServer();
  server.setUsers(workspace.botToken, [{ id: 'U1' }]);
  api = openSlackWebApi({ apiUrl: server.apiUrl, timeoutMs, now: () => now });
});
afterEach(() => server.close());

const unknown: Called = { outcome: 'unknown' };
const later = (waitMs: number): Called => ({ outcome: 'later', waitMs });
const refused = (error: string): Called => ({ outcome: 'refused', error });

const outcomes: Readonly<Record<SlackFaultName, Called>> = {
  limited: later(3_000),
  'limited for very long': later(3_600_000),
  'limited without a time': later(1_000),
  'limited until a date': later(1_000),
  'limited in words': later(1_000),
  'server error': unknown,
  'server error, stored': unknown,
  'page of a proxy': unknown,
  'page instead of JSON': unknown,
  'word instead of JSON': unknown,
  hang: unknown,
  'hang, stored': unknown,
  'reset before': unknown,
  'reset after': unknown,
  'cut body': unknown,
  'chopped JSON': unknown,
  array: unknown,
  null: unknown,
  'nothing at all': unknown,
  'not ok, no word': unknown,
  'done, no more': { outcome: 'ok', answer: expect.objectContaining({ ok: true }) },
  flood: unknown,
  redirect: unknown,
  'internal error': unknown,
  'fatal error': unknown,
  'out of service': unknown,
  'request time-out': unknown,
  'invalid token': refused('invalid_auth'),
  'token taken back': refused('token_revoked'),
  'account closed': refused('account_inactive'),
  'no such channel': refused('channel_not_found'),
  'no such message': refused('message_not_found'),
  'message of another': refused('cant_update_message'),
  'too long': refused('msg_too_long'),
};

test.each(Object.keys(slackFaults) as SlackFaultName[])(
  '%s: one POST and a named outcome in time',
  async (fault) => {
    server.fail('users.info', [fault]);
    const from = performance.now();
    const called = await api.call(workspace, 'users.info', { user: 'U1' });
    expect(performance.now() - from).toBeLessThan(timeoutMs + 700);
    expect(called).toEqual(outcomes[fault]);
    expect(server.calls).toHaveLength(1);
    expect(JSON.stringify(called)).not.toContain('xoxb');
  },
);

test('an answer is passed on, and the token travels in the header alone', async () => {
  const called = await api.call(workspace, 'users.info', { user: 'U1' });
  expect(called).toEqual({
    outcome: 'ok',
    answer: expect.objectContaining({ ok: true, user: { id: 'U1' } }),
  });
  expect(server.calls).toEqual([{ token: workspace.botToken, method: 'users.info', args: { user: 'U1' } }]);
});

test('a wait that Slack does not name is as long as it lasts already, and starts anew after an answer', async () => {
  const bare = 'limited without a time';
  server.fail('users.info', [bare, bare, bare, bare, bare, bare, bare]);
  const waits: unknown[] = [];
  for (let n = 0; n < 7; n += 1) {
    const called = await api.call(workspace, 'users.info', { user: 'U1' });
    waits.push(called);
    if (called.outcome === 'later') now += called.waitMs;
  }
  expect(waits).toEqual([1, 1, 2, 4, 8, 16, 30].map((seconds) => later(seconds * 1_000)));
  await api.call(workspace, 'users.info', { user: 'U1' });
  server.fail('users.info', [bare]);
  expect(await api.call(workspace, 'users.info', { user: 'U1' })).toEqual(later(1_000));
});

test('where nobody listens nothing was sent', async () => {
  await server.close();
  expect(await api.call(workspace, 'users.info', {})).toEqual(later(1_000));
  now += 20_000;
  expect(await api.call(workspace, 'users.info', {})).toEqual(later(20_000));
});

test('where there is no such host nothing was sent', async () => {
  const nowhere = openSlackWebApi({ apiUrl: 'http://no-such-host.invalid/api/', timeoutMs: 5_000 });
  expect(await nowhere.call(workspace, 'users.info', {})).toEqual(later(1_000));
});

test('what cannot be written down as a request is an outcome too', async () => {
  const circle: Record<string, unknown> = {};
  circle.itself = circle;
  expect(await api.call(workspace, 'users.info', { circle })).toEqual(unknown);
  expect(server.calls).toEqual([]);
});

test('a dead token is known by its workspace until Slack takes it again', async () => {
  const other = { ...workspace, id: 'T2', botToken: 'xoxb-secret-2' };
  expect(api.deadToken(workspace)).toBeUndefined();
  server.fail('users.info', ['account closed', 'no such channel']);
  await api.call(workspace, 'users.info', { user: 'U1' });
  expect(api.deadToken(workspace)).toBe('account_inactive');
  expect(api.deadToken(other)).toBeUndefined();
  await api.call(workspace, 'users.info', { user: 'U1' });
  expect(api.deadToken(workspace)).toBe('account_inactive');
  await api.call(workspace, 'users.info', { user: 'U1' });
  expect(api.deadToken(workspace)).toBeUndefined();
});

test('a workspace that hangs holds up no other', async () => {
  const other = { ...workspace, id: 'T2', botToken: 'xoxb-secret-2' };
  server.setUsers(other.botToken, [{ id: 'U1' }]);
  server.fail('users.info', ['hang']);
  const hanging = api.call(workspace, 'users.info', { user: 'U1' });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(await api.call(other, 'users.info', { user: 'U1' })).toMatchObject({ outcome: 'ok' });
  expect(await hanging).toEqual(unknown);
});

test('an endless answer is cut off long before the time is up', async () => {
  const patient = openSlackWebApi({ apiUrl: server.apiUrl, timeoutMs: 20_000 });
  server.fail('users.info', ['flood']);
  const from = performance.now();
  expect(await patient.call(workspace, 'users.info', { user: 'U1' })).toEqual(unknown);
  expect(performance.now() - from).toBeLessThan(10_000);
});
