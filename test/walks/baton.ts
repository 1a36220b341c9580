import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(__dirname, '../..');
export const sp500 = join(root, 'test/fixtures/sp500');
export const sp500Playbook = join(root, 'examples/sp500.playbook.yaml');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: { readonly baton: string };
};
const [, ...command] = scripts.baton.split(' ');

/** Runs the command line as a process of its own, as a user would: what `npm run baton` runs. */
export function baton(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [...command, ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('close', (code) => done({ code, out, err }));
  });
}

/** A folder that is gone after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
