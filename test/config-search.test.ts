import { configOf } from '../src/config';

const openai = { BATON_MODEL: 'openai', OPENAI_API_KEY: 'sk-test-key', OPENAI_MODEL: 'gpt-5-mini' };
const azure = {
  BATON_MODEL: 'openai',
  OPENAI_MODEL: 'mini',
  AZURE_OPENAI_ENDPOINT: 'https://contoso.openai.azure.com',
  AZURE_OPENAI_API_KEY: 'azure-test-key',
};

test('without a setting nothing is searched, whatever keys lie about', () => {
  expect(configOf({ BRAVE_API_KEY: 'brave-test-key', ...openai }).search).toBeUndefined();
});

test('each provider with what it needs', () => {
  expect(configOf({ SEARCH_PROVIDER: 'brave', BRAVE_API_KEY: 'brave-test-key' }).search).toEqual({
    provider: 'brave',
    apiKey: 'brave-test-key',
  });
  expect(configOf({ SEARCH_PROVIDER: 'openai', ...openai }).search).toEqual({
    provider: 'openai',
    apiKey: 'sk-test-key',
    baseUrl: undefined,
    model: 'gpt-5-mini',
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['no key', { SEARCH_PROVIDER: 'brave' }, /BRAVE_API_KEY: needed/],
  ['no model', { SEARCH_PROVIDER: 'openai' }, /SEARCH_PROVIDER: openai needs BATON_MODEL=openai/],
  ['Azure', { SEARCH_PROVIDER: 'openai', ...azure }, /on Azure use brave/],
  ['another provider', { SEARCH_PROVIDER: 'bing' }, /SEARCH_PROVIDER/],
])('%s is said', (_, given, words) => {
  expect(() => configOf(given)).toThrow(words);
});
