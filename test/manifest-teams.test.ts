import { AppManifestUtils, type TeamsManifestV1D29 } from '@microsoft/app-manifest';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { surface } from '../src/drivers/channels/teams/surface';
import { readParts } from '../src/drivers/sources/documents/zip-parts';
import { teamsPackage } from '../src/manifest-teams';
import { baton, temporaryFolder } from './walks/baton';

type Manifest = TeamsManifestV1D29.TeamsManifestV1D29;

const appId = '6f0e1d9a-2b5c-4a4e-9d17-0c3a5be81f42';
const publicUrl = 'https://baton.example.com/';
const folder = temporaryFolder();

async function partsOf(zip: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const parts = await readParts(zip, () => true);
  if (!(parts instanceof Map)) throw new RangeError('the package cannot be unpacked');
  return parts as ReadonlyMap<string, Buffer>;
}

async function manifestIn(zip: Uint8Array): Promise<Manifest> {
  return JSON.parse((await partsOf(zip)).get('manifest.json')?.toString() ?? '') as Manifest;
}

test('the manifest is valid by Microsoft’s schema, and a wrong one is not', async () => {
  const manifest = await manifestIn(await teamsPackage({ appId, publicUrl }));
  expect(manifest.manifestVersion).toBe('1.29');
  expect(await AppManifestUtils.validateAgainstSchema(manifest)).toEqual([]);
  const wrong = { ...manifest, bots: [{ botId: appId, scopes: ['everywhere'] }] } as unknown as Manifest;
  expect(await AppManifestUtils.validateAgainstSchema(wrong)).not.toEqual([]);
});

test('what the manifest declares is what the code answers, and nothing else', async () => {
  const { bots, composeExtensions } = await manifestIn(await teamsPackage({ appId, publicUrl }));
  expect(bots).toEqual([
    {
      botId: appId,
      scopes: surface.scopes,
      isNotificationOnly: false,
      supportsTargetedMessages: true,
      commandLists: surface.menus.map(({ scopes, triggers, entries }) => ({
        scopes,
        triggers,
        commands: entries.map((one) => ({ type: 'prompt' in one ? 'prompt' : 'basic', ...one })),
      })),
    },
  ]);
  const { parameter, ...search } = surface.search;
  expect(composeExtensions).toEqual([
    {
      botId: appId,
      commands: [
        {
          ...search,
          type: 'query',
          context: ['compose', 'commandBox'],
          initialRun: true,
          parameters: [{ ...parameter, inputType: 'text' }],
        },
        { ...surface.makeLead, type: 'action', context: ['message'], fetchTask: true },
      ],
    },
  ]);
});

test('ids and addresses are this Baton’s, and no placeholder is left', async () => {
  const manifest = await manifestIn(await teamsPackage({ appId: appId.toUpperCase(), publicUrl }));
  expect(manifest.id).toBe(appId);
  expect(manifest.developer).toMatchObject({ websiteUrl: 'https://baton.example.com' });
  expect(JSON.stringify(manifest)).not.toContain('{{');
});

test('the package holds the manifest and two icons of the sizes that Teams wants', async () => {
  const parts = await partsOf(await teamsPackage({ appId, publicUrl }));
  const { icons } = JSON.parse(String(parts.get('manifest.json'))) as Manifest;
  expect([...parts.keys()].sort()).toEqual([icons.color, 'manifest.json', icons.outline].sort());
  // A PNG begins with its signature and a header of width and height.
  const sizeOf = (name: string) => {
    const png = parts.get(name);
    expect(png?.subarray(1, 4).toString()).toBe('PNG');
    return [png?.readUInt32BE(16), png?.readUInt32BE(20)];
  };
  expect(sizeOf(icons.color)).toEqual([192, 192]);
  expect(sizeOf(icons.outline)).toEqual([32, 32]);
});

test.each([
  [{ appId: undefined, publicUrl: undefined }, [/--app-id/, /--url/]],
  [{ appId: 'baton', publicUrl }, [/“baton” is no id/]],
  [{ appId, publicUrl: 'http://baton.example.com' }, [/“http:\/\/baton.example.com” is no https/]],
])('%j is refused, with all that is missing', async (identity, expected) => {
  const fault = await teamsPackage(identity).then(
    () => undefined,
    (thrown: unknown) => thrown as { readonly code: string; readonly sentence: string },
  );
  expect(fault?.code).toBe('config-invalid');
  for (const one of expected) expect(fault?.sentence).toMatch(one);
});

test('the command line writes the package, and Slack’s manifest as before', async () => {
  const out = join(folder, 'teams.zip');
  const env = { MICROSOFT_APP_ID: appId, PUBLIC_URL: publicUrl };
  expect(await baton(['manifest', 'teams', '--out', out], env)).toMatchObject({ code: 0, err: '' });
  expect(await readFile(out)).toEqual(await teamsPackage({ appId, publicUrl }));
  expect(await baton(['manifest', 'teams', '--out', out])).toMatchObject({ code: 1 });
  const slack = await baton(['manifest', '--url', publicUrl]);
  expect(slack.out).toContain("url: 'https://baton.example.com/slack/events'");
  expect((await baton(['manifest', 'slack'])).out).toContain('socket_mode_enabled: true');
});
