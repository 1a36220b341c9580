import { configOf } from '../src/config';
import { faultOf } from '../src/domain/fault';

const token = 'xoxb-1-2-abc';
const signing = '0123456789abcdef';
const key = 'k'.repeat(32);
const installs = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
  SLACK_WORKSPACES: 'T1, E2',
  BATON_SECRET_KEY: key,
  PUBLIC_URL: 'https://baton.example.com/',
};
const slack = { BATON_CHANNELS: 'slack', SLACK_SIGNING_SECRET: signing };

function problemsOf(environment: Record<string, string>): string {
  try {
    configOf(environment);
  } catch (thrown) {
    const fault = faultOf(thrown);
    expect(fault.code).toBe('config-invalid');
    return fault.sentence;
  }
  return '';
}

test('one workspace by its token, over HTTP or by a socket', () => {
  expect(configOf({ ...slack, SLACK_BOT_TOKEN: token })).toMatchObject({
    channels: ['slack'],
    slack: { access: { kind: 'token', botToken: token }, signingSecret: signing },
  });
  const socket = { BATON_CHANNELS: 'local, slack', SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: token };
  expect(configOf(socket)).toMatchObject({ channels: ['local', 'slack'], slack: { appToken: 'xapp-1' } });
});

test('several workspaces by installs', () => {
  expect(configOf({ ...slack, ...installs }).slack?.access).toEqual({
    kind: 'installs',
    clientId: '1.2',
    clientSecret: 'client-secret',
    stateSecret: 'state-secret',
    welcome: ['T1', 'E2'],
    secretKey: key,
    publicUrl: 'https://baton.example.com',
  });
});

test.each<[string, Record<string, string>, RegExp[]]>([
  [
    'nothing to hear by',
    { BATON_CHANNELS: 'slack', SLACK_BOT_TOKEN: token },
    [/SLACK_SIGNING_SECRET or SLACK_APP_TOKEN/],
  ],
  ['nothing to speak by', slack, [/SLACK_BOT_TOKEN: needed/]],
  ['neither', { BATON_CHANNELS: 'slack' }, [/SLACK_SIGNING_SECRET or/, /SLACK_BOT_TOKEN: needed/]],
  ['both ways', { ...slack, ...installs, SLACK_BOT_TOKEN: token }, [/one workspace or several, not both/]],
  [
    'half an install',
    { ...slack, SLACK_CLIENT_ID: '1.2' },
    [
      /SLACK_CLIENT_SECRET: needed/,
      /SLACK_STATE_SECRET: needed/,
      /SLACK_WORKSPACES: needed/,
      /BATON_SECRET_KEY: needed/,
      /PUBLIC_URL: needed/,
    ],
  ],
  [
    'a public address in the open',
    { ...slack, ...installs, PUBLIC_URL: 'http://baton.example.com' },
    [/PUBLIC_URL: .*https/],
  ],
  [
    'a short key',
    { ...slack, ...installs, BATON_SECRET_KEY: 'short' },
    [/BATON_SECRET_KEY: use at least 32/],
  ],
  [
    'tokens of another kind',
    { ...slack, SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xoxb-1' },
    [/SLACK_APP_TOKEN: .*xapp-/, /SLACK_BOT_TOKEN: .*xoxb-/],
  ],
  [
    'settings of a channel that is off',
    { SLACK_BOT_TOKEN: token },
    [/SLACK_BOT_TOKEN: set, but BATON_CHANNELS/],
  ],
  ['a channel there is not', { BATON_CHANNELS: 'slack,fax' }, [/BATON_CHANNELS/]],
])('%s: everything that is wrong is said at once, and no secret', (_, environment, expected) => {
  const sentence = problemsOf(environment);
  for (const one of expected) expect(sentence).toMatch(one);
  for (const secret of [token, signing, key, 'client-secret', 'state-secret'])
    expect(sentence).not.toContain(secret);
});
