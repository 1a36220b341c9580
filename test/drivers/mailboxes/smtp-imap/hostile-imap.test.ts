import { setTimeout as sleep } from 'node:timers/promises';
import {
  openSmtpImapMailbox,
  type SmtpImapMailbox,
} from '../../../../src/drivers/mailboxes/smtp-imap/mailbox';
import {
  hostileMail,
  openHostileImap,
  type HostileImap,
  type ImapTrouble,
} from '../../../fixtures/mail/hostile-imap';
import { hurried } from './hurried';

let imap: HostileImap;
let opened: SmtpImapMailbox;

beforeEach(async () => {
  imap = await openHostileImap();
  opened = openWith(imap);
});
afterEach(async () => {
  await opened.close();
  await imap.close();
});

function openWith({ server }: HostileImap): SmtpImapMailbox {
  return openSmtpImapMailbox({
    smtp: server,
    imap: server,
    address: 'baton@lumen.example',
    now: Date.now,
    patience: hurried,
    pace: { pollMs: 50, longestSilenceMs: 1_000, firstPauseMs: 50, longestPauseMs: 200 },
  });
}

const never = new AbortController().signal;
const idsOf = (mails: readonly { readonly messageId: string }[]) => mails.map((one) => one.messageId);
const ids = (...seconds: number[]) => seconds.map((one) => `<m${one}@contoso.example>`);

/** Everything after the cursor, by as many looks as it takes. */
async function all(cursor: string, port = opened.port): Promise<{ ids: readonly string[]; cursor: string }> {
  const found: string[] = [];
  for (let at = cursor; ;) {
    const { mails, cursor: next } = await port.receive(at);
    if (mails.length === 0) return { ids: found, cursor: next };
    found.push(...idsOf(mails));
    at = next;
  }
}

const commands = ['greeting', 'CAPABILITY', 'LOGIN', 'EXAMINE', 'SEARCH', 'FETCH'];
test.each(['close', 'cut', 'hang', 'garbage', 'no', 'huge', 'endless'] as const)(
  'an answer that is "%s", at any command, loses no mail and doubles none',
  async (trouble) => {
    await Promise.all(commands.map((command) => readsAllDespite(trouble, command)));
  },
);

async function readsAllDespite(trouble: ImapTrouble, command: string): Promise<void> {
  const server = await openHostileImap();
  const { port, close } = openWith(server);
  try {
    server.inbox.mails = [hostileMail(1, 1)];
    const { cursor } = await port.receive(null);
    server.inbox.mails = [1, 2, 3].map((one) => hostileMail(one, one));
    server.breakAll();
    await sleep(50);
    server.troubles[command] = [trouble];
    const begun = performance.now();
    // Some can be done without; else it is told, and tried again.
    const first = await port.receive(cursor).catch((thrown: { code?: string }) => {
      expect([command, thrown.code]).toEqual([command, 'mail-later']);
      return undefined;
    });
    expect(performance.now() - begun).toBeLessThan(hurried.receive + 1_000);
    server.troubles[command] = [];
    expect([command, (await all(cursor, port)).ids]).toEqual([command, ids(2, 3)]);
    if (!first) return;
    const rest = await all(first.cursor, port);
    expect([command, [...idsOf(first.mails), ...rest.ids]]).toEqual([command, ids(2, 3)]);
  } finally {
    await close();
    await server.close();
  }
}

test('a connection that broke while nobody used it is opened again, unnoticed', async () => {
  imap.inbox.mails = [hostileMail(1, 1)];
  const { cursor } = await opened.port.receive(null);
  imap.inbox.mails.push(hostileMail(2, 2));
  imap.troubles['EXAMINE'] = ['close'];
  expect(idsOf((await opened.port.receive(cursor)).mails)).toEqual(ids(2));
});

test('more than fifty mails come in several looks, in order', async () => {
  const { cursor } = await opened.port.receive(null);
  imap.inbox.mails = Array.from({ length: 120 }, (_, at) => hostileMail(at + 1, at + 1));
  expect((await opened.port.receive(cursor)).mails.length).toBeLessThanOrEqual(50);
  expect((await all(cursor)).ids).toEqual(ids(...Array.from({ length: 120 }, (_, at) => at + 1)));
});

test('when the server numbers its mails anew, what is new comes once and nothing again', async () => {
  imap.inbox.mails = [1, 2, 3].map((one) => hostileMail(one, one));
  const first = await opened.port.receive(null);
  imap.inbox.mails.push(hostileMail(4, 4), hostileMail(5, 5));
  const read = await all(first.cursor);
  expect(read.ids).toEqual(ids(4, 5));

  // In another order, with two that came meanwhile, one of them in the second of a known one.
  const meanwhile = { ...hostileMail(3, 6), date: hostileMail(1, 5).date };
  imap.inbox = {
    validity: 2,
    mails: [
      hostileMail(1, 5),
      hostileMail(2, 1),
      meanwhile,
      hostileMail(4, 7),
      hostileMail(5, 3),
      hostileMail(6, 2),
      hostileMail(7, 4),
    ],
  };
  const anew = await all(read.cursor);
  expect(anew.ids).toEqual(ids(6, 7));
  imap.inbox.mails.push(hostileMail(8, 8));
  expect((await all(anew.cursor)).ids).toEqual(ids(8));
  // The old cursor is as good as before.
  expect((await all(first.cursor)).ids).toEqual(ids(5, 6, 7, 4, 8));
});

test('after a new numbering a long past stays past', async () => {
  imap.inbox.mails = Array.from({ length: 300 }, (_, at) => hostileMail(at + 1, at + 1));
  const { cursor } = await opened.port.receive(null);
  imap.inbox = {
    validity: 9,
    mails: Array.from({ length: 301 }, (_, at) => hostileMail(at + 1, 301 - at)),
  };
  expect((await all(cursor)).ids).toEqual(ids(301));
});

test('a mail without Message-ID has one of our making, the same whenever it is read', async () => {
  const { cursor } = await opened.port.receive(null);
  const bare = { ...hostileMail(1, 1), raw: 'From: a@b.example\r\nReceived: x\r\n\r\nHello\r\n' };
  imap.inbox.mails = [bare];
  const [first] = (await opened.port.receive(cursor)).mails;
  expect(first?.messageId).toMatch(/^<[0-9a-f]{32}@no-message-id\.invalid>$/);
  imap.inbox = { validity: 2, mails: [{ ...bare, uid: 7 }] };
  const [again] = (await opened.port.receive(cursor)).mails;
  expect(again).toEqual(first);
});

test.each(['', 'nonsense', '17', '{}', '{"validity":1}', 'null'])(
  'the cursor "%s" of somebody else is that of the present',
  async (cursor) => {
    imap.inbox.mails = [hostileMail(1, 1)];
    const { mails, cursor: next } = await opened.port.receive(cursor);
    expect(mails).toEqual([]);
    imap.inbox.mails.push(hostileMail(2, 2));
    expect(idsOf((await opened.port.receive(next)).mails)).toEqual(ids(2));
  },
);

test.each(['close', 'no', 'garbage', 'hang'] as const)(
  'whoever waits hears again after an IDLE that is "%s", and the server is not overrun',
  async (trouble) => {
    await opened.port.arrival(never);
    imap.troubles['IDLE'] = Array.from({ length: 3 }, () => trouble);
    imap.breakAll();
    const begun = performance.now();
    await sleep(1_000);
    expect(imap.counts['LOGIN']).toBeLessThan(10);
    await opened.port.arrival(never);
    // It waits at the server again, or is woken by the clock.
    imap.breakAll();
    await sleep(300);
    await opened.port.arrival(never);
    const heard = opened.port.arrival(never);
    imap.stir();
    await heard;
    expect(performance.now() - begun).toBeLessThan(5_000);
  },
);

test('a server that cannot tell is asked now and then', async () => {
  imap.hasIdle = false;
  await opened.port.arrival(never);
  const heard = opened.port.arrival(never);
  // How soon it asks again is the machine's affair; that it does so by itself is ours.
  while ((imap.counts['NOOP'] ?? 0) < 2) await sleep(20);
  expect(imap.counts['IDLE']).toBeUndefined();
  imap.troubles['NOOP'] = ['close'];
  await heard;
});

test('a login that is refused is said in words, without the password', async () => {
  imap.troubles['LOGIN'] = ['no', 'no'];
  const thrown = await opened.health().then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(thrown).toMatchObject({
    code: 'mail-later',
    sentence: 'The server for incoming mail does not take the login.',
    todo: 'Check IMAP_URL.',
  });
});

test('waiting ends when the mailbox is closed', async () => {
  const other = openWith(imap);
  await other.port.arrival(never);
  const waiting = other.port.arrival(never);
  await other.close();
  await waiting;
  await other.port.arrival(never);
});
