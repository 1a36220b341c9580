import { callKinds, type CallKind } from './call-kinds';
import type { Random } from './random';
import {
  seedsToOneThatAsks,
  seedsToOneWithCrmLeads,
  seedsToOneWithTeams,
  seedsToOneWithThreads,
  seedsToOneWithWords,
} from './seeds-to-one';
import { inThreads, rare, seldomAnywhere, seldomEngaged, whenEngaged, whenErased } from './seldom-calls';

/**
 * What goes wrong at a call. `kill`: the process dies before the call is made, or after it was carried out. `error`: it
 * fails without effect, or after taking effect. `slow`: the request or the answer is late. `duplicate`: it is carried
 * out twice, as by a client that repeats it by itself; the caller gets the first (before) or second (after) answer. `stall`:
 * the whole machine stands still before the request leaves, or before the answer is taken, longer than a lease holds.
 * `reorder`: the request, or the answer, is overtaken by the next one to or from the same outside.
 */
export type FaultKind = 'kill' | 'error' | 'slow' | 'duplicate' | 'stall' | 'reorder';
export type Side = 'before' | 'after';
export interface DrawnFault {
  readonly fault: FaultKind;
  readonly side: Side;
  /** Milliseconds of a standstill, where they are not left to chance. */
  readonly lasts?: number;
}

/** A fault that a call meets. */
export interface MetFault extends DrawnFault {
  readonly kind: CallKind;
  /** The how manieth of its seed, from 1. */
  readonly number: number;
}

export const everyFault: readonly FaultKind[] = ['kill', 'error', 'slow', 'duplicate', 'stall', 'reorder'];
export const sides: readonly Side[] = ['before', 'after'];

/** The faults that a call can meet. */
export function faultsOf(kind: CallKind): readonly FaultKind[] {
  // What goes out to Teams is never sent twice by itself.
  if (kind === 'teams.send') return everyFault.filter((one) => one !== 'duplicate');
  return kind === 'clock.sleep' ? ['kill'] : everyFault;
}

/** The faults of one seed. */
export interface Faults {
  /** False for seeds in which nothing goes wrong at all. */
  readonly calm: boolean;
  /** What this call meets; undefined when all goes well. `what` tells what the call is about, such as a partition. */
  draw(kind: CallKind, what?: () => string): MetFault | undefined;
  /** From now on all goes well. */
  stop(): void;
}

export interface Planned extends DrawnFault {
  readonly kind: CallKind;
  /** Only where what the call is about begins so. */
  readonly where?: string;
  /** How many calls of the kind still go by before. */
  wait: number;
}

/** Every call with every fault that it can meet, on either side; neighbours are of different calls. */
export const cells: readonly (DrawnFault & { readonly kind: CallKind })[] = everyFault.flatMap((fault) =>
  sides.flatMap((side) =>
    callKinds.filter((kind) => faultsOf(kind).includes(fault)).map((kind) => ({ kind, fault, side })),
  ),
);

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
const teamsFaults = 10;
/** Of the rarest there. */
const seldomTeamsFaults = 6;
const crmLeadsFaults = 6;
const questionFaults = 6;
const wordFaults = 4;
const erasureFaults = 6;
const engagedFaults = 10;

/**
 * Draws faults at a rate of the seed's own, and plans some more: cells of the table by turns from seed to seed, those
 * of rare calls more often, and others drawn evenly. Those whose numbers are in `left` do not happen.
 */
export function createFaults(
  random: Random,
  seed: number,
  left: ReadonlySet<number> | undefined,
  {
    hasThreads,
    hasTeams,
    hasCrmLeads,
    engages,
    asks,
    writes,
    rareFaults,
    lookUps,
    seldomFaults,
    ofEachSeldom,
    surplusCards,
    erases,
    first,
  }: Plan,
): Faults {
  const isMade = (kind: CallKind) =>
    (hasThreads || !inThreads.includes(kind)) &&
    (engages || !whenEngaged.includes(kind)) &&
    (asks || kind !== 'model.answerChat') &&
    (writes || kind !== 'model.writeMail') &&
    (hasCrmLeads || !kind.startsWith('crmLeads.')) &&
    (erases || !whenErased.includes(kind)) &&
    (hasTeams ? hasThreads || !kind.startsWith('channel.') : !kind.startsWith('teams.'));
  const possible = cells.filter(({ kind }) => isMade(kind));
  const rareCells = possible.filter(({ kind }) => rare.includes(kind));
  const calm = random.chance(0.1);
  const rate = random.pick([0, 0.004, 0.02, 0.05]);
  const killRate = random.pick([0, 0.001, 0.003, 0.006]);
  const teamsCells = possible.filter(({ kind }) => kind.startsWith('teams.'));
  const crmLeadsCells = possible.filter(({ kind }) => kind.startsWith('crmLeads.'));
  const threadCells = possible.filter(({ kind }) => inThreads.includes(kind));
  const engagedCells = possible.filter(({ kind }) => whenEngaged.includes(kind));
  const seldomCells = engagedCells.filter(({ kind }) => seldomEngaged.includes(kind));
  const ofKind = (wanted: CallKind, count: number, seedsToOne = 1) =>
    count > 0 && isMade(wanted)
      ? inTurn(
          cells.filter(({ kind }) => kind === wanted),
          count,
          Math.floor(seed / seedsToOne),
        )
      : [];
  const byTurns = [
    ...(ofEachSeldom > 0 ? seldomAnywhere.flatMap((one) => ofKind(one, 2)) : []),
    ...(engages ? seldomEngaged.flatMap((one) => ofKind(one, ofEachSeldom)) : []),
    ...(engages ? inTurn(seldomCells, seldomFaults, seed) : []),
    ...(engages ? inTurn(engagedCells, engagedFaults, seed) : []),
    ...(asks ? ofKind('model.answerChat', questionFaults, seedsToOneThatAsks) : []),
    ...(writes ? ofKind('model.writeMail', wordFaults, seedsToOneWithWords) : []),
    // By turns: where the one fails, the other comes late.
    ...(erases ? ofKind(seed % 5 < 1 ? 'crm.erase' : 'store.scrub', erasureFaults, 5) : []),
    ...inTurn(possible, 5, seed),
    ...inTurn(rareCells, rareFaults, seed),
    ...(hasTeams ? ofKind('teams.remove', seldomTeamsFaults, seedsToOneWithTeams) : []),
    ...(hasTeams ? inTurn(teamsCells, teamsFaults, seed / seedsToOneWithTeams) : []),
    ...(hasCrmLeads ? inTurn(crmLeadsCells, crmLeadsFaults, seed / seedsToOneWithCrmLeads) : []),
    ...(hasThreads ? inTurn(threadCells, 5, seed / seedsToOneWithThreads) : []),
  ];
  // A mailbox is asked what was sent only after a process died before it had the answer.
  if (byTurns.some((one) => one.kind === 'mailbox.wasSent') && random.chance(lookUps))
    byTurns.unshift({ kind: 'mailbox.send', fault: 'kill', side: random.pick(sides), wait: 0 });
  // Nor is a thread asked what stands in it.
  if (byTurns.some((one) => one.kind === 'channel.findNote') && random.chance(lookUps))
    byTurns.unshift({ kind: 'channel.note', fault: 'kill', side: random.pick(sides), wait: 0 });
  // A card is taken away only where a second one came of a message of which nobody knew that it was there.
  if (hasTeams && random.chance(lookUps))
    for (let wait = 0; wait < surplusCards; wait += 1)
      byTurns.unshift({ kind: 'teams.send', fault: 'error', side: 'after', wait });
  // Most mailboxes and channels take no repetition, so those that do meet more of them.
  if (ofEachSeldom > 0 && seed % seedsToOneWithRepetition === 0)
    for (const kind of ['mailbox.send', 'channel.note'] as const)
      byTurns.unshift({ kind, fault: 'duplicate', side: random.pick(sides), wait: 0 });
  const evenly = Array.from({ length: random.between(4, 14) }, () =>
    planned(random.pick(possible), random.between(0, 3)),
  );
  const plans = new Map<CallKind, Planned[]>();
  for (const one of [...first, ...byTurns, ...evenly])
    plans.set(one.kind, [...(plans.get(one.kind) ?? []), one]);
  let on = !calm;
  let met = 0;

  function drawn(kind: CallKind, what: () => string): DrawnFault | undefined {
    const mine = plans.get(kind);
    const due = mine
      ? mine.findIndex((one) => (!one.where || what().startsWith(one.where)) && (one.wait -= 1) < 0)
      : -1;
    if (mine && due >= 0) return mine.splice(due, 1)[0];
    if (random.chance(killRate)) {
      const fault = kind === 'clock.sleep' ? 'kill' : random.pick(['kill', 'stall'] as const);
      return { fault, side: random.pick(sides) };
    }
    if (kind === 'clock.sleep' || !random.chance(rate)) return undefined;
    return {
      fault: random.pick(['error', 'slow', 'duplicate', 'reorder'] as const),
      side: random.pick(sides),
    };
  }

  return {
    calm,
    draw(kind, what = () => '') {
      const fault = on ? drawn(kind, what) : undefined;
      if (!fault) return undefined;
      met += 1;
      return left?.has(met) ? undefined : { ...fault, kind, number: met };
    },
    stop: () => void (on = false),
  };
}

/** So many of the cells, others from seed to seed until all had their turn. */
function inTurn(from: typeof cells, count: number, seed: number): Planned[] {
  // Far apart: two standstills in a row leave no time for a third.
  const apart = Math.floor(from.length / count) + 1;
  return Array.from({ length: count }, (_, at) => planned(from[(seed + apart * at) % from.length], 0));
}

function planned(cell: (typeof cells)[number] | undefined, wait: number): Planned {
  if (!cell) throw new RangeError('The table of faults has no such cell');
  return { ...cell, wait };
}
