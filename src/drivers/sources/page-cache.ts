/** Something that was read of the web, and how to ask whether it has changed. */
export interface Remembered<T> {
  readonly value: T;
  /** When it was read or found unchanged, in milliseconds since 1970. */
  readonly at: number;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What was read before, by address, the longest unused forgotten first. */
export interface PageCache<T> {
  get(address: string): Remembered<T> | undefined;
  /** `bytes` is about what it takes; what is larger than all the room is not kept. */
  put(address: string, remembered: Remembered<T>, bytes: number): void;
}

/** Remembers pages in memory up to so many bytes. */
export function openPageCache<T>(mostBytes: number): PageCache<T> {
  const kept = new Map<string, { readonly remembered: Remembered<T>; readonly bytes: number }>();
  let total = 0;

  function forget(address: string): void {
    total -= kept.get(address)?.bytes ?? 0;
    kept.delete(address);
  }

  return {
    get(address) {
      const found = kept.get(address);
      if (!found) return undefined;
      kept.delete(address);
      kept.set(address, found);
      return found.remembered;
    },
    put(address, remembered, bytes) {
      forget(address);
      if (bytes > mostBytes) return;
      kept.set(address, { remembered, bytes });
      total += bytes;
      for (const oldest of kept.keys()) {
        if (total <= mostBytes) break;
        forget(oldest);
      }
    },
  };
}

/** True while what was read is younger than so many milliseconds; what is from the future is not trusted. */
export function isFresh(remembered: Remembered<unknown>, now: number, freshMs: number): boolean {
  return Math.abs(now - remembered.at) < freshMs;
}
