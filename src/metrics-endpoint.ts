import { createHash, timingSafeEqual } from 'node:crypto';
import type { Phase } from './domain/lead';
import { leadPartitions } from './pipeline/shard';
import type { Clock } from './ports/clock';
import type { LeadStore } from './ports/lead-store';
import type { MetricsDesk, StoreFigures } from './ports/metrics';
import { answerJson, type Route } from './route';

const phases: readonly Phase[] = [
  'received',
  'not-selected',
  'in-progress',
  'handed-back',
  'handed-over',
  'disqualified',
  'qualified',
  'erasing',
  'erased',
];
/** Counting costs a question for each phase and partition, which Cosmos DB charges. */
const keptMs = 60_000;
const mostDue = 64;

/** What the store tells of itself, looked up at most once a minute. */
export function storeFigures(store: LeadStore, clock: Clock): () => Promise<StoreFigures> {
  let kept: { readonly at: number; readonly figures: Promise<StoreFigures> } | undefined;
  async function lookUp(): Promise<StoreFigures> {
    const now = clock.now();
    const counts = await Promise.all(
      phases.map((phase) => sum(leadPartitions.map((one) => store.count(one, phase)))),
    );
    const due = await store.due(leadPartitions, { now, liveWorkers: [], limit: mostDue });
    const day = new Date(now).toISOString().slice(0, 10);
    const use = await store.get<{ readonly tokens: number; readonly microDollars: number }>({
      partition: 'model-use',
      id: day,
    });
    return {
      leads: Object.fromEntries(phases.map((phase, at) => [phase, counts[at] ?? 0])),
      due: due.length,
      modelTokensToday: use?.body.tokens ?? 0,
      modelDollarsToday: (use?.body.microDollars ?? 0) / 1e6,
    };
  }
  return () => {
    const at = clock.monotonic();
    if (!kept || at - kept.at > keptMs) {
      const figures = lookUp();
      kept = { at, figures };
      figures.catch(() => (kept = undefined));
    }
    return kept.figures;
  };
}

/** `GET /metrics` for whoever knows the token (`Authorization: Bearer …`); everybody else learns that there is nothing. */
export function metricsEndpoint(token: string, metrics: MetricsDesk): Route {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const wanted = digest(`Bearer ${token}`);
  return {
    method: 'GET',
    path: '/metrics',
    async answer(request, response) {
      if (!timingSafeEqual(digest(request.headers.authorization ?? ''), wanted))
        return answerJson(response, 404, { error: 'There is nothing at this address.' });
      const text = await metrics.text();
      response.statusCode = 200;
      response.setHeader('content-type', metrics.contentType);
      response.setHeader('cache-control', 'no-store');
      response.end(text);
    },
  };
}

/** The route, its answers counted. */
export function countedRoute(route: Route, { answered }: Pick<MetricsDesk, 'answered'>): Route {
  return {
    ...route,
    async answer(request, response) {
      const began = process.hrtime.bigint();
      response.once('finish', () =>
        answered(route.path, response.statusCode, Number(process.hrtime.bigint() - began) / 1e9),
      );
      await route.answer(request, response);
    },
  };
}

async function sum(numbers: readonly Promise<number>[]): Promise<number> {
  return (await Promise.all(numbers)).reduce((all, one) => all + one, 0);
}
