import { limits } from './limits';

/** Elements that hold nothing, and raw text that is skipped as a whole. */
const holdNothing = new Set(
  'area base br col embed hr img input link meta param source track wbr keygen frame'.split(' '),
);
const cells = ['td', 'th'];
const rows = [...cells, 'tr'];
const sections = [...rows, 'thead', 'tbody', 'tfoot'];
/** What the start of a tag closes when it stands open, so that a list or table without end tags is not deep. */
const closes: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...['p', 'li', 'option', 'optgroup'].map((one) => [one, [one]] as const),
  ...['dt', 'dd'].map((one) => [one, ['dt', 'dd']] as const),
  ...['rt', 'rp'].map((one) => [one, ['rt', 'rp']] as const),
  ...cells.map((one) => [one, cells] as const),
  ['tr', rows],
  ...['thead', 'tbody', 'tfoot'].map((one) => [one, sections] as const),
]);
/** Only what parsers take as text too: what is in `svg` or `template` nests like anything else. */
const raw = new Set(['script', 'style', 'textarea', 'title']);

/**
 * True when tags are nested deeper than a parser should be asked to follow. One pass over the text, before any parser
 * sees it.
 */
export function isTooDeep(html: string): boolean {
  const open: string[] = [];
  // Only ASCII: other letters may change their length, and places would no longer fit.
  const lower = html.replace(/[A-Z]+/gu, (letters) => letters.toLowerCase());
  const neverEnds = new Set<string>();
  const tag = /<(\/?)([a-z][a-z0-9:-]{0,40})/giu;
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    const name = (found[2] ?? '').toLowerCase();
    if (holdNothing.has(name)) continue;
    if (found[1]) {
      const at = open.lastIndexOf(name);
      // An end tag without a start tag nearby closes nothing.
      if (at >= 0 && open.length - at < 64) open.length = at;
      continue;
    }
    if (raw.has(name)) {
      const end = neverEnds.has(name) ? -1 : lower.indexOf(`</${name}`, tag.lastIndex);
      // Looked for once: a page of nothing but such starts would be searched to its end for each.
      if (end < 0) neverEnds.add(name);
      else tag.lastIndex = end;
      continue;
    }
    const closed = closes.get(name) ?? [];
    while (closed.includes(open.at(-1) ?? '')) open.pop();
    open.push(name);
    if (open.length > limits.tagDepth) return true;
  }
  return false;
}
