import { faultOf } from '../domain/fault';
import type { Clock } from '../ports/clock';
import type { Log } from '../ports/log';
import { deadlines } from './deadline';
import { lapseMs, renewEveryMs, type Presence, type Seat } from './presence';

/** The seat of one worker, as that worker itself knows it. */
export interface OwnSeat {
  /** The term in which it is held: another one after every gap. */
  term(): number;
  /** True when it was held without a gap since that term, and will be until a message is out. */
  held(since: number): boolean;
  renew(): Promise<void>;
  /** Renews it and looks at the others until the signal is aborted; calls back when somebody's leads are free. */
  keep(signal: AbortSignal, somebodyGone: () => void): Promise<void>;
}

/** After a renewal that failed: two more have time before others take us for dead. */
const againMs = 1_000;

export function createOwnSeat(
  id: string,
  seat: Seat,
  presence: Presence,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): OwnSeat {
  let renewed = { monotonic: -Infinity, now: -Infinity };
  /** Counted, not timed: a clock that is put right says nothing of what lay between. */
  let term = 0;

  /** By both clocks, whichever says more: the one may stand still with a suspended machine, the other may be put right. */
  function sinceRenewal(): number {
    const { monotonic, now } = renewed;
    return Math.max(clock.monotonic() - monotonic, Math.abs(clock.now() - now));
  }

  async function renew(): Promise<void> {
    const at = { monotonic: clock.monotonic(), now: clock.now() };
    await presence.renew(id, seat);
    // In a gap that long others may have taken leads over.
    if (sinceRenewal() > lapseMs) term += 1;
    if (at.monotonic >= renewed.monotonic) renewed = at;
  }

  /** One renewal and one look; milliseconds until the next. */
  async function once(somebodyGone: () => void): Promise<number> {
    try {
      await renew();
      const { isSomebodyGone, nextLapseMs } = await presence.look();
      if (isSomebodyGone) somebodyGone();
      // Just when the first of them can have lapsed: whoever renews is seen before.
      return Math.min(renewEveryMs, Math.max(0, nextLapseMs) + 1);
    } catch (thrown) {
      log.error('worker not renewed', { worker: id, code: faultOf(thrown).code });
      return againMs;
    }
  }

  return {
    term: () => term,
    held: (since) => term === since && sinceRenewal() <= lapseMs - deadlines.channel,
    renew,
    async keep(signal, somebodyGone) {
      while (!signal.aborted) await clock.sleep(await once(somebodyGone), signal);
    },
  };
}
