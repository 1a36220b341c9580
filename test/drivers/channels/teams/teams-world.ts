import { openTeamsChannel, type TeamsChannel } from '../../../../src/drivers/channels/teams/channel';
import { openSqlite } from '../../../../src/drivers/stores/sqlite';
import { leadPartitions } from '../../../../src/pipeline/shard';
import type { Channel } from '../../../../src/ports/channel';
import type { Records } from '../../../../src/ports/records';
import { openServer } from '../../../../src/server';
import { openFakeTeams, type FakeTeams } from '../../../fixtures/teams/fake-teams';
import type { PeopleAtTeams } from '../../../fixtures/teams/people-at-teams';
import { cardsOf, type KnownPerson, type StoredMessage } from '../../../fixtures/teams/teams-state';
import { openWorld, playbookOf, startOfWorld, type World } from '../../../pipeline/world';
import { wordsOf } from './card-words';

const people = [
  { name: 'Ada North', email: 'ada@seller.example' },
  { name: 'Ben South', email: 'ben@seller.example' },
  { name: 'Sue Lead', email: 'sue@seller.example' },
  { name: 'Max Lead', email: 'max@seller.example' },
  { name: 'Vic Visitor', email: 'vic@seller.example' },
  { name: 'Gus Guest', email: 'gus@elsewhere.example', role: 'guest' },
  { name: 'Sam Stranger', email: 'sue@seller.example', tenantId: '99999999-0000-4000-8000-000000000000' },
] as const;

/** Two sellers, two supervisors, a colleague who is not in the playbook, a guest and somebody of another company. */
export type Person = 'ada' | 'ben' | 'sue' | 'max' | 'vic' | 'gus' | 'sam';
const names: readonly Person[] = ['ada', 'ben', 'sue', 'max', 'vic', 'gus', 'sam'];

export interface TeamsWorld extends World {
  readonly teams: FakeTeams;
  readonly at: PeopleAtTeams;
  readonly channel: TeamsChannel;
  readonly who: Readonly<Record<Person, KnownPerson>>;
  /** What Baton wrote into somebody's own chat, oldest first. */
  chat(person: KnownPerson): readonly StoredMessage[];
  /** The cards about leads among them, without the welcome. */
  cards(person: KnownPerson): readonly StoredMessage[];
  /** Lets everything come to rest: answers that were begun, and what leads ask for. */
  rest(): Promise<void>;
  /** Another process on the same store and Teams. */
  beside(): Promise<{ readonly url: string; readonly channel: TeamsChannel }>;
}

export interface TeamsWorldOptions {
  /** What stands between the channel and the store. */
  readonly records?: (records: Records) => Records;
  /** Another channel that is open too, made on the same store. */
  readonly others?: (records: Records, now: () => number, world: () => World) => readonly Channel[];
  readonly playbook?: object;
  readonly isPaced?: boolean;
  /** Id of the channel that gets a line for each handover. */
  readonly team?: string;
  /** Who has installed Baton; both sellers and both supervisors when left out. */
  readonly installed?: readonly Person[];
  readonly ports?: NonNullable<Parameters<typeof openWorld>[0]>['ports'];
}

/** A whole Baton whose people are in Teams: real pipeline, desk, driver and web server, and a Teams that remembers. */
export async function openTeamsWorld(options: TeamsWorldOptions = {}): Promise<TeamsWorld> {
  let now = startOfWorld;
  const began = performance.now();
  // Teams' own pace is real time; the rest is the world's.
  const teams = await openFakeTeams(people, {
    now: () => now + (performance.now() - began),
    isPaced: options.isPaced ?? false,
  });
  const store = openSqlite({ file: ':memory:' });
  const records = options.records?.(store.port) ?? store.port;
  const opened: { close(): Promise<void> }[] = [];
  const { appId, appPassword, tenantId, metadataUrl, issuer, loginUrl } = teams.issuer;

  async function open() {
    const channel = openTeamsChannel({
      appId,
      credential: { kind: 'secret', password: appPassword, tenantId },
      metadataUrl,
      issuer,
      loginUrl,
      allowsLoopback: true,
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
    const close = async () => {
      await channel.close();
      await server.close();
    };
    opened.push({ close });
    return { channel, url: server.url };
  }

  const { channel, url } = await open();
  const others =
    options.others?.(
      store.port,
      () => now,
      () => world,
    ) ?? [];
  const world: World = await openWorld({
    playbooks: [
      playbookOf({
        people: [
          ...playbookOf().people,
          { name: 'Max Lead', email: 'max@seller.example', roles: ['supervisor'] },
        ],
        ...options.playbook,
      }),
    ],
    ports: { store: store.port, channels: [channel.port, ...others], ...options.ports },
  });
  teams.serve(url);
  const who = Object.fromEntries(
    names.map((name, at) => [name, teams.connector.state.people[at]]),
  ) as Readonly<Record<Person, KnownPerson>>;
  const { state } = teams.connector;
  for (const name of options.installed ?? (['ada', 'ben', 'sue', 'max'] as const))
    await teams.people.install(who[name]);
  await channel.settled();

  function pass(milliseconds: number): void {
    now += milliseconds;
    world.pass(milliseconds);
  }
  const chat = (person: KnownPerson) =>
    teams.connector.visible(state.personal(person), person).filter((one) => one.from === null);
  return {
    ...world,
    teams,
    at: teams.people,
    channel,
    who,
    chat,
    cards: (person) =>
      chat(person).filter(
        (one) => cardsOf(one.activity).length > 0 && !wordsOf(one.activity).includes('Welcome to Baton'),
      ),
    pass,
    async rest() {
      for (let round = 0; round < 12; round += 1) {
        await channel.settled();
        await world.settle();
        const soon = { now: now + 10_000, liveWorkers: [], limit: 1 };
        if ((await store.port.due(leadPartitions, soon)).length === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 200));
        pass(1_000);
      }
    },
    beside: open,
    async close() {
      for (const one of opened) await one.close();
      await world.close();
      await store.close();
      await teams.close();
    },
  };
}
