import { readMessage, answersAsAnalyst } from '../../drivers/models/openai/analyst-endpoint';
import {
  openEndpoint,
  saysJson,
  type Act,
  type Endpoint,
} from '../../drivers/models/openai/hostile-endpoint';
import { evaluateModels } from './command';

let endpoint: Endpoint;
beforeAll(async () => void (endpoint = await openEndpoint()));
afterAll(() => endpoint.close());

async function evaluated(part: string, env: Readonly<Record<string, string>> = {}) {
  let written = '';
  await evaluateModels(['--model', 'recorded', '--part', part], {
    env: { OPENAI_BASE_URL: endpoint.url, ...env },
    write: (text) => (written += text),
  });
  const rows = written.split('\n').map((line) => line.split('│').map((cell) => cell.trim()));
  return { written, row: (name: string) => rows.find(([first]) => first === name)?.slice(1) };
}

/** Answers with interest in words that the lead wrote, or did not. */
const interestedIn =
  (quoteOf: (text: string) => string): Act =>
  (response, received) => {
    const quote = quoteOf(readMessage(received).texts[0]?.text ?? '');
    const interest = { level: 'positive-high', text: 'Wants it.', textIndex: 0, quote };
    saysJson({ interest, optOut: null, bant: [], questions: [], instructs: false })(response, received);
  };

test('a model that answers as the analyst does comes out as the analyst does, with what it used up', async () => {
  endpoint.does(answersAsAnalyst);
  const { row } = await evaluated('icp', { MODEL_PRICE_INPUT: '2', MODEL_PRICE_OUTPUT: '10' });
  expect(row('')).toEqual(['built-in analyst', 'recorded']);
  for (const name of ['employee-count met', 'location met', 'industries unknown', 'quotes that stand']) {
    const [analyst, model] = row(name) ?? [];
    expect([name, model]).toEqual([name, analyst]);
  }
  const asked = endpoint.received.length;
  expect(asked).toBeGreaterThan(0);
  expect(row('tokens in, out')?.at(-1)).toBe(`${asked * 1_000}, ${asked * 200}`);
  expect(row('cost')).toEqual(['$0', `$${((asked * (1_000 * 2 + 200 * 10)) / 1_000_000).toFixed(4)}`]);
});

test('a model that takes every reply for interest is wrong about those that are none', async () => {
  endpoint.does(interestedIn((text) => text.slice(0, 30).trim()));
  const { row } = await evaluated('replies');
  expect(row('interest-high')?.at(-1)).toMatch(/^100 %/u);
  expect(row('refusal')?.at(-1)).toMatch(/100 %$/u);
  expect(row('invented, and dropped')?.at(-1)).toBe('0');
});

test('words that nobody wrote are counted as invented, and decide nothing', async () => {
  endpoint.does(interestedIn(() => 'We will sign on Monday without fail'));
  const { row } = await evaluated('injection');
  expect(row('reply not obeyed')?.at(-1)).toMatch(/^100 %/u);
  expect(row('reply noticed')?.at(-1)).toMatch(/100 % +0 %$/u);
  expect(row('quotes that stand')?.at(-1)).toMatch(/^0\.0 % of \d+$/u);
  expect(Number(row('invented, and dropped')?.at(-1))).toBeGreaterThanOrEqual(10);
});

test('an endpoint that refuses us is told as no answer, case by case', async () => {
  endpoint.does((response) => {
    response.writeHead(401, { 'content-type': 'application/json' });
    response.end('{"error":{"message":"no"}}');
  });
  const { row } = await evaluated('answers');
  expect(row('no answer')).toEqual(['0', '7']);
  expect(row('cost')?.at(-1)).toBe('$0');
});

test('without a model the analyst is printed alone, and what to set is said', async () => {
  let written = '';
  await evaluateModels(['--part', 'bant'], { env: {}, write: (text) => (written += text) });
  expect(written).toContain('No language model: set OPENAI_API_KEY');
  expect(written).toMatch(/budget unknown +│ +100 %/u);
});

test('a part that does not exist and settings that contradict themselves are refused in words', async () => {
  const write = () => undefined;
  await expect(evaluateModels(['--part', 'poetry'], { env: {}, write })).rejects.toMatchObject({
    message: '--part is one of: replies, bant, icp, answers, injection, chat',
  });
  await expect(evaluateModels(['--model', 'm'], { env: {}, write })).rejects.toMatchObject({
    message: expect.stringContaining('OPENAI_API_KEY: needed') as string,
  });
});
