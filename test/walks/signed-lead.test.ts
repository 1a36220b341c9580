import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { baton, root, temporaryFolder } from './baton';

const folder = temporaryFolder();
const secret = 'a long enough secret of this test';

function serve(env: Readonly<Record<string, string>>): Promise<{ url: string; stop(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
      cwd: root,
      env: { PATH: process.env.PATH, PORT: '0', BATON_DATA_DIR: join(folder, 'data'), ...env },
    });
    const stop = () =>
      new Promise<void>((done) => {
        child.once('exit', () => done());
        child.kill();
      });
    child.stdout.on('data', (text: Buffer) => {
      const url = /http:\S+/.exec(text.toString())?.[0];
      if (url) resolve({ url, stop });
    });
    child.once('error', reject);
  });
}

test('the curl example of the README takes a lead in, once', async () => {
  const example = /```sh\n(BODY=[\s\S]*?)```/.exec(readFileSync(join(root, 'README.md'), 'utf8'))?.[1] ?? '';
  const served = await serve({ INTAKE_SECRET: secret });
  const script = `${example.replace('http://127.0.0.1:3978', served.url)}\n${example
    .split('\n')
    .filter((line) => !/^(BODY|T|SIGNATURE)=/.test(line))
    .join('\n')
    .replace('http://127.0.0.1:3978', served.url)}`;
  const { stdout } = await promisify(execFile)('bash', ['-c', script], {
    env: { PATH: process.env.PATH, INTAKE_SECRET: secret },
  });
  expect(stdout).toMatch(/"verdict":"accepted"/);
  expect(stdout).toMatch(/This request was received before/);
  await served.stop();
});

test('a port in use, and a host that others can reach: one clear sentence each', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as { port: number };
  const busy = await baton(['start', '--data', join(folder, 'busy')], { PORT: String(port) });
  taken.close();
  expect([busy.code, busy.err.trim().split('\n').length]).toEqual([1, 1]);
  expect(busy.err).toContain(`Port ${port} is in use.`);
  const exposed = await baton(['start', '--data', join(folder, 'exposed')], { HOST: '0.0.0.0' });
  expect(exposed.code).toBe(1);
  expect(exposed.err).toContain('cannot be served on 0.0.0.0');
});
