import { bantRules, engagingPlaybook, openEngagedWorld, type EngagedWorld } from '../pipeline/engaged-world';

const ada = 'ada@seller.example';
const owen = 'owen@seller.example';
let world: EngagedWorld;
afterEach(() => world.close());

/** What a person gets to read on a card, as one text. */
async function reads(address: string, words: string): Promise<string> {
  const reply = await world.says(address, words);
  if (reply.kind !== 'card') throw new Error(`no card but ${JSON.stringify(reply)}`);
  return textOf(reply.card.content);
}

function textOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { text, type } = node as Record<string, unknown>;
  const own = typeof text === 'string' ? `${text}${type === 'TextRun' ? '' : '\n'}` : '';
  const inner = Object.values(node).map(textOf).join('');
  return `${own}${inner}${type === 'RichTextBlock' ? '\n' : ''}`;
}

async function interested(bantGaps = 'hand-over', words = 'That sounds interesting: we plan by hand.') {
  world = await openEngagedWorld(engagingPlaybook({ bantGaps }, { bant: bantRules }));
  const id = await world.lead0();
  await world.goBy(1);
  await world.answers(id, words);
  return id;
}

test('the lead card says what was said, with receipts, what is open and what to ask next', async () => {
  await interested();
  const card = await reads(ada, 'lead L-1');
  expect(card).toContain('Medium interest. “sounds interesting” reply of the lead');
  expect(card).toContain('Need: met. “we plan by hand” reply of the lead');
  expect(card).toContain('Timeline: unknown.');
  expect(card).toContain('BANT low: 1 met, 0 not met, 3 unknown');
  expect(card).toContain('“When would you like to begin?”');
  expect(card).toContain('First e-mail: sent, ');
  expect(card).toContain('Reply, ');
});

test('why names the fewest parts of BANT that would change the decision', async () => {
  await interested('disqualify');
  const card = await reads(ada, 'why L-1');
  expect(card).toContain(
    'If timeline, now unknown, were met: BANT medium, and the decision to hand over to a seller. It is interested.',
  );
});

test('whatif supposes parts of BANT and prints the decision that would follow; nothing is changed', async () => {
  const id = await interested('disqualify');
  const before = await world.leadOf(id);
  const card = await reads(ada, 'whatif L-1 budget=met');
  expect(card).toContain('the decision would be to hand over to a seller');
  expect(card).toMatch(/BANT\s+Low\s+.*Medium/);
  expect(await reads(ada, 'What if L-1 had budget?')).toContain('the decision would be to hand over');
  expect(await world.leadOf(id)).toEqual(before);
  expect(await world.says(ada, 'whatif L-1 weather=met')).toMatchObject({
    sentence: expect.stringContaining('budget=met'),
  });
});

test('a lead in the hands of the agent says what it waits for', async () => {
  world = await openEngagedWorld(engagingPlaybook({ approval: 'ask' }));
  const id = await world.lead0();
  expect(await reads(owen, 'lead L-1')).toContain('The first e-mail waits for you to approve it.');
  const hash = (await world.leadOf(id)).engagement.proposal?.hash;
  await world.presses(owen, 'approve', { lead: id, do: 'send', hash });
  expect(await reads(owen, 'lead L-1')).toContain('The first e-mail leaves 23 Nov 2026, ');
  await world.goBy(2);
  expect(await reads(owen, 'lead L-1')).toContain(
    'A reply is awaited. Without one, a follow-up is due 26 Nov 2026, ',
  );
});

test('the second lead of a person says whom it follows', async () => {
  world = await openEngagedWorld();
  await world.lead0();
  await world.lead0({ topic: 'Something else' });
  expect(await reads(owen, 'lead L-2')).toContain('It follows the other lead of the same person: Mia Brandt');
});

test('questions on the conversation are answered with what was written, what came back and its receipts', async () => {
  await interested('hand-over', 'That sounds interesting, and the money is there.');
  const told = await reads(ada, 'What did you write to L-1?');
  expect(told).toMatch(/first e-mail by the agent \(sent\): “Your enquiry: Menu planning”/);
  expect(told).toMatch(/reply: “That sounds interesting, and the money is there.”/);
  expect(told.indexOf('first e-mail')).toBeLessThan(told.indexOf('reply: “'));
  expect(await reads(ada, 'Did L-1 answer?')).toMatch(
    /Yes, Mia Brandt answered on .*“That sounds interesting/,
  );
  expect(await reads(ada, 'Does L-1 have budget?')).toMatch(/Budget: met\.[^]*the money is there/);
  expect(await reads(ada, 'What is the BANT of L-1?')).toContain('BANT low: 1 met, 0 not met, 3 unknown.');
  expect(await reads(ada, 'Is L-1 interested?')).toMatch(/Medium interest\.[^]*sounds interesting/);
  expect(await reads(ada, 'which leads have budget?')).toContain('Leads: with-budget: 1 lead.');
  expect(await reads(ada, 'which leads have authority?')).toContain(': none.');
});

test('who waits for approval is listed, with what to do', async () => {
  world = await openEngagedWorld(engagingPlaybook({ approval: 'ask' }));
  const id = await world.lead0();
  expect(await reads(owen, 'leads waiting')).toContain('Approve its e-mail, or reject it');
  expect(await reads(ada, 'who waits for approval?')).toContain('Wait: somebody is asked to approve');
  expect(await reads(owen, 'what is L-1 waiting for?')).toContain('waits for you to approve it');
  expect(await reads(owen, 'did L-1 answer?')).toContain('No, and nothing was sent to Mia Brandt.');
  const hash = (await world.leadOf(id)).engagement.proposal?.hash;
  await world.presses(owen, 'approve', { lead: id, do: 'send', hash });
  await world.goBy(1);
  expect(await reads(owen, 'leads waiting')).toContain(': none.');
  expect(await reads(owen, 'did L-1 answer?')).toContain('No, Mia Brandt has not answered.');
});
