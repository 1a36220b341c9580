/** Words of one weight, to stand in a text of several. */
export interface RunView {
  readonly text: string;
  readonly weight: 'Bolder' | 'Default';
}

/** Heads in bold, each with what belongs to it. */
export function headed(
  parts: readonly { readonly head: string; readonly rest: string }[],
): readonly RunView[] {
  const runs = parts.flatMap(({ head, rest }): RunView[] => [
    { text: head, weight: 'Bolder' },
    { text: rest, weight: 'Default' },
  ]);
  return runs.filter((one) => one.text !== '');
}
