/** Makes a card, or a part of one, of the words that belong into its blanks. */
export type Mould = (words: readonly string[]) => unknown;

const blank = /\uE000(\d+)\uE001/g;
const onlyBlank = /^\uE000(\d+)\uE001$/;

/** What of a view a card depends on beside its words, which are added to `words` in their order: all but texts that are not empty. */
export function formOf(view: unknown, words: string[]): string {
  if (typeof view === 'string') {
    if (view === '') return "''";
    words.push(view);
    return '_';
  }
  if (typeof view !== 'object' || view === null) return String(view);
  if (Array.isArray(view)) {
    let form = '[';
    for (const one of view) form += `${formOf(one, words)},`;
    return `${form}]`;
  }
  let form = '{';
  for (const name in view) {
    const field = view[name as keyof typeof view] as unknown;
    if (field !== undefined) form += `${name}:${formOf(field, words)},`;
  }
  return `${form}}`;
}

/** The same view with numbered blanks for its words, in the order of `formOf`. */
export function blanked(view: unknown): unknown {
  let count = 0;
  const part = (node: unknown): unknown => {
    if (typeof node === 'string') return node === '' ? '' : `\uE000${(count += 1) - 1}\uE001`;
    if (typeof node !== 'object' || node === null) return node;
    if (Array.isArray(node)) return node.map(part);
    return Object.fromEntries(
      Object.entries(node)
        .filter(([, field]) => field !== undefined)
        .map(([name, field]) => [name, part(field)]),
    );
  };
  return part(view);
}

/** What fills the blanks of this card; parts without any are shared by all that it makes, so nobody may change them. */
export function mouldOf(card: unknown): Mould {
  return filler(card) ?? (() => card);
}

function filler(node: unknown): Mould | undefined {
  if (typeof node === 'string') return words(node);
  if (typeof node !== 'object' || node === null) return undefined;
  const parts = Object.entries(node).flatMap(([name, part]) => {
    const fill = filler(part);
    return fill ? [{ name, fill }] : [];
  });
  if (parts.length === 0) return undefined;
  return (given) => {
    const copy = (Array.isArray(node) ? [...node] : { ...node }) as Record<string, unknown>;
    for (const { name, fill } of parts) copy[name] = fill(given);
    return copy;
  };
}

function words(text: string): Mould | undefined {
  const only = onlyBlank.exec(text)?.[1];
  if (only !== undefined) return (given) => given[Number(only)];
  if (!text.includes('\uE000')) return undefined;
  return (given) => text.replace(blank, (_, at: string) => given[Number(at)] ?? '');
}
