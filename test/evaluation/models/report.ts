import type { PartResult } from './run-part';

/** What a million tokens cost, in dollars; null when nobody said. */
export interface Prices {
  readonly input: number;
  readonly output: number;
}

/** The table of one part: a row for each class, then what it took; a column for each model. */
export function reportOf(
  results: readonly (PartResult & { readonly model: string })[],
  prices: Prices | null,
): readonly string[] {
  const part = results[0]?.part;
  if (!part) return [];
  const classes = [
    ...new Set(results.flatMap(({ outcomes }) => outcomes.flatMap(({ items }) => items.map(({ is }) => is)))),
  ];
  const rows = [
    ['', ...results.map((one) => one.model)],
    ...classes.sort().map((is) => [is, ...results.map((one) => shares(one, is))]),
    ['quotes that stand', ...results.map(standing)],
    ['invented, and dropped', ...results.map((one) => String(sum(one, 'claims') - sum(one, 'verified')))],
    ['no answer', ...results.map((one) => String(one.failed))],
    ['tokens in, out', ...results.map(({ inputTokens, outputTokens }) => `${inputTokens}, ${outputTokens}`)],
    ['cost', ...results.map((one) => cost(one, prices))],
    ['time p50, p95', ...results.map(({ times }) => `${at(times, 0.5)}, ${at(times, 0.95)} ms`)],
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  │  ');
  return [
    `${part.name}: ${part.about} (${part.cases.length} cases; right, nothing said, wrong)`,
    ...rows.map(line),
  ];
}

function shares({ outcomes }: PartResult, is: string): string {
  const items = outcomes.flatMap((one) => one.items.filter((item) => item.is === is));
  const share = (result: string) =>
    `${Math.round((100 * items.filter((one) => one.result === result).length) / Math.max(1, items.length))} %`.padStart(
      5,
    );
  return `${share('right')} ${share('abstained')} ${share('wrong')}`;
}

function standing(result: PartResult): string {
  const claims = sum(result, 'claims');
  return claims === 0
    ? 'none made'
    : `${((100 * sum(result, 'verified')) / claims).toFixed(1)} % of ${claims}`;
}

function sum({ outcomes }: PartResult, what: 'claims' | 'verified'): number {
  return outcomes.reduce((total, one) => total + one[what], 0);
}

function cost({ inputTokens, outputTokens }: PartResult, prices: Prices | null): string {
  if (inputTokens + outputTokens === 0) return '$0';
  if (!prices) return 'prices not set';
  return `$${((inputTokens * prices.input + outputTokens * prices.output) / 1_000_000).toFixed(4)}`;
}

function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
}
