import { openInstallations } from '../../../../../src/drivers/channels/slack/installs/installations';
import { openSecretBox } from '../../../../../src/drivers/channels/slack/installs/secret-box';
import type { Records } from '../../../../../src/ports/records';
import { openTestStore, teamInstall, type TestStore } from './store';

const box = openSecretBox('a key that nobody guesses, for tests only');
const team = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;
let file: TestStore;
let clock: number;

beforeEach(() => {
  file = openTestStore();
  clock = Date.UTC(2026, 10, 26);
});
afterEach(() => file.close());

const open = (records: Records = file.records) => openInstallations({ records, box, now: () => clock });

test('what another process deleted is forgotten within a minute, and not asked for before', async () => {
  let reads = 0;
  const counted: Records = {
    ...file.records,
    get(key) {
      reads += 1;
      return file.records.get(key);
    },
  };
  const here = open(counted);
  const elsewhere = open();
  await elsewhere.store.storeInstallation(teamInstall());
  await Promise.all([here.workspaces.of('T1', null), here.workspaces.all()]);
  await elsewhere.store.deleteInstallation(team);
  const before = reads;
  clock += 59_999;
  expect(await here.workspaces.of('T1', null)).toMatchObject({ id: 'T1' });
  expect(reads).toBe(before);
  clock += 1;
  expect(await here.workspaces.of('T1', null)).toBeUndefined();
  expect(await here.workspaces.all()).toEqual([]);
});

test('what another process installed is served at once', async () => {
  const here = open();
  expect(await here.workspaces.of('T1', null)).toBeUndefined();
  await open().store.storeInstallation(teamInstall());
  expect(await here.workspaces.of('T1', null)).toMatchObject({ id: 'T1' });
});

test('a read that began before a removal does not bring the install back', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let holding = false;
  const slow: Records = {
    ...file.records,
    async list(partition, request) {
      const answer = await file.records.list(partition, request);
      if (holding) await held;
      return answer as never;
    },
    async get(key) {
      const answer = await file.records.get(key);
      if (holding) await held;
      return answer as never;
    },
  };
  const { store, workspaces } = open(slow);
  await store.storeInstallation(teamInstall());
  holding = true;
  const reading = Promise.all([workspaces.of('T1', null), workspaces.all()]);
  await new Promise((resolve) => setImmediate(resolve));
  holding = false;
  await store.deleteInstallation(team);
  release();
  expect(await reading).toMatchObject([{ id: 'T1' }, [{ id: 'T1' }]]);
  expect(await workspaces.of('T1', null)).toBeUndefined();
  expect(await workspaces.all()).toEqual([]);
});

test('more installs than a page are all there', async () => {
  const { store, workspaces } = open();
  const ids = Array.from({ length: 203 }, (_, number) => `T${1000 + number}`);
  for (const id of ids) await store.storeInstallation(teamInstall({ team: { id } }));
  expect((await workspaces.all()).map((one) => one.id)).toEqual(ids);
});

test('a clock that is set back makes nothing believed for longer', async () => {
  const here = open();
  const elsewhere = open();
  await elsewhere.store.storeInstallation(teamInstall());
  await Promise.all([here.workspaces.of('T1', null), here.workspaces.all()]);
  await elsewhere.store.deleteInstallation(team);
  clock -= 3_600_000;
  expect(await here.workspaces.of('T1', null)).toBeUndefined();
  expect(await here.workspaces.all()).toEqual([]);
});
