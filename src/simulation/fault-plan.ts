import { callKinds, type CallKind } from './call-kinds';
import { cells, sides, type Cell } from './faults';
import type { Random } from './random';
import {
  seedsToOneThatAsks,
  seedsToOneWithCrmLeads,
  seedsToOneWithTeams,
  seedsToOneWithThreads,
  seedsToOneWithWords,
} from './seeds-to-one';
import { inThreads, rare, seldomAnywhere, seldomEngaged, whenEngaged, whenErased } from './seldom-calls';

/** A fault that the next call of its kind is to meet. */
export interface Planned extends Cell {
  /** Only where what the call is about begins so. */
  readonly where?: string;
  /** How many calls of the kind still go by before. */
  wait: number;
}

/** What is planned for a world. */
export interface Plan {
  readonly hasThreads: boolean;
  /** True where people read in Teams, and not in a channel without threads. */
  readonly hasTeams: boolean;
  /** True where leads live in the CRM. */
  readonly hasCrmLeads: boolean;
  /** True where the agent writes by itself. */
  readonly engages: boolean;
  /** True where a language model answers questions of people. */
  readonly asks: boolean;
  /** True where a language model words the mails of the agent. */
  readonly writes: boolean;
  /** Faults of rare calls. */
  readonly rareFaults: number;
  /** Share of worlds in which what is to be looked up is put in doubt first. */
  readonly lookUps: number;
  /** Faults of calls of which there are fewest where the agent writes. */
  readonly seldomFaults: number;
  /** As many of each of these, so that whichever call comes first meets one. */
  readonly ofEachSeldom: number;
  /** So many messages to Teams are put in doubt, so that some stand twice. */
  readonly surplusCards: number;
  /** True where somebody erases a lead. */
  readonly erases: boolean;
  /** What is planned beside, and comes first. */
  readonly first: readonly Planned[];
}

/** Every so many a client repeats what it sends by itself. */
const seedsToOneWithRepetition = 5;
const anywhereFaults = 5;
const teamsFaults = 10;
/** Of the rarest there. */
const seldomTeamsFaults = 6;
const crmLeadsFaults = 6;
const questionFaults = 6;
const wordFaults = 4;
const erasureFaults = 6;
const engagedFaults = 10;
const threadFaults = 5;

const cellsOf = new Map(callKinds.map((kind) => [kind, cells.filter((one) => one.kind === kind)]));

/**
 * The faults planned for the calls of each kind, in their order: cells of the table by turns from seed to seed, those of
 * rare calls more often, and others drawn evenly.
 */
export function planFaults(random: Random, seed: number, plan: Plan): ReadonlyMap<CallKind, Planned[]> {
  const made = new Set(callKinds.filter((kind) => isMade(kind, plan)));
  const possible = cells.filter(({ kind }) => made.has(kind));
  const evenly = (): Planned[] =>
    Array.from({ length: random.between(4, 14) }, () => planned(random.pick(possible), random.between(0, 3)));
  const byTurns = takenInTurn(possible, seed, plan);
  const plans = new Map<CallKind, Planned[]>();
  for (const one of [...plan.first, ...inDoubt(byTurns, random, seed, plan), ...byTurns, ...evenly()]) {
    const mine = plans.get(one.kind);
    if (mine) mine.push(one);
    else plans.set(one.kind, [one]);
  }
  return plans;
}

/** Whether a call is made at all in such a world. */
function isMade(kind: CallKind, plan: Plan): boolean {
  const { hasThreads, hasTeams } = plan;
  return (
    (hasThreads || !inThreads.includes(kind)) &&
    (plan.engages || !whenEngaged.includes(kind)) &&
    (plan.asks || kind !== 'model.answerChat') &&
    (plan.writes || kind !== 'model.writeMail') &&
    (plan.hasCrmLeads || !kind.startsWith('crmLeads.')) &&
    (plan.erases || !whenErased.includes(kind)) &&
    (hasTeams ? hasThreads || !kind.startsWith('channel.') : !kind.startsWith('teams.'))
  );
}

function takenInTurn(possible: readonly Cell[], seed: number, plan: Plan): readonly Planned[] {
  const { hasTeams, hasThreads, hasCrmLeads, engages, asks, writes, erases, ofEachSeldom } = plan;
  const among = (is: (kind: CallKind) => boolean) => possible.filter(({ kind }) => is(kind));
  const ofKind = (kind: CallKind, count: number, seedsToOne = 1) =>
    count > 0 && isMade(kind, plan)
      ? inTurn(cellsOf.get(kind) ?? [], count, Math.floor(seed / seedsToOne))
      : [];
  const seldom = among((kind) => seldomEngaged.includes(kind));
  const engaged = among((kind) => whenEngaged.includes(kind));
  const ofTeams = among((kind) => kind.startsWith('teams.'));
  const ofCrmLeads = among((kind) => kind.startsWith('crmLeads.'));
  const threads = among((kind) => inThreads.includes(kind));
  return [
    ...(ofEachSeldom > 0 ? seldomAnywhere.flatMap((one) => ofKind(one, 2)) : []),
    ...(engages ? seldomEngaged.flatMap((one) => ofKind(one, ofEachSeldom)) : []),
    ...(engages ? inTurn(seldom, plan.seldomFaults, seed) : []),
    ...(engages ? inTurn(engaged, engagedFaults, seed) : []),
    ...(asks ? ofKind('model.answerChat', questionFaults, seedsToOneThatAsks) : []),
    ...(writes ? ofKind('model.writeMail', wordFaults, seedsToOneWithWords) : []),
    // By turns: where the one fails, the other comes late.
    ...(erases ? ofKind(seed % 5 < 1 ? 'crm.erase' : 'store.scrub', erasureFaults, 5) : []),
    ...inTurn(possible, anywhereFaults, seed),
    ...inTurn(
      among((kind) => rare.includes(kind)),
      plan.rareFaults,
      seed,
    ),
    ...(hasTeams ? ofKind('teams.remove', seldomTeamsFaults, seedsToOneWithTeams) : []),
    ...(hasTeams ? inTurn(ofTeams, teamsFaults, seed / seedsToOneWithTeams) : []),
    ...(hasCrmLeads ? inTurn(ofCrmLeads, crmLeadsFaults, seed / seedsToOneWithCrmLeads) : []),
    ...(hasThreads ? inTurn(threads, threadFaults, seed / seedsToOneWithThreads) : []),
  ];
}

/** What must go wrong first so that the rest of it can, the latest drawn first. */
function inDoubt(
  byTurns: readonly Planned[],
  random: Random,
  seed: number,
  { hasTeams, lookUps, surplusCards, ofEachSeldom }: Plan,
): readonly Planned[] {
  const first: Planned[] = [];
  const plan = (kind: CallKind, fault: Cell['fault'], side: Cell['side'], wait = 0) =>
    void first.unshift({ kind, fault, side, wait });
  const isPlanned = (kind: CallKind) => byTurns.some((one) => one.kind === kind);
  // A mailbox is asked what was sent only after a process died before it had the answer.
  if (isPlanned('mailbox.wasSent') && random.chance(lookUps))
    plan('mailbox.send', 'kill', random.pick(sides));
  // Nor is a thread asked what stands in it.
  if (isPlanned('channel.findNote') && random.chance(lookUps))
    plan('channel.note', 'kill', random.pick(sides));
  // A card is taken away only where a second one came of a message of which nobody knew that it was there.
  if (hasTeams && random.chance(lookUps))
    for (let wait = 0; wait < surplusCards; wait += 1) plan('teams.send', 'error', 'after', wait);
  // Most mailboxes and channels take no repetition, so those that do meet more of them.
  if (ofEachSeldom > 0 && seed % seedsToOneWithRepetition === 0)
    for (const kind of ['mailbox.send', 'channel.note'] as const) plan(kind, 'duplicate', random.pick(sides));
  return first;
}

/** So many of the cells, others from seed to seed until all had their turn. */
function inTurn(from: readonly Cell[], count: number, seed: number): Planned[] {
  // Far apart: two standstills in a row leave no time for a third.
  const apart = Math.floor(from.length / count) + 1;
  return Array.from({ length: count }, (_, at) => planned(from[(seed + apart * at) % from.length], 0));
}

function planned(cell: Cell | undefined, wait: number): Planned {
  if (!cell) throw new RangeError('The table of faults has no such cell');
  return { ...cell, wait };
}
