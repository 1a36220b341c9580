/** Where progress is shown: a terminal is rewritten in place, anything else gets a line for each tenth. */
export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  step(): void;
  done(): void;
}

/** Counts long work before people's eyes; `total` is 0 when it is not known. */
export function startProgress(label: string, total: number, output: ProgressOutput): Progress {
  let count = 0;
  const shown = () => (total > 0 ? `${label}: ${count} of ${total}` : `${label}: ${count}`);
  const each = total > 0 ? Math.max(1, Math.ceil(total / 10)) : 1000;
  return {
    step() {
      count += 1;
      if (output.isTTY && count % 10 === 0) output.write(`\r${shown()}`);
      else if (!output.isTTY && count % each === 0) output.write(`${shown()}\n`);
    },
    done() {
      if (output.isTTY) output.write(`\r${shown()}\n`);
      else if (count % each !== 0) output.write(`${shown()}\n`);
    },
  };
}
