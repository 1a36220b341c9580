import type { Playbook } from '../domain/playbook';
import type { Edition } from './editions';
import { drawEngagedPlaybook, writtenByModel } from './engaged-playbook';
import type { Random } from './random';
import {
  seedsToOneThatAsks,
  seedsToOneWithCrmLeads,
  seedsToOneWithTeams,
  seedsToOneWithThreads,
  seedsToOneWithWords,
} from './seeds-to-one';
import { simulatedPlaybook } from './workload';
import type { WorldSize } from './world-size';

/** What there is in a world, and what is done there. */
export interface WorldKind {
  readonly hasThreads: boolean;
  readonly hasTeams: boolean;
  readonly hasCrmLeads: boolean;
  readonly playbook: Playbook;
  /** True where the agent writes by itself. */
  readonly engages: boolean;
  /** True where the seed drew that it does. */
  readonly drawsEngaged: boolean;
  /** True where a language model answers questions of people. */
  readonly asks: boolean;
  /** True where a language model words the mails of the agent. */
  readonly writes: boolean;
  /** True where the language model costs something. */
  readonly pays: boolean;
}

/** The kind of world that a seed is: mostly by its number, so that nothing need be drawn for what is new. */
export function drawKind(
  seed: number,
  edition: Edition,
  size: WorldSize,
  random: Random,
  asked: Playbook | undefined,
): WorldKind {
  // Not even drawn for in earlier editions.
  const drawsEngaged = !asked && size.engages > 0 && random.chance(size.engages);
  const drawn = drawsEngaged ? drawEngagedPlaybook(random, size.cadences) : simulatedPlaybook;
  const writes = drawsEngaged && size.writesByModel && seed % seedsToOneWithWords === 1;
  const playbook = asked ?? (writes ? writtenByModel(drawn) : drawn);
  const asks = !asked && size.asksTheModel && seed % seedsToOneThatAsks === 2;
  return {
    hasThreads: edition >= 2 && seed % seedsToOneWithThreads === 0,
    hasTeams: size.knowsTeams && seed % seedsToOneWithTeams === 0,
    hasCrmLeads: size.knowsCrmLeads && seed % seedsToOneWithCrmLeads === 0,
    playbook,
    engages: playbook.mode === 'research-and-engage',
    drawsEngaged,
    asks,
    writes,
    // Who pays sends no request twice by itself, so some do not.
    pays: asks && size.paysTheModel && Math.floor(seed / seedsToOneThatAsks) % 5 > 1,
  };
}
