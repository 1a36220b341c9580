import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** What a command ends with: a refusal is no fault, but no success either. */
export const exitCodes = { done: 0, fault: 1, usage: 2, refused: 3, rejectedRows: 4 } as const;

/** Options of every command. */
export interface Options {
  readonly data?: string;
  readonly playbook?: string[];
  readonly now?: string;
  readonly json?: string | true;
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

export function write(text: string): void {
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
