import { parentPort } from 'node:worker_threads';
import type { RawDocument } from './document';
import { parse } from './parse';

// Dropped here, because what is written gathers on the other side without end.
process.stdout.write = () => true;
process.stderr.write = () => true;

/** The parsing thread: one document in, what it says out. */
parentPort?.on('message', (raw: RawDocument) => {
  void parse(raw).then((parsed) => parentPort?.postMessage(parsed));
});
