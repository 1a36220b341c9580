import { transformFileSync } from '@swc/core';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(__dirname, '../..');

export interface Program {
  /** A folder of its own for the test's data. */
  readonly folder: string;
  /** The compiled `main.js`. */
  readonly main: string;
  remove(): void;
}

/** Compiles the sources as they are now into a temporary folder, so that real processes never run what is out of date. */
export function buildProgram(): Program {
  const folder = mkdtempSync(join(tmpdir(), 'baton-program-'));
  const jsc = { parser: { syntax: 'typescript' }, target: 'es2023' } as const;
  for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    const compiled = join(folder, 'program', path.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(compiled), { recursive: true });
    writeFileSync(
      compiled,
      transformFileSync(join(root, 'src', path), { jsc, module: { type: 'commonjs' } }).code,
    );
  }
  for (const needed of ['node_modules', 'cards', 'web', 'package.json'])
    symlinkSync(join(root, needed), join(folder, needed));
  return {
    folder,
    main: join(folder, 'program/main.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const sp500 = {
  fixtures: join(root, 'test/fixtures/sp500'),
  accounts: join(root, 'test/fixtures/sp500/accounts-sp500.csv'),
  playbook: join(root, 'examples/sp500.playbook.yaml'),
  playbookId: 'sp500',
  now: '2026-11-22T09:00:00Z',
};
