import { resolve } from 'node:path';
import type { App } from './app';
import { operator } from './assistant/assistant';
import { icp } from './assistant/operations/icp';
import { source } from './assistant/operations/source';
import { exitCodes, isRefused, print, refuse, type Options } from './cli-output';
import { icpPage } from './terminal/icp-page';
import { sourcePage } from './terminal/source-page';

/** Options of `source test`. */
export interface SourceOptions extends Options {
  readonly pages: string;
  readonly company?: string;
}

/** Prints criteria that our own texts bear out, as a part of a playbook; it changes none. 3 when there are none. */
export async function icpCommand(app: App, site: string | undefined, options: Options): Promise<void> {
  const address = site === undefined || /^https?:\/\//iu.test(site) ? site : `https://${site}`;
  const found = await app.assistant.ask(icp, address === undefined ? {} : { site: address }, operator);
  if (isRefused(found)) return refuse(found.refused);
  await print(options, icpPage(found), [found]);
  if (found.proposed.length === 0) process.exitCode = exitCodes.refused;
}

/** Shows what would be read of an address or of any file of this machine; 3 when nothing was. */
export async function sourceCommand(
  app: App,
  place: string,
  { pages, company, ...options }: SourceOptions,
): Promise<void> {
  const isWeb = /^https?:\/\//iu.test(place);
  const found = await app.assistant.ask(
    source,
    {
      place: isWeb ? place : resolve(place),
      reach: isWeb ? 'knowledge' : 'machine',
      pages: Number(pages),
      ...(company !== undefined && { company }),
    },
    operator,
  );
  if (isRefused(found)) return refuse(found.refused);
  await print(options, sourcePage(found), [found]);
  if (found.documents.length === 0) process.exitCode = exitCodes.refused;
}
