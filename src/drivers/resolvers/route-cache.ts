import type { MailRoute } from '../../domain/email-address';

const mostRoutes = 10_000;
const hourMs = 3_600_000;

export interface RouteCache {
  /** What is remembered, else what the question answers; two who ask at once share one question. */
  get(domain: string, ask: (domain: string) => Promise<MailRoute>): Promise<MailRoute>;
}

/** Remembers 10,000 routes for an hour, the oldest forgotten first; `no-answer` is asked again each time. */
export function openRouteCache(now: () => number): RouteCache {
  const known = new Map<string, { readonly route: MailRoute; readonly at: number }>();
  const asked = new Map<string, Promise<MailRoute>>();

  async function look(domain: string, ask: (domain: string) => Promise<MailRoute>): Promise<MailRoute> {
    try {
      const route = await ask(domain);
      known.delete(domain);
      if (route !== 'no-answer') known.set(domain, { route, at: now() });
      const [oldest] = known.keys();
      if (known.size > mostRoutes && oldest !== undefined) known.delete(oldest);
      return route;
    } finally {
      asked.delete(domain);
    }
  }

  return {
    get(domain, ask) {
      const found = known.get(domain);
      // A clock that was set back makes an answer from the future; it is not trusted either.
      if (found && Math.abs(now() - found.at) < hourMs) return Promise.resolve(found.route);
      const running = asked.get(domain) ?? look(domain, ask);
      asked.set(domain, running);
      return running;
    },
  };
}
