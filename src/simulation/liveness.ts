import type { Clicks } from './clicks';
import type { Correspondents } from './correspondents';
import type { SimulatedProcess } from './process';
import type { Source } from './source';
import type { World } from './world';

/**
 * Lets time pass, from one timer to the next, until all rows and letters are in, no lead wants anything (I9) and nobody waits for an
 * answer. Twice in a row: whoever had his answer just before the first look may have gone on since.
 */
export async function liveness(
  world: World,
  source: Source,
  clicks: Clicks,
  { nextAt }: Correspondents,
): Promise<void> {
  const { scheduler, random, watch, answers, letters, leadsThere, violated, note } = world;
  const { lookEvery } = world.size;
  note('the faults stop');
  let replayed = false;
  let rested = false;
  for (let look = 0; look < 1_000; look += 1) {
    await scheduler.runUntil(scheduler.now() + lookEvery);
    const leads = [...watch.leads.values()];
    const untold = watch.notice()?.cards.filter(({ status }) => status === 'pending') ?? [];
    // Leads wait until it is started by somebody who was told that it paused.
    const wakes =
      untold.length > 0 ? untold.map((one) => one.notBefore) : leads.flatMap((one) => one.wakeAt ?? []);
    const held = leads.some((one) => one.document.lease !== null);
    const isRead = Number(watch.mailCursor() ?? letters.length) === letters.length;
    const isTakenIn = !leadsThere || watch.crmCursor() === leadsThere.lastChange();
    const isQuiet = nextAt() === undefined && isRead && isTakenIn;
    const rests = wakes.length === 0 && !held && isQuiet && !answers.anyBefore(scheduler.now() - lookEvery);
    if (source.done() && clicks.done()) {
      if (watch.agentStatus() !== 'on') {
        if (untold.length === 0) clicks.startAgent();
      } else if (!replayed) {
        clicks.replay();
        replayed = true;
      } else if (world.engages && (rests || random.chance(0.5)) && clicks.settle()) continue;
      else if (rests && rested) return;
    }
    rested = rests;
    const next = Math.min(...wakes, nextAt() ?? Infinity);
    const waits = world.engages && (!isRead || answers.anyBefore(scheduler.now() + 1));
    if (source.done() && !waits && Number.isFinite(next) && next > scheduler.now())
      scheduler.leap(next - scheduler.now());
  }
  violated('I9: it does not come to rest');
}

/** I14: a quiet system that starts again shows nobody anything. */
export async function quiet(
  { scheduler, hits, violated }: World,
  processes: readonly SimulatedProcess[],
): Promise<void> {
  const outside = () =>
    [
      ...['channel.post', 'channel.update', 'channel.note', 'teams.send', 'teams.update'],
      ...['mailbox.send', 'crmLeads.write'],
    ]
      .map((kind) => hits.get(kind) ?? 0)
      .join();
  const before = outside();
  for (const process of processes) process.stop();
  // Most start again within four seconds.
  await scheduler.runUntil(scheduler.now() + 6_000);
  if (outside() !== before) violated('I14: a restart of a quiet system posted, updated or sent something');
}
