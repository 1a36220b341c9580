import { faultOf } from '../domain/fault';
import { createLeadWork, type HowToWork, type Worked } from './lead-work';
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

interface WorkOutcome {
  readonly leadId: string;
  readonly worked: Worked | 'failed';
}

/** Most leads that are looked up at once. */
const batch = 64;
/** Partitions that are looked up at once: fewer journeys to the store, and what is found is still fresh when its turn comes. */
const partitionsAtOnce = 8;
/** Leads at hand at the same time: while some wait for slow sites, others go on. */
const atOnce = 32;
/** Rounds in a row without any success, before a worker that ends by itself ends. */
const mostFailures = 3;
/** Given as the reason: without one, each lead that comes in would make an error with its stack. */
const woke = 'woken';
const shortestPauseMs = 1_000;
const longestPauseMs = 30_000;

/** A worker of its own name; any number of them share a store. */
export function createWorker(seat: Seat, record: LeadRecord, presence: Presence, needs: StageNeeds): Worker {
  const { clock, ids, log, store } = needs;
  const id = ids.next();
  let renewed = { monotonic: -Infinity, now: -Infinity };
  /** Counted, not timed: a clock that is put right says nothing of what lay between. */
  let term = 0;
  const leads = createLeadWork(id, record, needs, {
    term: () => term,
    held: (since) => term === since && sinceRenewal() <= lapseMs - deadlines.channel,
    renew,
    isLive: presence.isLive,
  });
  /** By both clocks, whichever says more: the one may stand still with a suspended machine, the other may be put right. */
  function sinceRenewal(): number {
    const { monotonic, now } = renewed;
    return Math.max(clock.monotonic() - monotonic, Math.abs(clock.now() - now));
  }
  let pause = new AbortController();
  let woken = false;
  let pauseMs = shortestPauseMs;
  const atHand = new Set<Promise<unknown>>();
  /** One for each lead that counts among those at hand; resolves when it no longer does. */
  const places = new Set<Promise<void>>();

  async function renew(): Promise<void> {
    const at = { monotonic: clock.monotonic(), now: clock.now() };
    await presence.renew(id, seat);
    // In a gap that long others may have taken leads over.
    if (sinceRenewal() > lapseMs) term += 1;
    if (at.monotonic >= renewed.monotonic) renewed = at;
  }

  async function others(): Promise<readonly string[]> {
    return (await presence.live()).filter((one) => one !== id);
  }

  /** One look at every partition, beginning at a place of this worker's own; begins on what is due, and waits for none. */
  async function round(began: (outcome: Promise<WorkOutcome>) => void): Promise<void> {
    if ((await needs.agent.read()).status === 'paused') return;
    const live = await others();
    const offset = Number.parseInt(id.replace(/\D/g, '').slice(-4) || '0', 10) % leadPartitions.length;
    const partitions = [...leadPartitions.slice(offset), ...leadPartitions.slice(0, offset)];
    for (let first = 0; first < partitions.length; first += partitionsAtOnce) {
      const some = partitions.slice(first, first + partitionsAtOnce);
      const due = await store.due(some, { now: clock.now(), liveWorkers: live, limit: batch });
      for (const leadId of due) {
        // A lead at hand is due too; only one that is not takes a place.
        if (leads.isAtHand(leadId)) continue;
        await place();
        began(take((leavePlace) => workSafely(leadId, live, { leavePlace })));
      }
    }
  }

  /** Waits until fewer leads are at hand than may be. */
  async function place(): Promise<void> {
    while (places.size >= atOnce) await Promise.race(places);
  }

  function take<T>(work: (leavePlace: () => void) => Promise<T>): Promise<T> {
    let resolve = (): void => undefined;
    const left = new Promise<void>((done) => (resolve = done));
    const leavePlace = () => {
      places.delete(left);
      resolve();
    };
    places.add(left);
    const taken = work(leavePlace).finally(() => {
      leavePlace();
      atHand.delete(taken);
    });
    atHand.add(taken);
    return taken;
  }

  async function workSafely(leadId: string, live: readonly string[], how: HowToWork): Promise<WorkOutcome> {
    try {
      return { leadId, worked: await leads.work(leadId, live, how) };
    } catch (thrown) {
      log.error('lead left for later', { lead: leadId, code: faultOf(thrown).code });
      return { leadId, worked: 'failed' };
    }
  }

  /** Works on everything that is due until nothing is; gives up after rounds in which every lead failed. */
  async function drain(worked?: (leadId: string) => void): Promise<void> {
    for (let failures = 0; failures < mostFailures;) {
      const began: Promise<WorkOutcome>[] = [];
      await round((one) => void began.push(one));
      const outcomes = await Promise.all(began);
      const done = outcomes.filter((one) => one.worked === 'worked');
      for (const { leadId } of done) worked?.(leadId);
      if (done.length > 0) failures = 0;
      else if (outcomes.some((one) => one.worked === 'failed')) failures += 1;
      else return;
    }
  }

  /** Reads and judges ahead, side by side; what is decided is decided one by one in the order asked for. */
  async function prepare(leadIds: readonly string[], live: readonly string[]): Promise<void> {
    for (const leadId of leadIds) {
      await place();
      void take(() => workSafely(leadId, live, { before: 'decide' }));
    }
    await Promise.all(atHand);
  }

  /** After a lead was worked on there may be more: the next round comes at once, and pauses begin short again. */
  function whenWorked(outcome: Promise<WorkOutcome>): void {
    void outcome.then(({ worked }) => {
      if (worked !== 'worked') return;
      pauseMs = shortestPauseMs;
      wake();
    });
  }

  function wake(): void {
    woken = true;
    pause.abort(woke);
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
        if (!paused) await prepare(leadIds, live);
        for (const leadId of paused ? [] : leadIds) {
          await leads.work(leadId, live);
          worked?.(leadId);
        }
        await drain(worked);
        // What somebody held who died elsewhere is free only when we saw no sign of him for a while.
        if (paused || !(await presence.isSilent())) return;
        await clock.sleep(lapseMs + shortestPauseMs);
        await drain(worked);
      } finally {
        stop.abort();
        await seatKept;
        await presence.leave(id);
      }
    },
    async run(signal) {
      const seatKept = keepSeat(signal);
      signal.addEventListener('abort', () => {
        pause.abort(woke);
        leads.stopSending();
      });
      while (!signal.aborted) {
        woken = false;
        await round(whenWorked).catch((thrown: unknown) => {
          log.error('round failed', { worker: id, code: faultOf(thrown).code });
        });
        if (woken) continue;
        pause = new AbortController();
        await clock.sleep(pauseMs, pause.signal);
        pauseMs = Math.min(2 * pauseMs, longestPauseMs);
      }
      await Promise.all(atHand);
      await seatKept;
      await presence.leave(id);
    },
    wake,
  };
}
