import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { App } from './app';
import { operator } from './assistant/assistant';
import { icp } from './assistant/operations/icp';
import { importLeads, type ImportSummary, type RowReport } from './assistant/operations/import';
import { preview } from './assistant/operations/preview';
import { run } from './assistant/operations/run';
import { source } from './assistant/operations/source';
import type { RowFile } from './ports/lead-file';
import { icpPage } from './terminal/icp-page';
import { startProgress } from './terminal/progress';
import { sourcePage } from './terminal/source-page';
import { importPage, previewPage, runPage } from './terminal/summary-page';

/** What a command ends with: a refusal is no fault, but no success either. */
export const exitCodes = { done: 0, fault: 1, usage: 2, refused: 3, rejectedRows: 4 } as const;

/** Options of every command. */
export interface Options {
  readonly data?: string;
  readonly playbook?: string[];
  readonly now?: string;
  readonly json?: string | true;
}

/** Options of the commands that read files. */
export interface FileOptions extends Options {
  readonly once?: true;
  readonly leads?: string;
  readonly accounts?: string;
  readonly contacts?: string;
  readonly opportunities?: string;
  readonly activities?: string;
}

/** Options of `source test`. */
export interface SourceOptions extends Options {
  readonly pages: string;
  readonly company?: string;
}

/** Options of `token`. */
export interface TokenOptions extends Options {
  readonly days: string;
  readonly revoke?: true;
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

/** Time between two example leads, so that a newcomer sees them come in. */
const exampleEveryMs = 1_500;

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

/** The playbooks whose leads come with them. */
const examplePlaybooks = ['playbook.yaml', 'playbook-engage.yaml'];

/** True where nothing is named, or nothing but one of the examples. */
function isOfTheExamples(named: readonly string[]): boolean {
  const known = examplePlaybooks.map((name) => resolve(__dirname, '../examples', name));
  return named.length <= 1 && named.every((one) => known.includes(resolve(one)));
}

async function feedExamples(app: App, stop: AbortSignal): Promise<void> {
  const example = (name: string) => join(__dirname, '../examples', name);
  await app.loadCrm('accounts', example('accounts.csv'));
  const { file, rejects } = app.openImport(example('leads.csv'));
  const paced: RowFile = {
    name: file.name,
    async *rows() {
      for await (const row of file.rows()) {
        if (stop.aborted) return;
        yield row;
        await app.clock.sleep(exampleEveryMs, stop);
      }
    },
  };
  await app.assistant.ask(importLeads, { file: paced, rejects }, operator);
}

function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
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

/** Prints a new token of a person, once, or ends all they have. */
export async function tokenCommand(
  app: App,
  person: string,
  { days: written, revoke, ...options }: TokenOptions,
): Promise<void> {
  if (revoke) {
    const ended = await app.tokens.revoke(person);
    return print(options, ended === 1 ? '1 token was ended.' : `${ended} tokens were ended.`, [{ ended }]);
  }
  const days = Number(written);
  if (!Number.isInteger(days) || days < 1 || days > 365)
    return refuse(`--days ${written} is not a whole number from 1 to 365.`);
  const token = await app.tokens.issue(person, days);
  if (token === undefined) return refuse(`No playbook names ${person} among its people.`);
  process.stderr.write(`It is shown once and reads as ${person} for ${days} days. Keep it as a password.\n`);
  await print(options, token, [{ person, days, token }]);
}

/** Prints the page, or the values as JSON lines; `with a page` shows both when the lines go to a file. */
export async function print(
  options: Options,
  page: string,
  values: readonly unknown[],
  both?: 'with a page',
): Promise<void> {
  if (options.json === undefined) return write(`${page}\n`);
  const lines = values.map((one) => `${JSON.stringify(one)}\n`).join('');
  if (options.json === true) {
    if (both) process.stderr.write(`${page}\n`);
    return write(lines);
  }
  const file = createWriteStream(options.json);
  file.end(lines);
  await once(file, 'finish');
  if (both) write(`${page}\n`);
}

function write(text: string): void {
  process.stdout.write(text);
}

/** A refusal in words, and its exit code. */
export function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCodes.refused;
}

/** True when an operation refused. */
export function isRefused(answer: unknown): answer is { readonly refused: string } {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
