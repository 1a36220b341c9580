import type { Message } from '../../../../../src/ports/channel';
import {
  openOutgoing,
  type TeamsOutgoing,
} from '../../../../../src/drivers/channels/teams/outgoing/outgoing';
import { connectorFaults, type ConnectorFault } from '../../../../fixtures/teams/connector-faults';
import { cardsOf, type Wire } from '../../../../fixtures/teams/teams-state';
import { cardSaying } from '../../../../contracts/channel';
import { ana, messageTo, openedOutgoing, render, textOf, type OpenedOutgoing } from './opened-outgoing';

let clock = 0;
let opened: OpenedOutgoing;
beforeEach(async () => {
  clock = 0;
  const sleep = async (milliseconds: number) => void (clock += milliseconds);
  opened = await openedOutgoing({ queue: { now: () => clock, sleep }, deadlineMs: 300 });
});
afterEach(() => opened.close());

/** What the outbox does with one effect, each attempt on the next of these processes. */
async function outbox(message: Message, processes: readonly TeamsOutgoing[], standsAt: string | null = null) {
  let receipt = standsAt;
  let attempts = 0;
  const outcomes: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    const channel = processes[n % processes.length]!;
    const found: string | undefined =
      receipt ?? (attempts > 0 ? await channel.find(message.effectId, message.to) : undefined);
    const outcome = found ? await channel.update(found, message) : await channel.post(message);
    outcomes.push(outcome.outcome);
    if (outcome.outcome === 'posted') return { receipt: outcome.receipt, outcomes };
    if (outcome.outcome === 'refused') return { receipt: null, outcomes };
    receipt = found ?? null;
    if (outcome.outcome === 'later') clock += outcome.waitMs;
    else attempts += 1;
  }
  throw new Error(`still not posted: ${outcomes.join(', ')}`);
}

/** Ana looks at her chat: every card that stands there asks for its refresh, which says what it is. */
async function look(outgoing: TeamsOutgoing, order: 'oldest first' | 'newest first' = 'oldest first') {
  const standing = [...opened.standing(ana)];
  for (const message of order === 'oldest first' ? standing : standing.toReversed()) {
    const [card] = cardsOf(message.activity);
    const { data } = (card?.refresh as { action: { data: Wire } }).action;
    await outgoing.announced(String(data.effect), opened.placeOf(ana), message.id);
    clock += 1_000;
  }
}
const standingTexts = () => opened.standing(ana).map(textOf);
const standingIds = () => opened.standing(ana).map((one) => one.id);
const idIn = (receipt: string | null) => decodeURIComponent(receipt?.split('/')[2] ?? '');

/** One process that goes on, and one that is taken over from after each attempt. */
const casts = [
  ['the same process', () => [opened.outgoing]],
  [
    'another process each time',
    () => [opened.outgoing, opened.another().outgoing, opened.another().outgoing],
  ],
] as const;

const faults = (Object.keys(connectorFaults) as ConnectorFault[]).filter((one) => one !== 'forbidden');
/** Their outcome is known. */
const known: readonly ConnectorFault[] = ['precondition', 'limited', 'limited silently', 'not ours'];

describe.each(casts)('%s', (_, cast) => {
  test.each(faults)('a post with %s ends in one card, at most one more until it is seen', async (fault) => {
    const processes = cast();
    const { acts } = connectorFaults[fault];
    opened.teams.connector.fail('send', fault);
    const message = messageTo(ana, 'hello');
    const { receipt } = await outbox(message, processes);
    expect(standingTexts()).toEqual(acts ? ['hello', 'hello'] : ['hello']);
    expect(opened.teams.connector.calls('send')).toHaveLength(2);
    if (known.includes(fault)) expect(standingTexts()).toHaveLength(1);
    await look(processes.at(-1)!);
    expect(standingIds()).toEqual([idIn(receipt)]);
    // It acts on the same handover, and goes on being updated where it stands.
    const changed = { ...message, card: cardSaying('changed') };
    expect(await outbox(changed, processes, receipt)).toMatchObject({ receipt });
    expect(standingTexts()).toEqual(['changed']);
  });

  test.each(faults)(
    'a card that is seen before the second attempt after %s is found: no other is posted',
    async (fault) => {
      const processes = cast();
      opened.teams.connector.fail('send', fault);
      const message = messageTo(ana, 'hello');
      const first = await processes[0]!.post(message);
      if (first.outcome === 'later') clock += first.waitMs;
      await look(processes.at(-1)!);
      const { receipt } = await outbox(
        message,
        processes,
        (await processes.at(-1)!.find(message.effectId, ana)) ?? null,
      );
      expect(standingIds()).toEqual([idIn(receipt)]);
      const { acts } = connectorFaults[fault];
      expect(opened.teams.connector.calls('send')).toHaveLength(acts ? 1 : 2);
    },
  );

  test.each(faults)('an update with %s ends in the new content, once', async (fault) => {
    const processes = cast();
    const message = messageTo(ana, 'hello');
    const { receipt } = await outbox(message, processes);
    opened.teams.connector.fail('update', fault);
    const changed = { ...message, card: cardSaying('changed') };
    expect(await outbox(changed, processes, receipt)).toMatchObject({ receipt });
    expect(standingTexts()).toEqual(['changed']);
    expect(opened.teams.connector.calls('update')).toHaveLength(2);
  });
});

test.each(['oldest first', 'newest first'] as const)(
  'a surplus card is removed when seen %s, the one that the outbox knows stays, however often they are seen',
  async (order) => {
    opened.teams.connector.fail('send', 'lost after', 'gateway timeout, accepted');
    const message = messageTo(ana, 'hello');
    const processes = casts[1][1]();
    const { receipt } = await outbox(message, processes);
    expect(standingTexts()).toHaveLength(3);
    await look(opened.another().outgoing, order);
    expect(standingIds()).toEqual([idIn(receipt)]);
    await look(opened.another().outgoing, order);
    await look(opened.outgoing, order);
    expect(standingIds()).toEqual([idIn(receipt)]);
  },
);

test.each(['lost before', 'limited', 'hang'] as const)(
  'a removal with %s is made again when the surplus card is seen again',
  async (fault) => {
    opened.teams.connector.fail('send', 'lost after');
    const { receipt } = await outbox(messageTo(ana, 'hello'), [opened.outgoing]);
    opened.teams.connector.fail('delete', fault);
    await look(opened.outgoing);
    clock += 10_000;
    await look(opened.outgoing);
    expect(standingIds()).toEqual([idIn(receipt)]);
  },
);

test('a card that shows itself while its effect is posted again is the one that stays', async () => {
  const { connector } = opened.teams;
  connector.fail('send', 'lost after');
  const message = messageTo(ana, 'first');
  expect(await opened.outgoing.post(message)).toEqual({ outcome: 'unknown' });
  const [lost] = opened.standing(ana);
  const { connector: real, references } = opened.another();
  const place = opened.placeOf(ana);
  const slow = openOutgoing({
    connector: {
      ...real,
      // The second post has looked and found nothing when the first card shows itself.
      async send(...sent) {
        await opened.outgoing.announced(message.effectId, place, lost!.id);
        return real.send(...sent);
      },
    },
    references,
    render,
    records: opened.records,
  });
  const outcome = await slow.post({ ...message, card: cardSaying('second') });
  expect(outcome).toMatchObject({ outcome: 'posted' });
  expect(standingIds()).toEqual([lost!.id]);
  expect(standingTexts()).toEqual(['second']);
  expect(connector.calls('delete')).toHaveLength(1);
});

test('two processes that post the same at once leave one card, where both say', async () => {
  const message = messageTo(ana, 'hello');
  const all = [opened.outgoing, opened.another().outgoing, opened.another().outgoing];
  const outcomes = await Promise.all(all.map((one) => one.post(message)));
  expect(new Set(outcomes.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(standingTexts()).toEqual(['hello']);
  expect(await opened.another().outgoing.find(message.effectId, ana)).toBe(
    outcomes[0]?.outcome === 'posted' ? outcomes[0].receipt : '',
  );
});

test('what another process posted is found, and posted again it is updated where it stands', async () => {
  const message = messageTo(ana, 'first');
  const { receipt } = await outbox(message, [opened.outgoing]);
  const other = opened.another().outgoing;
  expect(await other.find(message.effectId, ana)).toBe(receipt);
  expect(await other.post({ ...message, card: cardSaying('second') })).toEqual({
    outcome: 'posted',
    receipt,
  });
  expect(opened.teams.connector.calls('send')).toHaveLength(1);
  expect(standingTexts()).toEqual(['second']);
});

describe('a card that was posted while the store would not keep where', () => {
  let message: Message;
  beforeEach(() => void (message = messageTo(ana, 'hello')));

  async function postUnkept(): Promise<void> {
    const { records } = opened;
    const create = records.create;
    Object.assign(records, { create: () => Promise.reject(new Error('the store is full')) });
    expect(await opened.outgoing.post(message)).toEqual({ outcome: 'unknown' });
    await expect(opened.outgoing.find(message.effectId, ana)).rejects.toThrow('the store is full');
    Object.assign(records, { create });
  }

  test('is found by who posted it, and not posted again', async () => {
    await postUnkept();
    const receipt = await opened.outgoing.find(message.effectId, ana);
    expect(standingIds()).toEqual([idIn(receipt ?? null)]);
    expect(await opened.another().outgoing.find(message.effectId, ana)).toBe(receipt);
    expect(opened.teams.connector.calls('send')).toHaveLength(1);
  });

  test('stands once when it was seen, also where another process posted it again', async () => {
    await postUnkept();
    const other = opened.another().outgoing;
    const { receipt } = await outbox(message, [other]);
    await look(other);
    expect(standingIds()).toEqual([idIn(receipt)]);
    expect(await opened.outgoing.find(message.effectId, ana)).toBe(receipt);
  });

  test('gives way to one that was sent before and shows itself first', async () => {
    opened.teams.connector.fail('send', 'lost after');
    expect(await opened.outgoing.post(message)).toEqual({ outcome: 'unknown' });
    const [first] = standingIds();
    await postUnkept();
    await look(opened.outgoing);
    const receipt = await opened.outgoing.find(message.effectId, ana);
    expect([standingIds(), idIn(receipt ?? null)]).toEqual([[first], first]);
  });
});

test('thirty messages through all faults stand once each, in order, when they have been seen', async () => {
  const some = faults.filter((one) => !one.startsWith('hang'));
  opened.teams.connector.fail('send', ...some, ...some.toReversed());
  const messages = Array.from({ length: 30 }, (_, n) => messageTo(ana, `message ${n}`));
  const receipts: (string | null)[] = [];
  for (const message of messages) {
    const processes = [opened.outgoing, opened.another().outgoing];
    receipts.push((await outbox(message, processes)).receipt);
  }
  await look(opened.another().outgoing);
  expect(standingIds()).toEqual(receipts.map(idIn));
  expect(standingTexts()).toEqual(messages.map((one) => one.card.line));
});
