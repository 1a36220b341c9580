import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { CompanyResearch } from '../../src/domain/company-research';
import { erasedPerson, erasedSentence } from '../../src/domain/erasure';
import { openInbox, type Inbox } from '../../src/drivers/channels/local/inbox';
import { takeTurn } from '../../src/drivers/channels/local/turns';
import { openLeftovers } from '../../src/drivers/files/leftovers';
import { openLocalMailbox, type LocalMailbox } from '../../src/drivers/mailboxes/local';
import type { LeadExport } from '../../src/assistant/operations/export';
import { exportLead } from '../../src/assistant/operations/export';
import { operator } from '../../src/assistant/assistant';
import { keepResearch } from '../../src/pipeline/research-record';
import { createModelLedger } from '../../src/pipeline/model-ledger';
import { openWorld, type World } from './world';

/** Begins every text of the lead; nothing else contains it. */
const canary = 'zyxwq';
const of = (what: string) => `Zyxwq${what}`;
const address = `${canary}.mail@nord.example`;
const fields = {
  topic: of('topic'),
  firstName: of('first'),
  lastName: of('last'),
  jobTitle: `Director of ${of('title')}`,
  companyName: of('company'),
  phone: of('phone'),
  description: of('words'),
  competitor: of('rival'),
  country: of('country'),
  email: address,
  custom: { [of('column')]: of('value') },
};
const sue = 'sue@seller.example';

let folder: string;
let world: World;
let inbox: Inbox;
let mailbox: LocalMailbox;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baton-erase-'));
  world = await openWorld({
    file: join(folder, 'baton.db'),
    made(records, now) {
      inbox = openInbox({ records, now });
      mailbox = openLocalMailbox({ records, now });
      return {
        channels: [inbox.port],
        mailbox: mailbox.port,
        leftovers: openLeftovers(join(folder, 'rejects')),
      };
    },
  });
});
afterEach(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The files of the data folder in which the canary stands, with how often. */
function hits(): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((one) => join(folder, one));
  return files
    .filter((one) => statSync(one).isFile())
    .flatMap((one) => {
      const text = readFileSync(one).toString('latin1').toLowerCase();
      const utf16 = readFileSync(one).toString('utf16le').toLowerCase();
      const count = text.split(canary).length - 1 + (utf16.split(canary).length - 1);
      return count > 0 ? [`${one}: ${count}`] : [];
    });
}

let serial = 0;
function writes(as: string, text: string) {
  serial += 1;
  return takeTurn({ as, id: `turn-${serial}-id`, text }, world.assistant, inbox, world.outside.clock.now);
}

/** A lead with something in every place where anything of a lead is kept. */
async function livedLead(calls = 0): Promise<string> {
  const { crm, store } = world;
  await crm.putContact({
    id: 'C-1',
    name: of('contact'),
    email: address,
    accountId: 'A-1',
    jobTitle: of('title'),
  });
  await crm.putActivity({
    id: 'X-1',
    leadId: 'L-1',
    kind: 'call',
    byLead: true,
    at: '2026-11-20T09:00:00Z',
    subject: of('call'),
  });
  const id = await world.lead('L-1', fields);
  // Names it had before, and so many events that some are archived.
  await world.lead('L-1', { lastName: of('maiden') });
  for (let call = 0; call < calls; call += 1) {
    const incoming = { source: 'test', sourceId: 'L-1', fields: { phone: `${of('phone')} ${call}` } };
    await world.intake.receive(incoming, 'intake');
  }
  await world.lead('L-1', fields);
  const owner = (await world.record.open(id))?.document.lead.owner ?? '';
  await world.presses(owner, 'draft', {
    lead: id,
    do: 'send',
    subject: of('subject'),
    body: `Dear ${of('first')}`,
  });
  await world.settle();
  await world.mailIntake.once();
  const [sent] = await mailbox.list();
  await mailbox.answer({ messageId: sent?.messageId ?? '', turn: 'a-1', words: `Yes, ${of('answer')}.` });
  await world.mailIntake.once();
  await world.settle();
  const research = { version: 1, at: '2026-11-22T09:00:00Z', texts: [of('passage')] };
  await keepResearch(id, research as unknown as CompanyResearch, store);
  const caps = { tokensPerLead: 9e9, tokensPerDay: 9e9, tokensPerPerson: 1e9, money: null };
  const ledger = createModelLedger({
    ...world.outside,
    records: store,
    caps,
    whenDaySpent: async () => undefined,
  });
  await (await ledger.hold({ input: 9, output: 9 }, id)).settle({ input: 7, output: 2 });
  await writes(owner, `lead ${of('first')} ${of('last')}`);
  await writes(sue, 'leads');
  await writes(sue, `why ${of('last')}`);
  await world.presses(owner, 'draft', { lead: id, do: 'save', subject: of('again'), body: of('text') });
  await world.presses(owner, 'qualify', {
    lead: id,
    confirmed: 'yes',
    create: 'opportunity',
    opportunity: of('deal'),
  });
  await world.settle();
  const rejects = join(folder, 'rejects');
  mkdirSync(rejects);
  writeFileSync(
    join(rejects, 'leads rejected.csv'),
    `line,reason,Email,Note\r\n2,bad,other@x.example,fine\r\n3,bad,${address.toUpperCase()},"two\nlines ${of('note')}"\r\n`,
  );
  return id;
}

function where(): readonly string[] {
  const db = new DatabaseSync(join(folder, 'baton.db'), { readOnly: true });
  return db
    .prepare('SELECT partition, id, sort, body FROM documents')
    .all()
    .filter((one) => JSON.stringify(one).toLowerCase().includes(canary))
    .map((one) => JSON.stringify(one).slice(0, 300));
}

const phaseOf = async (id: string) => (await world.record.open(id))?.document.lead.phase;

test('S13: nothing of an erased lead stands anywhere, byte for byte; the company, and everything of others, stays', async () => {
  const other = await world.lead('L-2', { email: 'jo@nord.example', firstName: 'Jo', lastName: 'Other' });
  const id = await livedLead(40);
  // The other one names them, too: it was connected with their contact.
  await world.presses(sue, 'connect', { lead: other, kind: 'contact', record: 'C-1' });
  await world.settle();
  const { owner } = (await world.record.open(other))?.document.lead ?? {};
  const others = (await inbox.page(owner ?? '', 100)).entries.filter((one) =>
    JSON.stringify(one).includes(other),
  );
  expect(JSON.stringify(others)).toContain(of('contact'));
  expect(hits().length).toBeGreaterThan(1);
  expect(await world.presses(sue, 'erase', { lead: id })).toMatchObject({
    kind: 'dialog',
    card: { name: 'erase' },
  });
  expect(await phaseOf(id)).toBe('qualified');
  expect(await world.presses(sue, 'erase', { lead: id, confirmed: 'yes' })).toMatchObject({ kind: 'done' });
  expect(await phaseOf(id)).toBe('erasing');
  await world.settle();
  expect(await phaseOf(id)).toBe('erased');
  expect(where()).toEqual([]);
  expect(hits()).toEqual([]);
  expect(readFileSync(join(folder, 'rejects', 'leads rejected.csv'), 'utf8')).toContain(
    'other@x.example,fine',
  );
  expect(await world.crm.account('A-1')).toMatchObject({ name: 'Café Nord GmbH' });
  expect(await world.crm.contactByEmail(address)).toBeUndefined();
  expect((await world.record.open(other))?.document.lead).toMatchObject({ phase: 'handed-over' });
  const { entries } = await inbox.page(sue, 100);
  expect(entries.filter((one) => JSON.stringify(one).includes(erasedSentence)).length).toBeGreaterThanOrEqual(
    3,
  );
});

test('whoever asks for an erased lead, by its card, command or id, is told so, and nothing changes it', async () => {
  const id = await livedLead();
  await world.presses(sue, 'erase', { lead: id, confirmed: 'yes' }, 'once');
  await world.settle();
  const asks: readonly (readonly [string, object])[] = [
    ['lead', {}],
    ['why', {}],
    ['history', {}],
    ['draft', { do: 'send', subject: 'a', body: 'b' }],
    ['reassign', { confirmed: 'yes' }],
    ['restore', {}],
    ['erase', { confirmed: 'yes' }],
    ['disqualify', { reason: 'x' }],
  ];
  for (const [verb, data] of asks)
    expect(await world.presses(sue, verb, { lead: id, ...data })).toMatchObject({
      kind: 'refused',
      sentence: erasedSentence,
    });
  // The click that erased it, delivered again, gets the answer it got.
  expect(await world.presses(sue, 'erase', { lead: id, confirmed: 'yes' }, 'once')).toMatchObject({
    kind: 'done',
  });
  expect(await writes(sue, `lead ${of('last')}`)).not.toMatchObject({
    reply: { kind: 'card', card: { name: 'lead' } },
  });
});

test('I4: an erased person is not taken in again, whatever id they come under, and gets no mail', async () => {
  const id = await livedLead();
  const sentBefore = (await mailbox.list()).length;
  await world.presses(sue, 'erase', { lead: id, confirmed: 'yes' });
  await world.settle();
  const again = { source: 'test', sourceId: 'L-1', fields };
  expect((await world.intake.receive(again, 'intake')).verdict).toBe('erased');
  expect((await world.intake.receive({ ...again, sourceId: 'L-9' }, 'intake')).verdict).toBe('erased');
  // The same record of the CRM under another address.
  const corrected = { ...fields, email: 'new@nord.example' };
  expect((await world.intake.receive({ ...again, fields: corrected }, 'intake')).verdict).toBe('erased');
  const upper = { ...fields, email: ` ${address.toUpperCase()} ` };
  expect((await world.intake.receive({ ...again, sourceId: 'L-8', fields: upper }, 'intake')).verdict).toBe(
    'erased',
  );
  await world.settle();
  expect(hits()).toEqual([]);
  expect((await mailbox.list()).length).toBeLessThan(sentBefore);
  expect(erasedPerson).toContain('erased');
});

test('a mail that an erased person sends is not kept', async () => {
  const id = await livedLead();
  const { outside, mailIntake } = world;
  const { messageId } = (await mailbox.list())[0] ?? { messageId: '' };
  await world.presses(sue, 'erase', { lead: id, confirmed: 'yes' });
  await world.settle();
  const { receive } = outside.mailbox;
  const coming = {
    messageId: '<late@nord.example>',
    at: '2026-11-22T10:00:00Z',
    from: { name: of('first'), address },
    to: [],
    subject: of('late'),
    text: of('late'),
    said: of('late'),
    references: [messageId],
    headers: {},
    deliveryStatus: null,
  };
  Object.assign(outside.mailbox, { receive: async () => ({ mails: [coming], cursor: '99' }) });
  await mailIntake.once();
  Object.assign(outside.mailbox, { receive });
  expect(hits()).toEqual([]);
});

test('what cannot be removed now is removed later', async () => {
  const id = await livedLead();
  const { crm, mailbox: mails, store, leftovers } = world.outside;
  const parts = [
    [crm, 'erase'],
    [mails, 'erase'],
    [store, 'scrub'],
    [leftovers, 'erase'],
  ] as unknown as readonly (readonly [Record<string, unknown>, string])[];
  const real = parts.map(([port, method]) => port[method]);
  for (const [port, method] of parts) port[method] = () => Promise.reject(new Error('not now'));
  await world.presses(sue, 'erase', { lead: id, confirmed: 'yes' });
  for (const [at, [port, method]] of parts.entries()) {
    await world.settle();
    expect(hits().length).toBeGreaterThan(0);
    port[method] = real[at];
    world.pass(3_600_000);
  }
  await world.settle();
  expect(await phaseOf(id)).toBe('erased');
  expect(hits()).toEqual([]);
});

test('it is erased while the agent is paused', async () => {
  const id = await livedLead();
  await world.agent.set('paused', sue, 'p-1');
  await world.presses(sue, 'erase', { lead: id, confirmed: 'yes' });
  await world.settle();
  expect(await phaseOf(id)).toBe('erased');
  expect(hits()).toEqual([]);
});

test('the export holds everything that is kept of a lead', async () => {
  const id = await livedLead(40);
  const all = (await world.assistant.ask(exportLead, { lead: id }, operator)) as LeadExport;
  expect(all).toMatchObject({
    format: 'baton-lead',
    version: 1,
    lead: { id, mails: [{ subject: of('subject') }] },
    replies: [{ said: expect.stringContaining(of('answer')) }],
    modelUse: { tokens: 9 },
    address: { suppressed: false },
    crm: { contact: { name: of('contact') }, activities: [{ subject: of('call') }] },
  });
  expect(all.events.map((one) => one.seq)).toEqual(all.events.map((_, at) => at + 1));
  expect(all.events.length).toBeGreaterThan(64);
  const text = JSON.stringify(all);
  for (const one of ['first', 'last', 'maiden', 'deal', 'passage', 'again', 'value', 'words'])
    expect(text.includes(of(one)) ? one : `${one} is missing`).toBe(one);
});

test('only who leads may erase', async () => {
  const id = await livedLead();
  expect(await world.presses('ada@seller.example', 'erase', { lead: id, confirmed: 'yes' })).toMatchObject({
    kind: 'refused',
  });
  expect(await phaseOf(id)).toBe('qualified');
});
