import type { TeamsPlace } from '../../../../../src/drivers/channels/teams/outgoing/place';
import {
  openReferences,
  type TeamsReferences,
} from '../../../../../src/drivers/channels/teams/outgoing/references';
import type { Records } from '../../../../../src/ports/records';
import { openSqlite } from '../../../../../src/drivers/stores/sqlite';

let records: Records;
let close: () => void | Promise<void>;
let references: TeamsReferences;
let another: TeamsReferences;
let writes: number;
beforeEach(() => {
  const store = openSqlite({ file: ':memory:' });
  writes = 0;
  const counted =
    <A extends unknown[], R>(act: (...args: A) => R) =>
    (...args: A): R => {
      writes += 1;
      return act(...args);
    };
  const { port } = store;
  records = {
    ...port,
    create: counted(port.create) as Records['create'],
    replace: counted(port.replace) as Records['replace'],
    remove: counted(port.remove),
  };
  close = store.close;
  references = openReferences(records, () => 1_800_000_000_000);
  another = openReferences(records, () => 1_800_000_000_000);
});
afterEach(() => close());

const ana = 'ana@northwind.example';
const place: TeamsPlace = {
  tenantId: 't-1',
  serviceUrl: 'https://smba.example.com/emea/',
  conversationId: 'a:1/chat',
  scope: 'personal',
  botId: '28:bot',
};
const moved = { ...place, serviceUrl: 'https://smba.example.com/amer/' };

test('a person is found under their address, however it is written, by another process too', async () => {
  expect(await references.personal(ana)).toBeUndefined();
  await references.remember(' Ana@Northwind.example', place);
  expect(await another.personal(ana)).toEqual(place);
  expect(await another.personal('ben@northwind.example')).toBeUndefined();
});

test('the same again is not written again; the newest service URL wins', async () => {
  await references.remember(ana, place);
  await references.remember(ana, { ...place });
  expect(writes).toBe(1);
  await another.remember(ana, moved);
  expect(await references.personal(ana)).toEqual(moved);
  await references.remember(ana, place);
  expect(await another.personal(ana)).toEqual(place);
});

test('two processes that remember at once both succeed', async () => {
  await Promise.all([
    ...Array.from({ length: 4 }, () => references.remember(ana, place)),
    ...Array.from({ length: 4 }, () => another.remember(ana, place)),
  ]);
  expect(await references.personal(ana)).toEqual(place);
});

test('a dead place is nowhere until somebody writes from there again, burying twice is once', async () => {
  await references.remember(ana, place);
  await references.bury(moved);
  await another.bury(place);
  expect(await another.personal(ana)).toBeUndefined();
  await another.remember(ana, place);
  expect(await references.personal(ana)).toEqual(place);
});

test('a new chat of the same person is alive though the old one is dead', async () => {
  await references.remember(ana, place);
  await references.bury(place);
  const fresh = { ...place, conversationId: 'a:2' };
  await references.remember(ana, fresh);
  expect(await references.personal(ana)).toEqual(fresh);
});

test('a channel is dead with its threads until somebody writes in it, or Baton is put into a team of its tenant', async () => {
  const channel = { ...place, scope: 'team', conversationId: '19:c@thread.tacv2' } as const;
  const thread = { ...channel, conversationId: '19:c@thread.tacv2;messageid=1' };
  await references.bury(channel);
  expect(await another.isDead(thread)).toBe(true);
  expect(await another.isDead({ ...channel, conversationId: '19:d@thread.tacv2' })).toBe(false);
  await another.reopen(thread);
  expect(await references.isDead(channel)).toBe(false);
  await references.bury(thread);
  await references.remember(ana, place);
  await references.bury(place);
  await another.reopenChannels('another tenant');
  expect(await references.isDead(channel)).toBe(true);
  await another.reopenChannels(place.tenantId);
  expect(await references.isDead(channel)).toBe(false);
  expect(await references.personal(ana)).toBeUndefined();
});

test.each([
  ['a group', { ...place, scope: 'groupChat' as const }],
  ['plain http', { ...place, serviceUrl: 'http://smba.example.com/' }],
  ['this machine', { ...place, serviceUrl: 'http://127.0.0.1:3978/' }],
  ['a name in the address', { ...place, serviceUrl: 'https://bot:secret@smba.example.com/' }],
  ['a file', { ...place, serviceUrl: 'file:///etc/passwd' }],
])('%s is not taken', async (_, wrong) => {
  await expect(references.remember(ana, wrong)).rejects.toMatchObject({ code: 'input-invalid' });
  expect(writes).toBe(0);
});

test('this machine is taken in tests, and found nowhere else', async () => {
  const local = { ...place, serviceUrl: 'http://127.0.0.1:3978/' };
  const loopback = openReferences(records, () => 0, { allowsLoopback: true });
  await loopback.remember(ana, local);
  expect(await loopback.personal(ana)).toEqual(local);
  expect(await references.personal(ana)).toBeUndefined();
});
