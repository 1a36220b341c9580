import { cardSaying } from '../../../../contracts/channel';
import { receiptOf, spotOf } from '../../../../../src/drivers/channels/teams/outgoing/receipt';
import type { PostOutcome } from '../../../../../src/ports/channel';
import { ana, ben, cleo, messageTo, openedOutgoing, textOf, type OpenedOutgoing } from './opened-outgoing';

let opened: OpenedOutgoing;
beforeEach(async () => {
  opened = await openedOutgoing({ deadlineMs: 400 });
});
afterEach(() => opened.close());

const refusedFor = (pattern: RegExp) => ({ outcome: 'refused', reason: expect.stringMatching(pattern) });
const receiptIn = (outcome: PostOutcome) => {
  if (outcome.outcome !== 'posted') throw new Error(`not posted but ${JSON.stringify(outcome)}`);
  return outcome.receipt;
};
const posted = async (to: string, text: string) => {
  const message = messageTo(to, text);
  return { message, receipt: receiptIn(await opened.outgoing.post(message)) };
};
const sends = () => opened.teams.connector.calls('send').length;
const chatOf = (address: string) => {
  const { state } = opened.teams.connector;
  return state.personal(state.person(address));
};

test('a card stands in the person’s own chat, and its receipt says where', async () => {
  const { receipt } = await posted(ana, 'Contoso looks good');
  const [one] = opened.standing(ana);
  expect(receipt).toBe(receiptOf({ ...opened.placeOf(ana), activityId: one!.id }));
  expect(spotOf(receipt)).toMatchObject({ activityId: one!.id, conversationId: chatOf(ana).id });
  expect(opened.standing(ben)).toEqual([]);
});

test('who does not have the app is refused without personal data, and nothing is sent', async () => {
  const outcome = await opened.outgoing.post(messageTo(cleo, 'hello'));
  expect(outcome).toEqual(refusedFor(/does not have Baton/));
  expect(JSON.stringify(outcome)).not.toMatch(/cleo|northwind/i);
  expect(await opened.outgoing.find('effect', cleo)).toBeUndefined();
  expect(sends()).toBe(0);
});

test.each(['forbidden'] as const)(
  'a dead reference (%s) is noticed, for all processes, until the person writes',
  async (fault) => {
    const { message, receipt } = await posted(ana, 'before');
    opened.teams.connector.fail('send', fault);
    expect(await opened.outgoing.post(messageTo(ana, 'one'))).toEqual(refusedFor(/removed or blocked/));
    const other = opened.another().outgoing;
    expect(await other.post(messageTo(ana, 'two'))).toEqual(refusedFor(/removed or blocked/));
    expect(await other.update(receipt, { ...message, card: cardSaying('new') })).toEqual(
      refusedFor(/removed or blocked/),
    );
    expect(sends()).toBe(2);
    expect(await other.post(messageTo(ben, 'three'))).toMatchObject({ outcome: 'posted' });
    await opened.references.remember(ana, opened.placeOf(ana));
    expect(await other.post(messageTo(ana, 'four'))).toMatchObject({ outcome: 'posted' });
  },
);

test('a chat that was closed is noticed by an update too; a message that is gone closes nothing', async () => {
  const { message, receipt } = await posted(ana, 'first');
  const changed = { ...message, card: cardSaying('second') };
  const [one] = opened.standing(ana);
  one!.isDeleted = true;
  expect(await opened.outgoing.update(receipt, changed)).toEqual(refusedFor(/no longer there/));
  expect(await opened.references.personal(ana)).toEqual(opened.placeOf(ana));
  opened.teams.connector.uninstall(opened.teams.connector.state.person(ana));
  expect(await opened.outgoing.update(receipt, changed)).toEqual(refusedFor(/removed or blocked/));
  expect(await opened.references.personal(ana)).toBeUndefined();
});

test('the newest service URL is used', async () => {
  const serviceUrl = `${opened.teams.connector.serviceUrl}`.replace('127.0.0.1', 'localhost');
  await opened.references.remember(ana, { ...opened.placeOf(ana), serviceUrl: 'http://127.0.0.1:9/teams/' });
  expect((await opened.outgoing.post(messageTo(ana, 'one'))).outcome).toBe('later');
  await opened.another().references.remember(ana, { ...opened.placeOf(ana), serviceUrl });
  expect((await opened.another().outgoing.post(messageTo(ana, 'two'))).outcome).toBe('posted');
});

test('the same content at once is one call; later it is put again, because another process may have changed it', async () => {
  const { message, receipt } = await posted(ana, 'first');
  const [second, third] = ['second', 'third'].map((text) => ({ ...message, card: cardSaying(text) }));
  const count = () => opened.teams.connector.calls('update').length;
  const same = { outcome: 'posted', receipt };
  const updates = [1, 2, 3].map(() => opened.outgoing.update(receipt, second!));
  expect(await Promise.all(updates)).toEqual([same, same, same]);
  expect(count()).toBe(1);
  await Promise.all([third!, second!].map((one) => opened.outgoing.update(receipt, one)));
  expect(count()).toBe(3);
  expect(opened.standing(ana).map(textOf)).toEqual(['second']);
  await opened.another().outgoing.update(receipt, third!);
  await opened.outgoing.update(receipt, second!);
  expect(opened.standing(ana).map(textOf)).toEqual(['second']);
});

test.each(['', 't', 't/c', 't/c/a/b', 't//a', '%/c/a', '%zz/c/a', 't/c/%61', 'T1/D1/1.2', 'local-receipt'])(
  'a receipt %j of nothing that stands here is refused and nothing is called',
  async (receipt) => {
    expect((await opened.outgoing.update(receipt, messageTo(ana, 'hello'))).outcome).toBe('refused');
    expect(opened.teams.connector.calls()).toEqual([]);
  },
);

test('the card of one person is never put where another one reads', async () => {
  const { receipt } = await posted(ben, 'for Ben');
  expect(await opened.outgoing.update(receipt, messageTo(ana, 'for Ana'))).toEqual(refusedFor(/./));
  const message = messageTo(ana, 'for Ana alone');
  const [bens] = opened.standing(ben);
  // Somebody makes up a refresh with the effect of another.
  await opened.outgoing.announced(message.effectId, opened.placeOf(ben), bens!.id);
  expect(await opened.outgoing.find(message.effectId, ana)).toBeUndefined();
  expect(await opened.outgoing.post(message)).toMatchObject({ outcome: 'posted' });
  expect(opened.standing(ben).map(textOf)).toEqual(['for Ben']);
  expect(opened.standing(ana).map(textOf)).toEqual(['for Ana alone']);
});

test('an id too long for an effect is not kept', async () => {
  await opened.outgoing.announced('x'.repeat(100_000), opened.placeOf(ana), '1');
  expect(await opened.outgoing.find('x'.repeat(100_000), ana)).toBeUndefined();
});

test('a token that is not taken is fetched again, and nothing stands twice', async () => {
  await posted(ana, 'first');
  opened.teams.issuer.revoke();
  const message = messageTo(ben, 'second');
  expect(await opened.outgoing.post(message)).toEqual({ outcome: 'later', waitMs: 10_000 });
  await expect(opened.outgoing.health()).rejects.toMatchObject({ code: 'config-invalid' });
  const other = opened.another().outgoing;
  expect(await other.post(message)).toMatchObject({ outcome: 'posted' });
  await expect(other.health()).resolves.toBeUndefined();
  expect(opened.standing(ben).map(textOf)).toEqual(['second']);
});

test('without a token nothing is sent and the outbox is told when to come back', async () => {
  opened.teams.issuer.fail('login', 'refused');
  expect(await opened.outgoing.post(messageTo(ana, 'hello'))).toMatchObject({
    outcome: 'later',
    waitMs: expect.any(Number),
  });
  expect(sends()).toBe(0);
  await expect(opened.outgoing.health()).rejects.toMatchObject({ code: 'config-invalid' });
});

test('messages to one person stay within the pace of Teams, in order', async () => {
  const paced = await openedOutgoing({ isPaced: true, deadlineMs: 2_000 });
  const outcomes = await Promise.all(
    Array.from({ length: 12 }, (_, n) => paced.outgoing.post(messageTo(ana, String(n)))),
  );
  expect(outcomes.filter((one) => one.outcome === 'posted').length).toBe(paced.standing(ana).length);
  expect(paced.standing(ana).length).toBeGreaterThanOrEqual(8);
  expect(paced.standing(ana).map(textOf)).toEqual(paced.standing(ana).map((_, n) => String(n)));
  expect(paced.teams.connector.calls('send').filter((one) => one.status === 429)).toEqual([]);
  await paced.close();
});
