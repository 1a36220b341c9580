import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { App } from './app';
import { operator } from './assistant/assistant';
import { erase } from './assistant/operations/erase';
import { exportLead } from './assistant/operations/export';
import { exitCodes, isRefused, refuse, type Options } from './cli-output';
import { leadName } from './domain/lead-fields';

/** Options of `erase`. */
export interface EraseOptions extends Options {
  readonly yes?: true;
}

/** How long the command waits for the removal, in milliseconds; a service that runs beside it may be the one that does it. */
const patienceMs = 30_000;
const lookEveryMs = 250;

/** Erases a lead once the operator said yes; asked again it finishes what was cut off. */
export async function eraseCommand(app: App, id: string, { yes }: EraseOptions): Promise<void> {
  const asked = await app.assistant.ask(erase, { lead: id }, operator);
  if (isRefused(asked)) return refuse(asked.refused);
  if (!('ask' in asked)) return;
  const { fields, id: lead } = asked.ask.document.lead;
  const who = [leadName(fields), fields.companyName, fields.email].filter(Boolean).join(', ');
  if (!yes && !(await saysYes(`Erase ${who} for good? Nothing of it can be brought back. Write “yes”: `)))
    return refuse('Nothing was erased.');
  const done = await app.assistant.ask(erase, { lead, confirmed: 'yes' }, operator);
  if (isRefused(done)) return refuse(done.refused);
  if ('verdict' in done && done.verdict.outcome === 'refused') return refuse(done.verdict.sentence);
  process.stdout.write(
    (await isRemoved(app, lead))
      ? 'Erased. A salted hash of the address stays, so that nobody writes to it again.\n'
      : 'It is being erased; something could not be removed yet, and is tried again by the running service.\n',
  );
}

async function isRemoved(app: App, lead: string): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += lookEveryMs) {
    await app.worker.only(lead);
    const effects = (await app.record.open(lead))?.document.effects ?? [];
    const open = effects.some(
      (one) => (one.kind === 'erase' || one.kind === 'scrub') && one.status !== 'done',
    );
    if (!open) return true;
    await app.clock.sleep(lookEveryMs);
  }
  return false;
}

/** Writes everything kept of a lead as JSON, to standard output or to the file that is named. */
export async function exportCommand(app: App, id: string, { json }: Options): Promise<void> {
  const answer = await app.assistant.ask(exportLead, { lead: id }, operator);
  if (isRefused(answer)) return refuse(answer.refused);
  const text = `${JSON.stringify(answer, null, 2)}\n`;
  if (typeof json === 'string') await writeFile(json, text, { mode: 0o600 });
  else process.stdout.write(text);
}

async function saysYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) {
    process.exitCode = exitCodes.usage;
    process.stderr.write('Nobody can be asked here; use --yes.\n');
    return false;
  }
  const ask = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^yes$/iu.test((await ask.question(question)).trim());
  } finally {
    ask.close();
  }
}
