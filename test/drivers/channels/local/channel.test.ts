import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inboxOf, openInbox } from '../../../../src/drivers/channels/local/inbox';
import { openSqlite } from '../../../../src/drivers/stores/sqlite';
import { cardSaying, channelContract } from '../../../contracts/channel';
import { commands, servePage, type ServedPage } from './page';
import { listen } from './listener';
import { cardOf, openScriptedDesk, people } from './scripted-desk';

const noor = 'noor@lumen.example';
const iris = 'iris@lumen.example';

channelContract('local', async () => {
  const store = openSqlite({ file: ':memory:' });
  let now = Date.parse('2026-11-22T09:00:00Z');
  const inbox = openInbox({ records: store.port, now: () => (now += 1) });
  return {
    channel: inbox.port,
    people: [noor, iris],
    shown: async (address) =>
      (await inbox.page(address, 1000)).entries.map((one) => ({
        receipt: one.id,
        text: JSON.stringify(one),
      })),
    close: () => store.close(),
  };
});

const script = {
  hello: { kind: 'card', leadId: 'L-1', card: cardOf('Ana Ruiz, Contoso: it fits') },
  thanks: { kind: 'done', sentence: 'You are welcome.', leadId: null },
  reassign: {
    kind: 'dialog',
    leadId: 'L-1',
    card: cardOf('Reassign Ana Ruiz'),
    again: { verb: 'reassign', data: { lead: 'L-1' } },
  },
  restore: { kind: 'done', sentence: 'Restored.', leadId: 'L-1' },
} as const;

describe('over HTTP', () => {
  let page: ServedPage;
  let asked: ReturnType<typeof openScriptedDesk>;
  beforeEach(async () => {
    asked = openScriptedDesk(script);
    page = await servePage(asked.desk);
  });
  afterEach(() => page.close());

  const get = async (path: string) => {
    const answer = await fetch(page.url + path);
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const send = async (turn: unknown, path = '/local/turn') => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(page.url + path, {
      method: 'POST',
      headers,
      body: JSON.stringify(turn),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const stands = async (as: string) => (await get(`/local/messages?as=${as}`)).body['entries'];

  test('the people to choose from, each with their commands', async () => {
    const { body } = await get('/local/people');
    expect(body).toEqual({ people: people.map((one) => ({ ...one, commands })) });
  });

  test('what was written and answered stays in the conversation of who asked, and of nobody else', async () => {
    const turn = { as: noor, id: 'turn-0001', text: 'hello', about: 'L-9' };
    const { status, body } = await send(turn);
    expect([status, body['reply']]).toEqual([200, script.hello]);
    expect(await stands(noor)).toEqual([
      expect.objectContaining({ kind: 'said', text: 'hello' }),
      expect.objectContaining({ kind: 'reply', reply: script.hello }),
    ]);
    expect(await stands(iris)).toEqual([]);
    const act = { kind: 'text', text: 'hello' };
    expect(asked.turns).toEqual([
      { id: `local:${noor}:turn-0001`, address: noor, about: 'L-9', act, thread: 'local' },
    ]);
  });

  test('the same turn again gets the same answer and stands once', async () => {
    const turn = { as: noor, id: 'turn-0001', text: 'hello' };
    const answers = await Promise.all([send(turn), send(turn), send(turn)]);
    expect(new Set(answers.map((one) => JSON.stringify(one.body['reply']))).size).toBe(1);
    expect(await stands(noor)).toHaveLength(2);
    expect(new Set(asked.turns.map((one) => one.id)).size).toBe(1);
  });

  test('a button reaches the desk with its data; a window to fill in and a note do not stay', async () => {
    const data = { lead: 'L-1', reason: '', confirmed: true, n: 3, none: null };
    const first = await send({ as: noor, id: 'turn-0001', verb: 'reassign', data, about: 'L-1' });
    expect(first.body).toEqual({ reply: script.reassign, entry: null });
    const second = await send({ as: noor, id: 'turn-0002', verb: 'restore', data: {} });
    expect(second.body).toEqual({ reply: script.restore, entry: null });
    expect(await stands(noor)).toEqual([]);
    expect(asked.turns[0]?.act).toEqual({ kind: 'button', verb: 'reassign', data });
  });

  test('a sentence in answer to a text stays, a refusal too', async () => {
    await send({ as: noor, id: 'turn-0001', text: 'thanks' });
    await send({ as: noor, id: 'turn-0002', text: 'dance' });
    const kinds = ((await stands(noor)) as { reply?: { kind: string } }[]).map(
      (one) => one.reply?.kind ?? 'said',
    );
    expect(kinds).toEqual(['said', 'done', 'said', 'refused']);
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ['nothing', null],
    ['a list', []],
    ['no person', { id: 'turn-0001', text: 'x' }],
    ['no id', { as: noor, text: 'x' }],
    ['a short id', { as: noor, id: 'x', text: 'x' }],
    ['an id with a path', { as: noor, id: '../../../x', text: 'x' }],
    ['nothing done', { as: noor, id: 'turn-0001' }],
    ['an empty text', { as: noor, id: 'turn-0001', text: '   ' }],
    ['a text too long', { as: noor, id: 'turn-0001', text: 'x'.repeat(16_001) }],
    ['a text that is none', { as: noor, id: 'turn-0001', text: { a: 1 } }],
    ['text and button', { as: noor, id: 'turn-0001', text: 'x', verb: 'why', data: {} }],
    ['a button without data', { as: noor, id: 'turn-0001', verb: 'why' }],
    ['an odd verb', { as: noor, id: 'turn-0001', verb: 'Why?', data: {} }],
    ['nested data', { as: noor, id: 'turn-0001', verb: 'why', data: { a: { b: 1 } } }],
    ['a list in the data', { as: noor, id: 'turn-0001', verb: 'why', data: { a: [1] } }],
    ['more than is known', { as: noor, id: 'turn-0001', text: 'x', admin: true }],
  ];
  test.each(wrong)('refuses %s with a sentence, and asks nobody', async (_name, turn) => {
    const { status, body } = await send(turn);
    expect([status, Object.keys(body)]).toEqual([422, ['error']]);
    expect(String(body['error']).length).toBeGreaterThan(10);
    expect(asked.turns).toEqual([]);
  });

  test('refuses a person the desk does not know', async () => {
    const stranger = 'eve@evil.example';
    expect((await send({ as: stranger, id: 'turn-0001', text: 'hello' })).status).toBe(404);
    expect((await get(`/local/messages?as=${stranger}`)).status).toBe(404);
    expect((await get(`/local/events?as=${stranger}`)).status).toBe(404);
    expect((await get('/local/messages')).status).toBe(404);
    expect(asked.turns).toEqual([]);
  });

  test('refuses bodies that are too large, of another type or no JSON', async () => {
    const cases: readonly (readonly [string, string, number])[] = [
      ['application/json', `{"x":"${'x'.repeat(66_000)}"}`, 413],
      ['application/json', 'x'.repeat(3_000_000), 413],
      ['text/plain', '{}', 415],
      ['application/x-www-form-urlencoded', 'a=b', 415],
      ['application/json', '{', 400],
      ['application/json', '', 400],
    ];
    for (const [type, body, status] of cases) {
      const headers = { 'content-type': type };
      const answer = await fetch(`${page.url}/local/turn`, { method: 'POST', headers, body });
      expect([type, answer.status]).toEqual([type, status]);
      expect(await answer.json()).toEqual({ error: expect.stringMatching(/\w/) });
    }
  });

  test('pages through a long conversation, every message once', async () => {
    for (let n = 0; n < 130; n += 1) {
      await page.local.port.post({
        effectId: `e${n}`,
        to: noor,
        leadId: null,
        card: cardSaying(`card ${n}`),
      });
    }
    const ids: string[] = [];
    let next: unknown = '';
    while (next !== null) {
      const { body } = await get(`/local/messages?as=${noor}${next ? `&after=${String(next)}` : ''}`);
      ids.push(...(body['entries'] as { id: string }[]).map((one) => one.id));
      next = body['next'];
    }
    expect(ids.sort()).toEqual(Array.from({ length: 130 }, (_, n) => `e${n}`).sort());
    expect((await get(`/local/messages?as=${noor}&after=made-up`)).status).toBe(400);
  });

  test('the mail that was sent', async () => {
    expect((await get('/local/mail')).body).toEqual({ mails: [] });
    const from = { name: 'Noor Haddad', address: noor };
    const mail = {
      messageId: '<1@x>',
      from,
      to: 'ana@contoso.example',
      subject: 'S',
      body: 'B',
      replyTo: null,
      references: [],
      unsubscribe: null,
      leadId: 'L-1',
    };
    await page.mailbox.port.send(mail);
    expect((await get('/local/mail')).body).toEqual({
      mails: [{ ...mail, at: expect.any(String), answers: [] }],
    });

    const answer = (id: string, given: object, messageId = mail.messageId) =>
      send({ id, messageId, given }, '/local/mail/answer');
    const words = { kind: 'person', words: 'Yes, please.' };
    for (const id of ['answer-1', 'answer-1']) expect((await answer(id, words)).status).toBe(200);
    const { body } = await answer('answer-2', { kind: 'bounce' });
    expect(body).toMatchObject({
      mails: [{ answers: [{ said: 'Yes, please.' }, { deliveryStatus: { action: 'failed' } }] }],
    });
    expect((await answer('answer-3', words, '<2@x>')).status).toBe(404);
    for (const given of [
      { ...words, words: ' ' },
      { kind: 'out-of-office', backOn: 'soon' },
      { kind: 'spam' },
    ])
      expect((await answer('answer-4', given)).status).toBe(422);
  });

  test('events: what stands, then what comes and what changes, for this person', async () => {
    const post = (effectId: string, to: string) =>
      page.local.port.post({ effectId, to, leadId: null, card: cardSaying(effectId) });
    await post('before', noor);
    const events = await listen(page.url, noor);
    expect(await events.next()).toMatchObject(['snapshot', { entries: [{ id: 'before' }], next: null }]);
    await post('after', noor);
    expect(await events.next()).toMatchObject(['entries', { entries: [{ id: 'after', changedAt: null }] }]);
    await page.local.port.update('before', {
      effectId: 'before',
      to: noor,
      leadId: null,
      card: cardSaying('new'),
    });
    expect(await events.next()).toMatchObject([
      'entries',
      { entries: [{ id: 'before', card: { line: 'new' } }] },
    ]);
    // Iris had nothing when Noor began to listen, and what stands at first is no news.
    await post('hers', iris);
    expect(await events.next()).toMatchObject(['stir', { address: iris }]);
    await events.close();
  });

  test('closing ends the events of everybody', async () => {
    const events = await listen(page.url, noor);
    await events.next();
    await page.server.close();
    expect(await events.next()).toBe('ended');
  });
});

test('what another process writes is seen within a second', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-local-'));
  const file = join(folder, 'baton.db');
  const page = await servePage(openScriptedDesk(script).desk, { file });
  const other = openSqlite({ file });
  const elsewhere = openInbox({ records: other.port, now: () => Date.now() });
  try {
    const events = await listen(page.url, noor);
    await events.next();
    const message = { effectId: 'e1', to: noor, leadId: null, card: cardSaying('one') };
    for (const act of [
      () => elsewhere.port.post(message),
      () => elsewhere.port.update('e1', { ...message, card: cardSaying('two') }),
    ]) {
      await act();
      const began = performance.now();
      expect(await events.next()).toMatchObject(['entries', { entries: [{ id: 'e1' }] }]);
      expect(performance.now() - began).toBeLessThan(1000);
    }
    await events.close();
  } finally {
    await page.close();
    await other.close();
    rmSync(folder, { recursive: true });
  }
});

test('a conversation is a list under the address, whatever its case', () => {
  expect(inboxOf('Noor@Lumen.example')).toBe(`inbox/${noor}`);
});
