import type { Effect } from './effect';

/** The effects with every card that stands to be shown once more. */
export function withStaleCards(effects: readonly Effect[], now: number): readonly Effect[] {
  const fresh = { status: 'pending', attempts: 0, notBefore: now } as const;
  return effects.map((one) =>
    one.kind === 'announce' && one.status === 'done' ? { ...one, ...fresh } : one,
  );
}
