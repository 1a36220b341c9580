import { parentPort } from 'node:worker_threads';
import type { ParseTask } from './mail-parser';
import { parseMail } from './parse-mail';

/** The parsing thread: the bytes of a mail in, what it says out; null when nobody can make anything of it. */
parentPort?.on('message', ({ raw, bare }: ParseTask) => {
  void parseMail(Buffer.from(raw), bare).then(
    (content) => parentPort?.postMessage(content),
    () => parentPort?.postMessage(null),
  );
});
parentPort?.postMessage('ready');
