/** How many messages of a bot Teams takes in one conversation, in how many milliseconds. */
const limits = [
  { most: 7, withinMs: 1_000 },
  { most: 8, withinMs: 2_000 },
  { most: 60, withinMs: 30_000 },
  { most: 1_800, withinMs: 3_600_000 },
] as const;
const longest = 3_600_000;

/**
 * When the next message may go, in the milliseconds of `now`, after those that ended at `sent` (oldest first) and
 * `ahead` more that go as early as they may.
 */
export function nextTurn(sent: readonly number[], now: number, ahead = 0): number {
  const times = [...sent];
  let turn = now;
  for (let n = 0; n <= ahead; n += 1) {
    for (const { most, withinMs } of limits) {
      const earlier = times.at(-most);
      if (earlier !== undefined) turn = Math.max(turn, earlier + withinMs);
    }
    times.push(turn);
  }
  return turn;
}

/** Those that still count. */
export function stillCounted(sent: readonly number[], now: number): number[] {
  return sent.filter((at) => at > now - longest).slice(-1_800);
}
