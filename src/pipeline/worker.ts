import { faultOf } from '../domain/fault';
import { evenWhilePaused } from './effects/erasure';
import { createLeadWork, type HowToWork, type Worked } from './lead-work';
import { inTime } from './deadline';
import { createInterruption } from './interruption';
import { createOwnSeat } from './own-seat';
import { createPauseNotices } from './pause-notice';
import { createPlaces } from './places';
import { lapseMs, type Presence, type Seat } from './presence';
import type { LeadRecord } from './record';
import { partitionsFrom } from './shard';
import type { StageNeeds } from './stages/stage';
import { createWakeList } from './wake-list';

export interface Worker {
  readonly id: string;
  /** Works on these leads in this order, then on everything else that is due; calls back after each of them. */
  once(leadIds: readonly string[], worked?: (leadId: string) => void): Promise<void>;
  /** Works on this lead alone, also while the agent is paused. */
  only(leadId: string): Promise<void>;
  /**
   * Works until the signal is aborted, and looks for due leads at once when woken. Then it takes no more, ends the step or
   * effect at hand, lets its leads go and leaves its seat, within 6 seconds and the deadline of the store.
   */
  run(signal: AbortSignal): Promise<void>;
  /** Something may be due, of this lead or of any: do not wait for the next round. */
  wake(leadId?: string): void;
}

interface WorkOutcome {
  readonly leadId: string;
  readonly worked: Worked | 'failed';
}

/** Most leads that are looked up at once in a partition. */
const batch = 64;
/** Partitions that are looked up at once: fewer journeys to the store, and what is found is still fresh when its turn comes. */
const partitionsAtOnce = 8;
/** Rounds in a row without any success, before a worker that ends by itself ends. */
const mostFailures = 3;
/** Given as the reason: without one, each lead that comes in would make an error with its stack. */
const woke = 'woken';
const shortestPauseMs = 1_000;
/** Without anything to do the store is asked that often which leads are due. */
export const longestPauseMs = 30_000;
/** How long what is at hand may take when it is asked to stop; whoever comes next takes over what is not done by then. */
const graceMs = 6_000;

/** A worker of its own name; any number of them share a store. */
export function createWorker(seat: Seat, record: LeadRecord, presence: Presence, needs: StageNeeds): Worker {
  const { clock, ids, log, store } = needs;
  const id = ids.next();
  const own = createOwnSeat(id, seat, presence, needs);
  const wakeList = createWakeList(clock);
  const partitions = partitionsFrom(
    Number.parseInt(id.replace(/\D/g, '').slice(-4) || '0', 10),
    partitionsAtOnce,
  );
  let stopping = false;
  const leads = createLeadWork(id, record, needs, {
    ...own,
    isLive: presence.isLive,
    stopping: () => stopping,
    letGo: wakeList.letGo,
  });
  let pause = createInterruption();
  /** When the store is asked next which leads are due, on the monotonic clock. */
  let nextRoundAt = -Infinity;
  let pauseMs = shortestPauseMs;
  /** The pause after a round that failed. */
  let failureMs = shortestPauseMs;
  const places = createPlaces();
  /** Leads at hand of which something came up meanwhile. */
  const again = new Set<string>();

  async function others(): Promise<readonly string[]> {
    return (await presence.live()).filter((one) => one !== id);
  }

  const notices = createPauseNotices(needs);

  async function isPaused(): Promise<boolean> {
    return (await needs.agent.read()).status === 'paused';
  }

  /**
   * One look at every partition, beginning at a place of this worker's own; begins on what is due, and waits for none.
   * Tells how many it began on, and whether there may be more.
   */
  async function round(
    began: (outcome: Promise<WorkOutcome>) => void,
  ): Promise<{ readonly found: number; readonly isMore: boolean }> {
    let found = 0;
    let isMore = false;
    const state = await needs.agent.read();
    const paused = state.status === 'paused';
    if (paused) await notices.tell(state, { ...own, id, isLive: presence.isLive });
    const live = await others();
    for (const some of partitions) {
      const due = await store.due(some, {
        // What is to be erased does not wait for the agent.
        now: paused ? evenWhilePaused : clock.now(),
        liveWorkers: live,
        limit: batch,
      });
      isMore ||= due.length >= batch;
      for (const leadId of due) {
        if (stopping) return { found, isMore };
        // A lead at hand is due too; only one that is not takes a place.
        if (leads.isAtHand(leadId)) continue;
        await places.free();
        found += 1;
        began(places.take((leavePlace) => workSafely(leadId, live, { leavePlace })));
      }
    }
    return { found, isMore };
  }

  async function workSafely(leadId: string, live: readonly string[], how: HowToWork): Promise<WorkOutcome> {
    try {
      return { leadId, worked: await leads.work(leadId, live, how) };
    } catch (thrown) {
      log.error('lead left for later', { lead: leadId, code: faultOf(thrown).code });
      return { leadId, worked: 'failed' };
    } finally {
      // It may have been let go just before that came up.
      if (again.delete(leadId)) wake(leadId);
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
      await places.free();
      void places.take(() => workSafely(leadId, live, { before: 'decide' }));
    }
    await places.settled();
  }

  /** A lead that was left where it is, is found in the store again soon. */
  function whenOver(outcome: Promise<WorkOutcome>): void {
    void outcome.then(({ worked }) => worked === 'failed' && roundWithin(shortestPauseMs));
  }

  function roundWithin(milliseconds: number): void {
    pauseMs = shortestPauseMs;
    nextRoundAt = Math.min(nextRoundAt, clock.monotonic() + milliseconds);
    pause.interrupt();
  }

  function wake(leadId?: string): void {
    if (leadId === undefined || !wakeList.add(leadId)) roundWithin(0);
    else pause.interrupt();
  }

  /** The leads of which this process knows; one read each, where a look at every partition costs a query for each. */
  async function workOnKnown(): Promise<void> {
    const known = wakeList.due();
    if (known.length === 0 || (await isPaused())) return;
    for (const leadId of known) {
      await places.free();
      if (stopping) return;
      if (leads.isAtHand(leadId)) again.add(leadId);
      else whenOver(places.take((leavePlace) => workSafely(leadId, [], { leavePlace })));
    }
  }

  async function workOnDue(): Promise<void> {
    if (clock.monotonic() < nextRoundAt) return;
    nextRoundAt = Infinity;
    const { found, isMore } = await round(whenOver);
    failureMs = shortestPauseMs;
    // Where some came due that nobody told us of, more do.
    pauseMs = found > 0 ? shortestPauseMs : Math.min(2 * pauseMs, longestPauseMs);
    nextRoundAt = Math.min(nextRoundAt, clock.monotonic() + (isMore && found > 0 ? 0 : pauseMs));
  }

  return {
    id,
    async once(leadIds, worked) {
      await own.renew();
      const stop = new AbortController();
      const seatKept = own.keep(stop.signal, () => undefined);
      try {
        const live = await others();
        const paused = await isPaused();
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
        stop.abort(woke);
        await seatKept;
        await presence.leave(id);
      }
    },
    async only(leadId) {
      await own.renew();
      await leads.work(leadId, await others());
      await presence.leave(id);
    },
    async run(signal) {
      const seat = new AbortController();
      const seatKept = own.keep(seat.signal, () => roundWithin(0));
      signal.addEventListener('abort', () => {
        stopping = true;
        pause.interrupt();
        leads.stopSending();
      });
      stopping = signal.aborted;
      while (!stopping) {
        pause = createInterruption();
        try {
          await workOnKnown();
          await workOnDue();
        } catch (thrown) {
          log.error('round failed', { worker: id, code: faultOf(thrown).code });
          nextRoundAt = Math.min(nextRoundAt, clock.monotonic() + failureMs);
          failureMs = Math.min(2 * failureMs, longestPauseMs);
        }
        const waitMs = Math.min(wakeList.nextMs(), nextRoundAt - clock.monotonic());
        if (waitMs > 0) await clock.sleep(waitMs, pause);
      }
      await inTime(clock, graceMs, places.settled());
      seat.abort();
      await seatKept;
      // Who cannot leave now is found dead soon.
      await presence.leave(id).catch((thrown: unknown) => {
        log.error('seat not left', { worker: id, code: faultOf(thrown).code });
      });
    },
    wake,
  };
}
