import { ESLint } from 'eslint';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const eslint = new ESLint({
  cwd: root,
  // In CI the parser would take a file's text from the disk, and not the line that is tried.
  overrideConfig: { languageOptions: { parserOptions: { disallowAutomaticSingleRunInference: true } } },
});

/** Lines that would let time, randomness, network or files in past the ports. */
const forbidden = [
  'export const at = Date.now();',
  'export const at = new Date();',
  'export const at = Date();',
  'export const dice = Math.random();',
  'setTimeout(() => undefined, 1);',
  'setInterval(() => undefined, 1);',
  'setImmediate(() => undefined);',
  "void fetch('http://127.0.0.1');",
  'export const id = crypto.randomUUID();',
  'export const signal = AbortSignal.timeout(1);',
  'export const at = performance.now();',
  "export { readFile } from 'node:fs/promises'; import { readFileSync } from 'node:fs'; readFileSync('x');",
  "import { randomUUID } from 'node:crypto'; randomUUID();",
  "import { scrypt } from 'node:crypto'; void scrypt;",
  "import { gzipSync } from 'node:zlib'; void gzipSync;",
  "import { Readable } from 'node:stream'; void Readable;",
  "import { lookup } from 'node:dns'; void lookup;",
  "void import('node:fs');",
  "process.stdout.write('x');",
];
const folders = ['domain', 'cards', 'ports', 'pipeline', 'assistant'];

async function complaints(folder: string, code: string): Promise<readonly string[]> {
  // A file that exists: the type-aware rules need one. Its content is not read.
  const filePath = join(root, 'src', existing[folder] ?? '');
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? [])
    .map((one) => one.ruleId ?? one.message)
    .filter((id) => id.startsWith('no-restricted-'));
}
const existing: Readonly<Record<string, string>> = {
  domain: 'domain/lead.ts',
  cards: 'cards/card.ts',
  ports: 'ports/clock.ts',
  pipeline: 'pipeline/shard.ts',
  assistant: 'assistant/assistant.ts',
};

test.each(forbidden)('lint refuses behind the ports: %s', async (code) => {
  for (const folder of folders) expect(await complaints(folder, code)).not.toEqual([]);
});

test('lint lets pure code through', async () => {
  const code =
    "import { createHash } from 'node:crypto';\nexport const at = new Date(5);\nexport const hash = createHash('sha256');";
  for (const folder of folders) expect(await complaints(folder, code)).toEqual([]);
});
