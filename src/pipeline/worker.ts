import { faultOf } from '../domain/fault';
import { createLeadWork } from './lead-work';
import { deadlines } from './deadline';
import { lapseMs, renewEveryMs, type Presence, type Seat } from './presence';
import type { LeadRecord } from './record';
import { leadPartitions } from './shard';
import type { StageNeeds } from './stages/stage';

export interface Worker {
  readonly id: string;
  /** Works on these leads in this order, then on everything else that is due; calls back after each of them. */
  once(leadIds: readonly string[], worked?: (leadId: string) => void): Promise<void>;
  /** Works until the signal is aborted; looks for due leads at once when woken. */
  run(signal: AbortSignal): Promise<void>;
  /** Something may be due: do not wait for the next round. */
  wake(): void;
}

const batch = 64;
/** Leads at hand at the same time: while one waits for an answer, another goes on. */
const atOnce = 8;
const shortestPauseMs = 1_000;
const longestPauseMs = 30_000;

/** A worker of its own name; any number of them share a store. */
export function createWorker(seat: Seat, record: LeadRecord, presence: Presence, needs: StageNeeds): Worker {
  const { clock, ids, log, store } = needs;
  const id = ids.next();
  let renewedAt = -Infinity;
  let heldSince = Infinity;
  const leads = createLeadWork(id, record, needs, {
    held: (since) => heldSince <= since && clock.now() - renewedAt <= lapseMs - deadlines.channel,
    renew,
    isLive: presence.isLive,
  });
  let pause = new AbortController();
  let woken = false;

  async function renew(): Promise<void> {
    const at = clock.now();
    await presence.renew(id, seat);
    // In a gap that long others may have taken leads over.
    if (clock.now() - renewedAt > lapseMs) heldSince = clock.now();
    renewedAt = Math.max(renewedAt, at);
  }

  async function others(): Promise<readonly string[]> {
    return (await presence.live()).filter((one) => one !== id);
  }

  /** One look at every partition, beginning at a place of this worker's own; the number of leads worked on. */
  async function round(worked?: (leadId: string) => void): Promise<number> {
    if ((await needs.agent.read()).status === 'paused') return 0;
    const live = await others();
    const offset = Number.parseInt(id.replace(/\D/g, '').slice(-4) || '0', 10) % leadPartitions.length;
    let count = 0;
    for (const partition of [...leadPartitions.slice(offset), ...leadPartitions.slice(0, offset)]) {
      const due = await store.due(partition, { now: clock.now(), liveWorkers: live, limit: batch });
      for (let from = 0; from < due.length; from += atOnce) {
        const outcomes = await Promise.all(
          due.slice(from, from + atOnce).map((one) => workSafely(one, live, worked)),
        );
        count += outcomes.filter((one) => one === 'worked').length;
      }
    }
    return count;
  }

  async function workSafely(leadId: string, live: readonly string[], worked?: (leadId: string) => void) {
    try {
      const outcome = await leads.work(leadId, live);
      if (outcome === 'worked') worked?.(leadId);
      return outcome;
    } catch (thrown) {
      log.error('lead left for later', { lead: leadId, code: faultOf(thrown).code });
      return 'failed';
    }
  }

  async function keepSeat(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await renew();
      } catch (thrown) {
        log.error('worker not renewed', { worker: id, code: faultOf(thrown).code });
      }
      await clock.sleep(renewEveryMs, signal);
    }
  }

  return {
    id,
    async once(leadIds, worked) {
      await renew();
      const stop = new AbortController();
      const seatKept = keepSeat(stop.signal);
      try {
        const live = await others();
        const paused = (await needs.agent.read()).status === 'paused';
        for (const leadId of paused ? [] : leadIds) {
          await leads.work(leadId, live);
          worked?.(leadId);
        }
        while ((await round(worked)) > 0);
      } finally {
        stop.abort();
        await seatKept;
        await presence.leave(id);
      }
    },
    async run(signal) {
      const seatKept = keepSeat(signal);
      let pauseMs = shortestPauseMs;
      signal.addEventListener('abort', () => pause.abort());
      while (!signal.aborted) {
        woken = false;
        const count = await round().catch((thrown: unknown) => {
          log.error('round failed', { worker: id, code: faultOf(thrown).code });
          return 0;
        });
        if (count > 0 || woken) {
          pauseMs = shortestPauseMs;
          continue;
        }
        pause = new AbortController();
        await clock.sleep(pauseMs, pause.signal);
        pauseMs = Math.min(2 * pauseMs, longestPauseMs);
      }
      await seatKept;
      await presence.leave(id);
    },
    wake() {
      woken = true;
      pause.abort();
    },
  };
}
