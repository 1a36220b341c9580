import { join, resolve } from 'node:path';
import type { App } from './app';
import { operator } from './assistant/assistant';
import { importLeads } from './assistant/operations/import';
import type { RowFile } from './ports/lead-file';

/** Time between two example leads, so that a newcomer sees them come in. */
const exampleEveryMs = 1_500;

/** The playbooks whose leads come with them. */
const examplePlaybooks = ['playbook.yaml', 'playbook-engage.yaml'];

/** True where nothing is named, or nothing but one of the examples. */
export function isOfTheExamples(named: readonly string[]): boolean {
  const known = examplePlaybooks.map((name) => resolve(__dirname, '../examples', name));
  return named.length <= 1 && named.every((one) => known.includes(resolve(one)));
}

/** Takes in the example leads one by one until stopped. */
export async function feedExamples(app: App, stop: AbortSignal): Promise<void> {
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
