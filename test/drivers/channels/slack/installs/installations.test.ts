import { openInstallations } from '../../../../../src/drivers/channels/slack/installs/installations';
import { openSecretBox } from '../../../../../src/drivers/channels/slack/installs/secret-box';
import type { Records } from '../../../../../src/ports/records';
import { stored } from '../../../../contracts/open-store';
import { canaries, openTestStore, orgInstall, teamInstall, type TestStore } from './store';

const box = openSecretBox('a key that nobody guesses, for tests only');
const partition = 'slack-installs';
const team = { teamId: 'T1', enterpriseId: undefined, isEnterpriseInstall: false } as const;
const org = { teamId: undefined, enterpriseId: 'E1', isEnterpriseInstall: true } as const;
let file: TestStore;
let clock: number;

beforeEach(() => {
  file = openTestStore();
  clock = Date.UTC(2026, 10, 26);
});
afterEach(() => file.close());

const open = (records: Records = file.records, with_ = box) =>
  openInstallations({ records, box: with_, now: () => clock });

test('an install that is kept is served, to Bolt and to Baton', async () => {
  const { store, workspaces } = open();
  expect(await workspaces.of('T1', null)).toBeUndefined();
  await store.storeInstallation(teamInstall());
  const own = { id: 'T1', enterpriseId: null, isOrgWide: false, botToken: canaries.bot, botUserId: 'U1' };
  expect(await workspaces.of('T1', null)).toEqual(own);
  expect(await workspaces.all()).toEqual([own]);
  expect(await store.fetchInstallation(team)).toEqual({
    ...teamInstall(),
    user: { id: 'U7', token: undefined, scopes: undefined },
    appId: undefined,
  });
});

test('on the disk stands no token, and of a person only who installed it', async () => {
  const { store } = open();
  await store.storeInstallation(teamInstall());
  await store.storeInstallation(orgInstall());
  const bytes = file.bytes();
  for (const secret of [canaries.bot, canaries.person, 'xoxb-org']) {
    const spelled = (['utf8', 'base64', 'hex'] as const).map((as) => Buffer.from(secret).toString(as));
    // What stands before the padding is the same in both spellings of base64.
    for (const one of spelled) expect(bytes.includes(one.slice(0, 8))).toBe(false);
  }
  for (const part of ['xoxb', 'xoxp', 'canary', 'search:read']) expect(bytes.includes(part)).toBe(false);
  // The scan sees what is written there.
  for (const plain of ['T1', 'U7', 'chat:write']) expect(bytes.includes(plain)).toBe(true);
  const document = stored(await file.records.get<Record<string, unknown>>({ partition, id: 'T1' }));
  expect(Object.keys(document.body).sort()).toEqual(
    [
      'botId',
      'botUserId',
      'enterpriseId',
      'enterpriseName',
      'installedAt',
      'installedBy',
      'isOrgWide',
      'scopes',
    ]
      .concat(['sealedBotToken', 'teamId', 'teamName', 'version'])
      .sort(),
  );
});

test('an org-wide install serves every team of the enterprise that has none of its own', async () => {
  const { store, workspaces } = open();
  await store.storeInstallation(orgInstall());
  await store.storeInstallation(teamInstall({ enterprise: { id: 'E1' } }));
  expect(await workspaces.of('T1', 'E1')).toMatchObject({ id: 'T1', enterpriseId: 'E1', isOrgWide: false });
  expect(await workspaces.of('T2', 'E1')).toMatchObject({ id: 'E1', isOrgWide: true, botUserId: 'U2' });
  expect(await workspaces.of(null, 'E1')).toMatchObject({ id: 'E1' });
  expect(await workspaces.of('T2', 'E2')).toBeUndefined();
  expect((await workspaces.all()).map((one) => one.id)).toEqual(['E1', 'T1']);
  expect(await store.fetchInstallation(org)).toMatchObject({ enterprise: { id: 'E1', name: 'Umbrella' } });
  expect(await store.fetchInstallation({ ...team, teamId: 'T2', enterpriseId: 'E1' })).toMatchObject({
    isEnterpriseInstall: true,
  });
});

test('a new install takes the place of the old one at once', async () => {
  const { store, workspaces } = open();
  await store.storeInstallation(teamInstall());
  await Promise.all([workspaces.of('T1', null), workspaces.all()]);
  clock += 1;
  await store.storeInstallation(
    teamInstall({ bot: { token: 'xoxb-new', scopes: [], id: 'B1', userId: 'U1' } }),
  );
  expect(await workspaces.of('T1', null)).toMatchObject({ botToken: 'xoxb-new' });
  expect(await workspaces.all()).toMatchObject([{ botToken: 'xoxb-new' }]);
});

test('installs at the same time leave one whole install', async () => {
  const { store } = open();
  const other = open();
  const tokens = Array.from({ length: 6 }, (_, number) => `xoxb-${number}`);
  await Promise.all(
    tokens.map((token, number) =>
      (number % 2 ? store : other.store).storeInstallation(
        teamInstall({ bot: { token, scopes: [], id: 'B1', userId: 'U1' } }),
      ),
    ),
  );
  expect(tokens).toContain((await store.fetchInstallation(team)).bot?.token);
});

test('a store that never lets us write is told, not waited for', async () => {
  const busy: Records = { ...file.records, create: async () => 'conflict' };
  await expect(open(busy).store.storeInstallation(teamInstall())).rejects.toMatchObject({
    code: 'store-busy',
  });
});

test('what is deleted is gone at once, and deleting it again is no fault', async () => {
  const { store, workspaces } = open();
  await store.storeInstallation(teamInstall());
  await store.storeInstallation(orgInstall());
  await Promise.all([workspaces.of('T1', null), workspaces.all()]);
  await store.deleteInstallation(team);
  await store.deleteInstallation(team);
  expect(await workspaces.of('T1', null)).toBeUndefined();
  expect((await workspaces.all()).map((one) => one.id)).toEqual(['E1']);
  await expect(store.fetchInstallation(team)).rejects.toMatchObject({ code: 'input-invalid' });
});

test("deleting a team's install never takes the enterprise's", async () => {
  const { store, workspaces } = open();
  await store.storeInstallation(orgInstall());
  await store.deleteInstallation({ ...team, enterpriseId: 'E1' });
  await store.deleteInstallation({ ...team, teamId: undefined as unknown as string, enterpriseId: 'E1' });
  expect(await workspaces.of('T1', 'E1')).toMatchObject({ id: 'E1' });
});

test('under another key nothing opens, and a new install makes it good', async () => {
  await open().store.storeInstallation(teamInstall());
  const { store, workspaces } = open(file.records, openSecretBox('another key that nobody guesses, either'));
  for (const asked of [
    workspaces.of('T1', null),
    workspaces.all(),
    store.fetchInstallation(team) as Promise<unknown>,
  ]) {
    await expect(asked).rejects.toMatchObject({ code: 'config-invalid' });
  }
  await store.storeInstallation(teamInstall());
  expect(await workspaces.of('T1', null)).toMatchObject({ botToken: canaries.bot });
});

test('boxes that changed places open nowhere, and the others stay served', async () => {
  const { store, workspaces } = open();
  for (const id of ['T1', 'T2', 'T3']) await store.storeInstallation(teamInstall({ team: { id } }));
  const [one, two] = await Promise.all(
    ['T1', 'T2'].map(async (id) =>
      stored(await file.records.get<{ sealedBotToken: string }>({ partition, id })),
    ),
  );
  if (!one || !two) throw new Error('both are there');
  await file.records.replace(
    { ...one, body: { ...one.body, sealedBotToken: two.body.sealedBotToken } },
    one.etag,
  );
  await file.records.replace(
    { ...two, body: { ...two.body, sealedBotToken: one.body.sealedBotToken } },
    two.etag,
  );
  for (const id of ['T1', 'T2']) {
    await expect(workspaces.of(id, null)).rejects.toMatchObject({ code: 'config-invalid' });
  }
  expect((await workspaces.all()).map((each) => each.id)).toEqual(['T3']);
});

test('a document of a later release is not guessed at', async () => {
  await file.records.create({ partition, id: 'T1', sort: 'T1', body: { version: 2 } });
  const { store, workspaces } = open();
  await expect(workspaces.of('T1', null)).rejects.toMatchObject({ code: 'store-newer' });
  await store.deleteInstallation(team);
  expect(await workspaces.of('T1', null)).toBeUndefined();
});

test.each([
  ['no bot', teamInstall({ bot: undefined }), 'input-invalid'],
  ['no team', teamInstall({ team: undefined as never }), 'input-invalid'],
  ['an id that is none', teamInstall({ team: { id: '../E1' } }), 'input-invalid'],
  [
    'a token that expires',
    teamInstall({ bot: { token: 'xoxe.x', scopes: [], id: 'B1', userId: 'U1', expiresAt: 9 } }),
    'config-invalid',
  ],
])('an install with %s is not kept', async (_, installation, code) => {
  const { store, workspaces } = open();
  await expect(store.storeInstallation(installation)).rejects.toMatchObject({ code });
  expect(await workspaces.all()).toEqual([]);
});
