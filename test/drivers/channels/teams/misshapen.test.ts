import { surface } from '../../../../src/drivers/channels/teams/surface';
import { openTeamsWorld, type TeamsWorld } from './teams-world';

let world: TeamsWorld;
beforeAll(async () => {
  world = await openTeamsWorld();
  await world.lead('L-1');
});
afterAll(() => world.close());

const long = 'x'.repeat(20_000);
const values: readonly unknown[] = [
  undefined,
  null,
  5,
  'text',
  [],
  {},
  { data: null },
  { data: [] },
  { data: { verb: 5 } },
  { data: { verb: '__proto__' } },
  { data: { verb: 'draft', lead: { a: [1] }, baton: { again: { verb: 'draft', data: 7 } } } },
  { data: { verb: 'draft', lead: long, baton: 'no' } },
  { data: { verb: 'reassign', to: 'a0a0a0a0-0000-4000-8000-ffffffffffff', lead: 'L-1' } },
  { action: null },
  { action: { verb: 'refresh', data: { effect: long, lead: 5 } } },
  { action: { verb: 'refresh', data: { effect: 'x', lead: 'nobody', card: 'handover' } } },
  { action: { verb: 'why', data: [] } },
  { action: { verb: 'constructor', data: { lead: '../../x' } } },
  { parameters: 'no' },
  { parameters: [null, { name: 'words', value: { a: 1 } }] },
  { parameters: [{ name: 'words', value: long }] },
  { messagePayload: { body: { contentType: 'html', content: '<'.repeat(20_000) } } },
  { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{' } },
  { actionName: 'feedback', actionValue: { reaction: 'love' } },
];

test.each([...surface.invokes, 'fileConsent/invoke', 'toString'])(
  'whatever "%s" brings, it is answered, and nothing breaks',
  async (name) => {
    const { ada } = world.who;
    for (const value of values) {
      const answered = await world.at.send(ada, { type: 'invoke', name, value });
      expect([200, 501]).toContain(answered.status);
      expect(answered.ms).toBeLessThan(2_500);
    }
    await world.channel.settled();
    expect(world.cards(ada).some((message) => message.isDeleted)).toBe(false);
    expect(await world.mail()).toEqual([]);
  },
);

test.each<[string, object]>([
  ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }],
  ['an edited message', { type: 'messageUpdate', text: 'why Café Nord' }],
  ['a message without text', { type: 'message', text: '' }],
  ['somebody who came', { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] }],
  ['a new version of the app', { type: 'installationUpdate', action: 'add-upgrade' }],
  ['a type there is not', { type: 'spaceship' }],
])('%s is taken and answered by nothing', async (_, activity) => {
  const { ada } = world.who;
  const before = world.chat(ada).length;
  const answered = await world.at.send(ada, { ...activity });
  expect(answered.status).toBe(200);
  await world.channel.settled();
  expect(world.chat(ada)).toHaveLength(before);
});
