import type { Turn } from '../ports/desk';
import type { SimulatedProcess } from './process';
import { seededRandom } from './random';
import { administrator, sellers, supervisors } from './workload';
import type { World } from './world';

/** What people ask in their own words, about the lead of a thread or about all. */
const words = [
  'why is it so?',
  'what is known of its budget?',
  'and who owns it?',
  'which leads in Germany are hot?',
  'compare my two hottest leads',
  'what is wrong with the others?',
];
const askers = [...sellers, ...supervisors, administrator];
/** How often a platform tries to deliver to processes that die over it. */
const mostTries = 4;
/** Far from every seed that anybody runs, so that these draws are of their own. */
const ownStream = 2 ** 40;

export interface Questions {
  readonly asked: number;
  /** True when every question was answered or given up. */
  done(): boolean;
}

/** Lets people ask while things go wrong, each question delivered until somebody answers it; nobody where nobody asks. */
export function openQuestions(
  seed: number,
  processes: readonly SimulatedProcess[],
  world: Pick<World, 'scheduler' | 'watch' | 'note' | 'size' | 'questions'>,
): Questions {
  const { scheduler, watch, note, size } = world;
  const random = seededRandom(ownStream + seed);
  let open = 0;
  let asked = 0;

  function happen(milliseconds: number, act: () => void): void {
    open += 1;
    scheduler.after(milliseconds, () => {
      open -= 1;
      act();
    });
  }

  function ask(): void {
    const leads = [...watch.leads.keys()];
    const about = leads.length > 0 && random.chance(0.6) ? random.pick(leads) : undefined;
    asked += 1;
    const turn: Turn = {
      id: `question-${asked}`,
      address: random.pick(askers),
      ...(about !== undefined && { about }),
      thread: 'one',
      act: { kind: 'text', text: random.pick(words) },
    };
    note(`${turn.address} asks ${JSON.stringify(turn.act)} (${turn.id})`);
    deliver(turn, 1);
  }

  function deliver(turn: Turn, attempt: number): void {
    const again = () => {
      if (attempt < mostTries) happen(random.between(100, 8_000), () => deliver(turn, attempt + 1));
    };
    const ready = processes.filter((one) => one.takesLeads());
    if (ready.length === 0) return again();
    open += 1;
    random.pick(ready).turn(turn, (reply) => {
      open -= 1;
      note(`${turn.id} hears ${typeof reply === 'string' ? reply : reply.kind}`);
      if (typeof reply === 'string') again();
    });
  }

  for (let count = world.questions ? random.between(...size.questions) : 0; count > 0; count -= 1)
    happen(random.between(2_000, 2 * size.latestClick), ask);

  return {
    get asked() {
      return asked;
    },
    done: () => open === 0,
  };
}
