import { assemble, type Assembled } from '../assemble';
import { Fault, faultOf } from '../domain/fault';
import { unsubscribe } from '../pipeline/unsubscribe';
import type { Receipt, IncomingLead } from '../pipeline/intake';
import type { Reply, Turn } from '../ports/desk';
import type { Log } from '../ports/log';
import { faulty, goOn, type Caller } from './faulty';
import { outsideOf } from './life-outside';
import type { TeamsLife } from './teams-life';
import type { World } from './world';

/** What is heard outside when something is given to a process. */
export type Delivered<Answer> = Answer | 'failed' | 'died';

/** A machine on which Baton runs: started, killed and started again, each time as a new life. */
export interface SimulatedProcess {
  /** The names of its workers begin so. */
  readonly name: string;
  /** Machines on one host share its clock. */
  readonly host: string;
  start(): void;
  /** False while it is down or starting. */
  takesLeads(): boolean;
  receive(lead: IncomingLead, heard: (outcome: Delivered<Receipt>) => void): void;
  /** Gives it what a person did. */
  turn(turn: Turn, heard: (outcome: Delivered<Reply>) => void): void;
  /** Gives it the request of somebody who wants no more mail about this lead. */
  unsubscribe(leadId: string, heard: (outcome: Delivered<boolean>) => void): void;
  /** Gives it what Teams tells of. */
  teams<Answer>(
    ask: (teams: TeamsLife) => Promise<Answer>,
    heard: (outcome: Delivered<Answer>) => void,
  ): void;
  /** Asks it to stop as a deployment does; it starts again soon. */
  stop(): void;
  /** Its machine burns down: it dies and never comes back. */
  lose(): void;
  /** How often it was killed. */
  kills(): number;
}

interface Life extends Caller {
  readonly pid: number;
  readonly stop: AbortController;
  readonly waiting: Set<() => void>;
  running: Assembled | undefined;
  teams: TeamsLife | undefined;
}

/** Given as the reason: without one, each stop would make an error with its stack. */
const stopped = 'stopped';

const noTeams = { sentence: 'There is no Teams here.', todo: '' };
/** Codes that the drawn faults bring; any other fault is a mistake of the product. */
const foreseen = [
  'timeout',
  'store-busy',
  'store-timeout',
  'model-answer',
  'model-busy',
  'model-denied',
  'budget-spent',
  'own-budget-spent',
  'interrupted',
];

/** One machine of a simulated world; machines on the same host can tell whose process is gone. */
export function createProcess(
  name: string,
  host: string,
  living: Set<string>,
  world: World,
): SimulatedProcess {
  const { scheduler, random } = world;
  let life: Life | undefined;
  let kills = 0;
  let lives = 0;
  let stillUntil = 0;
  const machine = world.machineOf(name, host);
  let lost = false;

  function begin(): void {
    if (lost) return;
    lives += 1;
    const pid = world.serial();
    const seat = `${host}/${pid}`;
    const mine: Life = {
      name: `${name}${lives}`,
      pid,
      stop: new AbortController(),
      waiting: new Set(),
      running: undefined,
      teams: undefined,
      alive: () => life === mine,
      die() {
        if (life !== mine) return;
        kills += 1;
        end(mine, seat, 'killed');
      },
      standsStillFor: () => Math.max(0, stillUntil - scheduler.now(), machine.standsStillFor()),
      standStill,
      suspendedFor: machine.suspendedFor,
    };
    life = mine;
    living.add(seat);
    world.lives.add(mine.name);
    world.note(`${mine.name} starts`);
    const untilStopped = world.faults.calm || random.chance(1 - world.size.endsByItself);
    live(mine, untilStopped).then(
      () => mine.alive() && end(mine, seat, 'ended'),
      (thrown: unknown) => {
        if (!mine.alive()) return;
        unforeseen(faultOf(thrown).code, 'process');
        end(mine, seat, 'failed');
      },
    );
  }

  function standStill(milliseconds: number): void {
    // Every other time it is not the process alone that stands still, but its machine with its counters.
    const suspended = milliseconds % 2 === 0 && machine.suspend(milliseconds);
    world.note(`${name} ${suspended ? 'is suspended' : 'stands still'} for ${milliseconds} ms`);
    stillUntil = Math.max(stillUntil, scheduler.now() + milliseconds);
    if (world.size.putBack.includes(milliseconds % 8)) world.putBack(machine, host, milliseconds);
  }

  function end(ended: Life, seat: string, how: string): void {
    world.note(`${ended.name} ${how}`);
    life = undefined;
    living.delete(seat);
    world.lives.delete(ended.name);
    for (const tell of ended.waiting) tell();
    if (lost) return;
    scheduler.after(random.between(0, random.chance(0.2) ? 60_000 : 4_000), begin);
  }

  async function live(mine: Life, untilStopped: boolean): Promise<void> {
    const { teams, ...outside } = outsideOf(mine, world, {
      ...{ host, log },
      whenDaySpent: async () => mine.running?.stopForModelBudget(),
    });
    mine.teams = teams;
    const assembled = assemble(outside, { host, pid: mine.pid });
    await assembled.presence.bury((one) => one.host === host && !living.has(`${one.host}/${one.pid}`));
    await assembled.playbooks.activate([world.playbook]);
    mine.running = assembled;
    const { worker, mailIntake, crmIntake } = assembled;
    const { signal } = mine.stop;
    const works = untilStopped ? worker.run(signal) : worker.once([]).finally(() => mine.stop.abort(stopped));
    await Promise.all([
      works,
      ...(world.engages ? [mailIntake.run(signal)] : []),
      ...(world.leadsThere ? [crmIntake.run(signal)] : []),
    ]);
  }

  const noted = (level: string) => (event: string, fields?: object) => {
    if (world.isTraced) world.note(`${name} ${level} ${event} ${JSON.stringify(fields ?? {})}`);
    if (fields && 'code' in fields) unforeseen(String(fields.code), event);
  };
  const log: Log = { info: noted('info'), warn: noted('warn'), error: noted('error') };
  function unforeseen(code: string, where: string): void {
    if (!foreseen.includes(code)) world.violated(`${name}: ${where}: an unforeseen fault, ${code}`);
  }

  /** What comes in from outside may be lost on its way as well. */
  function doorOf({ record, addressBook, worker: { wake } }: Assembled) {
    const needs = { record, addressBook, wake, now: scheduler.now };
    const door = { unsubscribe: (leadId: string) => unsubscribe(leadId, needs) };
    return life ? faulty(door, 'door', life, world) : door;
  }

  /** Hands something in; what it comes to is heard once, also when the process dies over it. */
  function give<Answer>(
    ask: (running: Assembled) => Promise<Answer>,
    where: string,
    heard: (outcome: Delivered<Answer>) => void,
  ): void {
    const mine = life;
    const running = mine?.running;
    if (!mine || !running) return heard('failed');
    const hear = (outcome: Delivered<Answer>) => {
      if (mine.waiting.delete(died)) heard(outcome);
    };
    const died = () => hear('died');
    mine.waiting.add(died);
    goOn(mine, scheduler, () => {
      ask(running).then(hear, (thrown: unknown) => {
        unforeseen(faultOf(thrown).code, where);
        hear('failed');
      });
    });
  }

  return {
    name,
    host,
    start: begin,
    takesLeads: () => life?.running !== undefined,
    receive: (lead, heard) => give(({ intake }) => intake.receive(lead, 'intake'), 'intake', heard),
    turn: (turn, heard) =>
      give(
        ({ assistant }) => {
          const answer = () => assistant.turn(turn);
          const isQuestion = world.questions && turn.act.kind === 'text';
          return isQuestion ? world.questions.answering(turn.id, answer) : answer();
        },
        'turn',
        heard,
      ),
    teams(ask, heard) {
      const teams = life?.teams;
      give(() => (teams ? ask(teams) : Promise.reject(new Fault('interrupted', noTeams))), 'teams', heard);
    },
    unsubscribe: (leadId, heard) =>
      give((running) => doorOf(running).unsubscribe(leadId), 'unsubscribe', heard),
    stop() {
      const mine = life;
      if (mine?.running) goOn(mine, scheduler, () => mine.stop.abort(stopped));
    },
    lose() {
      lost = true;
      world.note(`${name} is lost`);
      life?.die();
    },
    kills: () => kills,
  };
}
