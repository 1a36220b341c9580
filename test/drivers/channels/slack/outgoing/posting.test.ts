import { openChannelQueue } from '../../../../../src/drivers/channels/slack/outgoing/channel-queue';
import { openPosting, type Posting } from '../../../../../src/drivers/channels/slack/outgoing/posting';
import { openSlackWebApi } from '../../../../../src/drivers/channels/slack/outgoing/web-api';
import { ana, messageTo, northwind, openedOutgoing, type OpenedOutgoing } from './opened-outgoing';

let opened: OpenedOutgoing;
let posting: Posting;
let channel: string;
let thread: string;
beforeEach(async () => {
  opened = await openedOutgoing();
  const api = openSlackWebApi({ apiUrl: opened.server.apiUrl, timeoutMs: 500 });
  posting = openPosting(api, openChannelQueue());
  const card = await opened.outgoing.post(messageTo(ana, 'card'));
  channel = opened.dmOf(ana);
  thread = card.outcome === 'posted' ? (card.receipt.split('/')[2] ?? '') : '';
});
afterEach(() => opened.close());

const shown = { text: 'An answer', blocks: [] };

test('an answer stands in its thread and is found there alone', async () => {
  const outcome = await posting.put(northwind, { channel, thread }, shown, 'answer-1');
  const [, answer] = opened.standing(ana);
  expect(answer).toMatchObject({ thread, text: 'An answer' });
  expect(outcome).toEqual({ outcome: 'posted', receipt: `T1/${channel}/${answer?.ts}` });
  expect(await posting.lookUp(northwind, { channel, thread }, 'answer-1')).toBe(
    `T1/${channel}/${answer?.ts}`,
  );
  expect(await posting.lookUp(northwind, { channel }, 'answer-1')).toBeUndefined();
  expect(await posting.lookUp(northwind, { channel, thread }, 'answer-2')).toBeUndefined();
});

test('in a thread that is gone nothing stands', async () => {
  expect(await posting.lookUp(northwind, { channel, thread: '1.2' }, 'answer-1')).toBeUndefined();
});

test('an answer without a time stamp is not known to stand', async () => {
  opened.server.fail('chat.postMessage', ['done, no more']);
  expect(await posting.put(northwind, { channel }, shown, 'answer-1')).toEqual({ outcome: 'unknown' });
  expect(await posting.lookUp(northwind, { channel }, 'answer-1')).toMatch(/^T1\//);
});

test('a fifth message at once waits its turn, one far behind is told when to come', async () => {
  const all = Array.from({ length: 8 }, (_, n) => posting.put(northwind, { channel }, shown, `answer-${n}`));
  expect(await all[7]).toEqual({ outcome: 'later', waitMs: expect.any(Number) });
  const outcomes = (await Promise.all(all)).map((one) => one.outcome);
  expect(outcomes).toEqual([...Array(6).fill('posted'), 'later', 'later']);
});
