import { configOf } from '../src/config';
import { faultOf } from '../src/domain/fault';

const key = Buffer.from('a key of the account').toString('base64');
const cosmos = { BATON_STORE: 'cosmos', COSMOS_ENDPOINT: 'https://contoso.documents.azure.com:443/' };

function problemsOf(environment: Record<string, string>): string {
  try {
    configOf(environment);
  } catch (thrown) {
    return faultOf(thrown).sentence;
  }
  return '';
}

test('without BATON_STORE=cosmos everything is kept in SQLite, whatever else is set', () => {
  expect(configOf({ COSMOS_ENDPOINT: 'https://contoso.documents.azure.com', COSMOS_KEY: key }).cosmos).toBe(
    undefined,
  );
});

test('an account by its key', () => {
  expect(configOf({ ...cosmos, COSMOS_KEY: key, COSMOS_DATABASE: 'sales' }).cosmos).toEqual({
    endpoint: 'https://contoso.documents.azure.com',
    database: 'sales',
    credential: { key },
  });
});

test('without a key the managed identity is used, in its database baton', () => {
  const identity = { IDENTITY_ENDPOINT: 'http://127.0.0.1:42356/msi/token', IDENTITY_HEADER: 'h' };
  expect(configOf({ ...cosmos, ...identity, AZURE_CLIENT_ID: 'c' }).cosmos).toEqual({
    endpoint: 'https://contoso.documents.azure.com',
    database: 'baton',
    credential: { identity: { endpoint: identity.IDENTITY_ENDPOINT, header: 'h' }, clientId: 'c' },
  });
  expect(configOf(cosmos).cosmos?.credential).toEqual({ identity: undefined, clientId: undefined });
});

test('what is missing or unsafe is said', () => {
  expect(problemsOf({ BATON_STORE: 'cosmos' })).toMatch(/COSMOS_ENDPOINT: needed/);
  expect(problemsOf({ ...cosmos, COSMOS_ENDPOINT: 'http://cosmos.example.com' })).toMatch(/unencrypted/);
  expect(problemsOf({ ...cosmos, COSMOS_KEY: 'no key!' })).toMatch(/COSMOS_KEY: this is no key/);
  expect(problemsOf({ ...cosmos, COSMOS_DATABASE: 'a/b' })).toMatch(/COSMOS_DATABASE: /);
  expect(problemsOf({ ...cosmos, IDENTITY_HEADER: 'h' })).toMatch(/IDENTITY_ENDPOINT and IDENTITY_HEADER/);
  expect(configOf({ ...cosmos, COSMOS_ENDPOINT: 'http://127.0.0.1:8081' }).cosmos?.endpoint).toBe(
    'http://127.0.0.1:8081',
  );
});
