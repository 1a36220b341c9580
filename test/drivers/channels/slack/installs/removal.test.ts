import {
  openInstallations,
  type Installations,
} from '../../../../../src/drivers/channels/slack/installs/installations';
import { remove, removalOf } from '../../../../../src/drivers/channels/slack/installs/removal';
import { openSecretBox } from '../../../../../src/drivers/channels/slack/installs/secret-box';
import { openTestStore, orgInstall, teamInstall, type TestStore } from './store';

const box = openSecretBox('a key that nobody guesses, for tests only');
const installedAt = Date.UTC(2026, 10, 26, 12, 0, 0, 500);
const seconds = Math.floor(installedAt / 1_000);
let file: TestStore;
let installations: Installations;

beforeEach(async () => {
  file = openTestStore();
  installations = openInstallations({ records: file.records, box, now: () => installedAt });
  await installations.store.storeInstallation(teamInstall({ enterprise: { id: 'E1' } }));
  await installations.store.storeInstallation(orgInstall());
});
afterEach(() => file.close());

/** The body of an event as Slack sends it. */
function body(event: object, changes: object = {}): object {
  const authorization = { enterprise_id: null, team_id: 'T1', user_id: 'U1', is_bot: true };
  return {
    token: 'xxx',
    team_id: 'T1',
    api_app_id: 'A1',
    event,
    type: 'event_callback',
    event_id: 'Ev1',
    event_time: seconds,
    authorizations: [{ ...authorization, is_enterprise_install: false }],
    ...changes,
  };
}
const uninstalled = { type: 'app_uninstalled' };
const revoked = (tokens: object) => ({ type: 'tokens_revoked', tokens });
const orgWide = {
  team_id: null,
  enterprise_id: 'E1',
  authorizations: [{ enterprise_id: 'E1', team_id: null, is_enterprise_install: true }],
};

async function handle(event: object): Promise<void> {
  const removal = removalOf(event);
  if (removal) await remove(installations, removal);
}
const left = async () => (await installations.workspaces.all()).map((one) => one.id);

test.each([
  ['uninstalled', body(uninstalled), ['E1']],
  ['bot token revoked', body(revoked({ oauth: ['U7'], bot: ['U1'] })), ['E1']],
  ['bot token revoked alone', body(revoked({ bot: ['U1'] })), ['E1']],
  ['only tokens of people revoked', body(revoked({ oauth: ['U7'], bot: [] })), ['E1', 'T1']],
  ['only tokens of people revoked, short', body(revoked({ oauth: ['U7'] })), ['E1', 'T1']],
  ['uninstalled from the enterprise', body(uninstalled, orgWide), ['T1']],
  ['bot token of the enterprise revoked', body(revoked({ bot: ['U2'] }), orgWide), ['T1']],
  ['no authorizations', body(uninstalled, { authorizations: undefined }), ['E1']],
  ['no authorizations, no team', body(uninstalled, { ...orgWide, authorizations: null }), ['T1']],
  ['an outer team that is a guest', body(uninstalled, { team_id: 'T9' }), ['E1']],
  ['another team', body(uninstalled, { team_id: 'T9', authorizations: [] }), ['E1', 'T1']],
  ['another event', body({ type: 'app_home_opened' }), ['E1', 'T1']],
  ['no time', body(uninstalled, { event_time: undefined }), ['E1', 'T1']],
  ['a team of an enterprise, named with it', body(uninstalled, { enterprise_id: 'E1' }), ['E1']],
])('%s', async (_, event, stay) => {
  expect(await left()).toEqual(['E1', 'T1']);
  await handle(event);
  expect(await left()).toEqual(stay);
  await handle(event);
  expect(await left()).toEqual(stay);
});

test('the same removal from many sides at once is one', async () => {
  await Promise.all(Array.from({ length: 10 }, () => handle(body(uninstalled))));
  expect(await left()).toEqual(['E1']);
});

test('a removal that arrives after the install was made again leaves the new one', async () => {
  await handle(body(uninstalled, { event_time: seconds - 1 }));
  expect(await left()).toEqual(['E1', 'T1']);
});

test.each([undefined, null, 'x', [], {}, { event: null }])('%j tells of no removal', (thing) => {
  expect(removalOf(thing)).toBeUndefined();
});
