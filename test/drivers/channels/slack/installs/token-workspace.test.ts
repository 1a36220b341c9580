import { tokenWorkspaces } from '../../../../../src/drivers/channels/slack/installs/token-workspace';
import { openSlackDouble, type Answer, type SlackDouble } from './slack-double';

const who = { ok: true, team_id: 'T1', user_id: 'U1', bot_id: 'B1', enterprise_id: null };
const token = 'xoxb-canary-token';
let slack: SlackDouble;
let clock = 1_000_000;

beforeEach(async () => {
  slack = await openSlackDouble();
  slack.answers('auth.test', who);
});
afterEach(() => slack.close());

const open = (timeoutMs = 5_000) =>
  tokenWorkspaces({ token, slackApiUrl: slack.apiUrl, timeoutMs, now: () => clock });

test('the team of the token is served and no other', async () => {
  const workspaces = open();
  const own = { id: 'T1', enterpriseId: null, isOrgWide: false, botToken: token, botUserId: 'U1' };
  expect(await workspaces.of('T1', null)).toEqual(own);
  expect(await workspaces.all()).toEqual([own]);
  expect(await workspaces.of('T2', null)).toBeUndefined();
  expect(await workspaces.of(null, null)).toBeUndefined();
  expect(await workspaces.of(null, 'E1')).toBeUndefined();
  expect(slack.calls[0]?.token).toBe(token);
});

test('an org-wide token serves every team of its enterprise', async () => {
  slack.answers('auth.test', { ...who, team_id: 'E1', enterprise_id: 'E1', is_enterprise_install: true });
  const workspaces = open();
  expect(await workspaces.of('T7', 'E1')).toMatchObject({ id: 'E1', enterpriseId: 'E1', isOrgWide: true });
  expect(await workspaces.of(null, 'E1')).toMatchObject({ id: 'E1' });
  expect(await workspaces.of('E1', null)).toBeUndefined();
  expect(await workspaces.of('T7', 'E2')).toBeUndefined();
});

test('a team of an enterprise that has the token alone is served alone', async () => {
  slack.answers('auth.test', { ...who, enterprise_id: 'E1', is_enterprise_install: false });
  const workspaces = open();
  expect(await workspaces.of('T1', 'E1')).toMatchObject({ id: 'T1', enterpriseId: 'E1', isOrgWide: false });
  expect(await workspaces.of('T2', 'E1')).toBeUndefined();
});

test('Slack is asked when somebody first wants to know, and once', async () => {
  const workspaces = open();
  expect(slack.calls).toHaveLength(0);
  await Promise.all(Array.from({ length: 20 }, () => workspaces.of('T1', null)));
  clock += 3_600_000;
  await workspaces.all();
  expect(slack.calls).toHaveLength(1);
});

const outages: readonly Answer[] = [
  { status: 500 },
  { status: 200 },
  { ok: true },
  { ok: false, error: 'internal_error' },
  { ok: false, error: 'ratelimited' },
  'hang up',
  'silence',
  'half an answer',
];
test.each(outages)(
  'no answer of use (%j) is a named fault in time, and asked again later',
  async (answer) => {
    slack.answers('auth.test', answer);
    const workspaces = open(300);
    const begun = performance.now();
    await expect(workspaces.of('T1', null)).rejects.toMatchObject({ code: 'timeout' });
    expect(performance.now() - begun).toBeLessThan(3_000);

    slack.answers('auth.test', who);
    clock += 9_999;
    await expect(workspaces.of('T1', null)).rejects.toMatchObject({ code: 'timeout' });
    expect(slack.calls).toHaveLength(1);
    clock += 1;
    expect(await workspaces.of('T1', null)).toMatchObject({ id: 'T1' });
    expect(slack.calls).toHaveLength(2);
  },
);

test('a Slack that cannot be reached is a named fault', async () => {
  await slack.close();
  const workspaces = open();
  await expect(workspaces.all()).rejects.toMatchObject({ code: 'timeout' });
  slack = await openSlackDouble();
});

test.each([
  { ok: false, error: 'invalid_auth' },
  { ok: false, error: 'token_revoked' },
  { ...who, bot_id: null },
])('a token that is not a live bot token (%j) is said so, without showing it', async (answer) => {
  slack.answers('auth.test', answer);
  const workspaces = open();
  await expect(workspaces.of('T1', null)).rejects.toMatchObject({ code: 'config-invalid' });
  await expect(workspaces.of('T1', null)).rejects.not.toThrow(/canary/);
});
