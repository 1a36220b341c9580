import { LLMock } from '@copilotkit/aimock';
import type { Reply } from '../../../../src/ports/desk';
import { openWorld, playbookOf, type World } from '../../../pipeline/world';
import { openBuiltinAnalyst } from '../../../../src/drivers/models/builtin/analyst';
import { openModel, testKey } from './open-model';

/** A question through the assistant, the driver and the package's own client, against a double of OpenAI that others made. */
const mock = new LLMock({ port: 0, auth: { apiKeys: [testKey] } });
beforeAll(() => mock.start());
afterAll(() => mock.stop());
beforeEach(() => void mock.reset().clearChaos());
let world: World;
afterEach(() => world.close());

async function open(apiKey = testKey, totalMs?: number) {
  const url = `${mock.url}/v1`;
  const opened = openModel(url, {
    access: { kind: 'openai', apiKey, baseUrl: url },
    ...(totalMs !== undefined && { totalMs }),
  });
  const { wordsByRule: _, ...analyst } = openBuiltinAnalyst().port;
  const model = { ...analyst, name: 'aimock', answerChat: opened.port.answerChat };
  world = await openWorld({ playbooks: [playbookOf()], ports: { model } });
  return { ...opened, lead: await world.lead('L-1') };
}

const ask = async (question: string): Promise<string> =>
  JSON.stringify((await world.says('ada@seller.example', question)) satisfies Reply);
const call = { tool: 'why', lead: 'Café Nord', words: null, page: null };
const looks = { content: JSON.stringify({ calls: [call], sentences: [] }) };
const usage = { input_tokens: 900, output_tokens: 80 };

/** How many texts a request holds. */
const textsIn = (body: unknown): number => JSON.stringify(body).match(/ begin text \d+\]/gu)?.length ?? 0;

test('what the model asks for is looked up, and its answer is cited', async () => {
  const { lead, booked } = await open();
  mock.on({ sequenceIndex: 0 }, { ...looks, usage });
  // Texts come in the order in which they were looked up: the summary first, in it the rating.
  const sentence = { text: 'Café Nord is rated warm, 0.625 of 1.', receipts: [0] };
  mock.on({ sequenceIndex: 1 }, { content: JSON.stringify({ calls: [], sentences: [sentence] }), usage });
  const said = await ask('How well is Café Nord doing?');
  expect(said).toContain('Café Nord is rated warm, 0.625 of 1. [1]');
  const [first, second] = mock.getRequests();
  expect(textsIn(second?.body)).toBeGreaterThan(textsIn(first?.body));
  expect(textsIn(first?.body)).toBeGreaterThan(5);
  expect(JSON.stringify(second?.body)).not.toMatch(/brandt|@nord/iu);
  expect(booked.map(({ leadId, use }) => [leadId, use])).toEqual([
    [lead, { input: 900, output: 80 }],
    [lead, { input: 900, output: 80 }],
  ]);
});

const wellFormed = { content: JSON.stringify({ calls: [], sentences: [] }) };
const failures: readonly (readonly [string, () => void, string])[] = [
  [
    '500',
    () => mock.on({}, { error: { message: 'x', type: 'server_error' }, status: 500 }),
    'cannot be reached',
  ],
  [
    '429 without a time',
    () => mock.on({}, { error: { message: 'x', type: 'rate_limit_error' }, status: 429 }),
    'cannot be reached',
  ],
  [
    'a cut connection',
    () => void mock.on({}, wellFormed).setChaos({ disconnectRate: 1 }),
    'cannot be reached',
  ],
  [
    'a malformed envelope',
    () => void mock.on({}, wellFormed).setChaos({ malformedRate: 1 }),
    'no answer that can be used',
  ],
  ['JSON that breaks off', () => mock.on({}, { content: '{"calls":[{"to' }), 'no answer that can be used'],
  ['another form', () => mock.on({}, { content: '{"calls":"all"}' }), 'no answer that can be used'],
  [
    'a tool that writes',
    () => mock.on({}, { content: JSON.stringify({ calls: [{ ...call, tool: 'qualify' }], sentences: [] }) }),
    'no answer that can be used',
  ],
  ['a refusal in words', () => mock.on({}, { content: 'I cannot help with that.' }), 'would not answer'],
  [
    'an answer cut at its length',
    () => mock.on({}, { content: '{"calls":[', finishReason: 'length' }),
    'no answer that can be used',
  ],
  ['nothing', () => mock.on({}, { content: ' ' }), 'no answer that can be used'],
];

test.each(failures)('%s: the rules answer, and say so plainly', async (_what, sets, words) => {
  await open();
  sets();
  const said = await ask('who owns Café Nord?');
  expect(said).toContain('It belongs to you.');
  expect(said).toContain(words);
  expect(said).toContain('so this answer comes from fixed rules.');
});

test('another key, and an answer that is late', async () => {
  await open('sk-another-key');
  mock.on({}, wellFormed);
  expect(await ask('who owns Café Nord?')).toContain('The language model refuses our requests');
  await world.close();
  await open(testKey, 500);
  mock.setChaos({ latencyMs: 5_000 });
  expect(await ask('who owns Café Nord?')).toContain('The language model did not answer in time');
});
