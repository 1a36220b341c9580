import { configOf } from '../src/config';
import { faultOf } from '../src/domain/fault';
import { openFakeTeams } from './fixtures/teams/fake-teams';

const id = '6f0e1d9a-2b5c-4a4e-9d17-0c3a5be81f42';
const tenantId = '3c1d7a52-8e94-4f06-b1a3-7d2e90c4f865';
const password = 'a~secret~of~teams';
const teams = { BATON_CHANNELS: 'teams', MICROSOFT_APP_ID: id, MICROSOFT_APP_TENANT_ID: tenantId };
const local = { BATON_CHANNELS: 'local,teams', TEAMS_LOCAL: 'unverified' };

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

test('a registered app with a secret talks to Microsoft and to nobody on this machine', () => {
  const withSecret = { ...teams, MICROSOFT_APP_PASSWORD: password };
  const app = {
    appId: id,
    credential: { kind: 'secret', password, tenantId },
    metadataUrl: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
    issuer: 'https://api.botframework.com',
    loginUrl: undefined,
    allowsLoopback: false,
  };
  expect(configOf(withSecret).teams).toEqual(app);
  expect(configOf({ ...withSecret, MICROSOFT_APP_TYPE: 'SingleTenant' }).teams).toEqual(app);
});

test('a managed identity has no secret', () => {
  expect(configOf({ ...teams, MICROSOFT_APP_TYPE: 'UserAssignedMSI' }).teams).toMatchObject({
    appId: id,
    credential: { kind: 'managed-identity', tenantId },
  });
});

test('in a container of Azure the identity gets its tokens where Azure says', () => {
  const managed = { ...teams, MICROSOFT_APP_TYPE: 'UserAssignedMSI' };
  const IDENTITY_ENDPOINT = 'http://localhost:42356/msi/token';
  expect(configOf({ ...managed, IDENTITY_ENDPOINT, IDENTITY_HEADER: 'h' }).teams?.credential).toEqual({
    kind: 'managed-identity',
    tenantId,
    endpoint: { endpoint: IDENTITY_ENDPOINT, header: 'h' },
  });
  expect(problemsOf({ ...managed, IDENTITY_ENDPOINT })).toContain('IDENTITY_ENDPOINT and IDENTITY_HEADER');
});

test.each(['127.0.0.1', 'localhost', '::1'])('by hand on %s there is no app', (HOST) => {
  expect(configOf({ ...local, HOST }).teams).toMatchObject({
    appId: '',
    credential: { kind: 'none' },
    allowsLoopback: true,
  });
});

test('a double of Teams gives settings that are taken', async () => {
  const double = await openFakeTeams([]);
  const { issuer } = double;
  expect(configOf({ BATON_CHANNELS: 'teams', ...double.settings }).teams).toEqual({
    appId: issuer.appId,
    credential: { kind: 'secret', password: issuer.appPassword, tenantId: issuer.tenantId },
    metadataUrl: issuer.metadataUrl,
    issuer: issuer.issuer,
    loginUrl: issuer.loginUrl,
    allowsLoopback: true,
  });
  await double.close();
});

test.each<[string, Record<string, string>, RegExp[]]>([
  [
    'nothing at all',
    { BATON_CHANNELS: 'teams' },
    [
      /3 mistakes/,
      /MICROSOFT_APP_ID: needed/,
      /MICROSOFT_APP_TENANT_ID: needed/,
      /MICROSOFT_APP_PASSWORD: needed/,
    ],
  ],
  [
    'an empty app id is none',
    { ...teams, MICROSOFT_APP_ID: ' ', MICROSOFT_APP_PASSWORD: password },
    [/MICROSOFT_APP_ID: needed/],
  ],
  [
    'a managed identity with a secret',
    { ...teams, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: password },
    [/MICROSOFT_APP_PASSWORD: a managed identity/],
  ],
  [
    'types that Azure gives out no more, and no id',
    { ...teams, MICROSOFT_APP_TYPE: 'MultiTenant', MICROSOFT_APP_ID: 'baton', MICROSOFT_APP_TENANT_ID: 'x' },
    [/MICROSOFT_APP_TYPE: /, /MICROSOFT_APP_ID: this is no id/, /MICROSOFT_APP_TENANT_ID: this is no id/],
  ],
  ['unverified for all the world', { ...local, HOST: '0.0.0.0', BATON_CHANNELS: 'teams' }, [/TEAMS_LOCAL: /]],
  [
    'unverified and registered',
    { ...local, HOST: '10.0.0.1', MICROSOFT_APP_ID: id, MICROSOFT_APP_PASSWORD: password },
    [/2 mistakes/, /TEAMS_LOCAL: whoever/, /TEAMS_LOCAL and MICROSOFT_APP_ID, MICROSOFT_APP_PASSWORD: /],
  ],
  [
    'any word for unverified',
    { ...local, TEAMS_LOCAL: 'true' },
    [/TEAMS_LOCAL: the one value is unverified/],
  ],
  [
    'a double in the open',
    { ...teams, MICROSOFT_APP_PASSWORD: password, BOT_OPENID_METADATA_URL: 'http://example.com/keys' },
    [/BOT_OPENID_METADATA_URL: .*https/],
  ],
  [
    'settings of a channel that is off',
    { MICROSOFT_APP_ID: id, TEAMS_LOCAL: 'unverified' },
    [/MICROSOFT_APP_ID, TEAMS_LOCAL: set, but BATON_CHANNELS/],
  ],
])('%s: everything that is wrong is said at once, and no secret', (_, environment, expected) => {
  const sentence = problemsOf(environment);
  for (const one of expected) expect(sentence).toMatch(one);
  expect(sentence).not.toContain(password);
});
