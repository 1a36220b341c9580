import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './domain/fault';

/** How a platform reaches Baton: at a public https address, or by a socket that Baton opens. */
export type Reached = { readonly publicUrl: string } | 'socket';

const template = join(__dirname, '../manifest/slack/manifest.yaml');
const placeholder = '{{PUBLIC_URL}}';

/**
 * Slack's manifest with this Baton's addresses; for a socket none stand in it. Refuses an address that is not https, which
 * Slack would not take.
 */
export function slackManifest(reached: Reached, text = readFileSync(template, 'utf8')): string {
  if (reached !== 'socket') return text.replaceAll(placeholder, checked(reached.publicUrl));
  return text
    .split('\n')
    .filter((line) => !line.includes(placeholder) && !line.includes('redirect_urls:'))
    .join('\n')
    .replace('socket_mode_enabled: false', 'socket_mode_enabled: true');
}

function checked(publicUrl: string): string {
  if (URL.canParse(publicUrl) && new URL(publicUrl).protocol === 'https:')
    return publicUrl.replace(/\/+$/, '');
  throw new Fault('config-invalid', {
    sentence: `Slack does not take the address ${publicUrl}.`,
    todo: 'Give one that begins with https://, or leave it out to use a socket.',
  });
}
