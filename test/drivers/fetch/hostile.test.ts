import { setTimeout as pause } from 'node:timers/promises';
import type { Fetched } from '../../../src/ports/fetch';
import { deadlineMs, hostileServers } from './hostile-servers';
import { openFetchFor, openSite } from './site';

const mostBytes = 200_000;
const word = (one: Fetched) =>
  one.outcome === 'failed' ? `${one.problem}${one.status === null ? '' : ` ${one.status}`}` : one.outcome;

test.each(hostileServers)('a server that $name', async ({ serve, ends }) => {
  const site = await openSite(serve);
  const { port, close } = openFetchFor(site.port, { deadlineMs });
  try {
    const began = performance.now();
    const outcome = await port.get({ url: `${site.origin}/a`, mostBytes });
    const took = performance.now() - began;
    expect([ends].flat()).toContain(word(outcome));
    // The flood comes from this very process, so the answer may wait for its turn.
    expect(took).toBeLessThan(deadlineMs + 2_000);
    if (outcome.outcome === 'fetched') expect(outcome.body.length).toBeLessThanOrEqual(mostBytes);
    if (outcome.outcome === 'failed') expect(outcome.sentence).toMatch(/^[\x20-\x7e]{10,150}\.$/);
    // Nothing stays behind.
    for (let waited = 0; site.open() > 0 && waited < 1_000; waited += 10) await pause(10);
    expect(site.open()).toBe(0);
  } finally {
    await close();
    await site.close();
  }
});
