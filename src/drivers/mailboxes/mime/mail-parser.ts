import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MailContent } from './parse-mail';

export interface MailParser {
  /** What a mail says; null when it cannot be read, or not in time. Rejects when there is nothing to read it with. */
  parse(raw: Buffer): Promise<MailContent | null>;
  close(): Promise<void>;
}

/** What the thread is given; `bare` as in `parseMail`. */
export interface ParseTask {
  readonly raw: Uint8Array;
  readonly bare: boolean;
}

const deadlineMs = 4_000;
const startMs = 30_000;
const heapMb = 192;

/**
 * Parses one mail after the other in a thread of its own, which is ended when a mail takes too long or too much; such a
 * mail is tried once more with the least effort.
 */
export function openMailParser(): MailParser {
  let worker: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function start(): Promise<Worker> {
    const started = new Worker(compiledEntry(), {
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      // What a parser prints is nobody's.
      stdout: true,
      stderr: true,
    });
    try {
      // It says so when it is ready; that it is slow to start is not the fault of a mail.
      await once(started, 'message', { signal: AbortSignal.timeout(startMs) });
    } catch (thrown) {
      void started.terminate();
      worker = undefined;
      throw thrown;
    }
    started.unref();
    return started;
  }

  async function parseNow(raw: Buffer, bare: boolean): Promise<MailContent | null> {
    const thread = await (worker ??= start());
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(null, false), deadlineMs);
      const answered = (content: MailContent | null) => settle(content, true);
      const died = () => settle(null, false);
      thread.ref();
      thread.on('message', answered).on('error', died).on('exit', died);
      const task: ParseTask = { raw: Uint8Array.from(raw), bare };
      thread.postMessage(task);

      function settle(content: MailContent | null, reusable: boolean): void {
        clearTimeout(timer);
        thread.off('message', answered).off('error', died).off('exit', died);
        thread.unref();
        if (!reusable) {
          worker = undefined;
          thread.on('error', () => undefined);
          void thread.terminate();
        }
        resolve(content);
      }
    });
  }

  return {
    parse(raw) {
      const turn = last.then(async () => (await parseNow(raw, false)) ?? parseNow(raw, true));
      last = turn.catch(() => undefined);
      return turn;
    },
    async close() {
      await last;
      await (await worker?.catch(() => undefined))?.terminate();
    },
  };
}

/** Beside this file once it is compiled; tests run from the sources, which are compiled before. */
function compiledEntry(): string {
  const beside = join(__dirname, 'parse-thread.js');
  return existsSync(beside)
    ? beside
    : join(__dirname, '../../../../dist/drivers/mailboxes/mime/parse-thread.js');
}
