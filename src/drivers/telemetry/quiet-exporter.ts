import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { Log } from '../../ports/log';

/** How long whoever gets spans may take for a batch. */
export const exportMs = 3_000;
/** Failures after one that was logged are not, for so long. */
const silenceMs = 3_600_000;
/** Batches that nobody has answered yet; on the way out several leave at once. */
const mostUnanswered = 8;
/** `ExportResultCode.SUCCESS`. */
const taking = 0;

/**
 * The same exporter, except that its failures disturb nobody: what is not taken in time is dropped, one line an hour says so,
 * and while several hang those that come are dropped too, so that nothing piles up.
 */
export function quietExporter(
  name: string,
  inner: SpanExporter,
  log: Pick<Log, 'warn'>,
  monotonic: () => number,
): SpanExporter {
  let silentUntil = -Infinity;
  let unanswered = 0;

  function failed(): void {
    if (monotonic() < silentUntil) return;
    silentUntil = monotonic() + silenceMs;
    log.warn('traces are not taken', { code: 'not-taken', host: name });
  }

  /** True when it was taken in time. An exporter may answer twice, throw or be silent. */
  function taken(spans: ReadableSpan[]): Promise<boolean> {
    return new Promise((resolve) => {
      let isAnswered = false;
      unanswered += 1;
      const answered = (isTaken: boolean) => {
        if (!isAnswered) unanswered -= 1;
        isAnswered = true;
        clearTimeout(late);
        resolve(isTaken);
      };
      const late = setTimeout(() => resolve(false), exportMs);
      try {
        inner.export(spans, ({ code }) => answered(code === taking));
      } catch {
        answered(false);
      }
    });
  }

  return {
    export(spans, done) {
      const isTaken = unanswered < mostUnanswered ? taken(spans) : Promise.resolve(false);
      void isTaken.then((yes) => {
        if (!yes) failed();
        // Whoever asks could do no more than write it into a log.
        done({ code: taking });
      });
    },
    shutdown: () => inner.shutdown().catch(() => undefined),
    forceFlush: async () => inner.forceFlush?.().catch(() => undefined),
  };
}
