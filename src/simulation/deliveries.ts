import type { Reply, Turn } from '../ports/desk';
import type { Act } from './people';
import type { SimulatedProcess } from './process';
import type { World } from './world';

/** An act of a person, and what every delivery of it was answered. */
export interface Click {
  /** The how manieth of its seed, from 1. */
  readonly number: number;
  readonly turn: Turn;
  readonly replies: Reply[];
}

/** What people do, on its way to the processes. */
export interface Deliveries {
  readonly all: readonly Click[];
  /** Somebody does this now. */
  press(act: Act): void;
  /** Lets something happen so many milliseconds from now; until then there is more to come. */
  happen(milliseconds: number, act: () => void): void;
  /** Lets something happen when this was done; until then there is more to come. */
  whenDone(outcome: Promise<unknown>, act: () => void): void;
  /** True when every delivery was answered or given up. */
  done(): boolean;
  /** Is told of every act of a person, at the moment of it. */
  whenPressed(listener: (act: Act['act']) => void): void;
  /** Some of what was delivered before comes once more, as from a platform that never heard the answer. */
  replay(): void;
}

/** How often a platform tries to deliver to processes that die over it. */
const mostTries = 4;

/**
 * Delivers each act up to three times: at the same moment, soon after, or after minutes, to whichever process is up. Those
 * whose numbers are in `left` do not happen.
 */
export function openDeliveries(
  processes: readonly SimulatedProcess[],
  world: World,
  left: ReadonlySet<number>,
): Deliveries {
  const { scheduler, random, note } = world;
  const all: Click[] = [];
  const listeners: ((act: Act['act']) => void)[] = [];
  let open = 0;
  let pressed = 0;

  function happen(milliseconds: number, act: () => void): void {
    open += 1;
    scheduler.after(milliseconds, () => {
      open -= 1;
      act();
    });
  }

  function press({ address, act }: Act): void {
    pressed += 1;
    if (left.has(pressed)) return;
    const click: Click = {
      number: pressed,
      turn: { id: `turn-${world.serial()}`, address, act },
      replies: [],
    };
    all.push(click);
    note(`${address} presses ${act.verb} ${JSON.stringify(act.data)} (${click.turn.id})`);
    listeners.forEach((one) => one(act));
    deliver(click, 1);
    for (let more = random.pick([0, 0, 1, 2]); more > 0; more -= 1)
      happen(random.pick([0, random.between(1, 500), random.between(500, world.size.latestRepeat)]), () =>
        deliver(click, 1),
      );
  }

  function deliver(click: Click, attempt: number): void {
    const again = () => {
      if (attempt < mostTries) happen(random.between(100, 8_000), () => deliver(click, attempt + 1));
    };
    const ready = processes.filter((one) => one.takesLeads());
    if (ready.length === 0) return again();
    open += 1;
    random.pick(ready).turn(click.turn, (reply) => {
      open -= 1;
      note(
        `${click.turn.id} hears ${typeof reply === 'string' ? reply : `${reply.kind} ${sentenceOf(reply)}`}`,
      );
      if (typeof reply === 'string') return again();
      click.replies.push(reply);
    });
  }

  return {
    all,
    press,
    happen,
    whenDone(outcome, act) {
      open += 1;
      void outcome.then(() => {
        open -= 1;
        act();
      });
    },
    done: () => open === 0,
    whenPressed: (listener) => void listeners.push(listener),
    replay() {
      for (const click of all)
        if (random.chance(0.3)) happen(random.between(0, 5_000), () => deliver(click, 1));
    },
  };
}

function sentenceOf(reply: Reply): string {
  return 'sentence' in reply ? reply.sentence : reply.card.name;
}
