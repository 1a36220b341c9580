import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { MailContent } from './parse-mail';

export interface MailParser {
  /** What a mail says; null when it cannot be read, or not in time. */
  parse(raw: Buffer): Promise<MailContent | null>;
  close(): Promise<void>;
}

const deadlineMs = 5_000;
const heapMb = 192;

/** Parses one mail after the other in a thread of its own, which is ended when a mail takes too long or too much. */
export function openMailParser(): MailParser {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const started = new Worker(compiledEntry(), {
      resourceLimits: { maxOldGenerationSizeMb: heapMb },
      // What a parser prints is nobody's.
      stdout: true,
      stderr: true,
    });
    started.unref();
    return started;
  }

  function parseNow(raw: Buffer): Promise<MailContent | null> {
    const thread = (worker ??= start());
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(null, false), deadlineMs);
      const answered = (content: MailContent | null) => settle(content, true);
      const died = () => settle(null, false);
      thread.ref();
      thread.on('message', answered).on('error', died).on('exit', died);
      thread.postMessage(Uint8Array.from(raw));

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
      const turn = last.then(() => parseNow(raw));
      last = turn;
      return turn;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

/** Beside this file once it is compiled; tests run from the sources, which are compiled before. */
function compiledEntry(): string {
  const beside = join(__dirname, 'parse-thread.js');
  return existsSync(beside)
    ? beside
    : join(__dirname, '../../../../dist/drivers/mailboxes/smtp-imap/parse-thread.js');
}
