import { performance } from 'node:perf_hooks';
import type { CaseOutcome } from './item';
import type { Judged } from './meter';
import type { Part } from './part';

/** How a model did on one part. */
export interface PartResult {
  readonly part: Part;
  readonly outcomes: readonly CaseOutcome[];
  /** Cases in which no answer came. */
  readonly failed: number;
  /** Milliseconds of each case, in ascending order. */
  readonly times: readonly number[];
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Asks a model every case of a part, some at once. A case without an answer counts as failed, and its items as nothing. */
export async function runPart(part: Part, model: Judged, atOnce: number): Promise<PartResult> {
  const before = model.used();
  const outcomes: CaseOutcome[] = [];
  const times: number[] = [];
  let failed = 0;
  const waiting = [...part.cases];
  const ask = async () => {
    for (let one = waiting.shift(); one; one = waiting.shift()) {
      const begun = performance.now();
      const outcome = await one(model.port).catch(() => undefined);
      times.push(performance.now() - begun);
      if (outcome) outcomes.push(outcome);
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, ask));
  const after = model.used();
  return {
    part,
    outcomes,
    failed,
    times: times.sort((one, other) => one - other),
    inputTokens: after.input - before.input,
    outputTokens: after.output - before.output,
  };
}
