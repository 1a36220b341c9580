import type { Worker } from 'node:worker_threads';

const everyMs = 100;

/**
 * Looks after the memory that a thread holds outside its heap, which `resourceLimits` does not count: a PDF of one megabyte
 * can unpack to gigabytes of bytes. Calls `tooMuch` once, when it is more than `mostMb`; gives back how to stop looking.
 */
export function watchMemory(worker: Worker, mostMb: number, tooMuch: () => void): () => void {
  let over = false;
  const timer = setInterval(() => {
    // The thread answers between two steps of its script, also while it is busy; one that has ended rejects.
    worker.getHeapStatistics().then(
      ({ external_memory: bytes }) => {
        if (over || bytes <= mostMb * 1_000_000) return;
        stop();
        tooMuch();
      },
      () => undefined,
    );
  }, everyMs);
  const stop = (): void => {
    over = true;
    clearInterval(timer);
  };
  return stop;
}
