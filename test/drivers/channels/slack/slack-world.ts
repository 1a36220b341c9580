import { openSlackChannel, type SlackChannel } from '../../../../src/drivers/channels/slack/channel';
import { openSqlite } from '../../../../src/drivers/stores/sqlite';
import { leadPartitions } from '../../../../src/pipeline/shard';
import type { Channel } from '../../../../src/ports/channel';
import type { Records } from '../../../../src/ports/records';
import { openServer } from '../../../../src/server';
import { blockKitFaults } from '../../../fixtures/slack/block-kit-schema';
import { textOf } from '../../../fixtures/slack/blocks';
import { openFakeSlack, type FakeSlack } from '../../../fixtures/slack/fake-slack';
import { peopleAtSlack, type PeopleAtSlack } from '../../../fixtures/slack/people-at-slack';
import type { CheckSurface } from '../../../fixtures/slack/slack-methods';
import { dmOf, type SlackMessage } from '../../../fixtures/slack/slack-state';
import { openWorld, playbookOf, startOfWorld, type World } from '../../../pipeline/world';

const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';

/** Two sellers, two supervisors, a colleague who is not in the playbook, a guest and somebody of another company. */
export const [ada, ben, sue, max, vic, gus, sam] = ['UADA', 'UBEN', 'USUE', 'UMAX', 'UVIC', 'UGUS', 'USAM'];
const people = [
  { id: ada, name: 'Ada North', email: 'ada@seller.example' },
  { id: ben, name: 'Ben South', email: 'ben@seller.example' },
  { id: sue, name: 'Sue Lead', email: 'sue@seller.example' },
  { id: max, name: 'Max Lead', email: 'max@seller.example' },
  { id: vic, name: 'Vic Visitor', email: 'vic@seller.example' },
  { id: gus, name: 'Gus Guest', email: 'gus@elsewhere.example', isGuest: true },
  { id: sam, name: 'Sam Stranger', email: 'sue@seller.example', isStranger: true },
];

export interface SlackWorld extends World {
  readonly slack: FakeSlack;
  readonly at: PeopleAtSlack;
  readonly channel: SlackChannel;
  /** What stands in somebody's conversation with Baton, oldest first; notes and answers in threads too. */
  dm(user: string): readonly SlackMessage[];
  /** The cards among them: what stands in no thread. */
  cards(user: string): readonly SlackMessage[];
  /** What this person alone was told, all texts. */
  whispers(user: string): readonly string[];
  /** Lets everything come to rest: answers that were begun, and what leads ask for. */
  rest(): Promise<void>;
  /** Another process on the same store and Slack. */
  beside(): Promise<{ readonly url: string; readonly channel: SlackChannel; close(): Promise<void> }>;
}

export interface SlackWorldOptions {
  /** What stands between the channel and the store. */
  readonly records?: (records: Records) => Records;
  readonly others?: readonly Channel[];
  readonly playbook?: object;
  readonly check?: CheckSurface;
  /** Id of the channel that gets a line for each handover. */
  readonly team?: string;
  /** Slack's end of a socket; with it the channel is told of nothing by HTTP. */
  readonly socketUrl?: string;
  readonly ports?: Parameters<typeof openWorld>[0] extends infer T
    ? T extends { ports?: infer P }
      ? P
      : never
    : never;
}

/** A whole Baton whose people are in Slack: real pipeline, desk, driver and web server, and a Slack that remembers. */
export async function openSlackWorld(options: SlackWorldOptions = {}): Promise<SlackWorld> {
  const slack = await openFakeSlack(people, options.check ?? blockKitFaults, options.socketUrl);
  const store = openSqlite({ file: ':memory:' });
  const records = options.records?.(store.port) ?? store.port;
  let now = startOfWorld;
  const opened: { close(): Promise<void> }[] = [];
  const playbook = playbookOf({
    people: [
      ...playbookOf().people,
      { name: 'Max Lead', email: 'max@seller.example', roles: ['supervisor'] },
    ],
    ...options.playbook,
  });

  async function open() {
    const channel = openSlackChannel({
      access: { kind: 'token', botToken: 'xoxb-lumen-1' },
      signingSecret: options.socketUrl === undefined ? signingSecret : undefined,
      appToken: options.socketUrl === undefined ? undefined : 'xapp-1',
      apiUrl: slack.apiUrl,
      team: options.team,
      records,
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      now: () => now,
      desk: () => world.assistant,
    });
    const server = await openServer({
      host: '127.0.0.1',
      port: 0,
      routes: channel.routes,
      health: async () => [],
    });
    const url = () => `${server.url}/slack/events`;
    const at = peopleAtSlack({ slack, url, signingSecret, now: () => now });
    const close = async () => {
      await channel.close();
      await server.close();
    };
    opened.push({ close });
    return { channel, at, url: url(), close };
  }
  const { channel, at } = await open();
  const world: World = await openWorld({
    playbooks: [playbook],
    ports: { store: store.port, channels: [channel.port, ...(options.others ?? [])], ...options.ports },
  });
  function pass(milliseconds: number): void {
    now += milliseconds;
    world.pass(milliseconds);
  }
  const dm = (user: string) => slack.state.channels.get(dmOf(user)) ?? [];
  return {
    ...world,
    slack,
    at,
    channel,
    dm,
    cards: (user) => dm(user).filter((one) => one.thread === null),
    whispers: (user) =>
      slack.state.whispers.filter((one) => one.user === user).map((one) => textOf(one.blocks)),
    pass,
    async rest() {
      for (let round = 0; round < 24; round += 1) {
        await channel.settled();
        await world.settle();
        const soon = { now: now + 30_000, liveWorkers: [], limit: 1 };
        if ((await store.port.due(leadPartitions, soon)).length === 0) return;
        // Slack's own pace is real time; the leads' is the world's.
        await new Promise((resolve) => setTimeout(resolve, 500));
        pass(1_000);
      }
    },
    beside: open,
    async close() {
      for (const one of opened) await one.close();
      await world.close();
      await store.close();
      await slack.close();
    },
  };
}
