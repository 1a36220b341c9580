import { namelessLead } from '../../src/domain/erasure';
import type { NewDocument } from '../../src/ports/records';
import { openEngagedWorld } from './engaged-world';
import { openWorld, type World } from './world';

const sue = 'sue@seller.example';
const contact = {
  id: 'C-7',
  name: 'Ina Berg',
  email: 'ina@nord.example',
  accountId: 'A-1',
  jobTitle: 'Director of Purchasing',
};

let world: World;
afterEach(() => world.close());

const standing = (id: string) =>
  JSON.stringify([...world.standing.values()].filter((one) => one.leadId === id).map((one) => one.card));
const leadOf = async (id: string) => {
  const found = await world.record.open(id);
  if (!found) throw new RangeError(`There is no lead ${id}`);
  return found.document.lead;
};
const press = (verb: string, lead: string, data: object = {}) => world.presses(sue, verb, { lead, ...data });

/** A lead of Ina, and one of somebody else that was connected with her contact. */
async function connected(): Promise<readonly [ina: string, other: string]> {
  await world.crm.putContact(contact);
  const ina = await world.lead('L-1', { firstName: 'Ina', lastName: 'Berg', email: contact.email });
  const other = await world.lead('L-2', { email: 'jo@nord.example', firstName: 'Jo', lastName: 'Other' });
  await press('connect', other, { kind: 'contact', record: contact.id });
  await world.settle();
  expect(standing(other)).toContain('Ina Berg');
  return [ina, other];
}

async function erased(lead: string): Promise<void> {
  await press('erase', lead, { confirmed: 'yes' });
  await world.settle();
  expect((await leadOf(lead)).phase).toBe('erased');
}

test('a lead that was connected with the contact of somebody who is erased names them no more, and is judged again', async () => {
  world = await openWorld();
  const [ina, other] = await connected();
  const before = (await leadOf(other)).assessedAt;
  world.pass(60_000);
  await erased(ina);
  expect(standing(other)).not.toContain('Ina');
  const lead = await leadOf(other);
  expect(lead.connection).toMatchObject({ accountId: 'A-1', contactId: null, by: 'person' });
  expect(lead.assessedAt).not.toBe(before);
  expect(JSON.stringify(lead)).not.toContain('Ina');
});

test('a lead that was qualified with that contact keeps its id, and names nobody', async () => {
  world = await openWorld();
  const [ina, other] = await connected();
  await press('qualify', other, { confirmed: 'yes', create: 'opportunity', opportunity: 'A deal' });
  await world.settle();
  expect(await leadOf(other)).toMatchObject({ phase: 'qualified', connection: { contactId: contact.id } });
  expect(standing(other)).toContain('Ina Berg');
  await erased(ina);
  expect(standing(other)).not.toContain('Ina');
});

test('a lead that follows one of the same person says that it was erased', async () => {
  const engaged = await openEngagedWorld();
  world = engaged;
  const first = await engaged.lead0({ topic: 'Menus for the summer' });
  const second = await engaged.lead0({ topic: 'Something else' });
  await engaged.goBy(2);
  expect((await leadOf(second)).engagement.sameAs).toBe(first);
  await world.says(sue, `lead ${second}`);
  await press('disqualify', second, { reason: 'A competitor' });
  await world.settle();
  expect(standing(second)).toContain('Menus for the summer');
  await erased(first);
  expect(standing(second)).not.toContain('Menus for the summer');
  expect(standing(second)).toContain(namelessLead);
});

test('whom a lead names is entered where an erasure looks before the lead that names them is saved', async () => {
  const written: string[] = [];
  const noting = (store: World['store']): World['store'] => ({
    ...store,
    create: <T>(document: NewDocument<T>) => {
      written.push(document.partition);
      return store.create(document);
    },
    replace: <T>(document: NewDocument<T>, etag: string) => {
      if (JSON.stringify(document.body).includes(`"contactId":"${contact.id}"`)) written.push('the lead');
      return store.replace(document, etag);
    },
  });
  world = await openWorld({ made: (store) => ({ store: noting(store) }) });
  await connected();
  const named = written.filter((one) => one === 'the lead' || one.startsWith('mentions/'));
  expect(named.slice(0, 2)).toEqual([`mentions/contact/${contact.id}`, 'the lead']);
});

test('an erasure that was cut off after the contact was gone still finds who named it', async () => {
  world = await openWorld();
  const [ina, other] = await connected();
  const { erase } = world.crm;
  let calls = 0;
  Object.assign(world.crm, {
    erase: async (person: object) => {
      const gone = await erase?.(person as never);
      if ((calls += 1) === 1) throw new Error('The answer was lost.');
      return gone;
    },
  });
  await press('erase', ina, { confirmed: 'yes' });
  await world.settle();
  expect(await world.crm.contact(contact.id)).toBeUndefined();
  expect(standing(other)).toContain('Ina Berg');
  world.pass(3_600_000);
  await world.settle();
  expect(calls).toBe(2);
  expect(standing(other)).not.toContain('Ina');
});

test('a card that somebody is just showing to others is shown once more', async () => {
  world = await openWorld();
  const [, other] = await connected();
  const before = await world.record.open(other);
  await world.record.showAnew(other);
  const after = await world.record.open(other);
  expect(after?.etag).not.toBe(before?.etag);
  expect(after?.document.effects.filter((one) => one.kind === 'announce')).toContainEqual(
    expect.objectContaining({ status: 'pending' }),
  );
  // Also where no card is to be shown that is not already.
  await world.record.showAnew(other);
  expect((await world.record.open(other))?.etag).not.toBe(after?.etag);
});
