import { openSearchDouble, type Behaviour, type SearchDouble } from '../../fixtures/search/search-double';
import { openBudget, providerNames, providers, queryFor } from './providers';

const query = queryFor('Bergkorn Mühlen');
const anywhere = { domains: [], most: 5 };
const page = 'https://press.example/bergkorn';
let double: SearchDouble;
beforeEach(async () => {
  double = await openSearchDouble();
  double.finds([page]);
});
afterEach(() => double.close());

describe.each(providerNames)('%s', (name) => {
  test('asks once, with its key in a header, and gives the addresses', async () => {
    const { port } = providers[name](double.origin);
    expect(await port.find(query, anywhere)).toEqual({ outcome: 'found', links: [page] });
    expect(double.queries).toEqual([expect.stringContaining('"Bergkorn Mühlen" news')]);
    expect(double.asked[0]?.split('\n')[0]).not.toContain('key-of-the-search');
    expect(double.asked[0]).toContain('key-of-the-search');
  });

  test.each<[Behaviour, string, number]>([
    ['busy', 'http-status', 2],
    ['busy-for-long', 'http-status', 1],
    ['broken', 'http-status', 1],
    ['refuses', 'http-status', 1],
    ['redirects', 'http-status', 1],
    ['hangs', 'timeout', 1],
    ['hangs-in-body', 'timeout', 1],
    ['garbage', 'unreadable', 1],
    ['cut', 'unreadable', 1],
    ['huge', 'too-large', 1],
    ['another-form', 'unreadable', 1],
  ])('%s: %s, in words that hold nothing of the query', async (how, problem, times) => {
    double.behaves(how);
    const { port } = providers[name](double.origin, how.startsWith('hangs') ? 300 : 10_000);
    const came = await port.find(query, anywhere);
    expect(came).toMatchObject({ outcome: 'failed', problem });
    expect(JSON.stringify(came)).not.toContain('Bergkorn');
    expect(double.asked).toHaveLength(times);
  });

  test('one that is busy is asked once more when it says when', async () => {
    double.behaves('busy-once');
    const { port } = providers[name](double.origin);
    expect(await port.find(query, anywhere)).toMatchObject({ outcome: 'found', links: [page] });
    expect(double.asked).toHaveLength(2);
  });

  test('nothing found is no fault, and nobody there is one', async () => {
    double.behaves('empty');
    expect(await providers[name](double.origin).port.find(query, anywhere)).toEqual({
      outcome: 'found',
      links: [],
    });
    const nobody = await providers[name]('http://127.0.0.1:1').port.find(query, anywhere);
    expect(nobody).toMatchObject({ outcome: 'failed', problem: 'unreachable' });
  });

  test('only addresses that may be read, of the domains that are allowed', async () => {
    double.finds([
      'https://www.press.example/a?utm_source=openai#top',
      'https://press.example.evil.example/b',
      'https://evil.example/press.example',
      'https://user:word@press.example/c',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'ftp://press.example/d',
      `https://press.example/${'e'.repeat(600)}`,
      'not an address',
      'https://press.example/f',
    ]);
    const { port } = providers[name](double.origin);
    expect(await port.find(query, { domains: ['press.example'], most: 5 })).toEqual({
      outcome: 'found',
      links: ['https://www.press.example/a', 'https://press.example/f'],
    });
    expect(double.asked[0]).toContain(
      name === 'brave' ? 'site%3Apress.example' : '"allowed_domains":["press.example"]',
    );
  });

  test('its health is good until its key is refused, and again after', async () => {
    const opened = providers[name](double.origin);
    await expect(opened.health()).resolves.toBeUndefined();
    double.behaves('refuses');
    await opened.port.find(query, anywhere);
    await expect(opened.health()).rejects.toMatchObject({ code: 'config-invalid' });
    double.behaves('fine');
    await opened.port.find(query, anywhere);
    await expect(opened.health()).resolves.toBeUndefined();
  });
});

test('what OpenAI bills is booked, also when the answer is lost; over the budget it is not asked', async () => {
  const booked = openBudget();
  for (const how of ['fine', 'broken', 'hangs', 'garbage'] as const) {
    double.behaves(how);
    await providers.openai(double.origin, how === 'hangs' ? 300 : 10_000, booked).port.find(query, anywhere);
  }
  expect(booked.settled).toEqual([{ input: 8_000, output: 120 }, 'nothing', 'unknown', 'unknown']);
  const spent = { budget: { hold: () => Promise.reject(new Error('spent')) }, settled: [] };
  const came = await providers.openai(double.origin, 1_000, spent).port.find(query, anywhere);
  expect(came).toMatchObject({ outcome: 'failed', problem: 'not-searched' });
  expect(double.asked).toHaveLength(4);
});
