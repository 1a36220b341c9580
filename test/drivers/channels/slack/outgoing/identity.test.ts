import type { Workspace } from '../../../../../src/drivers/channels/slack/installs/workspace';
import { openIdentity, type Identity } from '../../../../../src/drivers/channels/slack/outgoing/identity';
import {
  openSlackWebApi,
  type Called,
  type SlackWebApi,
} from '../../../../../src/drivers/channels/slack/outgoing/web-api';
import { openSlackServer, type SlackServer, type SlackUser } from './slack-server';

const first: Workspace = {
  id: 'T1',
  enterpriseId: null,
  isOrgWide: false,
  botToken: 'xoxb-1',
  botUserId: 'UBOT',
};
const second: Workspace = { ...first, id: 'T2', botToken: 'xoxb-2' };
const ofGrid: Workspace = { ...first, id: 'T3', enterpriseId: 'E1', botToken: 'xoxb-3' };
const orgWide: Workspace = { ...first, id: 'E1', enterpriseId: 'E1', isOrgWide: true, botToken: 'xoxb-4' };

const address = 'ana@northwind.example';
const user = (more: Readonly<Record<string, unknown>> = {}): SlackUser => ({
  id: 'U1',
  team_id: 'T1',
  profile: { email: 'Ana@Northwind.example' },
  ...more,
});

let server: SlackServer;
let identity: Identity;
let now: number;
beforeEach(async () => {
  now = 1_800_000_000_000;
  server = await openSlackServer();
  identity = openIdentity({
    api: openSlackWebApi({ apiUrl: server.apiUrl, timeoutMs: 300 }),
    now: () => now,
  });
});
afterEach(() => server.close());

const minute = 60_000;
const found = <T>(value: T) => ({ outcome: 'found', value });
const inGrid = (enterprise: string, team = 'T9') =>
  user({ team_id: team, enterprise_user: { enterprise_id: enterprise } });

const matrix: readonly (readonly [string, Workspace, SlackUser, string, string | null])[] = [
  ['a colleague', first, user(), 'colleague', address],
  ['an admin with an app of ours', first, user({ is_admin: true, is_app_user: true }), 'colleague', address],
  ['a guest of several channels', first, user({ is_restricted: true }), 'guest', null],
  ['a guest of one channel', first, user({ is_restricted: true, is_ultra_restricted: true }), 'guest', null],
  ['a stranger', first, user({ is_stranger: true }), 'stranger', null],
  ['a member of a shared channel', first, user({ is_stranger: false, team_id: 'T8' }), 'stranger', null],
  ['somebody of no team', first, user({ team_id: undefined }), 'stranger', null],
  ['a restricted stranger', first, user({ team_id: 'T8', is_restricted: true }), 'stranger', null],
  ['a bot', first, user({ is_bot: true }), 'bot', null],
  ['Slackbot', first, user({ id: 'USLACKBOT', is_bot: false }), 'bot', null],
  ['a workflow', first, user({ is_workflow_bot: true }), 'bot', null],
  ['somebody who left', first, user({ deleted: true }), 'deleted', null],
  ['a colleague without e-mail', first, user({ profile: {} }), 'colleague', null],
  ['a colleague with an empty e-mail', first, user({ profile: { email: '' } }), 'colleague', null],
  ['a colleague without profile', first, user({ profile: null }), 'colleague', null],
  ['an address not confirmed', first, user({ is_email_confirmed: false }), 'colleague', null],
  ['an address confirmed', first, user({ is_email_confirmed: true }), 'colleague', address],
  ['a sister workspace of the enterprise', ofGrid, inGrid('E1'), 'colleague', address],
  ['another enterprise, same team id', ofGrid, inGrid('E2', 'T3'), 'stranger', null],
  ['a local user of a workspace in an enterprise', ofGrid, user({ team_id: 'T3' }), 'colleague', address],
  ['somebody of the enterprise, org-wide', orgWide, inGrid('E1'), 'colleague', address],
  ['another enterprise, org-wide', orgWide, inGrid('E2'), 'stranger', null],
  ['no enterprise, org-wide', orgWide, user({ team_id: 'T9' }), 'stranger', null],
  ['a guest of the enterprise', orgWide, { ...inGrid('E1'), is_restricted: true }, 'guest', null],
];

test.each(matrix)('%s', async (_, workspace, one, standing, mail) => {
  server.setUsers(workspace.botToken, [one]);
  expect(await identity.personOf(workspace, one.id)).toEqual(found({ standing, address: mail }));
  // A card reaches exactly those who may also answer it.
  const seat = mail === null ? { outcome: 'nobody' } : found({ workspace, userId: one.id });
  expect(await identity.userOf([workspace], address)).toEqual(seat);
});

test('somebody unknown to Slack is nobody', async () => {
  expect(await identity.personOf(first, 'U404')).toEqual({ outcome: 'nobody' });
  expect(await identity.userOf([first, second], 'nobody@northwind.example')).toEqual({ outcome: 'nobody' });
  expect(await identity.userOf([], address)).toEqual({ outcome: 'nobody' });
});

test('workspaces are asked one after the other until one knows the address', async () => {
  server.setUsers(second.botToken, [user({ id: 'U2', team_id: 'T2' })]);
  expect(await identity.userOf([first, second], ` ${address.toUpperCase()} `)).toEqual(
    found({ workspace: second, userId: 'U2' }),
  );
  expect(server.calls.map((one) => one.token)).toEqual(['xoxb-1', 'xoxb-2']);
  expect(server.calls[0]?.args.email).toBe(address);
});

test('a hit holds for an hour, a miss for five minutes', async () => {
  server.setUsers(second.botToken, [user({ id: 'U2', team_id: 'T2' })]);
  const ask = async () => {
    await identity.userOf([first, second], address);
    return server.calls.map((one) => one.token.slice(-1)).join('');
  };
  expect(await ask()).toBe('12');
  now += 4 * minute;
  expect(await ask()).toBe('12');
  now += 2 * minute;
  expect(await ask()).toBe('121');
  now += 55 * minute;
  expect(await ask()).toBe('12112');
});

test('who ask at the same moment share one question', async () => {
  server.setUsers(first.botToken, [user()]);
  await Promise.all(Array.from({ length: 20 }, () => identity.userOf([first], address)));
  await Promise.all(Array.from({ length: 20 }, () => identity.personOf(first, 'U1')));
  await Promise.all(Array.from({ length: 20 }, () => identity.dmOf(first, 'U1')));
  expect(server.calls.map((one) => one.method)).toEqual([
    'users.lookupByEmail',
    'users.info',
    'conversations.open',
  ]);
});

test('a change is seen at once', async () => {
  server.setUsers(first.botToken, [user()]);
  await identity.userOf([first], address);
  await identity.personOf(first, 'U1');
  expect(await identity.userOf([first], 'new@northwind.example')).toEqual({ outcome: 'nobody' });
  server.setUsers(first.botToken, [user({ profile: { email: 'new@northwind.example' } })]);
  identity.forget('T1', 'U1', 'New@Northwind.example');
  expect(await identity.userOf([first], address)).toEqual({ outcome: 'nobody' });
  expect(await identity.userOf([first], 'new@northwind.example')).toEqual(
    found({ workspace: first, userId: 'U1' }),
  );
  expect(await identity.personOf(first, 'U1')).toMatchObject({ value: { address: 'new@northwind.example' } });
});

test('what was asked before a change is not kept after it', async () => {
  const answers: ((called: Called) => void)[] = [];
  const api: SlackWebApi = { call: () => new Promise((resolve) => void answers.push(resolve)) };
  const slow = openIdentity({ api, now: () => now });
  const before = slow.personOf(first, 'U1');
  slow.forget('T1', 'U1');
  const after = slow.personOf(first, 'U1');
  answers[1]?.({ outcome: 'ok', answer: { user: user({ deleted: true }) } });
  answers[0]?.({ outcome: 'ok', answer: { user: user() } });
  expect(await before).toMatchObject({ value: { standing: 'colleague' } });
  expect(await after).toMatchObject({ value: { standing: 'deleted' } });
  expect(await slow.personOf(first, 'U1')).toMatchObject({ value: { standing: 'deleted' } });
});

test('no answer is no "nobody", and is asked again', async () => {
  server.setUsers(first.botToken, [user()]);
  server.setUsers(second.botToken, [user({ id: 'U2', team_id: 'T2' })]);
  server.fail('users.lookupByEmail', ['server error', 'limited', 'array', 'internal error']);
  // The other workspace is not asked: the first may know the address.
  expect(await identity.userOf([first, second], address)).toEqual({ outcome: 'unknown' });
  expect(await identity.userOf([first, second], address)).toEqual({ outcome: 'later', waitMs: 3_000 });
  expect(await identity.userOf([first, second], address)).toEqual({ outcome: 'unknown' });
  expect(await identity.userOf([first, second], address)).toEqual({ outcome: 'unknown' });
  expect(await identity.userOf([first, second], address)).toEqual(found({ workspace: first, userId: 'U1' }));
});

test('a workspace that took its token back hides nobody of another', async () => {
  server.setUsers(second.botToken, [user({ id: 'U2', team_id: 'T2' })]);
  server.fail('users.lookupByEmail', ['token taken back']);
  expect(await identity.userOf([first, second], address)).toEqual(found({ workspace: second, userId: 'U2' }));
  server.fail('users.lookupByEmail', ['token taken back']);
  const refused = { outcome: 'refused', error: 'token_revoked' };
  expect(await identity.userOf([first, second], 'no@northwind.example')).toEqual(refused);
});

test('the direct conversation is opened once', async () => {
  server.setUsers(first.botToken, [user()]);
  const channel = server.channelOf(first.botToken, 'U1');
  expect(await identity.dmOf(first, 'U1')).toEqual(found(channel));
  expect(await identity.dmOf(first, 'U1')).toEqual(found(channel));
  expect(server.callsOf('conversations.open')).toHaveLength(1);
});

test('ten thousand people are remembered, and whoever was asked about first is asked about again', async () => {
  let asked = 0;
  const api: SlackWebApi = {
    async call(_workspace, _method, { user: id }) {
      asked += 1;
      return { outcome: 'ok', answer: { user: user({ id: String(id) }) } };
    },
  };
  const busy = openIdentity({ api, now: () => now });
  for (let n = 0; n < 10_001; n += 1) await busy.personOf(first, `U${n}`);
  await busy.personOf(first, 'U10000');
  expect(asked).toBe(10_001);
  await busy.personOf(first, 'U0');
  expect(asked).toBe(10_002);
});
