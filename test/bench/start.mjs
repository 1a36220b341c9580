import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { now, quantile, row } from './floor.mjs';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'dist/main.js');
const runs = 5;

/** P10: the time from nothing to serving, and what it holds once it is idle; then the same with traces going out. */
export async function coldStart(folder) {
  const floors = [];
  for (let run = 0; run < runs; run += 1) floors.push(await packagesAlone());
  const floor = quantile(floors, 0.5);
  const bare = await starts(join(folder, 'start'), {});
  row(
    'P10',
    'cold start to serving, median (floor: its packages alone)',
    quantile(bare.times, 0.5),
    floor,
    '1,000 ms',
  );
  console.log(`P10  idle memory ${bare.memory.toFixed(0)} MB (bar 230 MB)`);
  const collector = await openCollector();
  const traced = await starts(join(folder, 'traced'), {
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    APPLICATIONINSIGHTS_CONNECTION_STRING: `InstrumentationKey=00000000-0000-0000-0000-00000000000a;IngestionEndpoint=https://127.0.0.1:9`,
    // Microsoft's exporter also asks its makers how it is to behave; nothing leaves this machine.
    HTTPS_PROXY: collector.url,
  });
  await collector.close();
  row(
    'P10',
    'the same with traces to both kinds of receiver',
    quantile(traced.times, 0.5),
    floor,
    '1,000 ms',
  );
  console.log(
    `P10  idle memory ${traced.memory.toFixed(0)} MB with traces (bar 230 MB), ${collector.taken()} batches taken`,
  );
}

async function starts(data, more) {
  const times = [];
  let memory = 0;
  for (let run = 0; run < runs; run += 1) {
    const began = now();
    const child = spawn(process.execPath, [main, 'start', '--data', data], {
      env: { ...process.env, PORT: '0', ...more },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    await new Promise((resolve) => child.stdout.once('data', resolve));
    times.push(now() - began);
    await pause(1_000);
    const status = `/proc/${child.pid}/status`;
    if (existsSync(status)) memory = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1]) / 1_024;
    child.kill();
    await new Promise((resolve) => child.once('close', resolve));
  }
  return { times, memory };
}

async function packagesAlone() {
  const began = now();
  const script =
    "for (const one of ['restify', 'zod', 'adaptivecards-templating', 'pino', 'yaml', 'tldts']) require(one)";
  const node = spawn(process.execPath, ['-e', script], { cwd: root, stdio: 'ignore' });
  await new Promise((resolve) => node.once('close', resolve));
  return now() - began;
}

/** Takes spans, and lets nothing through to elsewhere. */
async function openCollector() {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      taken += 1;
      response.setHeader('content-type', 'application/json');
      response.end('{}');
    });
  });
  server.on('connect', (_request, socket) => socket.destroy());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    taken: () => taken,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
