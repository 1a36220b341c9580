import { faultOf } from '../../../domain/fault';
import type { Stored } from '../../../ports/records';
import type { Entry } from './entry';
import type { Inbox } from './inbox';

/** What a page is told while it is open. */
export type News =
  | { readonly kind: 'entries'; readonly entries: readonly Entry[] }
  /** Something changed in the conversation of somebody else. */
  | { readonly kind: 'stir'; readonly address: string; readonly at: string }
  | { readonly kind: 'trouble'; readonly sentence: string };

export interface Feed {
  /** Tells what changes from now on, whoever wrote it; the answer stops it. */
  join(address: string, tell: (news: News) => void): Promise<() => void>;
  /** Looks at once. */
  ring(address: string): void;
  close(): void;
}

/** How often the store is asked what other processes wrote, in milliseconds. */
const everyMs = 400;
/** Enough to see that anything changed. */
const glance = 3;
/** A look that also finds what a slower writer put behind newer entries; one in so many. */
const wholeLook = 60;
const wholeLookEvery = 10;

/** Watches the conversations of these people while anybody has joined. */
export function openFeed(inbox: Inbox, people: () => readonly string[]): Feed {
  const guests = new Set<{ readonly address: string; readonly tell: (news: News) => void }>();
  const known = new Map<string, ReadonlyMap<string, string>>();
  const rung = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | undefined;
  let round = 0;

  async function look(address: string, whole: boolean): Promise<readonly Stored<Entry>[]> {
    const before = known.get(address);
    let found = await inbox.documents(address, whole ? wholeLook : glance);
    const changed = () => found.filter((one) => before?.get(one.id) !== one.etag);
    if (!whole && before && changed().length > 0) found = await inbox.documents(address, wholeLook);
    if (!before) found = await inbox.documents(address, wholeLook);
    known.set(address, new Map([...(before ?? []), ...found.map((one) => [one.id, one.etag] as const)]));
    return before ? changed() : [];
  }

  async function lookRound(): Promise<void> {
    round += 1;
    const joined = new Set([...guests].map((one) => one.address));
    for (const address of new Set([...joined, ...people()])) {
      const whole = rung.delete(address) || (joined.has(address) && round % wholeLookEvery === 0);
      const entries = (await look(address, whole)).map((one) => one.body);
      if (entries.length > 0) tellAll(address, entries);
    }
  }

  function tellAll(address: string, entries: readonly Entry[]): void {
    const own = entries.toReversed();
    const last = own.findLast((one) => one.kind === 'message');
    for (const guest of guests) {
      if (guest.address === address) guest.tell({ kind: 'entries', entries: own });
      else if (last) guest.tell({ kind: 'stir', address, at: last.changedAt ?? last.at });
    }
  }

  function lookNow(): Promise<void> {
    looking ??= lookRound()
      .catch((thrown: unknown) => {
        const { sentence } = faultOf(thrown);
        for (const guest of guests) guest.tell({ kind: 'trouble', sentence });
      })
      .finally(() => (looking = undefined));
    return looking;
  }

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
    known.clear();
  }

  return {
    async join(address, tell) {
      const guest = { address, tell };
      if (!known.has(address)) await look(address, true);
      guests.add(guest);
      timer ??= setInterval(() => void lookNow(), everyMs).unref();
      return () => {
        guests.delete(guest);
        if (guests.size === 0) stop();
      };
    },
    ring(address) {
      if (guests.size === 0) return;
      rung.add(address.toLowerCase());
      // A look under way may have passed this conversation already.
      void (looking ? looking.then(lookNow) : lookNow());
    },
    close: stop,
  };
}
