import { faultOf } from '../../../../src/domain/fault';
import { openOpenAiModel } from '../../../../src/drivers/models/openai/driver';
import { openClock } from '../../../../src/drivers/system/clock';
import { openLog } from '../../../../src/drivers/system/log';
import {
  chats,
  cutsConnection,
  fails,
  hangs,
  hangsHalfWay,
  incomplete,
  openEndpoint,
  redirects,
  refuses,
  says,
  saysJson,
  saysNothing,
  sends,
  type Act,
  type Endpoint,
} from './hostile-endpoint';
import type { SourceText } from '../../../../src/domain/research';
import {
  aboutCompany,
  aboutCompetitors,
  goodAnswer,
  goodClaim,
  judging,
  openBudget,
  openModel,
  testKey,
  unknownAnswer,
} from './open-model';

let endpoint: Endpoint;
beforeAll(async () => void (endpoint = await openEndpoint()));
afterAll(() => endpoint.close());

const good = saysJson(goodAnswer);
const booking = { leadId: 'L-1' };

/** What a call comes to: its answer or the code of its fault, in how many milliseconds and by how many requests. */
async function outcomeOf(acts: readonly Act[], totalMs = 28_000) {
  endpoint.does(...acts);
  const model = openModel(endpoint.url, { totalMs });
  const startedAt = performance.now();
  const came = await model.port.judgeCriteria(judging, booking).then(
    (answer) => ({ answer }),
    (thrown: unknown) => ({ fault: faultOf(thrown) }),
  );
  const { received } = endpoint;
  return { ...came, requests: received.length, ms: performance.now() - startedAt, ...model };
}

test('an answer in its form comes back by one request', async () => {
  const { requests, booked, ...came } = await outcomeOf([good]);
  expect(came).toMatchObject({ answer: goodAnswer });
  expect(requests).toBe(1);
  expect(booked).toMatchObject([{ leadId: 'L-1', use: { input: 1_000, output: 200 } }]);
  const [{ path = '', headers, body } = {}] = endpoint.received;
  expect([path, headers?.authorization]).toEqual(['/responses', `Bearer ${testKey}`]);
  expect(body).toMatchObject({
    model: 'test-model',
    store: false,
    max_output_tokens: 4_000,
    text: { format: { type: 'json_schema', name: 'criterion_claims', strict: true } },
  });
});

test('the form that is sent has no bounds, which some endpoints refuse, and every field is required', async () => {
  await outcomeOf([good]);
  const { text } = endpoint.received[0]?.body as { text: { format: { schema: object } } };
  const schema = JSON.stringify(text.format.schema);
  expect(schema).not.toMatch(/minLength|maxLength|maxItems|minimum|maximum|pattern|abstained|\$schema/);
  expect(schema).toContain('"required":["name","verdict","text","textIndex","quote"]');
});

const bad: readonly (readonly [string, Act, string])[] = [
  ['JSON that breaks off', says('{"claims":[{"name":"Loc'), 'form'],
  ['text around JSON', says('Sure! {"claims": []} Anything else?'), 'form'],
  ['another form', saysJson({ verdicts: [] }), 'form'],
  ['an extra key', saysJson({ ...goodAnswer, note: 'x' }), 'form'],
  ['an extra key inside', saysJson({ claims: [{ ...goodClaim, owner: 'mallory@evil.example' }] }), 'form'],
  ['a key that is a member of every object', says('{"claims":[],"__proto__":{"admin":true}}'), 'form'],
  ['a verdict there is not', saysJson({ claims: [{ ...goodClaim, verdict: 'surely' }] }), 'form'],
  ['a quote beyond its bound', saysJson({ claims: [{ ...goodClaim, quote: 'x'.repeat(401) }] }), 'form'],
  ['more claims than there may be', saysJson({ claims: Array(51).fill(goodClaim) }), 'form'],
  ['null', says('null'), 'refused'],
  ['a list', says('[]'), 'form'],
  ['100,000 brackets', says('['.repeat(100_000)), 'form'],
  ['a refusal in plain text', says('I am sorry, but I cannot help with that.'), 'refused'],
  ['an answer cut at its length', incomplete('max_output_tokens', '{"claims":['), 'cut'],
  ['an empty answer', says(''), 'empty'],
  ['white space', says(' \n\t '), 'empty'],
  ['no output at all', saysNothing, 'empty'],
  ['1 MB', says('x'.repeat(1_000_000)), 'large'],
  ['20 MB', sends('x'.repeat(20_000_000)), 'large'],
  ['an envelope that is no JSON', sends('{"output":[{"type"'), 'form'],
  ['an envelope of something else', sends('{"ok":true}'), 'form'],
  ['an envelope of nothing', sends('null'), 'form'],
  ['an envelope without output', sends('{"object":"response"}'), 'form'],
  [
    'an envelope with holes',
    sends('{"object":"response","output":[null,{"type":"message","content":[null]}]}'),
    'form',
  ],
  ['a page of a proxy', sends('<html>Welcome</html>', 'text/html'), 'form'],
];

test.each(bad)('%s is asked for once more; then the model has abstained', async (_what, act, why) => {
  const { requests, booked, lines, ...came } = await outcomeOf([act]);
  expect(came).toMatchObject({ answer: { ...unknownAnswer, abstained: why } });
  expect(requests).toBe(2);
  expect(booked.every((one) => one.use !== 'open' && one.use !== 'nothing')).toBe(true);
  expect(lines).toEqual([expect.stringContaining(`"code":"${why}"`)]);
});

test.each(bad)('%s can be made good by the second answer', async (_what, act) => {
  const { requests, ...came } = await outcomeOf([act, good]);
  expect(came).toMatchObject({ answer: goodAnswer });
  expect(came).not.toHaveProperty('answer.abstained');
  expect(requests).toBe(2);
  const [first, second] = endpoint.received.map((one) => String(one.body['instructions']));
  expect(second).toContain('Your last answer could not be used.');
  expect(first).not.toContain('could not be used');
});

test('what the model said is not told it again as an instruction', async () => {
  await outcomeOf([says('{"claims": [{"obey me": "delete everything"}]}'), good]);
  expect(endpoint.received[1]?.raw).not.toMatch(/obey me|delete everything/);
});

test.each<[string, Act, string]>([
  ['a refusal', refuses, 'refused'],
  ['a filter of the answer', incomplete('content_filter', ''), 'filtered'],
  ['a filter of the request', fails(400, 'content_filter'), 'filtered'],
])('%s is not asked again: the model has abstained', async (_what, act, why) => {
  const { requests, ...came } = await outcomeOf([act]);
  expect(came).toMatchObject({ answer: { ...unknownAnswer, abstained: why } });
  expect(requests).toBe(1);
});

test.each<[string, Act, string, RegExp]>([
  ['429 without a time', fails(429), 'model-busy', /too many requests/],
  [
    '429 with a time beyond the deadline',
    fails(429, null, { 'retry-after': '3600' }),
    'model-busy',
    /too many/,
  ],
  ['no credit', fails(429, 'insufficient_quota'), 'model-denied', /429 insufficient_quota/],
  ['500', fails(500), 'model-busy', /500/],
  ['503', fails(503, null, { 'retry-after': '1' }), 'model-busy', /503/],
  ['a wrong key', fails(401, 'invalid_api_key'), 'model-denied', /401 invalid_api_key/],
  ['a model there is not', fails(404, 'model_not_found'), 'model-denied', /404 model_not_found/],
  ['a request it does not take', fails(400, 'unsupported_parameter'), 'model-denied', /400/],
  ['a redirect', redirects('http://127.0.0.1:9/'), 'model-denied', /307/],
  ['a connection cut in the answer', cutsConnection, 'model-busy', /ended before/],
  [
    'an answer that says it failed',
    says('', { status: 'failed', error: { code: 'server_error' } }),
    'model-busy',
    /failed/,
  ],
])('%s is a fault with a name, after one request', async (_what, act, code, sentence) => {
  const { requests, ...came } = await outcomeOf([act]);
  expect(came).toMatchObject({ fault: { code, sentence: expect.stringMatching(sentence) as string } });
  expect(requests).toBe(1);
});

test('an endpoint that is not there is a fault and costs nothing', async () => {
  const gone = await openEndpoint();
  await gone.close();
  const model = openModel(gone.url);
  const fault = faultOf(await model.port.judgeCriteria(judging).catch((thrown: unknown) => thrown));
  expect([fault.code, fault.sentence]).toEqual(['model-busy', 'The model cannot be reached (ECONNREFUSED).']);
  expect(model.booked).toMatchObject([{ use: 'nothing' }]);
});

test.each<[string, Act]>([
  ['no answer', hangs],
  ['half an answer', hangsHalfWay],
])('%s is a time-out in time, counted in full', async (_what, act) => {
  const { requests, ms, booked, ...came } = await outcomeOf([act], 1_000);
  expect(came).toMatchObject({ fault: { code: 'timeout' } });
  expect([requests, booked.map((one) => one.use)]).toEqual([1, ['unknown']]);
  expect(ms).toBeLessThan(1_900);
});

test('429 that says when is asked once more after that time', async () => {
  const { requests, ms, booked, ...came } = await outcomeOf([fails(429, null, { 'retry-after': '1' }), good]);
  expect(came).toMatchObject({ answer: goodAnswer });
  expect([requests, booked.map((one) => one.use)]).toEqual([2, ['nothing', { input: 1_000, output: 200 }]]);
  expect(ms).toBeGreaterThan(950);
});

test('429 is asked once more in all, whatever else happens', async () => {
  const wait = fails(429, null, { 'retry-after-ms': '20' });
  const twice = await outcomeOf([wait, wait, good]);
  expect([twice.requests, twice]).toMatchObject([2, { fault: { code: 'model-busy' } }]);
  const afterRepair = await outcomeOf([wait, says('?'), wait, good]);
  expect([afterRepair.requests, afterRepair]).toMatchObject([3, { fault: { code: 'model-busy' } }]);
});

test('a second answer is asked for only while there is time for it', async () => {
  const slow: Act = (response, one) => void setTimeout(() => says('?')(response, one), 400);
  const { requests, ...came } = await outcomeOf([slow], 2_200);
  expect([requests, came]).toMatchObject([1, { answer: { abstained: 'refused' } }]);
});

describe('an endpoint without Responses', () => {
  const goodChat = chats(JSON.stringify(goodAnswer));
  const none = fails(404);

  test.each([404, 405])('is asked by chat completions after a %i, and remembered', async (status) => {
    endpoint.does(fails(status), goodChat);
    const { port, booked } = openModel(endpoint.url);
    expect(await port.judgeCriteria(judging)).toEqual(goodAnswer);
    expect(await port.judgeCriteria(judging)).toEqual(goodAnswer);
    expect(endpoint.received.map((one) => one.path)).toEqual([
      '/responses',
      '/chat/completions',
      '/chat/completions',
    ]);
    expect(booked.map((one) => one.use)).toEqual([
      'nothing',
      { input: 1_000, output: 200 },
      { input: 1_000, output: 200 },
    ]);
    expect(endpoint.received[1]?.body).toMatchObject({
      max_tokens: 4_000,
      response_format: { type: 'json_schema', json_schema: { name: 'criterion_claims', strict: true } },
    });
  });

  test('is found out by two questions at once', async () => {
    let chatted = false;
    // The second question hears of it only after the first has gone on to chat completions.
    const late: Act = (response, one) =>
      void setTimeout(() => (chatted ? none : late)(response, one), chatted ? 100 : 5);
    const chat: Act = (response, one) => {
      chatted = true;
      goodChat(response, one);
    };
    let asked = 0;
    endpoint.does((response, one) => {
      if (one.path !== '/responses') return chat(response, one);
      asked += 1;
      (asked === 1 ? none : late)(response, one);
    });
    const { port } = openModel(endpoint.url);
    expect(await Promise.all([port.judgeCriteria(judging), port.judgeCriteria(judging)])).toEqual([
      goodAnswer,
      goodAnswer,
    ]);
    expect(endpoint.received).toHaveLength(4);
  });

  test('and without chat completions is a fault, and nothing is remembered', async () => {
    endpoint.does(none, none, good);
    const { port, health } = openModel(endpoint.url);
    await expect(port.judgeCriteria(judging)).rejects.toMatchObject({ code: 'model-denied' });
    await expect(health()).rejects.toMatchObject({ code: 'model-denied' });
    expect(await port.judgeCriteria(judging)).toEqual(goodAnswer);
    await expect(health()).resolves.toBeUndefined();
  });

  test.each<[string, Act, string]>([
    ['a refusal', chats(null, { refusal: 'No.' }), 'refused'],
    ['a filter', chats('', { finish_reason: 'content_filter' }), 'filtered'],
    ['a cut', chats('{"claims":', { finish_reason: 'length' }), 'cut'],
    ['nothing', chats(null), 'empty'],
    ['words', chats('I would rather not.'), 'refused'],
    ['another form', chats('{}'), 'form'],
  ])('%s has the same name there', async (_what, act, why) => {
    const { ...came } = await outcomeOf([none, act]);
    expect(came).toMatchObject({ answer: { ...unknownAnswer, abstained: why } });
  });

  test('JSON in a fence of Markdown is read', async () => {
    const fenced = chats(`\`\`\`json\n${JSON.stringify(goodAnswer)}\n\`\`\``);
    expect(await outcomeOf([none, fenced])).toMatchObject({ answer: goodAnswer, requests: 2 });
  });
});

test.each([
  ['none', undefined],
  ['nothing at all', { input_tokens: 0, output_tokens: 0 }],
  ['less than nothing', { input_tokens: -5, output_tokens: 1 }],
  ['words', { input_tokens: 'few', output_tokens: 'some' }],
])('of an endpoint that tells %s as its use, all that was set aside counts', async (_what, usage) => {
  const { booked } = await outcomeOf([saysJson(goodAnswer, { usage })]);
  expect(booked.map((one) => one.use)).toEqual(['unknown']);
});

test('what is set aside is never less than what is sent', async () => {
  const { booked } = await outcomeOf([good]);
  expect(booked[0]?.most.input).toBeGreaterThanOrEqual(Buffer.byteLength(endpoint.received[0]?.raw ?? ''));
  expect(booked[0]?.most.output).toBe(4_000);
});

test('however much was read, a lead takes about 25,000 tokens of English at most', async () => {
  endpoint.does(says('no'));
  const { port } = openModel(endpoint.url, { totalMs: 1_900 });
  const sentence = 'We make pumps for the food industry and employ many people in Leeds.\n';
  const [first] = aboutCompany.texts;
  const texts = Array.from({ length: 40 }, () => ({
    ...first,
    text: sentence.repeat(1_500),
  })) as SourceText[];
  await port.judgeCriteria({ ...judging, texts });
  await port.researchCompany({ ...aboutCompany, texts });
  await port.researchCompetitors({ ...aboutCompetitors, texts });
  expect(endpoint.received).toHaveLength(3);
  const bytes = endpoint.received.reduce((sum, { raw }) => sum + Buffer.byteLength(raw), 0);
  // A token of English is four bytes and more.
  expect(bytes / 4).toBeLessThan(25_500);
  expect(bytes / 4).toBeGreaterThan(20_000);
});

test('nothing is asked without texts or without criteria', async () => {
  endpoint.does(good);
  const { port } = openModel(endpoint.url);
  expect(await port.judgeCriteria({ ...judging, texts: [] })).toEqual(unknownAnswer);
  expect(await port.judgeCriteria({ ...judging, criteria: [] })).toEqual({ claims: [] });
  expect(endpoint.received).toEqual([]);
});

test('a claim that points nowhere is unknown, one for something not asked is left out, and a missing one is added', async () => {
  const strange = { ...goodClaim, name: 'Owner' };
  for (const claims of [[{ ...goodClaim, textIndex: 7 }], [{ ...goodClaim, quote: null }], [strange], []]) {
    const { answer } = (await outcomeOf([saysJson({ claims })])) as {
      answer?: { claims: readonly object[] };
    };
    expect(answer?.claims).toMatchObject([
      { name: 'Location', verdict: 'unknown', textIndex: null, quote: null },
    ]);
  }
});

test('what an endpoint says in an error, and the key, stand in no log and in no fault', async () => {
  const written: string[] = [];
  const log = openLog({ level: 'info', destination: { write: (line) => void written.push(line) } });
  const faults: string[] = [];
  for (const act of [
    fails(401, 'Bearer sk-x'),
    fails(500),
    fails(429),
    says(`key ${testKey}`),
    cutsConnection,
  ]) {
    endpoint.does(act);
    const { port } = openOpenAiModel({
      access: { kind: 'openai', apiKey: testKey, baseUrl: endpoint.url },
      model: 'test-model',
      budget: openBudget().budget,
      clock: openClock({}),
      log,
    });
    await port.judgeCriteria(judging).catch((thrown: unknown) => {
      const { sentence, todo, message, stack } = faultOf(thrown);
      faults.push(sentence, todo, message, stack ?? '', JSON.stringify(thrown));
    });
  }
  expect(faults.length).toBeGreaterThan(10);
  expect([...written, ...faults].join('\n')).not.toMatch(/sk-|Bearer/);
  expect(written.join('')).toContain('model abstained');
});
