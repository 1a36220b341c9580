import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root, temporaryFolder } from './baton';

const folder = temporaryFolder();

test('a service tells on standard error what went wrong, as lines of JSON', async () => {
  const child = spawn(process.execPath, [join(root, 'dist/main.js')], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      BATON_DATA_DIR: join(folder, 'data'),
      // Nobody listens there, so that there is something to tell.
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    },
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  child.stdout.resume();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const deadline = performance.now() + 50_000;
  while (!told.includes('not taken') && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  const lines = told
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { readonly level: string; readonly msg: string });
  expect(lines.filter((one) => one.msg.includes('not taken')).map((one) => one.level)).toEqual(['warn']);
});
