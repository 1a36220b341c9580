import { openSlackChannel } from '../../../../src/drivers/channels/slack/channel';
import { openServer, type OpenServer } from '../../../../src/server';
import { blockKitFaults } from '../../../fixtures/slack/block-kit-schema';
import { textOf } from '../../../fixtures/slack/blocks';
import { openFakeSlack, type FakeSlack } from '../../../fixtures/slack/fake-slack';
import { peopleAtSlack } from '../../../fixtures/slack/people-at-slack';
import { dmOf } from '../../../fixtures/slack/slack-state';
import type { World } from '../../../pipeline/world';
import { wordsOf } from './card-words';
import { openTeamsWorld, type TeamsWorld } from './teams-world';

const signingSecret = '8f742231b10e8888abcd99yyyzzz85a5';
const slackPeople = [
  { id: 'UADA', name: 'Ada North', email: 'ada@seller.example' },
  { id: 'UBEN', name: 'Ben South', email: 'ben@seller.example' },
  { id: 'USUE', name: 'Sue Lead', email: 'sue@seller.example' },
];
const poorLead = { jobTitle: 'Student', email: 'x@elsewhere.example', companyName: 'Elsewhere' };

let world: TeamsWorld;
let slack: FakeSlack;
let server: OpenServer;
let settled: () => Promise<void>;
let now: () => number;
beforeEach(async () => {
  slack = await openFakeSlack(slackPeople, blockKitFaults);
  let routes: Parameters<typeof openServer>[0]['routes'] = [];
  world = await openTeamsWorld({
    others(records, clock, whole: () => World) {
      now = clock;
      const channel = openSlackChannel({
        access: { kind: 'token', botToken: 'xoxb-lumen-1' },
        signingSecret,
        appToken: undefined,
        apiUrl: slack.apiUrl,
        records,
        log: { info: () => undefined, warn: () => undefined, error: () => undefined },
        now: clock,
        desk: () => whole().assistant,
      });
      settled = channel.settled;
      routes = channel.routes;
      return [channel.port];
    },
  });
  server = await openServer({ host: '127.0.0.1', port: 0, routes, health: async () => [] });
});
afterEach(async () => {
  expect(slack.state.complaints).toEqual([]);
  expect(world.teams.connector.state.complaints).toEqual([]);
  await settled();
  await server.close();
  await world.close();
  await slack.close();
});

const inSlack = (user: string) =>
  (slack.state.channels.get(dmOf(user)) ?? []).filter((message) => message.thread === null);

/** Slack takes one message a second, in real time. */
async function rest(): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await settled();
    await world.rest();
    world.pass(20_000);
    await new Promise((resolve) => setTimeout(resolve, 700));
  }
}

test('whoever acts in Slack changes the card in Teams, and the other way round', async () => {
  const at = peopleAtSlack({ slack, url: () => `${server.url}/slack/events`, signingSecret, now });
  const { ben, sue } = world.who;
  await world.lead('L-1', poorLead);
  await rest();
  const [inTeams] = world.cards(sue);
  const [notice] = inSlack('USUE');
  if (!inTeams || !notice) throw new Error('she was not told in both');

  await at.press('USUE', notice, 'Reassign');
  await rest();
  at.fill('USUE', { 'Give it to': 'UBEN' });
  await at.submit('USUE');
  await rest();
  expect(wordsOf(inTeams.activity)).toMatch(/reassigned to Ben South/i);
  const [bens] = world.cards(ben);
  if (!bens) throw new Error('Ben was not told in Teams');
  expect(textOf(inSlack('UBEN')[0]?.blocks ?? [])).toContain('Reassigned by Sue Lead');

  await world.at.press(ben, bens, 'Mark e-mail as personal');
  await rest();
  for (const words of [
    wordsOf(bens.activity),
    wordsOf(inTeams.activity),
    textOf(inSlack('UBEN')[0]?.blocks ?? []),
    textOf(inSlack('USUE')[0]?.blocks ?? []),
  ])
    expect(words).toContain('marked personal');
  expect(world.cards(ben)).toHaveLength(1);
  expect(inSlack('UBEN')).toHaveLength(1);
});
