/** What was asked before and may still be told; who asks at the same moment shares one question. */
export interface LookupCache<V> {
  get(key: string, ask: () => Promise<V>): Promise<V>;
  forget(key: string): void;
  /** Forgets every value for which this is true. */
  forgetWhere(isGone: (value: V) => boolean): void;
}

export interface LookupCacheOptions<V> {
  /** Milliseconds since 1970. */
  now(): number;
  readonly most: number;
  /** How long this value holds, in milliseconds; 0 when it is to be asked again each time. */
  holdsMs(value: V): number;
}

/** Remembers at most so many values, the oldest forgotten first. */
export function openLookupCache<V>({ now, most, holdsMs }: LookupCacheOptions<V>): LookupCache<V> {
  const known = new Map<string, { readonly value: V; readonly at: number }>();
  const asked = new Map<string, Promise<V>>();

  function keep(key: string, value: V): void {
    known.delete(key);
    known.set(key, { value, at: now() });
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
  }

  async function look(key: string, ask: () => Promise<V>): Promise<V> {
    const asking = ask();
    asked.set(key, asking);
    try {
      const value = await asking;
      // Forgotten while it was asked: it may be out of date already.
      if (asked.get(key) === asking && holdsMs(value) > 0) keep(key, value);
      return value;
    } finally {
      if (asked.get(key) === asking) asked.delete(key);
    }
  }

  return {
    get(key, ask) {
      const found = known.get(key);
      // A clock that was set back makes an answer from the future; it is not trusted either.
      if (found && Math.abs(now() - found.at) < holdsMs(found.value)) return Promise.resolve(found.value);
      return asked.get(key) ?? look(key, ask);
    },
    forget(key) {
      known.delete(key);
      asked.delete(key);
    },
    forgetWhere(isGone) {
      for (const [key, { value }] of known) if (isGone(value)) known.delete(key);
      asked.clear();
    },
  };
}
