// Another process that uses the store: `node sqlite-child.mjs <task> <file> [argument]`.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync, writeSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);
const { transformFileSync } = require('@swc/core');
const jsc = { parser: { syntax: 'typescript' }, target: 'es2023' };
Module._extensions['.ts'] = (module, file) =>
  module._compile(transformFileSync(file, { jsc, module: { type: 'commonjs' } }).code, file);
const { openSqlite } = require('../../../src/drivers/stores/sqlite.ts');

const [task, file, argument] = process.argv.slice(2);
const say = (text) => writeSync(1, `${text}\n`);
const partition = 'p';
const body = (id) => ({ id, text: `${id} `.repeat(500) });

const tasks = {
  /** Writes until it is killed, and says each id once the store has confirmed it. */
  async write() {
    const { port } = openSqlite({ file });
    for (let n = 0; ; n += 1) {
      const id = `${argument}-${n}`;
      await port.create({ partition, id, body: body(id), sort: id, tally: 't', wakeAt: n });
      say(id);
    }
  },

  /** Adds one to a document as many times as asked, starting over after each conflict. */
  async increment() {
    const { port, close } = openSqlite({ file });
    for (let done = 0; done < Number(argument);) {
      const now = await port.get({ partition, id: 'counter' });
      const next = await port.replace({ ...now, body: now.body + 1 }, now.etag);
      if (next !== 'conflict') done += 1;
    }
    await close();
  },

  /** Opens `<file>0.db`, `<file>1.db` … at moments others open them too, and writes one document into each. */
  async open() {
    say('ready');
    const start = await new Promise((resolve) => process.stdin.once('data', (text) => resolve(Number(text))));
    for (let n = 0; n < Number(argument); n += 1) {
      while (Date.now() < start + n * 25);
      const { port, close } = openSqlite({ file: `${file}${n}.db` });
      await port.create({ partition, id: String(process.pid), body: 1, tally: 't' });
      await close();
    }
    process.exit();
  },

  async read() {
    const { port, close } = openSqlite({ file });
    say(JSON.stringify((await port.get({ partition, id: argument })) ?? null));
    await close();
  },

  /** Fills a disk of its own (as large as asked) until the store refuses, and says what became of the documents. */
  async fill() {
    const folder = dirname(file);
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${argument}`, 'tmpfs', folder]);
    writeFileSync(`${folder}/ballast`, Buffer.alloc(200_000));
    const first = openSqlite({ file });
    const codes = [];
    const kept = [];
    for (let n = 0; codes.length < 20 && n < 20_000; n += 1) {
      const id = `d${n}`;
      try {
        await first.port.create({ partition, id, body: body(id), sort: id, tally: 't' });
        kept.push(id);
      } catch (fault) {
        codes.push(fault.code);
      }
    }
    const found = async (store) => {
      let n = 0;
      for (const id of kept)
        if ((await store.port.get({ partition, id }))?.body.text === body(id).text) n += 1;
      return [n, await store.port.count(partition, 't')];
    };
    const whileFull = await found(first);
    await first.close();
    rmSync(`${folder}/ballast`);
    const second = openSqlite({ file });
    const reopened = await found(second);
    const resumed =
      (await second.port.create({ partition, id: 'after', body: 1, tally: 't' })) !== 'conflict';
    await second.close();
    say(JSON.stringify({ codes: [...new Set(codes)], kept: kept.length, whileFull, reopened, resumed }));
  },
};

await tasks[task]();
