import { configOf } from '../src/config';
import { faultOf } from '../src/domain/fault';

const id = '6f0e1d9a-2b5c-4a4e-9d17-0c3a5be81f42';
const dataverse = {
  BATON_CRM: 'dataverse',
  DATAVERSE_URL: 'https://contoso.crm4.dynamics.com/',
  DATAVERSE_TENANT_ID: id,
  DATAVERSE_CLIENT_ID: id,
  DATAVERSE_CLIENT_SECRET: 'secret-of-the-app',
};

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

test('an app with a secret', () => {
  expect(configOf(dataverse)).toMatchObject({
    crm: 'dataverse',
    dataverse: {
      url: 'https://contoso.crm4.dynamics.com',
      login: { kind: 'secret', tenantId: id, clientId: id, clientSecret: 'secret-of-the-app' },
    },
  });
});

test('a managed identity needs neither secret nor tenant', () => {
  const { DATAVERSE_URL, DATAVERSE_CLIENT_ID, BATON_CRM } = dataverse;
  const machine = { IDENTITY_ENDPOINT: 'http://localhost:42356/msi/token', IDENTITY_HEADER: 'proof' };
  const { dataverse: given } = configOf({ BATON_CRM, DATAVERSE_URL, DATAVERSE_CLIENT_ID, ...machine });
  expect(given?.login).toEqual({
    kind: 'managed-identity',
    clientId: id,
    identity: { endpoint: machine.IDENTITY_ENDPOINT, header: 'proof' },
  });
  expect(configOf(machine).dataverse).toBeUndefined();
});

test('everything that is missing is said at once', () => {
  expect(problemsOf({ BATON_CRM: 'dataverse' })).toMatch(
    /3 mistakes: DATAVERSE_URL: needed.*DATAVERSE_CLIENT_ID: needed.*DATAVERSE_CLIENT_SECRET: needed/,
  );
});

test('settings without the CRM that uses them are a mistake', () => {
  expect(problemsOf({ ...dataverse, BATON_CRM: 'builtin' })).toMatch(
    /DATAVERSE_URL.*set, but BATON_CRM is not/,
  );
});

test.each([
  [{ DATAVERSE_URL: 'http://contoso.crm4.dynamics.com' }, /must be https/],
  [{ DATAVERSE_URL: 'https://contoso.crm4.dynamics.com/api/data/v9.2' }, /environment alone/],
  [{ DATAVERSE_URL: 'https://u:p@contoso.crm4.dynamics.com' }, /environment alone/],
  [{ DATAVERSE_LOGIN_URL: 'http://login.example' }, /DATAVERSE_LOGIN_URL: must be https/],
  [{ DATAVERSE_CLIENT_ID: 'me' }, /DATAVERSE_CLIENT_ID: this is no id/],
  [{ DATAVERSE_WEBHOOK_SECRET: 'short' }, /DATAVERSE_WEBHOOK_SECRET: use at least 16/],
])('%j is refused in words, and no secret is told', (change, problem) => {
  const said = problemsOf({ ...dataverse, ...change });
  expect(said).toMatch(problem);
  expect(said).not.toContain('secret-of-the-app');
});
