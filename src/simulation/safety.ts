import type { Effect } from '../pipeline/effects/effect';
import type { Correspondents } from './correspondents';
import type { SimulatedProcess } from './process';
import type { World } from './world';

const day = 86_400_000;

/** One to three minutes in which everything may go wrong, all machines at once may lose half an hour, one may be wrong by a day or lost for good. */
export async function safety(
  world: World,
  processes: readonly SimulatedProcess[],
  { nextAt }: Correspondents,
): Promise<void> {
  const { scheduler, random, faults, watch, skews, setSkew, throttle } = world;
  const { longestWaits, engagedPhases } = world.size;
  const longer = world.engages ? engagedPhases : 1;
  let end = scheduler.now() + longer * random.between(world.size.shortest, world.size.longest);
  // In half of the seeds without faults the clocks are wrong: nobody may mistake the living for the dead because of it.
  const onlyClocks = faults.calm && random.chance(0.5);
  const stride: [number, number] = world.engages ? [2_000, 15_000] : [5_000, 40_000];
  const isAwaited = ({ kind, status }: Effect) =>
    ((kind === 'erase' || kind === 'scrub') && status === 'pending') ||
    (kind === 'mail' && (status === 'sending' || (world.size.awaitsMails && status === 'pending')));
  const mailsAwaited = () => [...watch.leads.values()].some((one) => one.document.effects.some(isAwaited));
  // Mails come late in the life of a lead; what becomes of them, and what is asked about one in doubt, may fail as well.
  const mailsMayFail = () => mailsAwaited() && scheduler.now() < end + longestWaits.mails;
  const lettersMayFail = () =>
    world.size.awaitsLetters &&
    (lettersAwaited(world) || (nextAt() ?? Infinity) < scheduler.now() + 60_000) &&
    scheduler.now() < end + longestWaits.letters;
  while (scheduler.now() < end || mailsMayFail() || lettersMayFail()) {
    await scheduler.runUntil(scheduler.now() + random.between(...stride));
    if (onlyClocks && random.chance(0.5))
      setSkew(random.pick(processes).host, random.pick([-day, -60_000, 60_000, day]));
    if (faults.calm) continue;
    // Days go by, too, where mails wait for an hour of business or for an answer.
    if (world.engages && random.chance(world.size.isTalkative ? 0.7 : 0.4)) end += toNextWake(world);
    if (random.chance(0.2)) {
      const leap = random.between(1_000, 1_800_000);
      scheduler.leap(leap);
      if (world.size.leapsAreExtra) end += leap;
    }
    if (random.chance(0.1)) throttle(random.between(1_000, 30_000));
    if (random.chance(0.05)) {
      const { host } = random.pick(processes);
      setSkew(host, random.pick([-day, day]));
    }
    if (random.chance(0.1)) random.pick(processes).stop();
  }
  const [, ...others] = processes;
  if (!faults.calm && others.length > 0 && random.chance(0.3)) await lose(random.pick(others), world);
  faults.stop();
  throttle(0);
  for (const host of skews.keys()) setSkew(host, 0);
}

/** True while a letter that came is not taken in, read and answered, as far as the agent does so. */
function lettersAwaited({ engages, letters, watch }: World): boolean {
  if (!engages) return false;
  if (Number(watch.mailCursor() ?? letters.length) < letters.length) return true;
  return [...watch.leads.values()].some(
    ({ document: { lead } }) => lead.replies.length > 0 && lead.todo.length > 0,
  );
}

/** Leaps to when the next lead wants something, unless somebody waits for an answer; gives back by how much. */
function toNextWake({ scheduler, watch, answers }: World): number {
  const next = Math.min(...[...watch.leads.values()].flatMap((one) => one.wakeAt ?? []));
  const gap = next - scheduler.now();
  if (!Number.isFinite(gap) || gap < 60_000 || answers.anyBefore(scheduler.now() + 1)) return 0;
  scheduler.leap(gap);
  return gap;
}

/** A machine burns down while it is at a lead, in some seeds with its clock a day ahead. */
async function lose(process: SimulatedProcess, { scheduler, random, watch, setSkew }: World): Promise<void> {
  if (random.chance(0.3)) {
    setSkew(process.host, day);
    await scheduler.runUntil(scheduler.now() + 20_000);
  }
  const isAtWork = () =>
    [...watch.leads.values()].some((one) => one.document.lease?.startsWith(process.name));
  for (let look = 0; look < 200 && !isAtWork(); look += 1) await scheduler.runUntil(scheduler.now() + 100);
  process.lose();
}
