import { slackRoute, type HttpAnswer } from '../../../../../src/drivers/channels/slack/incoming/http-route';
import { openServer, type OpenServer } from '../../../../../src/server';
import { signed, signingSecret } from './signed';

const now = Date.parse('2026-11-22T09:00:00Z');
let server: OpenServer;
let received: Readonly<Record<string, unknown>>[];
let refusals: string[];
let answer: HttpAnswer;
beforeEach(async () => {
  received = [];
  refusals = [];
  answer = { status: 200 };
  const route = slackRoute({
    signingSecret,
    now: () => now,
    refused: (why) => void refusals.push(why),
    receive: async (body) => {
      received.push(body);
      return answer;
    },
  });
  server = await openServer({ host: '127.0.0.1', port: 0, routes: [route], health: async () => [] });
});
afterEach(() => server.close());

async function send(body: string | Buffer, headers: Record<string, string>, type = 'application/json') {
  const answered = await fetch(`${server.url}/slack/events`, {
    method: 'POST',
    body: new Uint8Array(Buffer.from(body)),
    headers: { 'content-type': type, ...headers },
  });
  return { status: answered.status, body: await answered.text() };
}
const form = 'application/x-www-form-urlencoded';
const event = JSON.stringify({ type: 'event_callback', event_id: 'Ev1' });

test('JSON, a form and a form with JSON in it are read', async () => {
  expect(await send(event, signed(event, now))).toEqual({ status: 200, body: '' });
  const command = new URLSearchParams({ command: '/why', text: 'Müller & Co' }).toString();
  await send(command, signed(command, now), form);
  const press = new URLSearchParams({ payload: JSON.stringify({ type: 'block_actions' }) }).toString();
  await send(press, signed(press, now), form);
  expect(received).toEqual([
    { type: 'event_callback', event_id: 'Ev1' },
    { command: '/why', text: 'Müller & Co' },
    { type: 'block_actions' },
  ]);
});

test('what is answered is sent: JSON as JSON, text as text', async () => {
  answer = { status: 200, body: { response_action: 'clear' } };
  expect((await send(event, signed(event, now))).body).toBe('{"response_action":"clear"}');
  answer = { status: 503 };
  expect(await send(event, signed(event, now))).toEqual({ status: 503, body: '' });
});

test('the challenge of a new address is given back, and only when it is signed', async () => {
  const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
  expect((await send(body, signed(body, now))).body).toBe('{"challenge":"abc"}');
  expect((await send(body, {})).status).toBe(401);
  expect(received).toEqual([]);
});

describe('what Slack did not sign just now is refused', () => {
  const good = signed(event, now);
  const flipped = good['x-slack-signature']?.replace(/.$/, (last) => (last === '0' ? '1' : '0')) ?? '';
  const at = (seconds: number) => signed(event, now + seconds * 1000);
  test.each<[string, Record<string, string>, string | Buffer]>([
    ['no headers', {}, event],
    ['no signature', { 'x-slack-request-timestamp': good['x-slack-request-timestamp'] ?? '' }, event],
    ['no stamp', { 'x-slack-signature': good['x-slack-signature'] ?? '' }, event],
    ['an empty signature', { ...good, 'x-slack-signature': '' }, event],
    ['one digit wrong', { ...good, 'x-slack-signature': flipped }, event],
    ['cut', { ...good, 'x-slack-signature': 'v0=abcd' }, event],
    [
      'another scheme',
      { ...good, 'x-slack-signature': (good['x-slack-signature'] ?? '').replace('v0', 'v1') },
      event,
    ],
    ['upper case', { ...good, 'x-slack-signature': (good['x-slack-signature'] ?? '').toUpperCase() }, event],
    ['another secret', signed(event, now, 'another secret entirely'), event],
    ['another body', good, event.replace('Ev1', 'Ev2')],
    ['a body with a space more', good, `${event} `],
    [
      'another stamp under the same signature',
      { ...good, 'x-slack-request-timestamp': String(now / 1000 - 1) },
      event,
    ],
    ['five minutes and a second old', at(-301), event],
    ['an hour old', at(-3600), event],
    ['a day old', at(-86_400), event],
    ['a minute and a second ahead', at(61), event],
    ['a year ahead', at(31_536_000), event],
    ['a stamp that is no number', { ...good, 'x-slack-request-timestamp': 'now' }, event],
    ['a negative stamp', { ...good, 'x-slack-request-timestamp': '-1' }, event],
    ['a stamp with a fraction', { ...good, 'x-slack-request-timestamp': `${now / 1000}.0` }, event],
    ['a stamp beyond all time', { ...good, 'x-slack-request-timestamp': '9'.repeat(30) }, event],
    ['nothing at all', {}, ''],
  ])('%s', async (_, headers, body) => {
    expect((await send(body, headers)).status).toBe(401);
    expect(received).toEqual([]);
    expect(refusals).toHaveLength(1);
  });

  test.each([-299, -1, 0, 1, 59])('%i seconds away is taken', async (seconds) => {
    expect((await send(event, at(seconds))).status).toBe(200);
  });
});

test('a body of 5 MB is refused, signed or not, and the server lives on', async () => {
  const large = Buffer.alloc(5_000_000, 'x');
  for (const headers of [signed(large, now), {}]) {
    const answered = await send(large, headers).catch(() => ({ status: 413 }));
    expect(answered.status).toBe(413);
  }
  expect((await send(event, signed(event, now))).status).toBe(200);
});

test.each<[string, Buffer | string, string]>([
  ['no JSON', '{"type":', 'application/json'],
  ['a list', '[1,2]', 'application/json'],
  ['a number', '7', 'application/json'],
  ['null', 'null', 'application/json'],
  ['no UTF-8', Buffer.from([0xff, 0xfe, 0x7b, 0x7d]), 'application/json'],
  ['a payload that is no JSON', 'payload=%7B', form],
])('a signed body that is %s is refused with a sentence', async (_, body, type) => {
  const answered = await send(body, signed(body, now), type);
  expect(answered).toEqual({ status: 400, body: '{"error":"This body cannot be read."}' });
  expect(received).toEqual([]);
});
