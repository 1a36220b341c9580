/** Whoever asks; the dead wait for nothing. */
interface Asker {
  alive(): boolean;
}

/** The calls on whose answers somebody still waits. */
export interface OpenAnswers {
  /** Somebody asked something; gives back what tells that it has its answer. */
  asked(asker: Asker, at: number): () => void;
  /** True when somebody who lives waits for what was asked before that instant. */
  anyBefore(instant: number): boolean;
}

/** Keeps who waits for an answer: a world is not at rest before the slowest of them has gone on. */
export function openOpenAnswers(): OpenAnswers {
  const waiting = new Set<{ readonly asker: Asker; readonly at: number }>();
  return {
    asked(asker, at) {
      const one = { asker, at };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    anyBefore(instant) {
      for (const one of waiting) {
        if (!one.asker.alive()) waiting.delete(one);
        else if (one.at < instant) return true;
      }
      return false;
    },
  };
}
