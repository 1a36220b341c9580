import { openBuiltinAnalyst } from '../../src/drivers/models/builtin/analyst';
import { Fault } from '../../src/domain/fault';
import { openWorld, playbookOf, type World, type WorldOptions } from './world';

let world: World;
afterEach(() => world.close());
const start = async (options?: WorldOptions) => {
  world = await openWorld(options);
  return world;
};
const leadOf = async (id: string) => (await world.record.open(id))?.document.lead;
const addressees = () => world.posted.map((one) => `${one.card.name} → ${one.to}`);

test('row 2: a lead that fits is handed over by turns, and each seller told once', async () => {
  await start();
  const owners = [];
  for (const id of ['L-1', 'L-2', 'L-3']) owners.push((await leadOf(await world.lead(id)))?.owner);
  expect(owners).toEqual(['ada@seller.example', 'ben@seller.example', 'ada@seller.example']);
  expect(addressees()).toEqual(owners.map((owner) => `handover → ${owner}`));
});

test('row 3: a lead that does not fit stays with the agent and the supervisor is told', async () => {
  await start();
  const leadId = await world.lead('L-1', {
    jobTitle: 'Student',
    email: 'x@elsewhere.example',
    companyName: 'Elsewhere',
  });
  expect(await leadOf(leadId)).toMatchObject({
    phase: 'disqualified',
    owner: 'agent',
    decision: { reason: 'insufficient-data' },
  });
  await world.crm.putAccount({
    id: 'A-2',
    name: 'Elsewhere',
    website: null,
    industry: 'Tobacco',
    location: 'Paris, France',
    annualRevenue: null,
    employees: 5,
    custom: {},
  });
  const second = await world.lead('L-2', {
    jobTitle: 'Student',
    email: 'x@elsewhere.example',
    companyName: 'Elsewhere',
  });
  expect(await leadOf(second)).toMatchObject({
    phase: 'disqualified',
    decision: { reason: 'low-fit', row: '3' },
  });
  expect(addressees()).toEqual(['disqualified → sue@seller.example', 'disqualified → sue@seller.example']);
});

test.each([
  ['owen@seller.example', ['hand-back → owen@seller.example'], 'owen@seller.example'],
  ['Owen Old', ['hand-back → owen@seller.example'], 'owen@seller.example'],
  [
    'stranger@seller.example',
    ['hand-back → stranger@seller.example', 'hand-back → sue@seller.example'],
    'stranger@seller.example',
  ],
  ['', ['hand-back → sue@seller.example'], 'sue@seller.example'],
])('row 1: a lead of %p without an address goes back to whom it belonged', async (owner, told, newOwner) => {
  await start();
  const leadId = await world.lead('L-1', { email: '', owner });
  expect(await leadOf(leadId)).toMatchObject({
    phase: 'handed-back',
    owner: newOwner,
    decision: { reason: 'email-missing' },
  });
  expect(addressees()).toEqual(told);
});

test('a handed-back lead that comes to the same end again is not announced again', async () => {
  await start();
  const leadId = await world.lead('L-1', { email: '', companyName: '' });
  await world.intake.receive(
    { source: 'test', sourceId: 'L-1', fields: { companyName: 'Café Nord' } },
    'intake',
  );
  await world.worker.once([leadId]);
  expect(await leadOf(leadId)).toMatchObject({ phase: 'handed-back' });
  expect(addressees()).toEqual(['hand-back → owen@seller.example', 'hand-back → owen@seller.example']);
});

test('nobody active: the supervisor owns the lead and is told why', async () => {
  const people = playbookOf().people.map((one) => ({ ...one, active: one.roles.includes('supervisor') }));
  await start({ playbooks: [playbookOf({ people })] });
  const leadId = await world.lead('L-1');
  const lead = await leadOf(leadId);
  expect(lead).toMatchObject({ owner: 'sue@seller.example', handover: { target: 'supervisor' } });
  expect(lead?.handover?.note).toContain('ada@seller.example is inactive');
});

test('the first playbook by priority that selects the lead takes it, and pins its version', async () => {
  const narrow = { criteria: [{ field: 'topic', operator: 'begins with', value: 'Menu' }] };
  await start({
    playbooks: [
      playbookOf({ id: 'rest', priority: 2 }),
      playbookOf({ id: 'menus', priority: 1, selection: narrow }),
    ],
  });
  const [menu, other] = [await world.lead('L-1'), await world.lead('L-2', { topic: 'Other' })];
  expect((await leadOf(menu))?.playbook?.id).toBe('menus');
  expect((await leadOf(other))?.playbook?.id).toBe('rest');
});

test('a domain that does not take mail hands the lead back; a time-out does not', async () => {
  const routes: Record<string, 'null-mx' | 'no-answer'> = {
    'dead.example': 'null-mx',
    'slow.example': 'no-answer',
  };
  await start({
    playbooks: [playbookOf({ email: { domainCheck: true } })],
    ports: { resolver: { mailRoute: async (domain) => routes[domain] ?? 'mail-server' } },
  });
  const dead = await leadOf(await world.lead('L-1', { email: 'a@dead.example' }));
  const slow = await leadOf(await world.lead('L-2', { email: 'a@slow.example' }));
  expect(dead).toMatchObject({ phase: 'handed-back', email: { validity: 'invalid', reason: 'null-mx' } });
  expect(slow).toMatchObject({ phase: 'handed-over', email: { validity: 'unverified' } });
  expect(slow?.signalStrength?.points.unverifiedAddress).toBe(-1);
});

const analyst = openBuiltinAnalyst().port;

describe('row 14: processing fails', () => {
  const failing = {
    ...analyst,
    name: 'failing',
    judgeCriteria: async () => Promise.reject(new Fault('timeout', { sentence: 'It hangs.', todo: '' })),
  };

  test('after five attempts, over an hour apart at most, the lead is handed back and both are told', async () => {
    await start({ ports: { model: failing } });
    const leadId = await world.lead('L-1');
    const attempts = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      attempts.push((await world.record.open(leadId))?.document.attempts?.count ?? 0);
      world.pass(3_600_000);
      await world.worker.once([]);
    }
    expect(attempts).toEqual([1, 2, 3, 4, 0, 0]);
    expect(await leadOf(leadId)).toMatchObject({
      phase: 'handed-back',
      owner: 'owen@seller.example',
      decision: { row: '14', reason: 'processing-failed' },
      fault: { step: 'assess', code: 'timeout', sentence: 'It hangs.' },
      todo: [],
    });
    expect(addressees()).toEqual(['hand-back → owen@seller.example', 'hand-back → sue@seller.example']);
  });

  test('a retry is not begun before its time', async () => {
    await start({ ports: { model: failing } });
    const leadId = await world.lead('L-1');
    world.pass(59_000);
    await world.worker.once([]);
    expect((await world.record.open(leadId))?.document.attempts?.count).toBe(1);
  });

  test('others are not delayed by a poisoned lead', async () => {
    const poisoned = await openWorld();
    world = await openWorld({
      ports: {
        model: {
          ...analyst,
          name: 'choosy',
          judgeCriteria: async (input) => {
            if (input.texts.some((one) => one.text === 'Poison')) throw new Error('poison');
            return poisoned.outside.model.judgeCriteria(input);
          },
        },
      },
    });
    const bad = await world.lead('L-1', { jobTitle: 'Poison' });
    const good = await world.lead('L-2');
    expect((await leadOf(good))?.phase).toBe('handed-over');
    expect((await leadOf(bad))?.phase).toBe('in-progress');
    await poisoned.close();
  });

  test('an answer of the wrong form is a fault of the model', async () => {
    await start({
      ports: {
        model: {
          ...analyst,
          name: 'odd',
          judgeCriteria: async () => ({ claims: [{ verdict: 'yes' }] }) as never,
        },
      },
    });
    const leadId = await world.lead('L-1');
    expect((await leadOf(leadId))?.fault).toMatchObject({ step: 'assess', code: 'model-answer' });
  });

  test('a claim whose quote stands nowhere decides nothing', async () => {
    const liar = {
      ...analyst,
      name: 'liar',
      judgeCriteria: async ({ criteria }: { criteria: readonly { name: string }[] }) => ({
        claims: criteria.map(({ name }) => ({
          name,
          verdict: 'met' as const,
          text: 'sure',
          textIndex: 0,
          quote: 'made up',
        })),
      }),
    };
    await start({ ports: { model: liar } });
    const leadId = await world.lead('L-1');
    expect(await leadOf(leadId)).toMatchObject({ phase: 'disqualified', fit: { score: 0 } });
  });
});

test('fit is judged without the person: another name changes nothing', async () => {
  await start();
  const [one, other] = [
    await leadOf(await world.lead('L-1')),
    await leadOf(await world.lead('L-2', { firstName: 'Oluwaseun', lastName: 'Adébáyọ̀' })),
  ];
  expect(other?.fit?.criteria.map((each) => each.verdict)).toEqual(
    one?.fit?.criteria.map((each) => each.verdict),
  );
  expect(other?.rating).toEqual(one?.rating);
});
