/** Leads at hand at the same time: while some wait for slow sites, others go on. */
const atOnce = 32;

export interface Places {
  /** Resolves when fewer leads are at hand than may be. */
  free(): Promise<void>;
  /** Gives the work a place, which it may leave before its end when all it does is wait. */
  take<T>(work: (leavePlace: () => void) => Promise<T>): Promise<T>;
  /** Resolves when all that is at hand now is over, in its place or out of it. */
  settled(): Promise<void>;
}

/** The places in which one worker works on leads. */
export function createPlaces(): Places {
  const atHand = new Set<Promise<unknown>>();
  /** One for each lead that counts among those at hand; resolves when it no longer does. */
  const places = new Set<Promise<void>>();

  return {
    async free() {
      while (places.size >= atOnce) await Promise.race(places);
    },
    take(work) {
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
    },
    settled: async () => void (await Promise.all(atHand)),
  };
}
