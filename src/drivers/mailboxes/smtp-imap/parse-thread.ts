import { parentPort } from 'node:worker_threads';
import { parseMail } from './parse-mail';

/** The parsing thread: the bytes of a mail in, what it says out; null when nobody can make anything of it. */
parentPort?.on('message', (raw: Uint8Array) => {
  void parseMail(Buffer.from(raw)).then(
    (content) => parentPort?.postMessage(content),
    () => parentPort?.postMessage(null),
  );
});
