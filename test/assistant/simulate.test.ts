import type { Reply } from '../../src/ports/desk';
import { bantRules, engagingPlaybook, openEngagedWorld, type EngagedWorld } from '../pipeline/engaged-world';

const adam = 'adam@seller.example';
const owen = 'owen@seller.example';
let world: EngagedWorld;
afterEach(() => world.close());

const answers = {
  sources: [{ kind: 'files', name: 'answers', path: 'answers', purposes: ['answers'] }],
};
const people = [
  { name: 'Ada North', email: 'ada@seller.example', roles: ['seller'] },
  { name: 'Owen Old', email: owen, roles: ['seller'] },
  { name: 'Sue Lead', email: 'sue@seller.example', roles: ['supervisor'] },
  { name: 'Adam Min', email: adam, roles: ['administrator'] },
];
const assignment = { sellers: ['ada@seller.example'] };

function complete(engagement: object = {}, change: object = {}) {
  return engagingPlaybook(engagement, { people, assignment, bant: bantRules, research: answers, ...change });
}

/** What a card says, as one text. */
function textOf(reply: Reply): string {
  if (reply.kind !== 'card') throw new Error(`no card but ${JSON.stringify(reply)}`);
  const words: string[] = [];
  JSON.stringify(reply.card.content, (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') words.push(value);
    return value;
  });
  return words.join('');
}

const simulates = async (data: object = {}) => textOf(await world.presses(adam, 'simulate', { ...data }));

test('in engage mode the agent is started only when the playbook is complete and was simulated as it is', async () => {
  world = await openEngagedWorld(complete(), {}, false);
  await world.says(adam, 'agent stop');
  expect(await world.says(adam, 'agent start')).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('was not simulated as it is now'),
  });
  expect(textOf(await world.says(adam, 'agent'))).toContain('write “agent simulate”');
  expect(textOf(await world.says(adam, 'agent simulate'))).toContain('before the agent is started');
  expect(textOf(await world.says(adam, 'agent'))).not.toContain('was not simulated');
  expect(await world.says(adam, 'agent start')).toMatchObject({ kind: 'done' });
  await world.says(adam, 'agent stop');
  await world.playbooks.activate([complete({ dailyCap: 3 })]);
  expect(await world.says(adam, 'agent start')).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('was not simulated'),
  });
});

test('after the simulation nobody is written to before the agent is started, which the card offers', async () => {
  world = await openEngagedWorld(complete(), {}, false);
  const lead = await world.lead0();
  const simulated = await world.says(adam, 'agent simulate');
  expect(JSON.stringify(simulated)).toContain('Start the agent');
  await world.goBy(2);
  expect(await world.mail()).toEqual([]);
  expect(textOf(await world.says(owen, `lead ${lead}`))).toContain('started the agent with it');
  expect(textOf(await world.says(adam, 'agent'))).toContain('nobody is written to before it is started');
  expect(await world.says(adam, 'agent start')).toMatchObject({ kind: 'done' });
  await world.goBy(1);
  expect(await world.mail()).toHaveLength(1);
  expect(await world.says(adam, 'agent start')).toMatchObject({ kind: 'refused' });
  const again = await world.says(adam, 'agent simulate');
  expect(textOf(again)).toContain('The agent writes by version');
  expect(JSON.stringify(again)).not.toContain('Start the agent');
});

test('a playbook that an earlier release simulated is written by, and the same press gets the same answer', async () => {
  world = await openEngagedWorld(complete(), {}, false);
  const [active] = world.playbooks.active();
  const key = { partition: 'simulation', id: `${active?.playbook.id}@${active?.version}` };
  await world.store.create({ ...key, body: { by: adam, at: '2026-11-01T09:00:00Z' } });
  expect(textOf(await world.says(adam, 'agent simulate'))).toContain('The agent writes by version');
  await world.playbooks.activate([complete({ dailyCap: 3 })]);
  await world.says(adam, 'agent simulate');
  const press = () => world.presses(adam, 'agent-control', { do: 'start' }, 'start-1');
  const first = await press();
  expect(first).toMatchObject({ kind: 'done' });
  expect(await press()).toEqual(first);
});

test('what is missing is listed, and an incomplete playbook does not count as simulated and writes to nobody', async () => {
  const sender = { name: 'Lena Hart' };
  world = await openEngagedWorld(complete({ sender }, { research: {} }), {}, false);
  const card = textOf(await world.says(adam, 'agent'));
  for (const part of ['the postal address', 'privacy notice', 'purpose answers', 'software writes the mails'])
    expect(card).toContain(part);
  expect(await simulates()).toContain('Missing before it can start');
  await world.says(adam, 'agent stop');
  const refused = await world.says(adam, 'agent start');
  expect(refused).toMatchObject({ kind: 'refused', sentence: expect.stringContaining('the postal address') });
  await world.lead0();
  await world.goBy(2);
  expect(await world.mail()).toEqual([]);
});

test('only an administrator simulates, and only what writes to leads', async () => {
  world = await openEngagedWorld(complete({}, { mode: 'research-only' }), {}, false);
  expect(await world.says(owen, 'agent simulate')).toMatchObject({ kind: 'refused' });
  expect(await world.says(adam, 'agent simulate')).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('nothing to simulate'),
  });
});

test('a simulation shows each first e-mail, what permission says and why, and when it would leave', async () => {
  world = await openEngagedWorld(
    complete({ permission: { countries: { Germany: 'auto', France: 'none' } } }),
  );
  await world.says(adam, 'agent pause');
  await world.lead0({ createdOn: '2026-11-22T08:00:00.000Z' });
  await world.lead0({ country: '', email: 'b@nord.example', createdOn: '2026-11-21T08:00:00.000Z' });
  await world.lead0({ country: 'France', email: 'c@nord.example', createdOn: '2026-11-20T08:00:00.000Z' });
  const said = await simulates();
  expect(said).toMatch(/a simulation with 3 leads. Nothing was sent/);
  expect(said).toMatch(/Sent without asking\. ICP fit high, 100 of 100\. The rule for Germany is “auto”\./);
  expect(said).toMatch(/It would leave 23 Nov 2026, .*\(Europe\/Berlin\); follow-ups after 3, 7, 14 days/);
  expect(said).toMatch(/Somebody is asked first\..*Its country is not known, which counts as “ask”/);
  expect(said).toMatch(/No e-mail: the decision would be to hand over to a seller\..*France is “none”/);
  expect(said).toContain('We plan menus for kitchens of any size.');
});

test('without leads, made-up ones are shown', async () => {
  world = await openEngagedWorld(complete(), {}, false);
  const said = await simulates();
  expect(said).toContain('a simulation with 3 leads');
  expect(said).toContain('Mia Brandt, Beispiel GmbH');
});

test.each([
  [
    'That sounds interesting. I decide, and the money is there.',
    /Row 5 would decide: hand over/,
    /Budget: met/,
  ],
  ['Do you also deliver the food?', /Row 10 would decide/, /No answer is known to: .*deliver the food/],
  ['Thanks, but we will not buy.', /Row 8 would decide: disqualify/, /No interest: it refuses/],
  ['Please unsubscribe me.', /Row 11 would decide/, /wants no more mail/],
])('a reply is played: %s', async (reply, decision, detail) => {
  world = await openEngagedWorld(complete());
  const id = await world.lead0();
  const before = await world.leadOf(id);
  const said = await simulates({ reply });
  expect(said).toMatch(decision);
  expect(said).toMatch(detail);
  expect(await world.leadOf(id)).toEqual(before);
  // Nothing is in force that was only played.
  await world.goBy(1);
  expect(await world.mail()).toHaveLength(1);
});

test('a first e-mail that was edited in the simulation is what the lead gets, under that version of the playbook', async () => {
  world = await openEngagedWorld(complete({}, { selection: { lookBackDays: 30 } }), {}, false);
  const lead = await world.lead0();
  const open = await simulates({ do: 'edit', sample: lead });
  expect(open).not.toContain('Play a reply');
  const { body, subject } = await draftOf(lead);
  const kept = `${body}`.replace('Hello Mia,', 'Dear Mia Brandt, this is how we say it.');
  const short = await world.presses(adam, 'simulate', { do: 'keep', sample: lead, subject, body: 'Hi.' });
  expect(short).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('lacks the postal address'),
  });
  expect(await simulates({ do: 'keep', sample: lead, subject: 'Your menus', body: kept })).toContain(
    'Edited by you',
  );
  expect(await simulates({ reply: 'Thursday at ten.' })).toContain('this is how we say it');
  await world.says(adam, 'agent start');
  await world.goBy(1);
  const [sent] = await world.mail();
  expect([sent?.subject, sent?.body]).toEqual(['Your menus', kept]);
  expect(await world.presses(adam, 'simulate', { do: 'edit', sample: 'nobody' })).toMatchObject({
    kind: 'refused',
  });

  async function draftOf(id: string) {
    const reply = await world.presses(adam, 'simulate', { do: 'edit', sample: id });
    const inputs: Record<string, string> = {};
    if (reply.kind === 'card')
      JSON.stringify(
        reply.card.content,
        (_, node: { type?: string; id?: string; value?: string } | undefined) => {
          if (node?.type === 'Input.Text' && node.id) inputs[node.id] = node.value ?? '';
          return node;
        },
      );
    return { subject: inputs['subject'] ?? '', body: inputs['body'] ?? '' };
  }
});
