import { openWorld, playbookOf, type World } from '../pipeline/world';

const ada = 'ada@seller.example';
const ben = 'ben@seller.example';
const sue = 'sue@seller.example';
const people = [
  ...playbookOf().people,
  { name: 'Max Lead', email: 'max@seller.example', roles: ['supervisor'] },
  { name: 'Amy Admin', email: 'amy@seller.example', roles: ['administrator'] },
  { name: 'Rui Reader', email: 'rui@seller.example', roles: ['reader'] },
];
let world: World;
beforeEach(async () => {
  world = await openWorld({ playbooks: [playbookOf({ people })] });
});
afterEach(() => world.close());

const leadOf = async (id: string) => (await world.record.open(id))?.document.lead;
const poorLead = { jobTitle: 'Student', email: 'x@elsewhere.example', companyName: 'Elsewhere' };
const cardsOf = (to: string) => [...world.standing.values()].filter((one) => one.to === to);

describe('reassign', () => {
  test('the seller gets the handover card, the supervisor’s changes where it stands, and it counts as handed over', async () => {
    const id = await world.lead('L-1', poorLead);
    expect((await world.presses(sue, 'reassign', { lead: id })).kind).toBe('dialog');
    expect((await leadOf(id))?.phase).toBe('disqualified');
    const done = await world.presses(sue, 'reassign', { lead: id, to: 'ben', confirmed: 'yes' });
    expect(done).toMatchObject({ kind: 'done', sentence: 'Reassigned to Ben South.' });
    await world.settle();
    expect(await leadOf(id)).toMatchObject({ phase: 'handed-over', owner: ben, handovers: 1 });
    expect(cardsOf(ben).map((one) => one.card.name)).toEqual(['handover']);
    expect(JSON.stringify(cardsOf(ben)[0]?.card.content)).toContain('Reassigned by Sue Lead');
    expect(cardsOf(sue)).toHaveLength(1);
    expect(JSON.stringify(cardsOf(sue)[0]?.card.content)).toMatch(/reassigned to Ben South/i);
  });

  test('by the rule when nobody is named', async () => {
    const id = await world.lead('L-1', poorLead);
    await world.presses(sue, 'reassign', { lead: id, to: '', confirmed: 'yes' });
    expect((await leadOf(id))?.owner).toBe(ada);
  });

  test('two supervisors at once: one owner, and the other is told by whom', async () => {
    const id = await world.lead('L-1', poorLead);
    const replies = await Promise.all([
      world.presses(sue, 'reassign', { lead: id, to: ada, confirmed: 'yes' }),
      world.presses('max@seller.example', 'reassign', { lead: id, to: ada, confirmed: 'yes' }),
    ]);
    expect(replies.map((one) => one.kind).sort()).toEqual(['done', 'refused']);
    expect(replies.find((one) => one.kind === 'refused')).toMatchObject({
      sentence: expect.stringMatching(
        /^Ada North has it already\. Reassigned to Ada North by (Sue|Max) Lead 0 s ago\.$/,
      ),
    });
    await world.settle();
    expect(cardsOf(ada)).toHaveLength(1);
    expect((await leadOf(id))?.handovers).toBe(1);
  });

  test('two supervisors who both let the rule choose, from the card each was shown: one owner', async () => {
    const id = await world.lead('L-1', poorLead);
    const choose = (address: string) =>
      world.presses(address, 'reassign', { lead: id, to: '', confirmed: 'yes', seen: '0' });
    const replies = await Promise.all([choose(sue), choose('max@seller.example')]);
    expect(replies.map((one) => one.kind).sort()).toEqual(['done', 'refused']);
    expect((await leadOf(id))?.handovers).toBe(1);
    expect(await choose(sue)).toMatchObject({
      sentence: expect.stringContaining('Ada North has it already. Reassigned'),
    });
  });

  test('the rule passes over whoever has the lead already', async () => {
    const id = await world.lead('L-1');
    await world.lead('L-2');
    expect((await leadOf(id))?.owner).toBe(ada);
    const reply = await world.presses(sue, 'reassign', { lead: id, to: '', confirmed: 'yes' });
    expect(reply).toMatchObject({ kind: 'done', sentence: 'Reassigned to Ben South.' });
  });

  test('nobody who is no seller can be given a lead', async () => {
    const id = await world.lead('L-1', poorLead);
    const reply = await world.presses(sue, 'reassign', { lead: id, to: 'rui', confirmed: 'yes' });
    expect(reply).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('no seller called “rui”'),
    });
  });
});

test('the same click delivered four times takes effect once and gets the same answer, refusals too', async () => {
  const id = await world.lead('L-1', poorLead);
  const click = (turn: string) =>
    world.presses(sue, 'reassign', { lead: id, to: ada, confirmed: 'yes' }, turn);
  const first = [await click('a'), await click('a'), ...(await Promise.all([click('a'), click('a')]))];
  expect(new Set(first.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(first[0]?.kind).toBe('done');
  const second = [await click('b'), await click('b')];
  expect(second[0]).toMatchObject({ kind: 'refused' });
  expect(second[1]).toEqual(second[0]);
  expect((await leadOf(id))?.handovers).toBe(1);
});

test('restore: the agent decides again', async () => {
  const id = await world.lead('L-1', poorLead);
  await world.crm.putAccount({
    id: 'A-9',
    name: 'Elsewhere',
    website: 'https://elsewhere.example',
    industry: 'Restaurants',
    location: 'Berlin, Germany',
    annualRevenue: null,
    employees: 900,
    custom: {},
  });
  expect(await world.presses(sue, 'restore', { lead: id })).toMatchObject({ kind: 'done' });
  await world.settle();
  expect(await leadOf(id)).toMatchObject({ phase: 'handed-over', fit: { score: 75 } });
});

test('disqualify: the seller’s own lead, with a reason the supervisor reads', async () => {
  const id = await world.lead('L-1');
  expect(await world.presses(ben, 'disqualify', { lead: id, reason: 'Competitor' })).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('belongs to'),
  });
  expect(await world.presses(ada, 'disqualify', { lead: id, reason: '' })).toMatchObject({ kind: 'refused' });
  expect(await world.presses(ada, 'disqualify', { lead: id, reason: 'Competitor' })).toMatchObject({
    kind: 'done',
  });
  await world.settle();
  expect(await leadOf(id)).toMatchObject({ phase: 'disqualified', owner: 'agent' });
  expect(JSON.stringify(cardsOf(sue)[0]?.card.content)).toContain('Competitor');
});

describe('the e-mail address', () => {
  test('a corrected address is checked, and the lead decided again', async () => {
    const id = await world.lead('L-1', { email: 'mia at nord.example', owner: ada });
    expect(await world.presses(ada, 'email', { lead: id, address: 'nonsense' })).toMatchObject({
      kind: 'refused',
    });
    expect(await world.presses(ada, 'email', { lead: id, address: 'mia@nord.example' })).toMatchObject({
      kind: 'done',
    });
    await world.settle();
    expect(await leadOf(id)).toMatchObject({ phase: 'handed-over', email: { validity: 'valid' } });
  });

  test('a mark wins over the check until the address changes', async () => {
    const id = await world.lead('L-1');
    await world.presses(ada, 'email', { lead: id, as: 'personal' });
    await world.settle();
    expect((await leadOf(id))?.email).toMatchObject({ validity: 'valid', type: 'personal' });
    await world.presses(ada, 'email', { lead: id, address: 'mia2@nord.example' });
    await world.settle();
    expect((await leadOf(id))?.email).toMatchObject({ validity: 'valid', type: 'work' });
  });
});

test('connect and disconnect: fit is judged again, the owner stays', async () => {
  await world.crm.putAccount({
    id: 'A-7',
    name: 'Other',
    website: null,
    industry: 'Tobacco',
    location: 'Lyon, France',
    annualRevenue: null,
    employees: 5,
    custom: {},
  });
  const id = await world.lead('L-1');
  expect(await world.presses(ada, 'connect', { lead: id, kind: 'account', record: 'A-0' })).toMatchObject({
    kind: 'refused',
  });
  expect(
    await world.presses(ada, 'connect', { lead: id, kind: 'account', record: 'A-7', confirmed: 'yes' }),
  ).toMatchObject({ kind: 'done' });
  await world.settle();
  expect(await leadOf(id)).toMatchObject({
    phase: 'handed-over',
    owner: ada,
    fit: { score: 25 },
    connection: { accountId: 'A-7', by: 'person' },
  });
  const history = await world.says(ada, `history ${id}`);
  expect(JSON.stringify(history)).toContain('connected to account Other');
  await world.presses(ada, 'disconnect', { lead: id, kind: 'account' });
  await world.settle();
  expect(await leadOf(id)).toMatchObject({ fit: { score: 25 }, connection: { accountId: null } });
});

test('connect and disconnect a contact: the history speaks of it, not of the account', async () => {
  const contact = { id: 'C-7', name: 'Otto Kern', email: '', accountId: null, jobTitle: 'Buyer' };
  await world.crm.putContact(contact);
  const id = await world.lead('L-1');
  const told = async () => JSON.stringify(await world.says(ada, `history ${id}`));
  const before = (await told()).split('connected to account').length;
  await world.presses(ada, 'connect', { lead: id, kind: 'contact', record: 'C-7' });
  await world.settle();
  expect(JSON.stringify([...world.standing.values()].at(-1))).toContain(
    'Connected to a contact by Ada North',
  );
  await world.presses(ada, 'disconnect', { lead: id, kind: 'contact' });
  await world.settle();
  const after = await told();
  expect(after).toContain('connected to a contact');
  expect(after).toContain('contact taken off');
  expect(after.split('connected to account')).toHaveLength(before);
});

describe('the draft', () => {
  test('is shown, saved, sent once, and stands in the mailbox', async () => {
    const id = await world.lead('L-1');
    expect((await world.presses(ada, 'draft', { lead: id })).kind).toBe('dialog');
    await world.presses(ada, 'draft', { lead: id, do: 'save', subject: 'Menu', body: 'Hello Mia' });
    expect((await leadOf(id))?.draft).toMatchObject({ subject: 'Menu', savedBy: ada });
    expect(await world.presses(ada, 'draft', { lead: id, do: 'send' }, 's')).toMatchObject({ kind: 'done' });
    expect(await world.presses(ada, 'draft', { lead: id, do: 'send' }, 's')).toMatchObject({ kind: 'done' });
    await world.settle();
    await world.settle();
    expect(await world.mail()).toMatchObject([
      { to: 'mia.brandt@nord.example', subject: 'Menu', body: 'Hello Mia' },
    ]);
    expect((await leadOf(id))?.mails).toMatchObject([{ outcome: 'sent', by: ada }]);
  });

  test('nothing is sent to a lead of the agent, or to an address that is not valid', async () => {
    const id = await world.lead('L-1', poorLead);
    expect(await world.presses(sue, 'draft', { lead: id, do: 'send' })).toMatchObject({ kind: 'refused' });
    const other = await world.lead('L-2', { email: '', owner: ada });
    expect(await world.presses(ada, 'draft', { lead: other, do: 'send' })).toMatchObject({ kind: 'refused' });
    await world.settle();
    expect(await world.mail()).toEqual([]);
  });

  test('a lost answer is never sent again by itself: both are asked, and a person may send again', async () => {
    const calls: string[] = [];
    const mailbox = {
      name: 'lossy',
      send: async () => {
        calls.push('send');
        throw new Error('connection lost');
      },
      wasSent: async () => {
        calls.push('look');
        return 'not-found' as const;
      },
      receive: async () => ({ mails: [], cursor: '0' }),
      arrival: async () => undefined,
    };
    await world.close();
    world = await openWorld({ playbooks: [playbookOf({ people })], ports: { mailbox } });
    const id = await world.lead('L-1');
    await world.presses(ada, 'draft', { lead: id, do: 'send' });
    await world.settle();
    for (let minute = 0; minute < 5; minute += 1) {
      world.pass(120_000);
      await world.settle();
    }
    expect(calls).toEqual(['send', 'look']);
    const [mail] = (await leadOf(id))?.mails ?? [];
    expect(mail?.outcome).toBe('unknown');
    expect(
      [...cardsOf(ada), ...cardsOf(sue)].filter((one) => one.card.name === 'unknown-outcome'),
    ).toHaveLength(2);
    expect(await world.presses(ada, 'draft', { lead: id, do: 'send' })).toMatchObject({ kind: 'refused' });
    expect(await world.presses(ada, 'draft', { lead: id, do: 'again', mail: mail?.messageId })).toMatchObject(
      { kind: 'done' },
    );
    await world.settle();
    expect(calls.filter((one) => one === 'send')).toHaveLength(2);
    expect(await world.presses(sue, 'draft', { lead: id, do: 'leave', mail: mail?.messageId })).toMatchObject(
      { kind: 'refused' },
    );
  });
});

describe('the agent', () => {
  const amy = 'amy@seller.example';

  test('stopped it takes no new leads, those in flight run on; started again it does', async () => {
    expect(await world.presses(amy, 'agent-control', { do: 'stop' })).toMatchObject({ kind: 'done' });
    const id = await world.lead('L-1');
    expect(await leadOf(id)).toMatchObject({ phase: 'not-selected', notSelectedFor: 'agent-off' });
    expect(await world.presses(amy, 'agent-control', { do: 'stop' })).toMatchObject({ kind: 'refused' });
    world.pass(1000);
    await world.presses(amy, 'agent-control', { do: 'start' });
    const second = await world.lead('L-2', { createdOn: '2026-11-22T10:00:00.000Z' });
    expect((await leadOf(second))?.phase).toBe('handed-over');
  });

  test('paused nothing runs, intake goes on, and all is done afterwards', async () => {
    await world.presses(amy, 'agent-control', { do: 'pause' });
    const id = await world.lead('L-1');
    expect((await leadOf(id))?.phase).toBe('received');
    await world.presses(amy, 'agent-control', { do: 'start' });
    await world.settle();
    expect((await leadOf(id))?.phase).toBe('handed-over');
  });
});

test('a lead’s card that was asked for is kept true where it stands; answers to questions are not', async () => {
  const id = await world.lead('L-1');
  const channel = 'recording';
  for (const card of ['lead', 'why'] as const) {
    await world.assistant.stands({ leadId: id, channel, card, to: ada, receipt: `reply ${card}` });
    await world.assistant.stands({ leadId: id, channel, card, to: ada, receipt: `reply ${card}` });
  }
  await world.presses(ada, 'disqualify', { lead: id, reason: 'Competitor' });
  await world.settle();
  expect(JSON.stringify(world.standing.get('reply lead')?.card.content)).toContain('Competitor');
  expect(world.standing.has('reply why')).toBe(false);
  for (let at = 0; at < 20; at += 1) {
    await world.assistant.stands({ leadId: id, channel, card: 'lead', to: ada, receipt: `reply ${at}` });
  }
  const effects = (await world.record.open(id))?.document.effects ?? [];
  expect(effects.filter((one) => one.id.startsWith('copy.'))).toHaveLength(8);
});

test('away: skipped by the rule until the day is over; back ends it', async () => {
  await world.says(ada, 'away until 2026-11-23');
  expect((await leadOf(await world.lead('L-1')))?.owner).toBe(ben);
  await world.says(ada, 'back');
  expect((await leadOf(await world.lead('L-2')))?.owner).toBe(ada);
});

test('add: one lead by words, worked on at once', async () => {
  const reply = await world.says(ada, 'add Tom Vega, Café Nord, tom@nord.example, Menus');
  expect(reply).toMatchObject({ kind: 'done' });
  await world.settle();
  expect(await leadOf('leadId' in reply ? (reply.leadId ?? '') : '')).toMatchObject({
    fields: { firstName: 'Tom', lastName: 'Vega', companyName: 'Café Nord' },
    phase: 'handed-over',
  });
});

test('what rests on a lead that was added in a chat says so in words, never by the id of the act', async () => {
  await world.close();
  const topics = {
    name: 'topics',
    kind: 'custom',
    field: 'lead.topic',
    description: 'Topics',
    anyOf: ['offer'],
  };
  world = await openWorld({ playbooks: [playbookOf({ icp: { criteria: [topics] } })] });
  const turn = { id: 'teams:4f2b9c', address: ada } as const;
  const act = {
    kind: 'text',
    text: 'add Tom Vega, Café Nord, tom@nord.example, Please send an offer',
  } as const;
  const reply = await world.assistant.turn({ ...turn, act });
  await world.settle();
  const id = 'leadId' in reply ? (reply.leadId ?? '') : '';
  const asked = ['lead', 'why', 'research', 'history', 'draft'].map((one) => world.says(ada, `${one} ${id}`));
  const cards = JSON.stringify([await Promise.all(asked), cardsOf(ada)]);
  expect(cards).toContain('Tom Vega');
  expect(cards).toContain('lead added in a chat');
  expect(cards).not.toContain(turn.id);
});

test.each([
  'handover',
  'handover-line',
  'blocked',
  'hand-back',
  'disqualified',
  'approval',
  'reply',
] as const)(
  'a lead is shown as the card %s for whoever looks at one, without the mail to approve for those who may not',
  async (as) => {
    const id = await world.lead('L-1');
    const shown = await world.presses(sue, 'lead', { lead: id, as });
    expect(shown).toMatchObject({ kind: 'card', card: { name: as } });
    const read = await world.presses('rui@seller.example', 'lead', { lead: id, as });
    expect(read).toMatchObject({ kind: 'card', card: { name: as === 'approval' ? 'lead' : as } });
  },
);

test('a lead is added by a small form: what is missing is asked for, what is wrong is said at its input', async () => {
  const topic = 'Can you call ana@contoso.example? It is about the café chairs.';
  const asked = await world.presses(ada, 'add', { topic });
  expect(asked).toMatchObject({ kind: 'dialog', again: { verb: 'add', data: { topic } } });
  expect(JSON.stringify(asked)).toContain('"value":"ana@contoso.example"');
  const filled = { confirmed: 'yes', name: '', company: 'Contoso', email: 'ana@contoso', topic };
  expect(await world.presses(ada, 'add', filled)).toMatchObject({ kind: 'refused', field: 'email' });
  expect(await world.presses(ada, 'add', { ...filled, company: '', email: '' })).toMatchObject({
    kind: 'refused',
  });
  const added = await world.presses(ada, 'add', { ...filled, email: 'ana@contoso.example' });
  expect(added).toMatchObject({ kind: 'done', sentence: 'Taken in; the agent is looking at it.' });
  const [id] = added.kind === 'done' && added.leadId ? [added.leadId] : [];
  expect((await leadOf(id ?? ''))?.fields).toMatchObject({ companyName: 'Contoso', topic, owner: ada });
});

test('a colleague who is not among the people may look, unless the playbook says no; a guest may not', async () => {
  const id = await world.lead('L-1');
  const act = { kind: 'button', verb: 'why', data: { lead: id } } as const;
  const visitor = { id: 'visit-1', address: 'visitor@lumen.example', act };
  expect(await world.assistant.turn({ ...visitor, isColleague: true })).toMatchObject({ kind: 'card' });
  expect(await world.assistant.turn(visitor)).toMatchObject({ kind: 'refused' });
  const draft = { ...act, verb: 'draft' };
  expect(await world.assistant.turn({ ...visitor, isColleague: true, act: draft })).toMatchObject({
    kind: 'refused',
  });
  await world.playbooks.activate([playbookOf({ people, colleaguesRead: false })]);
  expect(await world.assistant.turn({ ...visitor, isColleague: true })).toMatchObject({ kind: 'refused' });
});
