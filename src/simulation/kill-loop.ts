import type { Deck } from '../cards/deck';
import { leadIdOf } from '../pipeline/shard';
import type { Reply, Turn } from '../ports/desk';
import { checkAtRest } from './at-rest';
import { checkCardsTrue } from './cards-at-rest';
import { disagreement } from './click-check';
import type { Faults, Side } from './faults';
import { checkErased } from './erased-at-rest';
import { engagedPlaybook, plainRules } from './engaged-playbook';
import { checkEngagement } from './engagement-at-rest';
import type { WatchedLead } from './lead-watch';
import { letter, type LetterKind } from './letters';
import { checkLetters } from './letters-at-rest';
import { checkMails } from './mails-at-rest';
import { checkQualified } from './qualified-at-rest';
import { createProcess, type SimulatedProcess } from './process';
import type { Scenario, ScenarioStep } from './scenario';
import type { Confirmed } from './source';
import { openWorld, type World } from './world';
import { simulatedPlaybook } from './workload';

/** The process that makes this call, counted from 1, dies before or after it. */
export interface Kill {
  readonly call: number;
  readonly side: Side;
}

export interface Lived {
  readonly calls: number;
  readonly killed: number;
  readonly violations: readonly string[];
}

const seed = 1;
const source = 'test';
const firstLead = 'L-1';
const step = 500;
/** People are asked about so many mails at most. */
const mostAsked = 12;

/** Lives through a scenario with two processes, one of which is killed as told, and checks all invariants at its end. */
export async function liveThrough(scenario: Scenario, deck: Deck, kill?: Kill): Promise<Lived> {
  let calls = 0;
  const faults: Faults = {
    calm: true,
    draw(kind) {
      calls += 1;
      return calls === kill?.call ? { kind, fault: 'kill', side: kill.side, number: 1 } : undefined;
    },
    stop: () => undefined,
  };
  const world = await openWorld(seed, {
    deck,
    faults,
    keepsTrace: false,
    store: 'memory',
    playbook: scenario.engages ? engagedPlaybook({ ...plainRules, ...scenario.engages }) : simulatedPlaybook,
  });
  const living = new Set<string>();
  const processes = ['a', 'b'].map((name) => createProcess(name, 'host', living, world));
  for (const process of processes) process.start();
  answer(scenario.answers ?? [], world, processes);
  const confirmed: Confirmed[] = [];
  for (const one of scenario.steps) {
    await take(one, world, processes, confirmed);
    await rest(world);
  }
  // What waits for people: mails to approve, and those of which nobody knows whether they left.
  for (let asked = 0; asked < mostAsked; asked += 1) {
    const act = [...world.watch.leads.values()].flatMap((one) => waiting(one, scenario) ?? [])[0];
    if (!act) break;
    await take(act, world, processes, confirmed);
    await rest(world);
  }
  await checkAtRest(world, [], confirmed);
  await checkCardsTrue(world);
  checkMails(world);
  checkEngagement(world);
  checkLetters(world);
  await checkQualified(world);
  await checkErased(world);
  const [lead] = world.watch.leads.values();
  if (!lead || !scenario.ends(lead.document.lead)) {
    const { phase, decision, owner } = lead?.document.lead ?? {};
    world.violated(`I16: it ended as ${phase} of ${owner} by row ${decision?.row} (${decision?.reason})`);
  }
  const killed = processes.reduce((sum, one) => sum + one.kills(), 0);
  await world.close();
  return { calls, killed, violations: world.violations };
}

/** Gives a row or an act to whichever process is up, until one of them answers. */
async function take(
  one: ScenarioStep,
  world: World,
  processes: readonly SimulatedProcess[],
  confirmed: Confirmed[],
): Promise<void> {
  const { scheduler, watch, violated } = world;
  const sourceId = one.lead ?? firstLead;
  const lead = leadIdOf(source, sourceId);
  const id = `turn-${world.serial()}`;
  const replies: Reply[] = [];
  let turn: Turn | undefined;
  let answered = false;
  for (let tries = 0; !answered; tries += 1) {
    if (tries > 1_000) return violated('I9: nobody answers');
    const up = processes.find((process) => process.takesLeads());
    let heard = false;
    const hear = (outcome: unknown) => {
      heard = true;
      answered = typeof outcome !== 'string';
    };
    if (up && 'row' in one) {
      const fields = one.row;
      up.receive({ source, sourceId, fields }, (outcome) => {
        hear(outcome);
        if (typeof outcome !== 'string') confirmed.push({ leadId: outcome.leadId, sourceId, fields });
      });
    } else if (up && 'verb' in one) {
      const data = { ...one.data, ...(one.verb !== 'agent-control' && { lead }) };
      turn = { id, address: one.by, act: { kind: 'button', verb: one.verb, data } };
      up.turn(turn, (outcome) => {
        // A fault is no answer: the person presses again.
        const failed = typeof outcome !== 'string' && isFailure(outcome);
        hear(failed ? 'failed' : outcome);
        if (typeof outcome !== 'string' && !failed) replies.push(outcome);
      });
    } else heard = true;
    do await scheduler.runUntil(scheduler.now() + step);
    while (!heard);
  }
  const wrong = turn && disagreement({ number: 1, turn, replies }, watch);
  if (wrong) violated(`I6: ${wrong}`);
  if (replies.some((reply) => reply.kind === 'refused')) violated(`I6: ${id} was refused`);
}

function isFailure(reply: Reply): boolean {
  return 'sentence' in reply && reply.sentence.startsWith('That did not work');
}

/** What the supervisor says to what waits for people. */
function waiting(
  { document: { lead } }: WatchedLead,
  { approves = 'send' }: Scenario,
): ScenarioStep | undefined {
  const by = simulatedPlaybook.supervisor;
  const { proposal } = lead.engagement;
  if (proposal) return { by, verb: 'approve', data: { do: approves, hash: proposal.hash } };
  const doubtful = lead.mails.find((one) => one.purpose && one.outcome === 'unknown');
  if (!doubtful || lead.phase !== 'in-progress') return undefined;
  return { by, verb: 'draft', data: { do: 'leave', mail: doubtful.messageId } };
}

/** The first mail that leaves is answered so, before we know that it left; the second so. */
function answer(
  kinds: readonly (LetterKind | 'link')[],
  { whenLeft, come, scheduler }: World,
  processes: readonly SimulatedProcess[],
): void {
  let serial = 0;
  function press(leadId: string): void {
    const again = () => scheduler.after(step, () => press(leadId));
    const up = processes.find((process) => process.takesLeads());
    if (!up) return void again();
    up.unsubscribe(leadId, (done) => typeof done === 'string' && again());
  }
  whenLeft((mail) => {
    const kind = mail.unsubscribe && kinds[serial];
    if (!kind) return;
    serial += 1;
    if (kind === 'link') return press(mail.leadId);
    const id = `<letter-${serial}@nord.example>`;
    come(letter(kind, mail, { id, at: scheduler.now(), way: 'thread' }), mail.leadId, true);
  });
}

/** Until no lead wants anything; a paused agent leaves what it has. */
async function rest({ scheduler, watch, letters, violated }: World): Promise<void> {
  for (let look = 0; look < 400; look += 1) {
    await scheduler.runUntil(scheduler.now() + step);
    if (watch.agentStatus() !== 'on') return;
    const leads = [...watch.leads.values()];
    const wakes = leads.flatMap((one) => one.wakeAt ?? []);
    if (leads.some((one) => one.document.lead.engagement.proposal && one.document.lease === null)) return;
    const isRead = Number(watch.mailCursor() ?? letters.length) === letters.length;
    if (!isRead) continue;
    if (wakes.length === 0 && leads.every((one) => one.document.lease === null)) return;
    const next = Math.min(...wakes);
    if (Number.isFinite(next) && next > scheduler.now()) scheduler.leap(next - scheduler.now());
  }
  violated('I9: it does not come to rest');
}
