import { configOf } from '../src/config';
import { faultOf } from '../src/domain/fault';

const key = 'sk-abcdefgh-secret';
const openai = { BATON_MODEL: 'openai', OPENAI_MODEL: 'gpt-x', OPENAI_API_KEY: key };
const azure = {
  BATON_MODEL: 'openai',
  OPENAI_MODEL: 'my-deployment',
  AZURE_OPENAI_ENDPOINT: 'https://contoso.openai.azure.com/',
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

test('without BATON_MODEL=openai the built-in analyst serves, whatever keys lie about', () => {
  expect(configOf({ OPENAI_API_KEY: key, OPENAI_BASE_URL: 'http://10.0.0.1/' }).model).toBeUndefined();
});

test('OpenAI by its key, with caps from the start', () => {
  expect(configOf(openai).model).toEqual({
    access: { kind: 'openai', apiKey: key, baseUrl: undefined },
    model: 'gpt-x',
    effort: undefined,
    caps: { tokensPerLead: 300_000, tokensPerDay: 5_000_000, tokensPerPerson: 1_000_000, money: null },
  });
});

test('any endpoint, with a key or without', () => {
  const local = {
    BATON_MODEL: 'openai',
    OPENAI_MODEL: 'qwen3:8b',
    OPENAI_BASE_URL: 'http://ollama:11434/v1/',
  };
  expect(configOf(local).model?.access).toEqual({
    kind: 'openai',
    apiKey: undefined,
    baseUrl: 'http://ollama:11434/v1',
  });
  expect(configOf({ ...local, OPENAI_API_KEY: key }).model?.access).toMatchObject({ apiKey: key });
});

test('Azure by a key, by the identity that Azure gives, or by that of the machine', () => {
  expect(
    configOf({ ...azure, AZURE_OPENAI_API_KEY: key, AZURE_OPENAI_API_VERSION: '2024-10-21' }).model?.access,
  ).toEqual({
    kind: 'azure',
    endpoint: 'https://contoso.openai.azure.com',
    apiVersion: '2024-10-21',
    credential: { apiKey: key },
  });
  const given = {
    IDENTITY_ENDPOINT: 'http://127.0.0.1:42356/msi/token',
    IDENTITY_HEADER: 'h',
    AZURE_CLIENT_ID: 'c',
  };
  expect(configOf({ ...azure, ...given }).model?.access).toMatchObject({
    credential: { identity: { endpoint: 'http://127.0.0.1:42356/msi/token', header: 'h' }, clientId: 'c' },
  });
  expect(configOf(azure).model?.access).toMatchObject({
    credential: { identity: undefined, clientId: undefined },
  });
});

test('money is counted by two prices', () => {
  const money = { MODEL_MONEY_PER_DAY: '5', MODEL_PRICE_INPUT: '0.25', MODEL_PRICE_OUTPUT: '2' };
  expect(configOf({ ...openai, ...money }).model?.caps.money).toEqual({
    perDay: 5,
    inputPrice: 0.25,
    outputPrice: 2,
  });
  const { MODEL_MONEY_PER_DAY: _, ...prices } = money;
  expect(configOf({ ...openai, ...prices }).model?.caps.money?.perDay).toBe(Infinity);
});

test.each<[string, Record<string, string>, RegExp[]]>([
  ['nothing but the wish', { BATON_MODEL: 'openai' }, [/OPENAI_API_KEY: needed/, /OPENAI_MODEL: needed/]],
  ['two places at once', { ...azure, OPENAI_BASE_URL: 'https://x.example' }, [/one of them, not both/]],
  [
    'a key in the open',
    { ...openai, OPENAI_BASE_URL: 'http://models.example.com/v1' },
    [/OPENAI_BASE_URL: https only/],
  ],
  [
    'Azure in the open',
    { ...azure, AZURE_OPENAI_ENDPOINT: 'http://contoso.openai.azure.com' },
    [/ENDPOINT: https only/],
  ],
  ['half an identity', { ...azure, IDENTITY_HEADER: 'h' }, [/IDENTITY_ENDPOINT and IDENTITY_HEADER/]],
  [
    'money without prices',
    { ...openai, MODEL_MONEY_PER_DAY: '5' },
    [/MODEL_PRICE_INPUT: needed/, /MODEL_PRICE_OUTPUT: needed/],
  ],
  [
    'caps that are none',
    { ...openai, MODEL_TOKENS_PER_DAY: '0', MODEL_MONEY_PER_DAY: '-1' },
    [/MODEL_TOKENS_PER_DAY/, /MODEL_MONEY_PER_DAY/],
  ],
  [
    'an address that is none',
    { ...openai, OPENAI_BASE_URL: 'file:///etc/passwd' },
    [/OPENAI_BASE_URL: .*https/],
  ],
  [
    'a version that is none',
    { ...azure, AZURE_OPENAI_API_VERSION: 'latest' },
    [/AZURE_OPENAI_API_VERSION: a date/],
  ],
])('%s: everything that is wrong is said at once, and no key', (_, environment, expected) => {
  const sentence = problemsOf(environment);
  for (const one of expected) expect(sentence).toMatch(one);
  expect(sentence).not.toContain(key);
});
