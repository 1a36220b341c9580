/**
 * The card with a fallback for each button: what does not know Action.Execute gets the same act as Action.Submit, with
 * the verb among the data. Words that open a receipt need none: where they cannot be pressed, they are still read.
 * Gives back a new card.
 */
export function withFallbacks<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withFallbacks) as T;
  if (typeof node !== 'object' || node === null) return node;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node))
    copy[key] = key === 'selectAction' ? value : withFallbacks(value);
  return (copy['type'] === 'Action.Execute' ? { ...copy, fallback: submitOf(copy) } : copy) as T;
}

function submitOf({ title, verb, data, style, mode, associatedInputs }: Record<string, unknown>): object {
  const shown = { style, mode, associatedInputs };
  const given = Object.entries(shown).filter(([, value]) => value !== undefined);
  return {
    type: 'Action.Submit',
    title,
    data: { ...(data as object), verb },
    ...Object.fromEntries(given),
  };
}
