import { openWorld, goodLead, playbookOf, type World } from './world';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(() => world.close());

const receive = (id: string | null, fields: object = {}, source = 'test') =>
  world.intake.receive({ source, sourceId: id, fields: { ...goodLead, ...fields } }, 'intake');
const leadOf = async (id: string) => (await world.record.open(id))?.document.lead;

test('the same source id twice is one lead, and nothing new is no update', async () => {
  const first = await receive('L-1');
  const second = await receive('L-1');
  expect([first.verdict, second.verdict]).toEqual(['accepted', 'unchanged']);
  expect(second.leadId).toBe(first.leadId);
});

test('the same source id with another value is an update; absent columns keep what was known', async () => {
  const { leadId } = await receive('L-1', { phone: '+49 40 1' });
  const again = await world.intake.receive(
    { source: 'test', sourceId: 'L-1', fields: { topic: 'Other' } },
    'intake',
  );
  expect(again.verdict).toBe('updated');
  expect((await leadOf(leadId))?.fields).toMatchObject({ topic: 'Other', phone: '+49 40 1' });
});

test('the same address under another id is a lead of its own, and so is the same id from another source', async () => {
  const ids = [await receive('L-1'), await receive('L-2'), await receive('L-1', {}, 'crm')].map(
    (one) => one.leadId,
  );
  expect(new Set(ids).size).toBe(3);
});

test('without an id the address, company, topic and creation date are the lead', async () => {
  const first = await receive(null);
  const same = await receive(null, { phone: '1' });
  const other = await receive(null, { topic: 'Another enquiry' });
  expect(same.leadId).toBe(first.leadId);
  expect(same.verdict).toBe('updated');
  expect(other.leadId).not.toBe(first.leadId);
});

test('a lead without a creation date was created when it came in', async () => {
  const { leadId } = await receive('L-1', { createdOn: '' });
  expect((await leadOf(leadId))?.fields.createdOn).toBe('2026-11-22T09:00:00.000Z');
});

describe('what runs again (spec section 4)', () => {
  const steps = async (leadId: string) => {
    const open = await world.record.open(leadId);
    return open ? open.document.lead.todo : [];
  };

  test('a lead updated so that it now meets the criteria: everything', async () => {
    const leadId = await world.lead('L-1', { status: 'Closed' });
    expect((await leadOf(leadId))?.phase).toBe('not-selected');
    await receive('L-1', { status: 'Open' });
    await world.worker.once([leadId]);
    expect((await leadOf(leadId))?.phase).toBe('handed-over');
  });

  test('an address that goes from missing to valid: everything, and the lead is taken again', async () => {
    const leadId = await world.lead('L-1', { email: '' });
    expect(await leadOf(leadId)).toMatchObject({
      phase: 'handed-back',
      owner: 'owen@seller.example',
      fit: null,
    });
    await receive('L-1', { email: 'mia.brandt@nord.example' });
    await world.worker.once([leadId]);
    expect(await leadOf(leadId)).toMatchObject({ phase: 'handed-over', owner: 'ada@seller.example' });
  });

  test('an address that goes from malformed to valid: everything', async () => {
    const leadId = await world.lead('L-1', { email: 'mia at nord.example' });
    await receive('L-1', { email: 'mia@nord.example' });
    await world.worker.once([leadId]);
    expect((await leadOf(leadId))?.phase).toBe('handed-over');
  });

  test('an address that goes from one value to another: its validation only', async () => {
    const leadId = await world.lead('L-1');
    const before = await leadOf(leadId);
    await receive('L-1', { email: 'mia@gmail.com' });
    expect(await steps(leadId)).toEqual(['validate-email']);
    await world.worker.once([leadId]);
    const after = await leadOf(leadId);
    expect(after).toMatchObject({ email: { type: 'personal' }, phase: 'handed-over', owner: before?.owner });
    expect(after?.assessedAt).toBe(before?.assessedAt);
    expect(world.posted).toHaveLength(1);
  });

  test('a company name that was empty: everything; a handed-over lead keeps owner and outcome', async () => {
    const leadId = await world.lead('L-1', { companyName: '' });
    const before = await leadOf(leadId);
    await receive('L-1', { companyName: 'Café Nord GmbH' });
    expect(await steps(leadId)).toEqual([
      'select',
      'validate-email',
      'connect',
      'research',
      'read-replies',
      'assess',
      'decide',
    ]);
    await world.worker.once([leadId]);
    expect(await leadOf(leadId)).toMatchObject({ phase: 'handed-over', owner: before?.owner, handovers: 1 });
    expect(world.posted).toHaveLength(1);
  });

  test('anything else: nothing, and the time of the assessment stays', async () => {
    const leadId = await world.lead('L-1');
    world.pass(86_400_000);
    await receive('L-1', { topic: 'Another topic', jobTitle: 'Intern' });
    expect(await steps(leadId)).toEqual([]);
    expect((await leadOf(leadId))?.assessedAt).toBe('2026-11-22T09:00:00.000Z');
  });

  test('new settings do not touch leads already processed', async () => {
    const leadId = await world.lead('L-1');
    const before = await leadOf(leadId);
    await world.playbooks.activate([playbookOf({ assignment: { sellers: ['owen@seller.example'] } })]);
    await world.worker.once([leadId]);
    expect(await leadOf(leadId)).toEqual(before);
    const second = await world.lead('L-2');
    expect((await leadOf(second))?.owner).toBe('owen@seller.example');
  });
});
