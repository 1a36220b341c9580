import { createMailIntake } from '../../src/pipeline/mail-intake';
import { loadReply } from '../../src/pipeline/reply-record';
import { openEngagedWorld, type EngagedWorld } from './engaged-world';

const address = 'mia.brandt@nord.example';
let world: EngagedWorld;
let id: string;
beforeEach(async () => {
  world = await openEngagedWorld();
  id = await world.lead0();
  await world.goBy(1);
});
afterEach(() => world.close());

const sentId = async () => (await world.leadOf(id)).mails[0]?.messageId ?? '';
const replies = async () => (await world.leadOf(id)).replies;

test('a reply is found by the thread it stands in, whoever it comes from', async () => {
  await world.comes({
    said: 'Mia asked me to answer: Thursday.',
    from: { name: 'Jo', address: 'jo@nord.example' },
    references: ['<before@x>', await sentId()],
  });
  expect(await replies()).toMatchObject([
    { kind: 'person', from: 'jo@nord.example', answers: await sentId() },
  ]);
});

test('without a thread by the address it was sent to, else by who wrote it', async () => {
  await world.comes({ said: 'Thursday.', to: [`baton+${id}@seller.example`] });
  await world.comes({ said: 'Or Friday.', from: { name: '', address: address.toUpperCase() } });
  expect((await replies()).map((one) => one.excerpt)).toEqual(['Thursday.', 'Or Friday.']);
});

test('a mail of nobody we wrote to changes no lead; that it forbids mail is remembered all the same', async () => {
  await world.comes({ said: 'Hello.', from: { name: '', address: 'who@else.example' } });
  await world.comes({ said: 'Unsubscribe me.', from: { name: '', address: 'who@else.example' } });
  expect(await replies()).toEqual([]);
  expect(await world.addressBook.isSuppressed('who@else.example')).toBe(true);
});

test('an id that names a lead which was never written to is not believed beyond that lead', async () => {
  await world.comes({ said: 'Unsubscribe.', references: [`<${'0'.repeat(24)}.1.x@seller.example>`] });
  expect(await replies()).toEqual([]);
});

test('the same mail again, also read by another process at the same moment, is taken in once', async () => {
  const mail = { messageId: '<same@nord.example>', said: 'Thursday.', references: [await sentId()] };
  await world.comes(mail);
  await world.comes(mail);
  const { outside, record, addressBook } = world;
  const others = [1, 2, 3].map(() => createMailIntake(outside, record, addressBook, () => undefined));
  await Promise.all(others.map((one) => one.once()));
  expect(await replies()).toHaveLength(1);
  expect((await world.leadOf(id)).handovers).toBe(1);
});

test('when the process dies before the cursor moves on, the mail is read again and counts once', async () => {
  const { outside, record, addressBook } = world;
  let fails = true;
  const store = {
    ...outside.store,
    replace: async (...args: Parameters<typeof outside.store.replace>) => {
      if (fails && args[0].partition === 'mail-intake') throw new Error('killed');
      return outside.store.replace(...args);
    },
  } as typeof outside.store;
  const dying = createMailIntake({ ...outside, store }, record, addressBook, () => undefined);
  const { messageId } = (await world.leadOf(id)).mails[0] ?? { messageId: '' };
  await world.answers(id, 'first');
  await world.comes({ said: 'Again.', references: [messageId], messageId: '<again@x>' });
  await expect(dying.once()).resolves.toBeDefined();
  fails = false;
  await dying.once();
  expect((await replies()).filter((one) => one.id === '<again@x>')).toHaveLength(1);
});

test('the words are kept beside the lead, the beginning with it', async () => {
  const said = `Thursday. ${'x'.repeat(2_000)}`;
  await world.comes({ messageId: '<long@x>', said, text: `${said}\n> quoted`, references: [await sentId()] });
  const [reply] = await replies();
  expect(reply?.excerpt).toHaveLength(280);
  expect(await loadReply(id, '<long@x>', world.store)).toMatchObject({ said, text: `${said}\n> quoted` });
});

test('a bounce hands back, and a corrected address is written to', async () => {
  await world.comes({
    from: { name: '', address: 'mailer-daemon@mx.example' },
    subject: 'Undelivered',
    headers: { 'return-path': '<>', 'content-type': 'multipart/report; report-type=delivery-status' },
    deliveryStatus: { action: 'failed', status: '5.1.1', recipient: address, messageId: await sentId() },
  });
  expect(await world.leadOf(id)).toMatchObject({
    phase: 'handed-back',
    owner: 'owen@seller.example',
    decision: { row: '12', reason: 'hard-bounce' },
  });
  await world.presses('owen@seller.example', 'email', { lead: id, address: 'mia@nord.example' });
  await world.goBy(2);
  expect((await world.mail()).map((one) => one.to)).toEqual(['mia@nord.example', address]);
});

test('an absence waits past the day they are back, and is no interest', async () => {
  await world.comes({
    said: 'I am out of the office until 4 December 2026.',
    subject: 'Out of office',
    headers: { 'auto-submitted': 'auto-replied' },
    references: [await sentId()],
  });
  const [reply] = await replies();
  expect(reply).toMatchObject({ kind: 'out-of-office' });
  await world.goBy(9);
  expect(await world.mail()).toHaveLength(1);
  await world.goBy(7);
  expect((await world.mail()).length).toBeGreaterThan(1);
  expect((await world.leadOf(id)).phase).toBe('in-progress');
});
