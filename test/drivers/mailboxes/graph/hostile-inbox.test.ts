import { openFakeGraph, type FakeGraph, type GraphTrouble } from '../../../fixtures/mail/fake-graph';
import { hurried, mimeOf, openAgainst } from './graph-world';

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

const ids = (...numbers: number[]) => numbers.map((one) => `<m${one}@contoso.example>`);
const second = (number: number) => new Date(Date.UTC(2026, 10, 26, 9, 0, number)).toISOString();
const deliver = (...numbers: number[]) => {
  for (const one of numbers) graph.deliver(mimeOf(one), second(one));
};

/** Everything after the cursor, by as many looks as it takes. */
async function all(cursor: string, port = opened.port): Promise<{ ids: readonly string[]; cursor: string }> {
  const found: string[] = [];
  for (let at = cursor; ;) {
    const { mails, cursor: next } = await port.receive(at);
    if (mails.length === 0) return { ids: found, cursor: next };
    found.push(...mails.map((one) => one.messageId));
    at = next;
  }
}

const wrong: readonly GraphTrouble[] = [
  ...[400, 403, 409, 412, 500, 503].map((status) => ({ status })),
  'hang',
  'reset',
  'garbage',
  'endless',
  'redirect',
];
const cases = (['token', 'changes', 'content'] as const).flatMap((step) =>
  wrong.map((trouble) => [step, trouble] as const),
);
test.each(cases)('at "%s", %j loses no mail and doubles none', async (step, trouble) => {
  deliver(1);
  const { cursor } = await opened.port.receive(null);
  deliver(2, 3);
  const other = openAgainst(graph);
  graph.troubles[step] = [trouble];
  const begun = performance.now();
  const first = await other.port.receive(cursor).catch((thrown: { code?: string }) => {
    expect(thrown.code).toBe('mail-later');
    return undefined;
  });
  expect(performance.now() - begun).toBeLessThan(hurried.receive + 1_000);
  expect(graph.troubles[step]).toEqual([]);
  expect((await all(cursor, other.port)).ids).toEqual(ids(2, 3));
  if (first) expect(first.mails.length).toBeGreaterThan(0);
  await other.close();
});

test('a page is read to its end before the next, and more than fifty come in several looks', async () => {
  const { cursor } = await opened.port.receive(null);
  const many = Array.from({ length: 120 }, (_, at) => at + 1);
  deliver(...many);
  for (const size of [7, 50, 200]) {
    graph.pageSize = size;
    expect((await opened.port.receive(cursor)).mails.length).toBeLessThanOrEqual(50);
    expect((await all(cursor)).ids).toEqual(ids(...many));
  }
});

test('after Exchange forgot the round what is new comes once, and nothing again', async () => {
  deliver(1, 2);
  const first = await opened.port.receive(null);
  deliver(3, 4);
  const read = await all(first.cursor);
  expect(read.ids).toEqual(ids(3, 4));
  graph.forget();
  deliver(5);
  const again = await all(read.cursor);
  expect(again.ids).toEqual(ids(5));
  deliver(6);
  expect((await all(again.cursor)).ids).toEqual(ids(6));
  // The first cursor is as good as before.
  expect((await all(first.cursor)).ids).toEqual(ids(3, 4, 5, 6));
});

test('a mail that Exchange cannot give as it came is read by its parts, and the next one too', async () => {
  deliver(1);
  const { cursor } = await opened.port.receive(null);
  deliver(2, 3);
  const whole = await opened.port.receive(cursor);
  for (const status of [400, 500]) {
    graph.troubles['content'] = [{ status }];
    const { mails } = await opened.port.receive(cursor);
    expect(mails.map((one) => ({ ...one, headers: {} }))).toEqual(
      whole.mails.map((one) => ({ ...one, text: expect.stringContaining(one.said), headers: {} })),
    );
  }
});

test('a link that leads elsewhere is not followed, and no mail is lost', async () => {
  const { cursor } = await opened.port.receive(null);
  deliver(1);
  const elsewhere = openServerThatCounts();
  const { port } = await elsewhere;
  const body = JSON.stringify({ value: [], '@odata.deltaLink': `http://127.0.0.1:${port}/v1.0/users/x` });
  graph.troubles['changes'] = [{ status: 200, body }];
  const { mails, cursor: misled } = await opened.port.receive(cursor);
  expect(mails).toEqual([]);
  expect((await all(misled)).ids).toEqual(ids(1));
  expect(await (await elsewhere).close()).toBe(0);
});

async function openServerThatCounts() {
  const { createServer } = await import('node:http');
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    port,
    close: () => new Promise<number>((resolve) => server.close(() => resolve(asked))),
  };
}

test.each(['', 'nonsense', '17', '{}', 'null', '{"link":null}'])(
  'the cursor "%s" of somebody else is that of the present',
  async (cursor) => {
    deliver(1);
    const { mails, cursor: next } = await opened.port.receive(cursor);
    expect(mails).toEqual([]);
    deliver(2);
    expect((await opened.port.receive(next)).mails.map((one) => one.messageId)).toEqual(ids(2));
  },
);

test('a report on a delivery is one, whoever carries it', async () => {
  const { cursor } = await opened.port.receive(null);
  graph.deliver(
    [
      'From: MicrosoftExchange329e71ec@lumen.example',
      'To: baton@lumen.example',
      'Message-ID: <ndr@lumen.example>',
      'Subject: Undeliverable: Hello',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'It could not be delivered.',
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns;x.example',
      '',
      'Final-Recipient: rfc822;ana@contoso.example',
      'Action: failed',
      'Status: 5.1.10',
      '',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Message-ID: <ours@baton.example>',
      'Subject: Hello',
      '',
      'Hello',
      '--b--',
      '',
    ].join('\r\n'),
  );
  const { mails } = await opened.port.receive(cursor);
  expect(mails).toMatchObject([
    {
      deliveryStatus: {
        action: 'failed',
        status: '5.1.10',
        recipient: 'ana@contoso.example',
        messageId: '<ours@baton.example>',
      },
    },
  ]);
});

test('waiting ends when the mailbox is closed', async () => {
  const other = openAgainst(graph);
  const waiting = other.port.arrival(new AbortController().signal);
  await other.close();
  await waiting;
  await other.port.arrival(new AbortController().signal);
});
