import { cardSaying } from '../../../../contracts/channel';
import type { Channel, Message } from '../../../../../src/ports/channel';
import { ana, messageTo, openedOutgoing, type OpenedOutgoing } from './opened-outgoing';
import { slackFaults, type SlackFaultName } from './slack-faults';

let clock = 0;
let opened: OpenedOutgoing;
beforeEach(async () => {
  clock = 0;
  const sleep = async (milliseconds: number) => void (clock += milliseconds);
  opened = await openedOutgoing({ queue: { now: () => clock, sleep }, timeoutMs: 400 });
});
afterEach(() => opened.close());

/** What the outbox does with one effect, each attempt on the next of these processes. */
async function outbox(message: Message, processes: readonly Channel[], standsAt: string | null = null) {
  let receipt = standsAt;
  let attempts = 0;
  const outcomes: string[] = [];
  for (let n = 0; n < 60; n += 1) {
    const channel = processes[n % processes.length]!;
    try {
      const found: string | undefined =
        receipt ?? (attempts > 0 ? await channel.find(message.effectId, message.to) : undefined);
      const outcome = found ? await channel.update(found, message) : await channel.post(message);
      outcomes.push(outcome.outcome);
      if (outcome.outcome === 'posted') return { receipt: outcome.receipt, outcomes };
      if (outcome.outcome === 'refused') return { receipt: null, outcomes };
      receipt = found ?? null;
      if (outcome.outcome === 'later') clock += outcome.waitMs;
      else attempts += 1;
    } catch {
      outcomes.push('rejected');
      attempts += 1;
    }
  }
  throw new Error(`still not posted: ${outcomes.join(', ')}`);
}

const refusals: readonly SlackFaultName[] = [
  'invalid token',
  'token taken back',
  'account closed',
  'no such channel',
  'no such message',
  'message of another',
  'too long',
];
const faults = (Object.keys(slackFaults) as SlackFaultName[]).filter((name) => !refusals.includes(name));

/** One process that goes on, and one that is taken over from after each attempt. */
const casts = [
  ['the same process', (all: OpenedOutgoing) => [all.outgoing]],
  ['another process each time', (all: OpenedOutgoing) => [all.outgoing, all.another(), all.another()]],
] as const;

describe.each(casts)('%s', (_, cast) => {
  test.each(faults)('a post with %s ends in one visible message', async (fault) => {
    opened.server.fail('chat.postMessage', [fault]);
    const message = messageTo(ana, 'hello');
    const { receipt } = await outbox(message, cast(opened));
    expect(opened.standing(ana).map((one) => `T1/${opened.dmOf(ana)}/${one.ts}`)).toEqual([receipt]);
    expect(opened.server.callsOf('chat.postMessage')).toHaveLength(slackFaults[fault].stored ? 1 : 2);
  });

  test.each(faults)('with %s twice, and when it is looked up too', async (fault) => {
    opened.server.fail('chat.postMessage', [fault]);
    opened.server.fail('conversations.history', [fault]);
    opened.server.fail('chat.update', [fault]);
    const { receipt } = await outbox(messageTo(ana, 'hello'), cast(opened));
    expect(opened.standing(ana).map((one) => `T1/${opened.dmOf(ana)}/${one.ts}`)).toEqual([receipt]);
  });

  test.each(faults)('an update with %s ends in the new content, once', async (fault) => {
    const message = messageTo(ana, 'hello');
    const processes = cast(opened);
    const { receipt } = await outbox(message, processes);
    opened.server.fail('chat.update', [fault]);
    const changed = { ...message, card: cardSaying('changed') };
    expect(await outbox(changed, processes, receipt)).toMatchObject({ receipt });
    expect(opened.standing(ana).map((one) => one.text)).toEqual(['changed']);
    expect(opened.server.callsOf('chat.update')).toHaveLength(2);
  });
});

test.each(refusals)('%s is the end of it, and nothing stands', async (fault) => {
  opened.server.fail('chat.postMessage', [fault]);
  const { receipt, outcomes } = await outbox(messageTo(ana, 'hello'), [opened.outgoing]);
  expect({ receipt, outcomes }).toEqual({ receipt: null, outcomes: ['refused'] });
  expect(opened.standing(ana)).toEqual([]);
});

test('thirty messages to one person, posted through all faults, stand once each and in order', async () => {
  const some = faults.filter((one) => !['flood', 'hang', 'hang, stored'].includes(one));
  opened.server.fail('chat.postMessage', some);
  opened.server.fail('conversations.history', some.toReversed());
  const messages = Array.from({ length: 30 }, (_, n) => messageTo(ana, `message ${n}`));
  for (const message of messages) await outbox(message, [opened.outgoing, opened.another()]);
  const texts = opened.standing(ana).map((one) => one.text);
  expect(texts).toEqual(messages.map((one) => one.card.line));
});
