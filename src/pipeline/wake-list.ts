import type { Clock } from '../ports/clock';

/** Leads that are known in this process to want attention, so that nobody need ask the store which do. */
export interface WakeList {
  /** It wants attention now; false when there is no room, so that the store must be asked. */
  add(leadId: string): boolean;
  /** It was let go until this instant, in milliseconds since 1970; undefined when it waits for nothing. */
  letGo(leadId: string, until: number | undefined): void;
  /** Takes off the list those whose time has come. */
  due(): readonly string[];
  /** Milliseconds until the first of the others; infinite when there is none. */
  nextMs(): number;
}

/** Most leads on the list. */
const most = 256;
/** Whoever waits longer is found in the store in time. */
const farthestMs = 60_000;

/**
 * A hint and never the truth: when a lead wants attention stands in the store, and a process that dies takes nothing with
 * it that another one would not find there.
 */
export function createWakeList(clock: Clock): WakeList {
  /** By lead, on the monotonic clock: the other may be put right meanwhile. */
  const times = new Map<string, number>();

  return {
    add(leadId) {
      if (times.size >= most && !times.has(leadId)) return false;
      times.set(leadId, clock.monotonic());
      return true;
    },
    letGo(leadId, until) {
      const wait = until === undefined ? Infinity : Math.max(0, until - clock.now());
      if (wait > farthestMs) times.delete(leadId);
      else if (times.size < most || times.has(leadId)) times.set(leadId, clock.monotonic() + wait);
    },
    due() {
      const now = clock.monotonic();
      const ids = [...times].filter(([, at]) => at <= now).map(([id]) => id);
      for (const id of ids) times.delete(id);
      return ids;
    },
    nextMs: () => Math.max(0, Math.min(...times.values()) - clock.monotonic()),
  };
}
