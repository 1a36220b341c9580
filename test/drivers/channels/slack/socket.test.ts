import { openSocketServer, type SocketServer } from '../../../fixtures/slack/socket-server';
import { ada, openSlackWorld, type SlackWorld } from './slack-world';

let world: SlackWorld;
let socket: SocketServer;
let isHanging: boolean;
beforeEach(async () => {
  isHanging = false;
  socket = await openSocketServer();
  world = await openSlackWorld({
    socketUrl: socket.url,
    records: (records) => ({
      ...records,
      create: (document) =>
        isHanging && document.partition.startsWith('slack-arrivals/')
          ? new Promise(() => undefined)
          : records.create(document),
    }),
  });
  await world.lead('L-1');
  await world.channel.start();
  await until(() => socket.open() === 1);
});
afterEach(async () => {
  expect(world.slack.state.complaints).toEqual([]);
  await world.close();
  await socket.close();
});

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds() && waited < 200; waited += 1)
    await new Promise((resolve) => setTimeout(resolve, 25));
  expect(holds()).toBe(true);
}

function command(text: string, key: string) {
  const responseUrl = world.slack.responseUrl(ada, 'C1');
  return { command: '/why', text, team_id: 'T1', user_id: ada, trigger_id: key, response_url: responseUrl };
}
const said = (text: string, key: string) => ({
  type: 'event_callback',
  event_id: key,
  team_id: 'T1',
  event: { type: 'message', channel: 'DADA', channel_type: 'im', user: ada, text, ts: '1763802001.000100' },
});
const answers = () => world.dm(ada).filter((message) => message.thread !== null);

test('by a socket commands and messages are acknowledged and answered, and no address is open', async () => {
  expect(world.channel.routes).toEqual([]);
  expect(await socket.send('slash_commands', command('Café Nord', 't-1'))).toEqual({});
  expect(await socket.send('events_api', said('why Café Nord', 'Ev1'))).toEqual({});
  await world.rest();
  expect(world.whispers(ada)[0]).toContain('Mia Brandt, Café Nord');
  expect(answers()).toHaveLength(1);
});

test('what comes again, also over a new socket after a cut, is answered once', async () => {
  await socket.send('events_api', said('why Café Nord', 'Ev1'));
  socket.cut();
  await until(() => socket.open() === 1);
  for (let time = 0; time < 3; time += 1)
    expect(await socket.send('events_api', said('why Café Nord', 'Ev1'))).toEqual({});
  await world.rest();
  expect(answers()).toHaveLength(1);
}, 20_000);

test('with the store hanging an event is not acknowledged, so that it comes again; a command says so', async () => {
  isHanging = true;
  const [event, asked] = await Promise.all([
    socket.send('events_api', said('why Café Nord', 'Ev1')),
    socket.send('slash_commands', command('Café Nord', 't-1')),
  ]);
  expect(event).toBeUndefined();
  expect(JSON.stringify(asked)).toContain('cannot keep this right now');
  isHanging = false;
  expect(await socket.send('events_api', said('why Café Nord', 'Ev1'))).toEqual({});
  await world.rest();
  expect(answers()).toHaveLength(1);
}, 20_000);
