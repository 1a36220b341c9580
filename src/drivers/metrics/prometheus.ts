import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Log } from '../../ports/log';
import type { MetricsDesk, StoreFigures } from '../../ports/metrics';
import { callOutcome, isCodeWord } from '../call-outcome';

const seconds = [0.005, 0.02, 0.1, 0.5, 2, 10, 30, 60];

/** Counts for a Prometheus that asks; labels are steps, kinds, outcomes, codes and paths of ours, never anything of a lead. */
export function openPrometheus(figures: () => Promise<StoreFigures>): MetricsDesk {
  const registry = new Registry();
  const registers = [registry];
  const steps = new Histogram({
    name: 'baton_step_seconds',
    help: 'Duration of the steps of leads',
    labelNames: ['step', 'status'],
    buckets: seconds,
    registers,
  });
  const effects = new Counter({
    name: 'baton_effects_total',
    help: 'Effects tried, by kind and the state they are in then',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const calls = new Histogram({
    name: 'baton_call_seconds',
    help: 'Calls of what is outside: channels, mailbox, CRM, model, sources, resolver, store',
    labelNames: ['port', 'call', 'outcome'],
    buckets: seconds,
    registers,
  });
  const faults = new Counter({
    name: 'baton_faults_total',
    help: 'Warnings and errors of the log, by code',
    labelNames: ['level', 'code'],
    registers,
  });
  const requests = new Histogram({
    name: 'baton_http_seconds',
    help: 'HTTP requests by route and status',
    labelNames: ['path', 'status'],
    buckets: seconds,
    registers,
  });
  const leads = new Gauge({ name: 'baton_leads', help: 'Leads by phase', labelNames: ['phase'], registers });
  const due = new Gauge({
    name: 'baton_leads_due',
    help: 'Leads that want attention now, at most 64 of each of 32 partitions',
    registers,
  });
  const tokens = new Gauge({
    name: 'baton_model_tokens_today',
    help: 'Tokens of the language model since midnight UTC',
    registers,
  });
  const dollars = new Gauge({
    name: 'baton_model_dollars_today',
    help: 'US dollars for the language model since midnight UTC',
    registers,
  });

  const counted =
    (log: Log, level: 'warn' | 'error'): Log['warn'] =>
    (event, fields) => {
      const code = String(fields?.['code'] ?? 'none');
      faults.inc({ level, code: isCodeWord(code) ? code : 'other' });
      log[level](event, fields);
    };

  return {
    port: {
      stepRan: (step, status, took) => steps.observe({ step, status }, took),
      effectTried: (kind, outcome) => effects.inc({ kind, outcome }),
    },
    watched: (port, family) =>
      new Proxy(port, {
        get(target, method, receiver) {
          const member: unknown = Reflect.get(target, method, receiver);
          // A wait for something to happen is no duration of anything.
          if (typeof member !== 'function' || method === 'arrival') return member;
          return (...args: unknown[]) => {
            const end = calls.startTimer({ port: family, call: String(method) });
            const answer: unknown = Reflect.apply(member, target, args);
            if (!(answer instanceof Promise)) return answer;
            return answer.then(
              (value: unknown) => {
                end({ outcome: callOutcome(value) });
                return value;
              },
              (thrown: unknown) => {
                end({ outcome: 'failed' });
                throw thrown;
              },
            );
          };
        },
      }),
    counting: (log) => ({
      info: (event, fields) => log.info(event, fields),
      warn: counted(log, 'warn'),
      error: counted(log, 'error'),
    }),
    answered: (path, status, took) => requests.observe({ path, status: String(status) }, took),
    async text() {
      const now = await figures();
      for (const [phase, count] of Object.entries(now.leads)) leads.set({ phase }, count);
      due.set(now.due);
      tokens.set(now.modelTokensToday);
      dollars.set(now.modelDollarsToday);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}
