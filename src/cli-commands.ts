import { basename } from 'node:path';
import type { App } from './app';
import { operator } from './assistant/assistant';
import { importLeads, type ImportSummary, type RowReport } from './assistant/operations/import';
import { preview } from './assistant/operations/preview';
import { run } from './assistant/operations/run';
import { exitCodes, isRefused, print, refuse, write, type Options } from './cli-output';
import { feedExamples, isOfTheExamples } from './cli-examples';
import { startProgress } from './terminal/progress';
import { importPage, previewPage, runPage } from './terminal/summary-page';

/** Options of the commands that read files. */
export interface FileOptions extends Options {
  readonly once?: true;
  readonly leads?: string;
  readonly accounts?: string;
  readonly contacts?: string;
  readonly opportunities?: string;
  readonly activities?: string;
}

const crmFiles = ['accounts', 'contacts', 'opportunities', 'activities'] as const;

/** Loads and takes in the files named, then works on leads: once, or until stopped. */
export async function runCommand(app: App, options: FileOptions): Promise<void> {
  const began = process.hrtime.bigint();
  for (const kind of crmFiles) {
    const path = options[kind];
    if (path !== undefined) await loadRecords(app, kind, path);
  }
  const imported = options.leads === undefined ? undefined : await takeIn(app, options.leads);
  if (!options.once) return runUntilStopped(app);
  const leadIds = imported?.leadIds ?? [];
  const progress = startProgress('Leads worked on', leadIds.length, process.stderr);
  const outcomes = await app.assistant.ask(run, { leadIds, worked: () => progress.step() }, operator);
  if (isRefused(outcomes)) return refuse(outcomes.refused);
  progress.done();
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  await print(options, runPage(outcomes, seconds, app.peakMemoryBytes()), outcomes, 'with a page');
}

async function loadRecords(app: App, kind: (typeof crmFiles)[number], path: string): Promise<void> {
  const { loaded, refused } = await app.loadCrm(kind, path);
  process.stderr.write(`${basename(path)}: ${loaded} ${kind} loaded, ${refused.length} refused.\n`);
  for (const { line, reason } of refused.slice(0, 10)) process.stderr.write(`  line ${line}: ${reason}\n`);
  if (refused.length > 0) process.exitCode = exitCodes.rejectedRows;
}

/** Serves the chat and works on leads as they come; without a playbook of one's own the examples come in before one's eyes. */
export async function startCommand(app: App, options: Options): Promise<void> {
  const server = await app.serve();
  write(`Baton is at ${server.url}\nStop it with Ctrl-C.\n`);
  const isExample = isOfTheExamples([options.playbook ?? process.env.BATON_PLAYBOOK ?? []].flat());
  const stop = stopSignal();
  const feeding = isExample ? feedExamples(app, stop) : Promise.resolve();
  await Promise.all([
    app.worker.run(stop),
    app.mailIntake.run(stop),
    app.crmIntake.run(stop),
    app.retention.run(stop),
  ]);
  await feeding;
  await server.close();
}

/** Longest time from being told to stop to the end of the process; less than Docker waits before it kills. */
const longestClosingMs = 9_000;

/**
 * Aborted when the process is told to stop. What still waits for a slow answer by then does not keep it: whoever comes next
 * takes over from what is stored, as after a crash.
 */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const told = () => {
    stop.abort();
    setTimeout(() => process.exit(exitCodes.done), longestClosingMs).unref();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, told);
  return stop.signal;
}

async function runUntilStopped(app: App): Promise<void> {
  process.stderr.write('Working on leads as they come due. Stop with Ctrl-C.\n');
  const stop = stopSignal();
  await Promise.all([
    app.worker.run(stop),
    app.mailIntake.run(stop),
    app.crmIntake.run(stop),
    app.retention.run(stop),
  ]);
}

/** Takes in a file without working on its leads. */
export async function importCommand(app: App, file: string, options: FileOptions): Promise<void> {
  if (options.accounts !== undefined) await loadRecords(app, 'accounts', options.accounts);
  const lines =
    options.json === true ? (row: RowReport) => process.stdout.write(`${JSON.stringify(row)}\n`) : undefined;
  const summary = await takeIn(app, file, lines);
  if (typeof options.json === 'string') await print(options, '', [summary]);
}

/** Takes a file in and says what became of it; a rejected row shows in the exit code. */
async function takeIn(
  app: App,
  file: string,
  report?: (row: RowReport) => void,
): Promise<ImportSummary | undefined> {
  const progress = startProgress('Rows taken in', 0, process.stderr);
  const input = {
    ...app.openImport(file),
    report: (row: RowReport) => {
      progress.step();
      report?.(row);
    },
  };
  const summary = await app.assistant.ask(importLeads, input, operator);
  if (isRefused(summary)) {
    refuse(summary.refused);
    return undefined;
  }
  progress.done();
  process.stderr.write(`${importPage(basename(file), summary)}\n`);
  if (summary.rejected > 0) process.exitCode = exitCodes.rejectedRows;
  return summary;
}

/** Shows what each playbook would take. */
export async function previewCommand(app: App, options: Options): Promise<void> {
  for (const { playbook } of app.playbooks.active()) {
    const found = await app.assistant.ask(preview, { playbook }, operator);
    if (isRefused(found)) return refuse(found.refused);
    await print(options, `${playbook.name}\n${previewPage(found)}`, [found]);
  }
}
