import type { Card } from '../../src/cards/card';
import type { Crm, QualifyOutcome, QualifyRequest } from '../../src/ports/crm';
import { openBuiltinCrm } from '../../src/drivers/crms/builtin';
import { openSqlite } from '../../src/drivers/stores/sqlite';
import { openWorld, playbookOf, type World, type WorldOptions } from '../pipeline/world';

const ada = 'ada@seller.example';
const ben = 'ben@seller.example';
const sue = 'sue@seller.example';
const second = 1_000;
const minute = 60_000;
let world: World;
let closeCrm: () => Promise<void> = async () => undefined;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(async () => {
  await world.close();
  await closeCrm();
  closeCrm = async () => undefined;
});

const documentOf = async (id: string) => {
  const open = await world.record.open(id);
  if (!open) throw new Error('gone');
  return open.document;
};
const leadOf = async (id: string) => (await documentOf(id)).lead;
const eventsOf = async (id: string) => (await documentOf(id)).events.map((one) => one.event.type);
const cardOf = (to: string) => [...world.standing.values()].find((one) => one.to === to)?.card;
const textOf = (card: Card | undefined) => JSON.stringify(card?.content);
const verbsOf = (card: Card | undefined) => [
  ...new Set([...textOf(card).matchAll(/"verb":"([a-z-]+)"/g)].map((one) => one[1])),
];
const ticked = { create: 'contact,opportunity', opportunity: 'Menu planning', confirmed: 'yes' };
const confirm = (address: string, lead: string, more: object = {}, turn?: string) =>
  world.presses(address, 'qualify', { lead, ...ticked, ...more }, turn);
const dealsOf = async (crm: Crm = world.crm) => (await crm.opportunities('A-1')).map((one) => one.name);

/** A world whose CRM answers a qualification in this way; the built-in one is behind it. */
async function withCrm(
  answer: (request: QualifyRequest, real: Crm) => Promise<QualifyOutcome>,
  more: WorldOptions = {},
): Promise<Crm> {
  const store = openSqlite({ file: ':memory:' });
  closeCrm = () => store.close();
  const { port } = openBuiltinCrm({ records: store.port });
  const account = await world.crm.account('A-1');
  if (account) await port.putAccount(account);
  await world.close();
  world = await openWorld({
    ...more,
    ports: { crm: { ...port, qualify: (request) => answer(request, port) } },
  });
  return port;
}

test('one is asked what it becomes, says yes, and it is in the CRM and on every card', async () => {
  const id = await world.lead('L-1');
  const asked = await world.says(ada, 'qualify Café Nord');
  expect(asked.kind).toBe('dialog');
  const dialog = asked.kind === 'dialog' ? asked.card : undefined;
  expect(textOf(dialog)).toContain('"value":"contact,opportunity"');
  expect(textOf(dialog)).toContain('It keeps the account Café Nord GmbH, which it is connected to.');
  expect(textOf(dialog)).toContain('"value":"Menu planning"');
  expect(await leadOf(id)).toMatchObject({ phase: 'handed-over', qualification: null });

  expect(await confirm(ada, id)).toMatchObject({
    kind: 'done',
    sentence: 'It is being qualified in the CRM; its cards say what came of it.',
  });
  expect(await leadOf(id)).toMatchObject({ phase: 'handed-over', qualification: { state: 'requested' } });
  await world.settle();

  const contact = await world.crm.contactByEmail('mia.brandt@nord.example');
  expect(contact).toMatchObject({ name: 'Mia Brandt', accountId: 'A-1', jobTitle: 'Director of Purchasing' });
  expect(await dealsOf()).toEqual(['Menu planning']);
  expect(await leadOf(id)).toMatchObject({
    phase: 'qualified',
    owner: ada,
    connection: { accountId: 'A-1', contactId: contact?.id },
    qualification: { state: 'done', request: { by: ada, create: ['contact', 'opportunity'] } },
  });
  const card = cardOf(ada);
  expect(card?.line).toBe('Mia Brandt, Café Nord: qualified by you.');
  expect(textOf(card)).toContain(
    'Qualified by Ada North, 22 Nov 2026, 09:00: account Café Nord GmbH, contact Mia Brandt (new), opportunity “Menu planning” (new).',
  );
  expect(verbsOf(card).sort()).toEqual(['history', 'research', 'why']);
  // What refuses changes nothing, the address book included.
  const wish = { lead: id, reason: 'It wants no more mail', wish: 'no-mail' };
  expect(await world.presses(ada, 'disqualify', wish)).toMatchObject({ kind: 'refused' });
  expect(await world.addressBook.isSuppressed('mia.brandt@nord.example')).toBe(false);
  const history = await world.says(ada, 'history Café Nord');
  expect(JSON.stringify(history)).toContain('to be qualified, with a new contact, opportunity');
  expect(JSON.stringify(history)).toMatch(/qualified: account A-1, contact \S+\.contact \(new\)/);
});

test('without a company and an account nothing but a contact is offered; what cannot be made is refused', async () => {
  const id = await world.lead('L-1');
  await world.presses(ada, 'disconnect', { lead: id, kind: 'account' });
  await world.settle();
  const offered = async () =>
    textOf(((await world.presses(ada, 'qualify', { lead: id })) as { card: Card }).card);
  expect(await offered()).toContain('"value":"account,contact,opportunity"');
  expect(await confirm(ada, id)).toMatchObject({
    kind: 'refused',
    sentence: expect.stringMatching(/^An opportunity needs an account.*Nothing was created\.$/),
  });
  expect(await confirm(ada, id, { create: 'account,opportunity', opportunity: ' ' })).toMatchObject({
    kind: 'refused',
    sentence: 'The opportunity needs a name. Nothing was created.',
  });
  expect(await confirm(ada, id, { create: 'account,contact' })).toMatchObject({ kind: 'done' });
  await world.settle();
  const { connection } = await leadOf(id);
  expect(await world.crm.account(connection?.accountId ?? '')).toMatchObject({ name: 'Café Nord' });
  expect(connection?.accountId).not.toBe('A-1');
});

test('nothing that is not ticked is made', async () => {
  const id = await world.lead('L-1');
  await confirm(ada, id, { create: '' });
  await world.settle();
  expect(await leadOf(id)).toMatchObject({ phase: 'qualified', connection: { accountId: 'A-1' } });
  expect(await dealsOf()).toEqual([]);
  expect(await world.crm.contactByEmail('mia.brandt@nord.example')).toBeUndefined();
});

describe('not twice', () => {
  test('the same click delivered four times takes effect once and gets the same answer', async () => {
    const id = await world.lead('L-1');
    const click = () => confirm(ada, id, {}, 'a');
    const first = [await click(), await click(), ...(await Promise.all([click(), click()]))];
    await world.settle();
    expect(new Set([...first, await click()].map((one) => JSON.stringify(one))).size).toBe(1);
    await world.settle();
    expect((await eventsOf(id)).filter((one) => one.startsWith('Qualif'))).toEqual([
      'QualifyRequested',
      'Qualified',
    ]);
    expect(await dealsOf()).toHaveLength(1);
  });

  test('two people at one instant: one does it, the other is told who', async () => {
    const id = await world.lead('L-1');
    const replies = await Promise.all([confirm(ada, id), confirm(sue, id, { opportunity: 'Another' })]);
    expect(replies.map((one) => one.kind).sort()).toEqual(['done', 'refused']);
    expect(replies.find((one) => one.kind === 'refused')).toMatchObject({
      sentence: expect.stringMatching(
        /^Being qualified by (Ada North|Sue Lead), who asked for it 0 s ago\. Nothing was changed\.$/,
      ),
    });
    await world.settle();
    expect(await dealsOf()).toHaveLength(1);
  });

  test('whoever comes too late is told by whom and how long ago, whatever they wanted', async () => {
    const id = await world.lead('L-1');
    await confirm(ada, id);
    await world.settle();
    world.pass(8 * second);
    const late: readonly (readonly [string, object])[] = [
      ['qualify', ticked],
      ['qualify', {}],
      ['reassign', { to: 'ben', confirmed: 'yes' }],
      ['restore', {}],
      ['disqualify', { reason: 'no' }],
      ['connect', { kind: 'account', record: 'A-1' }],
      ['connect', { kind: 'site', record: 'nord.example' }],
      ['disconnect', { kind: 'account' }],
      ['email', { as: 'invalid' }],
      ['email', { address: 'mia@other.example' }],
      ['draft', {}],
      ['draft', { do: 'send' }],
    ];
    const before = (await documentOf(id)).seq;
    for (const [verb, data] of late)
      expect([verb, await world.presses(sue, verb, { lead: id, ...data })]).toEqual([
        verb,
        { kind: 'refused', sentence: 'Qualified by Ada North 8 s ago. Nothing was changed.' },
      ]);
    expect((await documentOf(id)).seq).toBe(before);
  });

  test('while the CRM is asked nobody moves the lead', async () => {
    const id = await world.lead('L-1');
    await confirm(ada, id);
    world.pass(3 * second);
    for (const [verb, data] of [
      ['reassign', { to: 'ben', confirmed: 'yes' }],
      ['disqualify', { reason: 'no' }],
      ['restore', {}],
      ['disconnect', { kind: 'account' }],
    ] as const)
      expect(await world.presses(sue, verb, { lead: id, ...data })).toMatchObject({
        kind: 'refused',
        sentence: 'Being qualified by Ada North, who asked for it 3 s ago. Nothing was changed.',
      });
  });

  test('what was shown no longer holds: nothing is made, one is asked again', async () => {
    const id = await world.lead('L-1');
    const asked = await world.presses(ada, 'qualify', { lead: id });
    const [, seen] = /"seen":"([^"]+)"/.exec(JSON.stringify(asked)) ?? [];
    await world.presses(ada, 'disconnect', { lead: id, kind: 'account' });
    await world.settle();
    expect(await confirm(ada, id, { create: 'account', seen })).toMatchObject({
      kind: 'refused',
      sentence: 'The lead has changed since you were asked. Nothing was created; ask again.',
    });
    expect((await leadOf(id)).qualification).toBeNull();
  });

  test.each(['before', 'after'])(
    'a worker that stands still %s the CRM has its answer, and is taken for dead: one set of records',
    async (side) => {
      let calls = 0;
      const crm = await withCrm(async (request, real) => {
        calls += 1;
        const isFirst = calls === 1;
        const answer = isFirst && side === 'before' ? undefined : await real.qualify(request);
        if (isFirst) {
          world.pass(31 * second);
          await (await world.another()).worker.once([]);
        }
        return answer ?? real.qualify(request);
      });
      const id = await world.lead('L-1');
      await confirm(ada, id);
      await world.settle();
      expect(calls).toBe(2);
      expect(await dealsOf(crm)).toEqual(['Menu planning']);
      expect((await eventsOf(id)).filter((one) => one === 'Qualified')).toHaveLength(1);
    },
  );

  test('an answer that is lost again and again is asked for until it is there', async () => {
    let calls = 0;
    const crm = await withCrm(async (request, real) => {
      calls += 1;
      const answer = await real.qualify(request);
      if (calls === 1) throw new Error('connection lost');
      return calls < 4 ? { outcome: 'unknown' } : answer;
    });
    const id = await world.lead('L-1');
    await confirm(ada, id);
    for (let at = 0; at < 10; at += 1) {
      await world.settle();
      world.pass(10 * minute);
    }
    expect(calls).toBe(4);
    expect((await leadOf(id)).phase).toBe('qualified');
    expect(await dealsOf(crm)).toEqual(['Menu planning']);
  });
});

describe('when the CRM will not', () => {
  test('its words stand on the card, nothing is made, and one may try again with other ticks', async () => {
    let refuses = true;
    const crm = await withCrm(async (request, real) =>
      refuses ? { outcome: 'refused', reason: 'The account is locked.' } : real.qualify(request),
    );
    const id = await world.lead('L-1');
    await confirm(ada, id);
    await world.settle();
    expect(await leadOf(id)).toMatchObject({ phase: 'handed-over', qualification: { state: 'failed' } });
    expect(cardOf(ada)?.line).toBe('Mia Brandt, Café Nord: handed over, but could not be qualified.');
    expect(textOf(cardOf(ada))).toContain(
      'Ada North asked to qualify it, 22 Nov 2026, 09:00. The CRM refused. The account is locked. Nothing was created.',
    );
    expect(verbsOf(cardOf(ada))).toEqual(expect.arrayContaining(['draft', 'disqualify', 'connect']));
    refuses = false;
    expect(await confirm(ada, id, { opportunity: 'Second try' })).toMatchObject({ kind: 'done' });
    await world.settle();
    expect((await leadOf(id)).phase).toBe('qualified');
    expect(await dealsOf(crm)).toEqual(['Second try']);
    expect((await documentOf(id)).effects.filter((one) => one.kind === 'qualify')).toHaveLength(1);
  });

  test('without an answer for days it is given up; trying again makes nothing twice', async () => {
    let isDown = true;
    const crm = await withCrm(async (request, real) => {
      await real.qualify(request);
      if (isDown) throw new Error('no answer');
      return real.qualify(request);
    });
    const id = await world.lead('L-1');
    await confirm(ada, id);
    for (let hour = 0; hour < 100; hour += 1) {
      await world.settle();
      world.pass(60 * minute);
    }
    expect(textOf(cardOf(ada))).toContain('The CRM has not answered for days');
    isDown = false;
    await confirm(ada, id, { opportunity: 'Second try' });
    await world.settle();
    expect((await leadOf(id)).phase).toBe('qualified');
    expect(await dealsOf(crm)).toEqual(['Menu planning']);
  });
});

test('only the seller of a handed-over lead, and who leads, may; another phase is refused in words', async () => {
  const id = await world.lead('L-1');
  expect(await confirm(ben, id)).toMatchObject({
    kind: 'refused',
    sentence: expect.stringContaining('This lead belongs to'),
  });
  const poor = await world.lead('L-2', { jobTitle: 'Student', email: 'x@else.example', companyName: 'Else' });
  expect(await world.presses(sue, 'qualify', { lead: poor })).toEqual({
    kind: 'refused',
    sentence:
      'Only a lead that is handed over can be qualified; this one is disqualified. Reassign it to a seller first.',
  });
  const addressless = await world.lead('L-3', { email: '' });
  expect(await confirm(sue, addressless)).toMatchObject({
    sentence: expect.stringContaining('this one is handed back'),
  });
  await confirm(sue, id);
  await world.settle();
  expect(await leadOf(id)).toMatchObject({ phase: 'qualified', owner: ada });
  expect(cardOf(ada)?.line).toBe('Mia Brandt, Café Nord: qualified by Sue Lead.');
});

test('a qualified lead stays listed, after what is still to be done, and is counted', async () => {
  const id = await world.lead('L-1', { description: 'We want a demo.' });
  await world.lead('L-2', { jobTitle: 'Cook', firstName: 'Tom', companyName: 'Other' });
  await world.lead('L-3', { firstName: 'Zoe' });
  await confirm(ada, id);
  await world.settle();
  const listed = async (text: string) => {
    const reply = await world.says(sue, text);
    return [...JSON.stringify(reply).matchAll(/"(Mia|Tom|Zoe) Brandt/g)].map((one) => one[1]);
  };
  expect(await listed('leads qualified')).toEqual(['Mia']);
  expect(await listed('leads handed-over')).not.toContain('Mia');
  expect((await listed('leads')).at(-1)).toBe('Mia');
  expect(JSON.stringify(await world.says(sue, 'how many leads were qualified?'))).toContain(
    '1 lead (qualified)',
  );
  expect(JSON.stringify(await world.says(ada, 'what should I do next with Mia Brandt?'))).toContain(
    'Go on in the CRM',
  );
});

test('what comes of its source afterwards is kept, and nothing runs', async () => {
  const id = await world.lead('L-1');
  await confirm(ada, id);
  await world.settle();
  const posted = world.posted.length;
  await world.lead('L-1', { email: 'mia@new.example', companyName: 'Café Süd' });
  expect(await leadOf(id)).toMatchObject({
    phase: 'qualified',
    fields: { companyName: 'Café Süd' },
    todo: [],
    connection: { accountId: 'A-1' },
  });
  expect(world.posted).toHaveLength(posted);
});

test('an e-mail of which nobody knows whether it arrived can still be settled, and is not sent again', async () => {
  const mailbox = {
    name: 'lossy',
    send: async () => Promise.reject(new Error('connection lost')),
    wasSent: async () => 'not-found' as const,
    receive: async () => ({ mails: [], cursor: '0' }),
    arrival: async () => undefined,
  };
  await world.close();
  world = await openWorld({ playbooks: [playbookOf()], ports: { mailbox } });
  const id = await world.lead('L-1');
  await world.presses(ada, 'draft', { lead: id, do: 'send' });
  await world.settle();
  world.pass(2 * minute);
  await world.settle();
  await confirm(ada, id);
  await world.settle();
  const mail = (await leadOf(id)).mails[0]?.messageId;
  expect(await world.presses(ada, 'draft', { lead: id, do: 'again', mail })).toMatchObject({
    kind: 'refused',
  });
  expect(await world.presses(ada, 'draft', { lead: id, do: 'arrived', mail })).toMatchObject({
    kind: 'done',
  });
  expect((await leadOf(id)).mails).toMatchObject([{ outcome: 'sent' }]);
});
