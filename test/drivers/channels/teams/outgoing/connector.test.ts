import { openTeamsConnector } from '../../../../../src/drivers/channels/teams/outgoing/bot-connector';
import type {
  ConnectorOutcome,
  TeamsConnector,
} from '../../../../../src/drivers/channels/teams/outgoing/connector';
import type { BotToken } from '../../../../../src/drivers/channels/teams/outgoing/bot-token';
import type { TeamsPlace } from '../../../../../src/drivers/channels/teams/outgoing/place';
import { openThreadQueue } from '../../../../../src/drivers/channels/teams/outgoing/thread-queue';
import { hostilities, openHostileService, type Hostility, type HostileService } from './hostile-service';

const deadlineMs = 500;
/** For a machine that is busy with other suites. */
const roomMs = 1_500;
let service: HostileService;
let connector: TeamsConnector;
let forgotten: string[];
const token: BotToken = {
  get: async () => ({ outcome: 'held', token: 'secret-token' }),
  forget: (one) => void forgotten.push(one),
  health: async () => undefined,
};
function open(more: { readonly deadlineMs?: number; readonly allowsLoopback?: boolean } = {}) {
  const queue = openThreadQueue();
  return openTeamsConnector({ token, queue, deadlineMs, allowsLoopback: true, random: () => 0.5, ...more });
}
beforeEach(async () => {
  forgotten = [];
  service = await openHostileService();
  connector = open();
});
afterEach(() => service.close());

function place(more: Partial<TeamsPlace> = {}): TeamsPlace {
  const { serviceUrl } = service;
  return {
    tenantId: 't-1',
    serviceUrl,
    conversationId: 'a:1',
    scope: 'personal',
    botId: '28:bot',
    ...more,
  };
}

const done: ConnectorOutcome = { outcome: 'done', id: 'activity-1' };
const dead: ConnectorOutcome = { outcome: 'dead' };
const unknown: ConnectorOutcome = { outcome: 'unknown' };
const later = (waitMs: number): ConnectorOutcome => ({ outcome: 'later', waitMs });
const refused = (reason: RegExp): ConnectorOutcome => ({
  outcome: 'refused',
  reason: expect.stringMatching(reason),
});

/** What a send, an update and a removal come to. */
const outcomes: Readonly<Record<Hostility, ConnectorOutcome>> = {
  '412': later(3_000),
  '412 with Retry-After': later(3_000),
  '412, a page': later(3_000),
  '429': later(3_000),
  '429 with Retry-After': later(3_000),
  '429 with 0': later(1_000),
  '429 for very long': later(3_600_000),
  '429 until a date': later(3_000),
  '429 with nonsense': later(3_000),
  '401': later(10_000),
  '403 not in the roster': dead,
  '403 blocked': dead,
  '403 without a word': dead,
  '403 turned off': refused(/administrator/),
  '404 no conversation': dead,
  '404 no activity': refused(/no longer there/),
  '404, a page': refused(/404/),
  '400': refused(/form/),
  '400, a word of markup': refused(/^Teams refuses it \(400\)$/),
  '413': refused(/size/),
  '408': unknown,
  '500': unknown,
  '500 with Retry-After': unknown,
  '502': unknown,
  '503': unknown,
  '503 with Retry-After': unknown,
  '504': unknown,
  '307': unknown,
  '302 to this machine': unknown,
  hang: unknown,
  'hang after the headers': unknown,
  'slow body': unknown,
  reset: unknown,
  'closed early': unknown,
  'cut body': unknown,
  'no HTTP': unknown,
  garbage: unknown,
  'garbage with a wrong length': unknown,
  array: unknown,
  null: unknown,
  'nothing at all': unknown,
  'an empty id': unknown,
  'an id that is a number': unknown,
  'a megabyte': unknown,
  flood: unknown,
};
const all = Object.keys(hostilities) as Hostility[];

test.each(all)('%s: one POST and a named outcome in time', async (how) => {
  service.answer(how);
  const from = performance.now();
  const outcome = await connector.send(place(), { text: 'hello' });
  expect(performance.now() - from).toBeLessThan(deadlineMs + roomMs);
  expect(outcome).toEqual(outcomes[how]);
  expect(service.requests).toEqual(['POST /teams/v3/conversations/a%3A1/activities']);
  expect(JSON.stringify(outcome)).not.toMatch(/secret|[<>]/);
});

/** Teams need not name the activity that is replaced: its id is known. */
const named: readonly Hostility[] = [
  'array',
  'null',
  'nothing at all',
  'an empty id',
  'an id that is a number',
];

test.each(all)(
  'an update and a removal with %s: one request each, and the outcome of a send',
  async (how) => {
    const acts = [
      () => connector.update(place({ conversationId: 'a:2' }), 'm-1', { text: 'hello' }),
      () => connector.remove(place({ conversationId: 'a:3' }), 'm-1'),
    ];
    service.answer(how, how);
    const ends: ConnectorOutcome[] = [];
    for (const act of acts) {
      const from = performance.now();
      ends.push(await act());
      expect(performance.now() - from).toBeLessThan(deadlineMs + roomMs);
    }
    const updated = named.includes(how) ? { outcome: 'done', id: 'm-1' } : outcomes[how];
    expect(ends).toEqual([updated, outcomes[how]]);
    expect(service.requests).toEqual([
      'PUT /teams/v3/conversations/a%3A2/activities/m-1',
      'DELETE /teams/v3/conversations/a%3A3/activities/m-1',
    ]);
  },
);

test('with the usual deadline a hang ends within 5.5 seconds', async () => {
  const usual = openTeamsConnector({ token, queue: openThreadQueue(), allowsLoopback: true });
  service.answer('hang');
  const from = performance.now();
  expect(await usual.send(place(), { text: 'hello' })).toEqual(unknown);
  expect(performance.now() - from).toBeLessThan(5_500);
  expect(service.requests).toHaveLength(1);
}, 10_000);

test('an endless answer is cut off long before the time is up', async () => {
  const patient = open({ deadlineMs: 20_000 });
  service.answer('flood');
  const from = performance.now();
  expect(await patient.send(place(), { text: 'hello' })).toEqual(unknown);
  expect(performance.now() - from).toBeLessThan(3_000);
});

test('where nobody listens, or there is no such host, nothing was sent', async () => {
  const gone = place();
  await service.close();
  expect(await connector.send(gone, { text: 'hello' })).toEqual(later(3_000));
  const nowhere = open({ deadlineMs: 5_000 });
  const serviceUrl = 'https://no-such-host.invalid/teams/';
  expect((await nowhere.send(place({ serviceUrl }), { text: 'hello' })).outcome).toMatch(/later|unknown/);
  service = await openHostileService();
});

test.each(['http://smba.example.com/teams/', 'http://169.254.169.254/', 'ftp://127.0.0.1/', 'nonsense'])(
  'the token is never sent to %s',
  async (serviceUrl) => {
    expect(await connector.send(place({ serviceUrl }), { text: 'hello' })).toEqual(refused(/https/));
    expect(await connector.member(place({ serviceUrl }), '29:1')).toBe('unclear');
  },
);

test('a service on this machine is for tests alone', async () => {
  const strict = open({ allowsLoopback: false });
  expect(await strict.send(place(), { text: 'hello' })).toEqual(refused(/https/));
  expect(service.requests).toEqual([]);
});

test('a token that Teams does not take is forgotten, and health says so until one is taken', async () => {
  service.answer('401');
  await connector.send(place(), { text: 'hello' });
  expect(forgotten).toEqual(['secret-token']);
  await expect(connector.health()).rejects.toMatchObject({ code: 'config-invalid' });
  expect(await connector.send(place({ conversationId: 'a:2' }), { text: 'hello' })).toEqual(done);
  await expect(connector.health()).resolves.toBeUndefined();
});

test('a conversation that hangs holds up no other, and a 429 in one shuts no other', async () => {
  const slow = open({ deadlineMs: 2_000 });
  service.answer('hang', '429 with Retry-After');
  const hanging = slow.send(place(), { text: 'one' });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await slow.send(place({ conversationId: 'a:2' }), { text: 'two' })).toEqual(later(3_000));
  const from = performance.now();
  expect(await slow.send(place({ conversationId: 'a:3' }), { text: 'three' })).toEqual(done);
  expect(performance.now() - from).toBeLessThan(400);
  expect(await slow.send(place({ conversationId: 'a:2' }), { text: 'four' })).toMatchObject({
    outcome: 'later',
  });
  expect(service.requests).toHaveLength(3);
  expect(await hanging).toEqual(unknown);
});

test('each request has a connection of its own: none is lost because an old one was closed', async () => {
  for (let n = 1; n <= 3; n += 1) {
    expect(await connector.send(place(), { text: 'hello' })).toEqual(done);
    expect(service.connections()).toBe(n);
  }
});

test('typing and the parts of a stream are answered without an id', async () => {
  service.answer('nothing at all', 'nothing at all', 'nothing at all');
  expect(await connector.send(place(), { type: 'typing' })).toEqual({ outcome: 'done', id: '' });
  const part = { type: 'streaminfo', streamType: 'streaming', streamSequence: 2, streamId: 's-1' };
  const end = { type: 'streaminfo', streamType: 'final', streamId: 's-1' };
  const going = { type: 'typing', text: 'a', entities: [part] };
  expect(await connector.send(place(), going)).toEqual({ outcome: 'done', id: 's-1' });
  expect(await connector.send(place(), { text: 'ab', entities: [end] })).toEqual({
    outcome: 'done',
    id: 's-1',
  });
});
