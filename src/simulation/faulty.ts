import type { Mailbox } from '../ports/mailbox';
import { failureOf } from './failures';
import type { CallKind } from './call-kinds';
import type { Faults, MetFault } from './faults';
import type { OpenAnswers } from './open-answers';
import type { Overtaking } from './overtaking';
import type { Random } from './random';
import type { Scheduler } from './scheduler';
import { answeredOutcome, failedOutcome, type StoreOutcome } from './store-outcomes';

/** One life of a process, as far as its calls are concerned. */
export interface Caller {
  readonly name: string;
  alive(): boolean;
  die(): void;
  /** Milliseconds for which its machine still stands still; 0 when it goes. */
  standsStillFor(): number;
  standStill(milliseconds: number): void;
  /** Milliseconds in all for which its machine was suspended, so that even its monotonic clock stood still. */
  suspendedFor(): number;
}

/** Lets a process go on: not before its machine does, and never when it is dead. */
export function goOn(caller: Caller, scheduler: Scheduler, act: () => void): void {
  const wait = caller.standsStillFor();
  if (wait > 0) scheduler.after(wait, () => goOn(caller, scheduler, act));
  else if (caller.alive()) act();
}

/** What the calls of a simulated world share. */
export interface Surroundings {
  readonly scheduler: Scheduler;
  readonly random: Random;
  readonly faults: Faults;
  /** False when the channel shows a repeated post again: then no client may repeat one by itself. */
  readonly channelShowsOnce: boolean;
  /** False when the mailbox sends a repeated mail again: then no client may repeat one by itself. */
  readonly mailboxRemembers: boolean;
  /** True when each request to the model is paid: then no client may repeat one by itself. */
  readonly modelIsPaid: boolean;
  /** True when the mailbox may put a mail off. */
  readonly mailboxPutsOff: boolean;
  /** True when the model fails at every task in all twelve ways. */
  readonly everyModelFailure: boolean;
  /** How long a machine stands still where nobody says otherwise, in milliseconds. */
  readonly standstill: readonly [number, number];
  /** Requests and answers that are to be overtaken. */
  readonly overtaking: Overtaking;
  readonly answers: OpenAnswers;
  /** False when nobody reads the trace, so that nothing need be written for it. */
  readonly isTraced: boolean;
  /** Adds a line to the trace. */
  note(line: string): void;
  count(kind: CallKind, drawn: MetFault | undefined): void;
  /** Hears how the store answered a write, where it was no success. */
  heard(outcome: StoreOutcome | undefined): void;
}

type Family =
  'store' | 'crm' | 'crmLeads' | 'resolver' | 'model' | 'sources' | 'channel' | 'mailbox' | 'door' | 'teams';

/** The same port for one caller, except that each call takes drawn time and may meet a drawn fault, or be its last. */
export function faulty<Port extends object>(
  port: Port,
  family: Family,
  caller: Caller,
  around: Surroundings,
): Port {
  const ways: Ways = { to: `to ${family}`, from: `from ${family}` };
  const methods = new Map<string | symbol, unknown>();
  function methodOf(target: Port, method: string | symbol, receiver: unknown): unknown {
    const member: unknown = Reflect.get(target, method, receiver);
    if (typeof member !== 'function') return member;
    if (method === 'arrival') {
      const arrival = member as Mailbox['arrival'];
      return (signal: AbortSignal) =>
        new Promise<void>((resolve) => {
          void arrival(signal).then(() => goOn(caller, around.scheduler, resolve));
        });
    }
    const kind = `${family}.${String(method)}` as CallKind;
    return (...args: unknown[]) =>
      call(kind, ways, args, caller, around, () => Promise.resolve(Reflect.apply(member, target, args)));
  }
  return new Proxy(port, {
    get(target, method, receiver) {
      let known = methods.get(method);
      if (known === undefined) methods.set(method, (known = methodOf(target, method, receiver)));
      return known;
    },
  });
}

/** The names of both directions between a process and one of its ports. */
interface Ways {
  readonly to: string;
  readonly from: string;
}

function call(
  kind: CallKind,
  { to, from }: Ways,
  args: readonly unknown[],
  caller: Caller,
  around: Surroundings,
  carryOut: () => Promise<unknown>,
): Promise<unknown> {
  // What a dead process was about to do does not happen, and nothing of it goes on.
  if (!caller.alive()) return never();
  const { scheduler, random } = around;
  const askedAt = scheduler.now();
  const drawn = around.faults.draw(kind, () => about(args));
  const met = drawn?.fault === 'duplicate' && !mayRepeat(kind, around) ? undefined : drawn;
  around.count(kind, met);
  const is = (fault: string, side: string) => met?.fault === fault && met.side === side;
  if (around.isTraced)
    around.note(`${caller.name} ${kind} ${about(args)}${met ? ` (${met.fault} ${met.side})` : ''}`);
  if (is('kill', 'before')) {
    caller.die();
    return never();
  }
  const stall = met?.fault === 'stall' ? (met.lasts ?? random.between(...around.standstill)) : 0;
  if (stall > 0) caller.standStill(stall);
  const late = (side: string) => random.between(0, 12) + (is('slow', side) ? slowness(kind, random) : 0);

  return new Promise((resolve, reject) => {
    const answered = around.answers.asked(caller, scheduler.now());
    const answer = (settle: () => void) =>
      scheduler.after(late('after'), () =>
        around.overtaking.pass(from, is('reorder', 'after'), () =>
          goOn(caller, scheduler, () => {
            answered();
            settle();
          }),
        ),
      );
    const failed = (side: 'before' | 'after') => {
      const failure = failureOf(kind, side, around);
      if ('fault' in failure) around.heard(failedOutcome(kind, side, failure.fault));
      answer('fault' in failure ? () => reject(failure.fault) : () => resolve(failure.answer));
    };
    const done = (outcome: Promise<unknown>, use: (value: unknown) => void) =>
      void outcome.then(use, (thrown: unknown) => answer(() => reject(thrown as Error)));
    const request = () => {
      // A request that was under way when its process died may still arrive, but not after days that went by at once, nor
      // where it had not left yet, because its machine stood still.
      const isOver =
        !caller.alive() && (random.chance(0.5) || stall > 0 || scheduler.now() - askedAt > longestOnItsWayMs);
      if (isOver) return;
      if (is('error', 'before')) return failed('before');
      done(carryOut(), (first) => {
        if (is('kill', 'after')) return caller.die();
        if (is('error', 'after')) return failed('after');
        if (met?.fault !== 'duplicate') {
          around.heard(answeredOutcome(kind, met, first));
          return void answer(() => resolve(first));
        }
        scheduler.after(late('before'), () =>
          done(carryOut(), (second) => {
            const given = met.side === 'before' ? first : second;
            around.heard(answeredOutcome(kind, first === 'conflict' ? undefined : met, given));
            answer(() => resolve(given));
          }),
        );
      });
    };
    scheduler.after(late('before') + (is('stall', 'before') ? stall : 0), () =>
      around.overtaking.pass(to, is('reorder', 'before'), request),
    );
  });
}

/** No network keeps a request longer than the longest standstill with the longest leap of all clocks. */
const longestOnItsWayMs = 3_600_000;

/** Whether a client may repeat this call by itself. */
function mayRepeat(kind: CallKind, around: Surroundings): boolean {
  if (kind === 'teams.send') return false;
  if (kind.startsWith('model.')) return !around.modelIsPaid;
  if (kind === 'channel.post' || kind === 'channel.note') return around.channelShowsOnce;
  return kind !== 'mailbox.send' || around.mailboxRemembers;
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** Milliseconds beyond the usual: a store has its own deadline of 5 s, the others can take longer than theirs. */
function slowness(kind: CallKind, random: Random): number {
  return kind.startsWith('store.') ? random.between(500, 5_000) : random.between(500, 45_000);
}

/** What a call is about, for the trace: its key, partition, effect or first argument. */
function about([first]: readonly unknown[]): string {
  if (typeof first !== 'object' || first === null) return String(first);
  const { partition, id, effectId, messageId, conversationId } = first as Record<string, unknown>;
  return [partition, id, effectId, messageId, conversationId]
    .filter((one) => typeof one === 'string')
    .join('/');
}
