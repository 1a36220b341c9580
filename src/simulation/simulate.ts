import { checkAtRest } from './at-rest';
import { deciding } from './lead-watch';
import { checkCardsTrue } from './cards-at-rest';
import { disagreement } from './click-check';
import { openClicks, type Clicks } from './clicks';
import { checkMails } from './mails-at-rest';
import { createProcess, type SimulatedProcess } from './process';
import { isPersons } from './turn-watch';
import { startOfTime } from './scheduler';
import { openSource, type Source } from './source';
import { drawWorkload, type LeadPlan } from './workload';
import { openWorld, type Without, type World, type WorldOptions } from './world';

/** What came of one seed. */
export interface Simulated {
  readonly seed: number;
  readonly leads: number;
  readonly clicks: number;
  /** Mails that left. */
  readonly mails: number;
  readonly portCalls: number;
  readonly kills: number;
  /** Calls that met a fault, kills included. */
  readonly faults: number;
  /** Calls by kind, and by `kind fault side`. */
  readonly hits: ReadonlyMap<string, number>;
  readonly violations: readonly string[];
  /** Names and numbers of what happened, so that parts can be left out. */
  readonly happened: Readonly<Record<keyof Without, readonly (string | number)[]>>;
  /** Equal when everything happened in the same order at the same time; empty when no trace is kept. */
  readonly traceHash: string;
}

/**
 * Lives through one seed: a phase with faults and kills (safety), then one without (liveness) until all is at rest. It
 * runs the product's own assemble, pipeline and record code; only what they reach outside is simulated.
 */
export async function simulate(seed: number, options: WorldOptions): Promise<Simulated> {
  const world = await openWorld(seed, options);
  const plans = kept(drawWorkload(world.random, world.size.mostLeads), options.without);
  const processes = startProcesses(world);
  const source = openSource(plans, processes, world);
  const clicks = openClicks(processes, world, options.without?.clicks);
  await safety(world, processes);
  await liveness(world, source, clicks);
  await checkAtRest(world, plans, source.confirmed);
  await checkCardsTrue(world);
  checkMails(world);
  for (const click of clicks.all) {
    const wrong = disagreement(click, world.watch.turns);
    if (wrong) world.violated(`I6: ${wrong}`);
  }
  const paused = clicks.all.some(
    ({ turn }) => turn.act.kind === 'button' && turn.act.verb === 'agent-control',
  );
  if (world.faults.calm && !world.wrongClocks() && !paused) checkDelays(world, plans);
  await quiet(world, processes);
  for (const { log, document } of options.keepsTrace === false ? [] : world.watch.leads.values())
    world.note(`at rest ${JSON.stringify([log, document.effects, document.inbox])}`);
  await world.close();
  const drawn = [...world.hits].filter(([key]) => key.includes(' '));
  return {
    seed,
    leads: plans.length,
    clicks: clicks.all.length,
    mails: world.left.length,
    portCalls: world.portCalls(),
    kills: processes.reduce((sum, one) => sum + one.kills(), 0),
    faults: drawn.reduce((sum, [, count]) => sum + count, 0),
    hits: world.hits,
    violations: world.violations,
    happened: {
      leads: plans.map((one) => one.sourceId),
      rows: plans.flatMap((one) => one.rows.map((row) => row.name)),
      clicks: clicks.all.map((one) => one.number),
      faults: world.faultsMet.map((one) => one.number),
    },
    traceHash: world.traceHash(),
  };
}

function startProcesses(world: World): readonly SimulatedProcess[] {
  const { random, scheduler } = world;
  const living = new Set<string>();
  const count = random.pick([1, 2, 2, 3]);
  const oneHost = random.chance(0.5);
  return ['a', 'b', 'c'].slice(0, count).map((name) => {
    const process = createProcess(name, oneHost ? 'host' : `host-${name}`, living, world);
    scheduler.after(random.between(0, 3_000), () => process.start());
    return process;
  });
}

/** One to three minutes in which everything may go wrong, all machines at once may lose half an hour, one may be wrong by a day or lost for good. */
async function safety(world: World, processes: readonly SimulatedProcess[]): Promise<void> {
  const { scheduler, random, faults, watch, skews, setSkew, throttle } = world;
  const end = startOfTime + random.between(world.size.shortest, world.size.longest);
  // In half of the seeds without faults the clocks are wrong: nobody may mistake the living for the dead because of it.
  const onlyClocks = faults.calm && random.chance(0.5);
  const inDoubt = () =>
    [...watch.leads.values()].some(({ document }) =>
      document.effects.some((one) => one.kind === 'mail' && one.status === 'sending'),
    );
  // What is asked about a mail in doubt may fail as well.
  while (scheduler.now() < end || (inDoubt() && scheduler.now() < end + 120_000)) {
    await scheduler.runUntil(scheduler.now() + random.between(5_000, 40_000));
    if (onlyClocks && random.chance(0.5))
      setSkew(random.pick(processes).host, random.pick([-day, -60_000, 60_000, day]));
    if (faults.calm) continue;
    if (random.chance(0.2)) scheduler.leap(random.between(1_000, 1_800_000));
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
const day = 86_400_000;

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

/** Lets time pass, from one timer to the next, until all rows are in and no lead wants anything (I9). */
async function liveness(
  { scheduler, watch, violated, note }: World,
  source: Source,
  clicks: Clicks,
): Promise<void> {
  note('the faults stop');
  let replayed = false;
  for (let look = 0; look < 400; look += 1) {
    await scheduler.runUntil(scheduler.now() + 5_000);
    const wakes = [...watch.leads.values()].flatMap((one) => one.wakeAt ?? []);
    const held = [...watch.leads.values()].some((one) => one.document.lease !== null);
    if (source.done() && clicks.done()) {
      if (watch.agentStatus() !== 'on') clicks.startAgent();
      else if (!replayed) {
        clicks.replay();
        replayed = true;
      } else if (wakes.length === 0 && !held) return;
    }
    const next = Math.min(...wakes);
    if (source.done() && Number.isFinite(next) && next > scheduler.now())
      scheduler.leap(next - scheduler.now());
  }
  violated('I9: it does not come to rest');
}

/** I10: without any fault, nobody waits for long, whatever the poison leads do. */
function checkDelays({ watch, violated }: World, plans: readonly LeadPlan[]): void {
  const poison = plans.filter((one) => one.kind === 'poison').map((one) => one.sourceId);
  for (const { id, log, document } of watch.leads.values()) {
    if (poison.includes(document.lead.origin.sourceId) || log.some(isPersons)) continue;
    const [received] = log;
    const decided = log.find(({ event }) => deciding.some((type) => type === event.type));
    const waited = Date.parse(decided?.at ?? '') - Date.parse(received?.at ?? '');
    if (!(waited <= 60_000)) violated(`I10: lead ${id} waited ${waited} ms for its decision`);
  }
}

/** I14: a quiet system that starts again shows nobody anything. */
async function quiet(
  { scheduler, hits, violated }: World,
  processes: readonly SimulatedProcess[],
): Promise<void> {
  const outside = () =>
    ['channel.post', 'channel.update', 'mailbox.send'].map((kind) => hits.get(kind) ?? 0).join();
  const before = outside();
  for (const process of processes) process.stop();
  await scheduler.runUntil(scheduler.now() + 6_000);
  if (outside() !== before) violated('I14: a restart of a quiet system posted, updated or sent something');
}

/** The plans without what is left out. */
function kept(plans: readonly LeadPlan[], without: Without | undefined): readonly LeadPlan[] {
  if (!without) return plans;
  return plans
    .filter((plan) => !without.leads.has(plan.sourceId))
    .map((plan) => ({
      ...plan,
      rows: plan.rows.filter((row) => !without.rows.has(row.name)),
    }));
}
