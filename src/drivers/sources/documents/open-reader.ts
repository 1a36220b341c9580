import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DocumentReader, Parsed, RawDocument } from './document';
import { unread } from './failure';
import { limits } from './limits';
import { watchMemory } from './thread-memory';

export interface DocumentReaderOptions {
  /** How many documents are parsed at once; 2 when not given. */
  readonly threads?: number;
  /** Most time for one document; 8,000 ms when not given. */
  readonly deadlineMs?: number;
  /** The compiled thread; for tests of threads that hang or die. */
  readonly entry?: string;
}

interface Task {
  readonly raw: RawDocument;
  done(parsed: Parsed): void;
}

/**
 * Parses in threads of their own, so that a document that takes long or much holds up nothing else: one past its
 * deadline is `timeout`, one that takes all memory is `too-large`, and its thread is ended. Threads start when needed.
 */
export function openDocumentReader(options: DocumentReaderOptions = {}): DocumentReader {
  const { threads = 2, deadlineMs = limits.deadlineMs, entry = compiledEntry() } = options;
  const waiting: Task[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;

  function next(): void {
    while (waiting.length > 0 && (idle.length > 0 || all.size < threads)) {
      const task = waiting.shift();
      if (task) run(idle.pop() ?? start(), task);
    }
  }

  function start(): Worker {
    const worker = new Worker(entry, {
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
      // What a parser prints is nobody's: the thread drops it. Reading it here would keep the process alive.
      stdout: true,
      stderr: true,
    });
    // One that dies while it has nothing to do is never given a document.
    worker.once('exit', () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at >= 0) idle.splice(at, 1);
    });
    worker.unref();
    all.add(worker);
    return worker;
  }

  function run(worker: Worker, { raw, done }: Task): void {
    const answered = (parsed: Parsed) => settle(parsed, true);
    const died = (thrown: { code?: string }) =>
      settle(thrown.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge : damaged, false);
    const ended = () => settle(damaged, false);
    const late = unread('timeout', `It was not read within ${deadlineMs / 1_000} seconds.`);
    const timer = setTimeout(() => settle(late, false), deadlineMs);
    const unwatch = watchMemory(worker, limits.outsideHeapMb, () => settle(tooLarge, false));
    worker.ref();
    worker.once('message', answered).once('error', died).once('exit', ended);
    // A copy of its own, so that the bytes can be handed over whole.
    const bytes = Uint8Array.from(raw.bytes);
    worker.postMessage({ ...raw, bytes }, [bytes.buffer]);

    function settle(parsed: Parsed, reusable: boolean): void {
      clearTimeout(timer);
      unwatch();
      worker.off('message', answered).off('error', died).off('exit', ended);
      worker.unref();
      if (reusable && !closed) idle.push(worker);
      else drop(worker);
      done(parsed);
      next();
    }
  }

  function drop(worker: Worker): void {
    all.delete(worker);
    // An error that comes while it is being ended has no one to go to.
    worker.on('error', () => undefined);
    void worker.terminate();
  }

  return {
    parse: (raw) =>
      new Promise((resolve) => {
        if (closed) return resolve(unread('unreadable', 'Baton was stopped while it was being read.'));
        waiting.push({ raw, done: resolve });
        next();
      }),
    async close() {
      closed = true;
      for (const { done } of waiting.splice(0)) done(unread('unreadable', 'Baton was stopped.'));
      await Promise.all([...all].map((worker) => worker.terminate()));
    },
  };
}

const damaged = unread('unreadable', 'The document is damaged.');
const tooLarge = unread('too-large', 'It takes more memory than a document may.');

/** Beside this file once it is compiled; tests run from the sources, which are compiled before. */
function compiledEntry(): string {
  const beside = join(__dirname, 'worker.js');
  return existsSync(beside)
    ? beside
    : join(__dirname, '../../../../dist/drivers/sources/documents/worker.js');
}
