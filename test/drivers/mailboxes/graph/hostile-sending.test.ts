import type { SendOutcome } from '../../../../src/ports/mailbox';
import { freshMail } from '../../../contracts/mailbox';
import {
  openFakeGraph,
  type FakeGraph,
  type GraphStep,
  type GraphTrouble,
} from '../../../fixtures/mail/fake-graph';
import { hurried, openAgainst } from './graph-world';

const longestSend =
  hurried.login + 2 * hurried.lookUp + hurried.draft + hurried.send + hurried.lookUp + 1_000;

async function sendThrough(troubles: FakeGraph['troubles']) {
  const graph = await openFakeGraph();
  Object.assign(graph.troubles, troubles);
  const opened = openAgainst(graph);
  const mail = freshMail();
  const begun = performance.now();
  const outcome = await opened.port.send(mail);
  const took = performance.now() - begun;
  const left = graph.left.length;
  await opened.close();
  await graph.close();
  return { outcome, took, left, drafts: graph.drafts() };
}

type Case = readonly [GraphStep, GraphTrouble, SendOutcome['outcome'], left: 0 | 1];
const status = (code: number, headers?: Record<string, string>): GraphTrouble => ({
  status: code,
  ...(headers && { headers }),
});
const wrong: readonly GraphTrouble[] = [
  ...[400, 403, 404, 409, 412, 500, 502, 503, 504].map((code) => status(code)),
  status(429, { 'retry-after': '2' }),
  'hang',
  'reset',
  'garbage',
  'endless',
  'redirect',
];
/** Before the draft is to be sent nothing has left, whatever goes wrong. */
const before: readonly Case[] = (['token', 'look up', 'draft'] as const).flatMap((step) =>
  wrong.map((trouble): Case => {
    const isRefused = step === 'draft' && typeof trouble === 'object' && trouble.status === 400;
    return [step, trouble, isRefused ? 'refused' : 'later', 0];
  }),
);
const at: readonly Case[] = [
  ['send', status(400), 'refused', 0],
  ['send', status(413), 'refused', 0],
  ['send', status(403), 'later', 0],
  ['send', status(429, { 'retry-after': '2' }), 'later', 0],
  ...[404, 409, 412, 500, 502, 503, 504].map((code): Case => ['send', status(code), 'unknown', 0]),
  ...(['hang', 'reset', 'garbage', 'endless', 'redirect'] as const).map((trouble): Case => [
    'send',
    trouble,
    'unknown',
    0,
  ]),
  ...(['hang and does it', 'reset and does it', 'garbage and does it'] as const).map((trouble): Case => [
    'send',
    trouble,
    'sent',
    1,
  ]),
];

test.each([...before, ...at])('at "%s", %j: %s', async (step, trouble, expected, left) => {
  const sent = await sendThrough({ [step]: [trouble, trouble] });
  expect([sent.outcome.outcome, sent.left]).toEqual([expected, left]);
  expect(sent.took).toBeLessThan(longestSend);
  if ('reason' in sent.outcome) expect(sent.outcome.reason).toMatch(/^[\x20-\x7e…]{10,300}$/);
  if (expected === 'refused') expect(sent.drafts).toBe(0);
});

test('what nobody can look at after an answer that leaves it open is unknown', async () => {
  for (const trouble of [status(500), 'hang', 'garbage'] as const) {
    const sent = await sendThrough({ send: ['reset and does it'], 'look at it': [trouble] });
    expect([sent.outcome, sent.left]).toEqual([{ outcome: 'unknown' }, 1]);
  }
});

describe('a mailbox that is tried again', () => {
  let graph: FakeGraph;
  let opened: ReturnType<typeof openAgainst>;
  beforeEach(async () => {
    graph = await openFakeGraph();
    opened = openAgainst(graph);
  });
  afterEach(async () => {
    await opened.close();
    await graph.close();
  });

  test('a draft whose making was not answered is taken away, and the mail leaves once', async () => {
    const mail = freshMail();
    graph.troubles['draft'] = ['reset and does it'];
    expect(await opened.port.send(mail)).toMatchObject({ outcome: 'later' });
    expect(graph.drafts()).toBe(1);
    expect(await opened.port.wasSent(mail.messageId)).toBe('not-found');
    expect(await opened.port.send(mail)).toEqual({ outcome: 'sent' });
    expect([graph.left.length, graph.drafts()]).toEqual([1, 0]);
  });

  test('an earlier draft that cannot be taken away keeps the mail from leaving', async () => {
    const mail = freshMail();
    graph.troubles['draft'] = ['reset and does it'];
    await opened.port.send(mail);
    graph.troubles['remove'] = [status(500)];
    expect(await opened.port.send(mail)).toMatchObject({ outcome: 'later' });
    expect(graph.left).toEqual([]);
  });

  test('another process knows what was sent, also when Exchange gave it another Message-ID', async () => {
    for (const renames of [false, true]) {
      graph.renames = renames;
      const mail = freshMail({ messageId: `<o'neill-${renames}@baton.example>` });
      expect(await opened.port.send(mail)).toEqual({ outcome: 'sent' });
      const other = openAgainst(graph);
      expect(await other.port.wasSent(mail.messageId)).toBe('sent');
      expect(await other.port.send(mail)).toEqual({ outcome: 'sent' });
      await other.close();
    }
    expect(graph.left).toHaveLength(2);
  });

  test('a token that ended meanwhile is asked for again, and the mail leaves once', async () => {
    expect(await opened.port.send(freshMail())).toEqual({ outcome: 'sent' });
    graph.expireTokens();
    expect(await opened.port.send(freshMail())).toEqual({ outcome: 'sent' });
    graph.troubles['send'] = [status(401)];
    expect(await opened.port.send(freshMail())).toEqual({ outcome: 'sent' });
    expect([graph.left.length, graph.counts['token']]).toEqual([3, 3]);
  });

  test('while Microsoft asks us to wait nothing is asked', async () => {
    graph.troubles['draft'] = [status(429, { 'retry-after': '1' })];
    const mail = freshMail();
    expect(await opened.port.send(mail)).toMatchObject({ outcome: 'later' });
    const asked = graph.counts['look up'];
    expect(await opened.port.send(mail)).toMatchObject({ outcome: 'later' });
    expect(graph.counts['look up']).toBe(asked);
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    expect(await opened.port.send(mail)).toEqual({ outcome: 'sent' });
  });

  test('health says what is wrong, without the secret', async () => {
    await opened.health();
    const denied = openAgainst(graph, 'a-wrong-secret');
    await expect(denied.health()).rejects.toMatchObject({
      code: 'mail-later',
      sentence: 'Microsoft gives no token for the mailbox.',
      todo: expect.stringContaining('GRAPH_CLIENT_SECRET'),
    });
    await denied.close();
    const forbidden = openAgainst(graph);
    graph.troubles['newest'] = [status(403)];
    await expect(forbidden.health()).rejects.toMatchObject({ todo: expect.stringContaining('Mail.Send') });
    await forbidden.close();
  });
});
