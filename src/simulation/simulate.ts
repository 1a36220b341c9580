import { checkAtRest } from './at-rest';
import { deciding } from './lead-watch';
import { checkCardsTrue } from './cards-at-rest';
import { disagreement, unseenApproval } from './click-check';
import { openClicks } from './clicks';
import { openCorrespondents } from './correspondents';
import { checkErased } from './erased-at-rest';
import { checkEngagement } from './engagement-at-rest';
import { checkLetters } from './letters-at-rest';
import { liveness, quiet } from './liveness';
import { checkLeadsThere } from './leads-there-at-rest';
import { checkMails } from './mails-at-rest';
import { checkNotices } from './notices-at-rest';
import { checkQualified } from './qualified-at-rest';
import { createProcess, type SimulatedProcess } from './process';
import { openQuestions } from './questions';
import { isPersons } from './turn-watch';
import { safety } from './safety';
import { checkTeams } from './teams-at-rest';
import { openTeamsPeople } from './teams-people';
import { openSource } from './source';
import { drawWorkload, type LeadPlan } from './workload';
import { openWorld, type World } from './world';
import type { Without, WorldOptions } from './world-options';

/** What came of one seed. */
export interface Simulated {
  readonly seed: number;
  readonly leads: number;
  readonly clicks: number;
  /** Mails that left. */
  readonly mails: number;
  /** Answers to questions: in words of a language model, and by rules because it gave none. */
  readonly answered: { readonly byModel: number; readonly byRules: number };
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
  const plans = kept(
    drawWorkload(world.random, world.size, world.engages || world.kept !== undefined),
    options.without,
  );
  const processes = startProcesses(world);
  const source = openSource(plans, processes, world);
  const clicks = openClicks(processes, world, options.without?.clicks);
  const correspondents = openCorrespondents(processes, clicks, world);
  const questions = openQuestions(seed, processes, world);
  const { teams } = world;
  const readers = teams && openTeamsPeople(processes, world, teams);
  await safety(world, processes, correspondents);
  const people = { ...clicks, done: () => clicks.done() && questions.done() };
  await liveness(world, source, people, correspondents);
  const views = (await readers?.lookAtAll()) ?? [];
  await checkAtRest(world, plans, source.confirmed);
  await checkCardsTrue(world);
  if (teams) await checkTeams(world, teams, views);
  checkLeadsThere(world);
  checkMails(world);
  checkEngagement(world);
  checkLetters(world);
  if (world.kept) await checkErased(world);
  await checkQualified(world);
  await checkModelBill(world);
  checkNotices(world);
  for (const click of clicks.all) {
    const wrong = disagreement(click, world.watch) ?? unseenApproval(click, world.watch.leads);
    if (wrong) world.violated(`I6: ${wrong}`);
  }
  const paused = clicks.all.some(
    ({ turn }) => turn.act.kind === 'button' && turn.act.verb === 'agent-control',
  );
  if (world.faults.calm && !world.wrongClocks() && !paused && !world.engages) checkDelays(world, plans);
  await quiet(world, processes);
  for (const { log, document } of options.keepsTrace === false && !options.trace
    ? []
    : world.watch.leads.values())
    world.note(`at rest ${JSON.stringify([log, document.effects, document.inbox])}`);
  await world.close();
  const drawn = [...world.hits].filter(([key]) => key.includes(' '));
  return {
    seed,
    leads: plans.length,
    clicks: clicks.all.length,
    mails: world.left.length,
    answered: world.questions?.answered ?? { byModel: 0, byRules: 0 },
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
  const { apart, elsewhere } = world.size.processes;
  const count = random.pick(world.hostsApart ? apart : elsewhere);
  const oneHost = !world.hostsApart && random.chance(0.5);
  return ['a', 'b', 'c'].slice(0, count).map((name) => {
    const process = createProcess(name, oneHost ? 'host' : `host-${name}`, living, world);
    scheduler.after(random.between(0, 3_000), () => process.start());
    return process;
  });
}

/** I13, once all is at rest. A model that fails at a poison lead does not say what that cost. */
async function checkModelBill(world: World): Promise<void> {
  const { modelBill, store, scheduler, faults, poisoned } = world;
  const isExact = faults.calm && !world.wrongClocks() && poisoned.size === 0;
  await modelBill?.check(store, { now: scheduler.now(), isExact });
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
