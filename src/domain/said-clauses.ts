import type { FoundPhrase } from './phrases';
import type { SaidWord } from './said-words';

type Said = readonly SaidWord[];

/** Words of "understood?" and the like. */
const longestTag = 2;

/** What was found but does not begin within what stands around it. */
export function outsideOf(
  around: readonly FoundPhrase[],
  found: readonly FoundPhrase[],
): readonly FoundPhrase[] {
  return found.filter(({ from }) => !around.some((one) => one.from <= from && from < one.to));
}

/** How many words it has, marks aside. */
export function lengthOf(said: Said): number {
  return said.filter((one) => !one.isMark).length;
}

/** "No more mails, understood?" asks nothing. */
export function endsInTag(sentence: Said): boolean {
  const last = commasOf(sentence).at(-1);
  return last !== undefined && lengthOf(sentence.slice(last)) <= longestTag;
}

/** Where its commas stand. */
export function commasOf(sentence: Said): readonly number[] {
  return sentence.flatMap(({ key, isMark }, at) => (isMark && key === ',' ? [at] : []));
}

/** What stands between one end and the next. */
export function clausesOf(sentence: Said, ends: readonly number[]): readonly Said[] {
  return [...ends, sentence.length].map((end, at) => sentence.slice(at === 0 ? 0 : (ends[at - 1] ?? 0), end));
}

/** Clauses that stand behind each other, from each one to each later one. */
export function runsOf(sentence: Said, ends: readonly number[]): readonly Said[] {
  const edges = [...new Set([0, ...ends, sentence.length])].sort((one, other) => one - other);
  return edges.flatMap((from, at) => edges.slice(at + 1).map((to) => sentence.slice(from, to)));
}
