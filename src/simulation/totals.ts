import { callKinds } from './call-kinds';
import { cells, everyFault, sides } from './faults';
import type { Simulated } from './simulate';
import { storeOutcomes } from './store-outcomes';

/** The sum over many seeds. */
export interface Totals {
  readonly seeds: number;
  readonly leads: number;
  readonly clicks: number;
  readonly mails: number;
  readonly portCalls: number;
  readonly kills: number;
  readonly faults: number;
  readonly hits: ReadonlyMap<string, number>;
}

/** Sums up seeds one by one, so that a hundred thousand of them need no more memory than one. */
export function openTotals(): { add(one: Simulated): void; sum(): Totals } {
  const hits = new Map<string, number>();
  const sums = { seeds: 0, leads: 0, clicks: 0, mails: 0, portCalls: 0, kills: 0, faults: 0 };
  return {
    add(one) {
      sums.seeds += 1;
      for (const name of ['leads', 'clicks', 'mails', 'portCalls', 'kills', 'faults'] as const)
        sums[name] += one[name];
      for (const [key, count] of one.hits) hits.set(key, (hits.get(key) ?? 0) + count);
    },
    sum: () => ({ ...sums, hits }),
  };
}

/** Every call with every fault it can meet on either side, and how often that happened. */
export function cellsOf({ hits }: Totals): readonly { readonly cell: string; readonly count: number }[] {
  return cells.map(({ kind, fault, side }) => {
    const cell = `${kind} ${fault} ${side}`;
    return { cell, count: hits.get(cell) ?? 0 };
  });
}

/** The totals and the table of calls × faults × sides (before/after; for duplicates the answer given), for people. */
export function totalsPage(totals: Totals): string {
  const each = (count: number) => (count / Math.max(1, totals.seeds)).toFixed(1);
  const counts = new Map(cellsOf(totals).map(({ cell, count }) => [cell, count]));
  const columns = everyFault;
  const rows = callKinds.map((kind) => [
    kind,
    String(totals.hits.get(kind) ?? 0),
    ...columns.map((fault) => sides.map((side) => counts.get(`${kind} ${fault} ${side}`) ?? '-').join('/')),
  ]);
  const lines = [['port call', 'calls', ...columns], ...rows].map((row) =>
    row.map((cell, at) => (at === 0 ? cell.padEnd(22) : cell.padStart(12))).join(''),
  );
  return [
    `${totals.seeds} seeds: ${totals.leads} leads (${each(totals.leads)} a seed), ${totals.clicks} clicks (${each(totals.clicks)}), ` +
      `${totals.mails} mails, ${totals.portCalls} port calls (${each(totals.portCalls)}), ` +
      `${totals.kills} kills (${each(totals.kills)}), ${totals.faults} faults with kills (${each(totals.faults)})`,
    '',
    ...lines,
    '',
    ...storeOutcomes.map(
      (one) => `the store to a write: ${one.padEnd(40)}${totals.hits.get(one) ?? 0} times`,
    ),
    '',
    `least often: ${leastHit(totals)}`,
  ].join('\n');
}

function leastHit(totals: Totals): string {
  const [least] = [...cellsOf(totals)].sort((one, other) => one.count - other.count);
  return least ? `${least.cell}, ${least.count} times` : 'nothing';
}
