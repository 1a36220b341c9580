import { engagingPlaybook, openEngagedWorld, type EngagedWorld } from '../pipeline/engaged-world';

let world: EngagedWorld;
afterEach(() => world.close());

test('what happened to a lead is told from mails and from the CRM as it is when somebody asks', async () => {
  world = await openEngagedWorld(engagingPlaybook());
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, 'Thursday at ten.');
  const about = async (words: string) => {
    const reply = await world.says('sue@seller.example', words, id);
    if (reply.kind !== 'card') throw new Error(reply.kind);
    return JSON.stringify(reply.card.content);
  };
  expect(await about('interaction summary')).not.toContain('Two kitchens');
  await world.crm.putActivity({
    id: 'T-1',
    leadId: 'L-1',
    kind: 'call',
    byLead: true,
    at: new Date(world.outside.clock.now()).toISOString(),
    subject: 'Called back',
    text: 'Two kitchens, from spring on.',
  });
  for (const question of ['interaction summary', 'what happened to this lead?', 'history']) {
    const card = await about(question);
    for (const words of [
      'first e-mail by',
      'Thursday at ten.',
      'Two kitchens, from spring on.',
      'activity T-1',
    ])
      expect(card).toContain(words);
  }
});
