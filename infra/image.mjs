// What `docker build` and `docker run` would do with the Dockerfile, in folders of this machine: for whoever has no Docker,
// and for the tests. Each stage is a folder, RUN is run in it, and CMD runs as the user of the image where that is allowed.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join, posix } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stepsOf } from './dockerfile.mjs';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'baton-image-'));
chmodSync(folder, 0o755);
const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
/** Seconds that the program may take until it is healthy, and until it has stopped. */
const patience = 20;

try {
  const image = build(stepsOf(readFileSync(join(root, 'Dockerfile'), 'utf8')));
  await run(image);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function build(steps) {
  const stages = new Map();
  let stage;
  for (const { instruction, text, words, flags } of steps) {
    if (instruction === 'FROM') {
      const name = words[2] ?? 'final';
      stage = { place: join(folder, name), workdir: '/', env: {}, user: undefined, check: [], command: [] };
      stages.set(name, stage);
    } else if (instruction === 'WORKDIR') {
      stage.workdir = text;
      mkdirSync(inside(stage, text), { recursive: true });
    } else if (instruction === 'ENV') {
      for (const one of words) stage.env[one.slice(0, one.indexOf('='))] = one.slice(one.indexOf('=') + 1);
    } else if (instruction === 'COPY') copy(stages, stage, words, flags.from);
    else if (instruction === 'RUN') {
      console.log(`RUN ${text}`);
      execFileSync('sh', ['-c', text], {
        cwd: inside(stage, stage.workdir),
        env: { ...process.env, PATH: path, ...stage.env },
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    } else if (instruction === 'USER') stage.user = text.split(':').map(Number);
    else if (instruction === 'HEALTHCHECK') stage.check = JSON.parse(text.slice(text.indexOf('[')));
    else if (instruction === 'CMD') stage.command = JSON.parse(text);
  }
  return stage;
}

function copy(stages, stage, words, from) {
  const to = words.at(-1);
  for (const source of words.slice(0, -1)) {
    const target = to.endsWith('/') ? join(to, basename(source)) : to;
    const origin = from
      ? inside(stages.get(from), posix.resolve(stages.get(from).workdir, source))
      : join(root, source);
    cpSync(origin, inside(stage, posix.resolve(stage.workdir, target)), { recursive: true });
  }
}

/** Where a path of the image is on this machine. */
function inside({ place }, path) {
  return join(place, path);
}

async function run(image) {
  const [uid, gid] = process.getuid() === 0 ? image.user : [process.getuid(), process.getgid()];
  const env = Object.fromEntries(
    Object.entries(image.env).map(([name, value]) => [
      name,
      value.startsWith('/') ? inside(image, value) : value,
    ]),
  );
  const port = String(await freePort());
  const options = {
    cwd: inside(image, image.workdir),
    env: { PATH: path, ...env, PORT: port, HOST: '127.0.0.1' },
    uid,
    gid,
    stdio: ['ignore', 'inherit', 'inherit'],
  };
  const [program, ...args] = image.command;
  const running = spawn(program, args, options);
  const ended = new Promise((resolve) => running.once('exit', (code, signal) => resolve(code ?? signal)));
  try {
    await untilHealthy(image.check, options);
    console.log(`Healthy as user ${uid}.`);
  } finally {
    running.kill('SIGTERM');
  }
  const code = await Promise.race([ended, pause(patience * 1000, 'late', { ref: false })]);
  if (code === 'late') running.kill('SIGKILL');
  if (code !== 0) throw new Error(`After SIGTERM the program ended with ${code}.`);
  console.log('Stopped when asked to.');
}

async function untilHealthy([program, ...args], options) {
  for (const start = Date.now(); Date.now() - start < patience * 1000; await pause(500)) {
    const check = spawn(program, args, { ...options, stdio: 'ignore' });
    if ((await new Promise((resolve) => check.once('exit', resolve))) === 0) return;
  }
  throw new Error(`The program was not healthy after ${patience} seconds.`);
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
