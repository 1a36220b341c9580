import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { Fault } from './domain/fault';

/** What the package is filled with. */
export interface TeamsIdentity {
  /** Client id of the app registration. */
  readonly appId: string | undefined;
  /** Where this Baton is reached from outside. */
  readonly publicUrl: string | undefined;
}

const folder = join(__dirname, '../manifest/teams');
const icons = ['color.png', 'outline.png'];
/** Of all files in the package, so that the same Baton makes the same bytes. */
const mtime = new Date('2026-01-01T12:00:00Z');
const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The package that is uploaded to Teams: manifest and icons in a zip. Refuses what Teams would not take, all at once. */
export async function teamsPackage(identity: TeamsIdentity): Promise<Buffer> {
  const zip = new ZipFile();
  zip.addBuffer(Buffer.from(teamsManifest(identity)), 'manifest.json', { mtime });
  for (const icon of icons) zip.addBuffer(readFileSync(join(folder, icon)), icon, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}

/** The manifest in the package, with this Baton's id and address. */
export function teamsManifest({ appId = '', publicUrl = '' }: TeamsIdentity): string {
  const problems: string[] = [];
  if (!guid.test(appId))
    problems.push(`${named(appId)} id of an app registration; give --app-id or set MICROSOFT_APP_ID`);
  if (!isHttps(publicUrl)) problems.push(`${named(publicUrl)} https address; give --url or set PUBLIC_URL`);
  if (problems.length > 0)
    throw new Fault('config-invalid', {
      sentence: `No package is written. ${problems.join('. ')}.`,
      todo: 'The README says where to find both.',
    });
  return readFileSync(join(folder, 'manifest.json'), 'utf8')
    .replaceAll('{{MICROSOFT_APP_ID}}', appId.toLowerCase())
    .replaceAll('{{PUBLIC_URL}}', new URL(publicUrl).href.replace(/\/+$/, ''));
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

function named(given: string): string {
  return given === '' ? 'There is no' : `“${given}” is no`;
}
