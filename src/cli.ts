import { writeFile } from 'node:fs/promises';
import { Command, CommanderError } from 'commander';
import { openApp, type App } from './app';
import { backUpStore } from './app-store';
import { operator } from './assistant/assistant';
import type { Operation } from './assistant/operation';
import { erase } from './assistant/operations/erase';
import { exportLead } from './assistant/operations/export';
import { history } from './assistant/operations/history';
import { icp } from './assistant/operations/icp';
import { importLeads } from './assistant/operations/import';
import { lead } from './assistant/operations/lead';
import { preview } from './assistant/operations/preview';
import { run } from './assistant/operations/run';
import { source } from './assistant/operations/source';
import { why } from './assistant/operations/why';
import { importCommand, previewCommand, runCommand, startCommand, type FileOptions } from './cli-commands';
import { icpCommand, sourceCommand, type SourceOptions } from './cli-knowledge';
import { exitCodes, isRefused, print, refuse, type Options } from './cli-output';
import { eraseCommand, exportCommand, type EraseOptions } from './cli-privacy';
import { tokenCommand, type TokenOptions } from './cli-token';
import { configOf } from './config';
import { slackManifest } from './manifest';
import { teamsPackage } from './manifest-teams';
import { Fault, faultOf } from './domain/fault';
import { playbookJsonSchema } from './domain/playbook-schema';
import { historyPage } from './terminal/history-page';
import { leadPage } from './terminal/lead-page';
import { whyPage } from './terminal/why-page';

/** Options of `manifest teams`. */
interface TeamsPackageOptions {
  readonly appId?: string;
  readonly url?: string;
  readonly out: string;
}

/** The command line: parses, asks an operation, prints what it returns; sets the exit code. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    await program().parseAsync(args.length > 0 ? [...args] : ['start'], { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? exitCodes.done : exitCodes.usage;
      return;
    }
    const fault = faultOf(thrown);
    const space = fault.sentence.endsWith('\n') ? '' : ' ';
    process.stderr.write(`${fault.sentence}${space}${fault.todo}`.trim() + '\n');
    process.exitCode = exitCodes.fault;
  }
}

function program(): Command {
  const baton = new Command('baton')
    .description(
      'Looks at every lead, says why it is worth a call or not, and hands the good ones to sellers.',
    )
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText(
      'after',
      `
Try it:
  baton run --once --leads leads.csv --accounts accounts.csv    take leads in and work on them
  baton why L-0042                                              why a lead is hot, warm or cold
  baton preview --playbook new.yaml                             what a new playbook would take

Exit codes: 0 done, 1 fault, 2 wrong usage, 3 refused, 4 done, but some rows were rejected.`,
    );

  common(baton.command('start'))
    .description('serve the chat and work on leads as they come; without any setting, with the examples')
    .action((options: Options) => withApp(options, (app) => startCommand(app, options), serviceLog()));

  common(baton.command('run'))
    .description(run.purpose)
    .option('--once', 'end when nothing is due; without it, go on until stopped')
    .option('--leads <file>', 'a CSV file to take in first')
    .option('--accounts <file>', 'a CSV file of accounts for the built-in CRM')
    .option('--contacts <file>', 'a CSV file of contacts')
    .option('--opportunities <file>', 'a CSV file of past and open deals')
    .option('--activities <file>', 'a CSV file of what leads did')
    .action((options: FileOptions) =>
      withApp(options, (app) => runCommand(app, options), options.once ? 'quiet' : serviceLog()),
    );

  common(baton.command('import <file>'))
    .description(importLeads.purpose)
    .option('--accounts <file>', 'a CSV file of accounts for the built-in CRM')
    .action((file: string, options: FileOptions) =>
      withApp(options, (app) => importCommand(app, file, options)),
    );

  common(baton.command('preview'))
    .description(preview.purpose)
    .action((options: Options) => withApp(options, (app) => previewCommand(app, options)));

  common(baton.command('icp [site]'))
    .description(icp.purpose)
    .action((site: string | undefined, options: Options) =>
      withApp(options, (app) => icpCommand(app, site, options)),
    );

  const sources = baton.command('source').description(source.purpose).exitOverride();
  common(sources.command('test <place>'))
    .description('read a web address, or any file of this machine, as a source would be read')
    .option('--pages <n>', 'most pages of a web site; 1 reads the address alone', '1')
    .option('--company <name>', 'whom to look for in it; else whom it speaks of by its own account')
    .action((place: string, options: SourceOptions) =>
      withApp(options, (app) => sourceCommand(app, place, options)),
    );

  common(baton.command('token <person>'))
    .description('print a token by which another assistant reads as this person, or end all of theirs')
    .option('--days <n>', 'how long it is good for, at most 365', '90')
    .option('--revoke', 'end every token of this person at once')
    .action((person: string, options: TokenOptions) =>
      withApp(options, (app) => tokenCommand(app, person, options)),
    );

  baton
    .command('schema')
    .description('print the JSON schema of playbooks, for completion in editors')
    .action(() => void process.stdout.write(playbookJsonSchema()));

  const manifests = baton
    .command('manifest')
    .description('print the manifest for a new Slack app, or write the package for Teams')
    .exitOverride();
  manifests
    .command('slack', { isDefault: true })
    .description('print the manifest for a new Slack app')
    .option('--url <address>', 'where Slack reaches this server (else PUBLIC_URL); without it, for a socket')
    .exitOverride()
    .action(({ url }: { readonly url?: string }) => {
      const publicUrl = url ?? process.env['PUBLIC_URL'];
      process.stdout.write(slackManifest(publicUrl === undefined ? 'socket' : { publicUrl }));
    });
  manifests
    .command('teams')
    .description('write the package that is uploaded to Teams')
    .option('--app-id <id>', 'id of the app registration (else MICROSOFT_APP_ID)')
    .option('--url <address>', 'where this server is reached from outside (else PUBLIC_URL)')
    .option('--out <file>', 'where the package goes', 'baton-teams.zip')
    .exitOverride()
    .action(async ({ appId, url, out }: TeamsPackageOptions) => {
      const { MICROSOFT_APP_ID, PUBLIC_URL } = process.env;
      const identity = { appId: appId ?? MICROSOFT_APP_ID, publicUrl: url ?? PUBLIC_URL };
      await writeFile(out, await teamsPackage(identity));
      process.stdout.write(`${out} is written. Upload it to Teams.\n`);
    });

  baton
    .command('backup <file>')
    .description('write a consistent copy of the data file, while the service runs')
    .option('--data <folder>', 'the data folder (else BATON_DATA_DIR)')
    .exitOverride()
    .action(async (file: string, { data }: { readonly data?: string }) => {
      const { cosmos, dataDir } = configOf({
        ...process.env,
        ...(data !== undefined && { BATON_DATA_DIR: data }),
      });
      await backUpStore({ config: cosmos, dataDir }, file);
      process.stdout.write(`${file} is written. To restore, put it in place of baton.db in a data folder.\n`);
    });
  common(baton.command('erase <lead>'))
    .description(erase.purpose)
    .option('--yes', 'do not ask first')
    .action((id: string, options: EraseOptions) => withApp(options, (app) => eraseCommand(app, id, options)));
  common(baton.command('export <lead>'))
    .description(exportLead.purpose)
    .action((id: string, options: Options) => withApp(options, (app) => exportCommand(app, id, options)));

  show(baton, lead, leadPage);
  show(baton, why, whyPage);
  show(baton, history, historyPage);
  return baton;
}

function common(command: Command): Command {
  return command
    .exitOverride()
    .option('--data <folder>', 'the data folder (else BATON_DATA_DIR)')
    .option('--playbook <file>', 'a playbook; may be given again (else BATON_PLAYBOOK)', collected)
    .option('--now <instant>', 'take this as the present, such as 2026-11-22T09:00:00Z')
    .option('--json [file]', 'JSON instead of a table, to a file or to standard output');
}

function collected(path: string, before: readonly string[] = []): string[] {
  return [...before, path];
}

function show<Output>(
  baton: Command,
  asked: Operation<{ lead: string }, Output>,
  page: (output: Output) => string,
): void {
  common(baton.command(`${asked.name} <lead>`))
    .description(asked.purpose)
    .action((id: string, options: Options) =>
      withApp(options, async (app) => {
        const answer = await app.assistant.ask(asked, { lead: id }, operator);
        if (isRefused(answer)) return refuse(answer.refused);
        await print(options, page(answer), [answer]);
      }),
    );
}

/** What goes on until it is stopped tells what went wrong, as lines for whoever gathers them; not over a person's terminal. */
function serviceLog(): 'quiet' | 'lines' {
  return process.stderr.isTTY ? 'quiet' : 'lines';
}

async function withApp(
  options: Options,
  act: (app: App) => Promise<void>,
  log: 'quiet' | 'lines' = 'quiet',
): Promise<void> {
  const config = configOf({
    ...process.env,
    ...(options.data !== undefined && { BATON_DATA_DIR: options.data }),
    ...(options.playbook && { BATON_PLAYBOOK: options.playbook.join(',') }),
  });
  const app = await openApp(config, { fixedNow: instant(options.now), log });
  try {
    await act(app);
  } finally {
    await app.close();
  }
}

function instant(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const at = Date.parse(written);
  if (Number.isFinite(at)) return at;
  throw new Fault('input-invalid', {
    sentence: `--now ${written} is not a point in time.`,
    todo: 'Write it as 2026-11-22T09:00:00Z.',
  });
}
