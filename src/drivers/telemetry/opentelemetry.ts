import { AsyncLocalStorage } from 'node:async_hooks';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Context, type Span } from '@opentelemetry/api';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { faultOf } from '../../domain/fault';
import type { Log } from '../../ports/log';
import type { SpanFacts, TracingDesk } from '../../ports/tracing';
import { callOutcome, isCodeWord } from '../call-outcome';
import { openExporters, type Receivers } from './exporters';
import { exportMs, quietExporter } from './quiet-exporter';

export interface TelemetryOptions extends Receivers {
  readonly log: Pick<Log, 'warn'>;
  /** Milliseconds that only go on. */
  monotonic(): number;
}

/** Ids of leads as the log lets them through: without a blank or an @. */
const plainId = /^[\w./:-]{1,80}$/u;
/** Spans that wait to be sent; those beyond are dropped. */
const mostWaiting = 4_096;

/**
 * Spans of the work on leads, sent to Application Insights, a collector or both. Nothing is patched and nothing is global:
 * which span is at hand is known in here alone.
 */
export async function openOpenTelemetry(options: TelemetryOptions): Promise<TracingDesk> {
  const exporters = await openExporters(options);
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'baton' }),
    spanProcessors: exporters.map(
      ({ name, exporter }) =>
        new BatchSpanProcessor(quietExporter(name, exporter, options.log, options.monotonic), {
          maxQueueSize: mostWaiting,
          exportTimeoutMillis: 2 * exportMs,
        }),
    ),
  });
  const tracer = provider.getTracer('baton');
  const atHand = new AsyncLocalStorage<Context>();

  const within = <T>(span: Span, work: () => T): T => atHand.run(trace.setSpan(ROOT_CONTEXT, span), work);

  /** Ends the span with what comes of the work, which passes through. */
  async function ended<T>(span: Span, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (thrown) {
      tell(span, { fault: faultOf(thrown).code });
      throw thrown;
    } finally {
      span.end();
    }
  }

  return {
    port: {
      lead(leadId, work) {
        const attributes = plainId.test(leadId) ? { 'baton.lead': leadId } : {};
        // As what is served, not called: so Application Insights takes it for an operation of its own.
        const span = tracer.startSpan('lead', { kind: SpanKind.SERVER, attributes }, ROOT_CONTEXT);
        return within(span, () => ended(span, work));
      },
      part(name, facts, work) {
        const span = tracer.startSpan(name, {}, atHand.getStore() ?? ROOT_CONTEXT);
        tell(span, facts);
        return within(span, () => ended(span, () => work((more) => tell(span, more))));
      },
    },
    watched: (port, family) =>
      new Proxy(port, {
        get(target, method, receiver) {
          const member: unknown = Reflect.get(target, method, receiver);
          // A wait for something to happen is no part of anything.
          if (typeof member !== 'function' || method === 'arrival') return member;
          return (...args: unknown[]) => {
            const above = atHand.getStore();
            if (!above) return Reflect.apply(member, target, args) as unknown;
            const name = `${family}.${String(method)}`;
            const attributes = { 'peer.service': family, 'baton.call': String(method) };
            const span = tracer.startSpan(name, { kind: SpanKind.CLIENT, attributes }, above);
            const answer: unknown = within(span, () => Reflect.apply(member, target, args) as unknown);
            // What is not ended is not sent.
            if (!(answer instanceof Promise)) return answer;
            return ended(span, async () => {
              const value: unknown = await answer;
              tell(span, { outcome: callOutcome(value) });
              return value;
            });
          };
        },
      }),
    async close() {
      const waiting = new AbortController();
      const late = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, exportMs);
        waiting.signal.addEventListener('abort', () => clearTimeout(timer));
      });
      const sent = provider.shutdown().catch(() => undefined);
      await Promise.race([sent, late]);
      waiting.abort();
    },
  };
}

/** Only words of ours: whatever else strays in is left out. */
function tell(span: Span, facts: SpanFacts): void {
  for (const [name, value] of Object.entries(facts) as [string, string | number | undefined][])
    if (typeof value === 'number' || isWord(value)) span.setAttribute(`baton.${name}`, value);
  if (facts.fault !== undefined) span.setStatus({ code: SpanStatusCode.ERROR });
}

/** States of steps are of two words: `pending retry`. */
function isWord(value: string | undefined): value is string {
  return value !== undefined && value.split(' ').length <= 2 && value.split(' ').every(isCodeWord);
}
