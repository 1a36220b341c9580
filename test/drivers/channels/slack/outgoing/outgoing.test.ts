import {
  ana,
  ben,
  cleo,
  contoso,
  messageTo,
  northwind,
  openedOutgoing,
  type Address,
  type OpenedOutgoing,
} from './opened-outgoing';
import { cardSaying } from '../../../../contracts/channel';
import type { PostOutcome } from '../../../../../src/ports/channel';

let opened: OpenedOutgoing;
let now: number;
beforeEach(async () => {
  now = 1_800_000_000_000;
  opened = await openedOutgoing({ now: () => now });
});
afterEach(() => opened.close());

const refusedFor = (pattern: RegExp) => ({ outcome: 'refused', reason: expect.stringMatching(pattern) });
const receiptOf = (outcome: PostOutcome) => {
  if (outcome.outcome !== 'posted') throw new Error(`not posted but ${outcome.outcome}`);
  return outcome.receipt;
};
const posted = async (to: Address, text: string) => {
  const message = messageTo(to, text);
  return { message, receipt: receiptOf(await opened.outgoing.post(message)) };
};

test('a card stands in the direct conversation, marked, without previews of links', async () => {
  const { message, receipt } = await posted(ana, 'Contoso, Ltd. looks good');
  const [one] = opened.standing(ana);
  expect(receipt).toBe(`T1/${opened.dmOf(ana)}/${one?.ts}`);
  expect(one?.metadata).toEqual({
    event_type: 'baton_message',
    event_payload: { effect_id: message.effectId },
  });
  const [call] = opened.server.callsOf('chat.postMessage');
  expect(call?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', text: message.card.line });
  expect(call?.token).toBe(northwind.botToken);
});

test('somebody of another workspace is reached with its token', async () => {
  const { receipt } = await posted(cleo, 'hello');
  expect(receipt).toMatch(/^T2\//);
  expect(opened.server.callsOf('chat.postMessage').map((one) => one.token)).toEqual([contoso.botToken]);
});

test('who has no seat anywhere is refused without personal data', async () => {
  const outcome = await opened.outgoing.post({ ...messageTo(ana, 'hello'), to: 'zoe@northwind.example' });
  expect(outcome).toEqual(refusedFor(/no workspace/));
  expect(JSON.stringify(outcome)).not.toMatch(/zoe|northwind/i);
  expect(await opened.outgoing.find('effect', 'zoe@northwind.example')).toBeUndefined();
});

test('a guest is shown nothing', async () => {
  opened.server.setUsers(northwind.botToken, [
    { id: 'UANA', team_id: 'T1', is_restricted: true, profile: { email: ana } },
  ]);
  expect(await opened.outgoing.post(messageTo(ana, 'hello'))).toEqual(refusedFor(/full member/));
  expect(opened.server.callsOf('chat.postMessage')).toEqual([]);
});

test('an update has other block ids and the same mark', async () => {
  const { message, receipt } = await posted(ana, 'first');
  const [before] = opened.standing(ana);
  await opened.outgoing.update(receipt, { ...message, card: cardSaying('second') });
  const [after] = opened.standing(ana);
  expect(after?.text).toBe('second');
  expect(after?.metadata).toEqual(before?.metadata);
  const idOf = (blocks = '[]') => (JSON.parse(blocks) as { block_id: string }[])[0]?.block_id;
  expect(idOf(after?.blocks)).toMatch(/\w/);
  expect(idOf(after?.blocks)).not.toBe(idOf(before?.blocks));
});

test('the same content at once is one call; later it is put again, because another process may have changed it', async () => {
  const { message, receipt } = await posted(ana, 'first');
  const second = { ...message, card: cardSaying('second') };
  const third = { ...message, card: cardSaying('third') };
  const count = () => opened.server.callsOf('chat.update').length;
  const same = { outcome: 'posted', receipt };
  expect(await Promise.all([1, 2, 3].map(() => opened.outgoing.update(receipt, second)))).toEqual([
    same,
    same,
    same,
  ]);
  expect(count()).toBe(1);
  await Promise.all([third, second].map((one) => opened.outgoing.update(receipt, one)));
  expect(count()).toBe(3);
  expect(opened.standing(ana)[0]?.text).toBe('second');
  await opened.another().update(receipt, third);
  await opened.outgoing.update(receipt, second);
  expect(opened.standing(ana)[0]?.text).toBe('second');
});

test('an update that failed is made again', async () => {
  const { message, receipt } = await posted(ana, 'first');
  const second = { ...message, card: cardSaying('second') };
  opened.server.fail('chat.update', ['reset before', 'limited']);
  expect(await opened.outgoing.update(receipt, second)).toEqual({ outcome: 'unknown' });
  expect(await opened.outgoing.update(receipt, second)).toEqual({ outcome: 'later', waitMs: 3_000 });
  expect(opened.standing(ana)[0]?.text).toBe('first');
});

test.each([
  ['no such message', /no longer there/],
  ['no such channel', /no longer there/],
  ['message of another', /not for Baton/],
  ['too long', /form/],
  ['token taken back', /token/],
] as const)('an update where Slack says %s is refused in words', async (fault, words) => {
  const { message, receipt } = await posted(ana, 'first');
  opened.server.fail('chat.update', [fault]);
  const outcome = await opened.outgoing.update(receipt, { ...message, card: cardSaying('second') });
  expect(outcome).toEqual(refusedFor(words));
});

test.each(['', 'T1', 'T1/D1', 'T1/D1/now', 'T1/D1/1.2/3', '../D1/1.2', 'T1/D1/1.2\n', 'local-receipt'])(
  'a receipt %j of another channel is refused and nothing is called',
  async (receipt) => {
    expect(await opened.outgoing.update(receipt, messageTo(ana, 'hello'))).toEqual(
      refusedFor(/stands there/),
    );
    expect(await opened.outgoing.note(receipt, { effectId: 'n', sentence: 'hello' })).toEqual(
      refusedFor(/stands there/),
    );
    expect(opened.server.calls).toEqual([]);
  },
);

test('a workspace that removed Baton is refused', async () => {
  const { message, receipt } = await posted(cleo, 'first');
  opened.installed.pop();
  const changed = { ...message, card: cardSaying('second') };
  expect(await opened.outgoing.update(receipt, changed)).toEqual(refusedFor(/no longer installed/));
});

test('a dead token refuses its workspace alone, and health says so', async () => {
  await expect(opened.outgoing.health()).resolves.toBeUndefined();
  opened.server.fail('chat.postMessage', ['account closed'], opened.dmOf(cleo));
  expect(await opened.outgoing.post(messageTo(cleo, 'hello'))).toEqual(refusedFor(/token/));
  expect(await opened.outgoing.post(messageTo(ana, 'hello'))).toMatchObject({ outcome: 'posted' });
  const trouble = opened.outgoing.health();
  await expect(trouble).rejects.toMatchObject({
    code: 'config-invalid',
    sentence: expect.stringMatching(/T2/),
  });
  await expect(trouble).rejects.not.toMatchObject({ sentence: expect.stringMatching(/xoxb|T1/) });
  // Installed anew.
  opened.installed[1] = { ...contoso, botToken: 'xoxb-again' };
  await expect(opened.outgoing.health()).resolves.toBeUndefined();
});

test('a message is found in the conversation by another process, also far back and after its update', async () => {
  const { message, receipt } = await posted(ana, 'first');
  await opened.outgoing.update(receipt, { ...message, card: cardSaying('second') });
  for (let n = 0; n < 250; n += 1) await opened.outgoing.post(messageTo(ana, String(n)));
  const other = opened.another();
  expect(await other.find(message.effectId, ana)).toBe(receipt);
  expect(opened.server.callsOf('conversations.history')).toHaveLength(2);
  expect(await other.find('effect-none', ana)).toBeUndefined();
  expect(await other.find(message.effectId, ben)).toBeUndefined();
});

test('no more than the last thousand messages are looked at', async () => {
  for (let n = 0; n < 1_001; n += 1) await opened.outgoing.post(messageTo(ana, String(n)));
  expect(await opened.another().find('effect-none', ana)).toBeUndefined();
  expect(opened.server.callsOf('conversations.history')).toHaveLength(5);
});

const lookups = ['users.lookupByEmail', 'conversations.open', 'conversations.history'] as const;
const failures = [
  'limited',
  'server error',
  'hang',
  'reset before',
  'array',
  'cut body',
  'not ok, no word',
  'invalid token',
  'no such channel',
] as const;
test.each(lookups.flatMap((method) => failures.map((fault) => [method, fault] as const)))(
  'when %s answers with %s nobody says the message is not there',
  async (method, fault) => {
    const { message, receipt } = await posted(ana, 'first');
    const other = opened.another();
    opened.server.fail(method, [fault]);
    await expect(other.find(message.effectId, ana)).rejects.toMatchObject({
      code: expect.stringMatching(/^(timeout|config-invalid)$/),
    });
    expect(await other.find(message.effectId, ana)).toBe(receipt);
  },
);

test('what stands in a foreign form is passed over', async () => {
  const { message, receipt } = await posted(ana, 'first');
  const foreign = [null, { event_type: 'other' }, { event_type: 'baton_message', event_payload: null }];
  for (const metadata of foreign) {
    const args = { channel: opened.dmOf(ana), text: 'x', metadata: JSON.stringify(metadata) };
    await fetch(`${opened.server.apiUrl}chat.postMessage`, {
      method: 'POST',
      body: new URLSearchParams(args),
    });
  }
  expect(await opened.another().find(message.effectId, ana)).toBe(receipt);
});

test('when it is not known who somebody is, nothing is posted', async () => {
  opened.server.fail('users.lookupByEmail', ['hang', 'limited']);
  opened.server.fail('conversations.open', ['server error']);
  const message = messageTo(ana, 'hello');
  expect(await opened.outgoing.post(message)).toEqual({ outcome: 'unknown' });
  expect(await opened.outgoing.post(message)).toEqual({ outcome: 'later', waitMs: 3_000 });
  expect(await opened.outgoing.post(message)).toEqual({ outcome: 'unknown' });
  expect(opened.server.callsOf('chat.postMessage')).toEqual([]);
  expect(await opened.outgoing.post(message)).toMatchObject({ outcome: 'posted' });
});

test('when Slack takes too long to say who somebody is, nobody waits for it', async () => {
  const slow = await openedOutgoing({ timeoutMs: 3_000, lookupMs: 100 });
  slow.server.fail('users.lookupByEmail', ['hang', 'hang']);
  const from = performance.now();
  expect(await slow.outgoing.post(messageTo(ana, 'hello'))).toEqual({ outcome: 'unknown' });
  await expect(slow.outgoing.find('effect', ana)).rejects.toMatchObject({ code: 'timeout' });
  expect(performance.now() - from).toBeLessThan(1_500);
  await slow.close();
});

test('after a refusal the conversation is opened anew', async () => {
  opened.server.fail('chat.postMessage', ['no such channel']);
  expect(await opened.outgoing.post(messageTo(ana, 'one'))).toEqual(refusedFor(/no longer there/));
  expect(await opened.outgoing.post(messageTo(ana, 'two'))).toMatchObject({ outcome: 'posted' });
  expect(opened.server.callsOf('conversations.open')).toHaveLength(2);
});

test('a 429 in one conversation delays no other', async () => {
  opened.server.fail('chat.postMessage', ['limited'], opened.dmOf(ana));
  expect(await opened.outgoing.post(messageTo(ana, 'one'))).toEqual({ outcome: 'later', waitMs: 3_000 });
  const from = performance.now();
  const others = await Promise.all(
    [ben, cleo].map((to) => opened.outgoing.post(messageTo(to as Address, 'two'))),
  );
  expect(others.map((one) => one.outcome)).toEqual(['posted', 'posted']);
  expect(performance.now() - from).toBeLessThan(1_000);
  const again = await opened.outgoing.post(messageTo(ana, 'three'));
  expect(again).toEqual({ outcome: 'later', waitMs: expect.any(Number) });
  expect(opened.server.callsOf('chat.postMessage')).toHaveLength(3);
});

test('a note stands once in the thread, letter by letter, and is found there', async () => {
  const { receipt } = await posted(ana, 'card');
  const { receipt: beside } = await posted(ana, 'another card');
  const note = { effectId: 'note-1', sentence: 'Ana & <!channel> took it :tada:' };
  const outcomes = await Promise.all([1, 2, 3].map(() => opened.outgoing.note(receipt, note)));
  const [first] = outcomes.map(receiptOf);
  expect(new Set(outcomes.map(receiptOf))).toEqual(new Set([first]));
  const notes = opened.standing(ana).filter((one) => one.thread !== null);
  expect(notes.map((one) => one.thread)).toEqual([receipt.split('/')[2]]);
  expect(notes[0]?.text).toMatch(/^Ana &amp; &lt;!channel&gt; took it/);
  expect(JSON.parse(notes[0]?.blocks ?? '')).toEqual([
    { type: 'section', text: { type: 'plain_text', text: note.sentence, emoji: false } },
  ]);
  expect(await opened.another().findNote(receipt, note.effectId)).toBe(first);
  expect(await opened.another().findNote(receipt, 'note-2')).toBeUndefined();
  expect(await opened.another().findNote(beside, note.effectId)).toBeUndefined();
  opened.server.fail('conversations.replies', ['server error']);
  await expect(opened.another().findNote(receipt, note.effectId)).rejects.toMatchObject({ code: 'timeout' });
});

test('a card is no note of its own thread', async () => {
  const { message, receipt } = await posted(ana, 'card');
  expect(await opened.another().findNote(receipt, message.effectId)).toBeUndefined();
});

test('a very long note is cut to what Slack takes', async () => {
  const { receipt } = await posted(ana, 'card');
  await opened.outgoing.note(receipt, { effectId: 'note-1', sentence: '&😀'.repeat(4_000) });
  const [block] = JSON.parse(opened.standing(ana)[1]?.blocks ?? '') as { text: { text: string } }[];
  expect(block?.text.text.length).toBeLessThanOrEqual(3_000);
  // Throws for half a character.
  expect(encodeURIComponent(block?.text.text ?? '')).toMatch(/%E2%80%A6$/);
  const [, note] = opened.server.callsOf('chat.postMessage');
  expect(note?.args.text?.length).toBeLessThan(4_000);
});
