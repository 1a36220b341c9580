import { LLMock } from '@copilotkit/aimock';
import { faultOf } from '../../../../src/domain/fault';
import {
  aboutCompany,
  aboutCompetitors,
  aboutIcp,
  aboutMail,
  emptyCompany,
  goodAnswer,
  judging,
  openModel,
  testKey,
  unknownAnswer,
} from './open-model';

/** The package's own client against a double of OpenAI that others made. */
const mock = new LLMock({ port: 0, auth: { apiKeys: [testKey] } });
beforeAll(() => mock.start());
afterAll(() => mock.stop());
beforeEach(() => void mock.reset().clearChaos());

const open = (totalMs?: number) => openModel(`${mock.url}/v1`, totalMs === undefined ? {} : { totalMs });
const requests = () => mock.getRequests().map((one) => one.path);
const faultIn = async (call: Promise<unknown>) =>
  faultOf(
    await call.then(
      () => undefined,
      (thrown: unknown) => thrown,
    ),
  );
const usage = { input_tokens: 900, output_tokens: 80 };

test('each task is asked by Responses and comes back in its form', async () => {
  const size = {
    text: 'It has 640 people.',
    textIndex: 0,
    quote: 'in Leeds',
    topic: 'size',
    amount: 640,
    relation: null,
  };
  mock.on({ systemMessage: 'criterion of our ideal' }, { content: JSON.stringify(goodAnswer), usage });
  mock.on(
    { systemMessage: 'company named in the block' },
    { content: JSON.stringify({ ...emptyCompany, overview: [size] }), usage },
  );
  mock.on(
    { systemMessage: 'competitors of ours' },
    { content: JSON.stringify({ named: [], profiles: [] }), usage },
  );
  const words = { subject: 'Pumps', sentences: [{ text: 'We make pumps.', receipts: [0] }] };
  mock.on({ systemMessage: 'the middle of an e-mail' }, { content: JSON.stringify(words), usage });
  const proposed = {
    criteria: [
      {
        name: 'industry',
        kind: 'industries',
        values: ['breweries'],
        atLeast: null,
        atMost: null,
        weight: 3,
        text: 'Pumps for breweries.',
        textIndex: 0,
        quote: 'pumps for breweries',
      },
    ],
  };
  mock.on(
    { systemMessage: 'criteria of our ideal customer profile' },
    { content: JSON.stringify(proposed), usage },
  );
  const { port, booked } = open();
  expect(await port.generateIcp(aboutIcp)).toEqual(proposed);
  expect(await port.writeMail(aboutMail)).toEqual(words);
  expect(await port.judgeCriteria(judging, { leadId: 'L-9' })).toEqual(goodAnswer);
  expect(await port.researchCompany(aboutCompany, { leadId: 'L-9' })).toMatchObject({ overview: [size] });
  expect(await port.researchCompetitors(aboutCompetitors)).toEqual({ named: [], profiles: [] });
  expect(requests()).toEqual(Array(5).fill('/v1/responses'));
  expect(booked.map(({ leadId, use }) => [leadId, use])).toEqual([
    [null, { input: 900, output: 80 }],
    [null, { input: 900, output: 80 }],
    ['L-9', { input: 900, output: 80 }],
    ['L-9', { input: 900, output: 80 }],
    [null, { input: 900, output: 80 }],
  ]);
});

test('429 that says when is asked once more', async () => {
  mock.on({}, { content: JSON.stringify(goodAnswer) });
  mock.prependFixture({
    match: { sequenceIndex: 0 },
    response: { error: { message: 'slow down', type: 'rate_limit_error' }, status: 429, retryAfter: 1 },
  });
  const startedAt = performance.now();
  expect(await open().port.judgeCriteria(judging)).toEqual(goodAnswer);
  expect(performance.now() - startedAt).toBeGreaterThan(950);
  expect(requests()).toHaveLength(2);
});

test('500 is a fault after one request', async () => {
  mock.on({}, { error: { message: 'boom', type: 'server_error' }, status: 500 });
  expect(await faultIn(open().port.judgeCriteria(judging))).toMatchObject({ code: 'model-busy' });
  expect(requests()).toHaveLength(1);
});

test('a time-out is a fault in time', async () => {
  mock.on({}, { content: JSON.stringify(goodAnswer) });
  mock.setChaos({ latencyMs: 5_000 });
  const startedAt = performance.now();
  expect(await faultIn(open(800).port.judgeCriteria(judging))).toMatchObject({ code: 'timeout' });
  expect(performance.now() - startedAt).toBeLessThan(1_800);
});

test('a cut connection is a fault', async () => {
  mock.on({}, { content: JSON.stringify(goodAnswer) });
  mock.setChaos({ disconnectRate: 1 });
  expect(await faultIn(open().port.judgeCriteria(judging))).toMatchObject({ code: 'model-busy' });
});

test('a malformed envelope is asked for once more; then the model has abstained', async () => {
  mock.on({}, { content: JSON.stringify(goodAnswer) });
  mock.setChaos({ malformedRate: 1 });
  expect(await open().port.judgeCriteria(judging)).toEqual({ ...unknownAnswer, abstained: 'form' });
  expect(requests()).toHaveLength(2);
});

test.each([
  ['JSON that breaks off', '{"claims":[{"na', 'form'],
  ['another form', '{"claims":"all"}', 'form'],
  ['a refusal in words', 'I cannot help with that.', 'refused'],
  ['1 MB', 'x'.repeat(1_000_000), 'large'],
])('%s is asked for once more; then the model has abstained', async (_, content, abstained) => {
  mock.on({}, { content });
  expect(await open().port.researchCompany(aboutCompany)).toEqual({ ...emptyCompany, abstained });
  expect(requests()).toHaveLength(2);
});

test('an answer cut at its length has its name', async () => {
  mock.on({}, { content: '{"claims":[', finishReason: 'length' });
  expect(await open().port.judgeCriteria(judging)).toEqual({ ...unknownAnswer, abstained: 'cut' });
});

test('another key is refused', async () => {
  mock.on({}, { content: JSON.stringify(goodAnswer) });
  const { port } = openModel(`${mock.url}/v1`, {
    access: { kind: 'openai', apiKey: 'sk-another-key', baseUrl: `${mock.url}/v1` },
  });
  expect(await faultIn(port.judgeCriteria(judging))).toMatchObject({ code: 'model-denied' });
});
