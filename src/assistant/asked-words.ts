import { leadLists } from './operations/leads';

/** `employees=6000, budget=met` as the operation takes it; undefined for what is not of the question, a verdict or a number. */
export function supposedIn(words: string, question: string): Readonly<Record<string, string>> | undefined {
  const pairs = words.split(/[,;]/u).map((one) => one.split('=').map((side) => side.trim()));
  const isPlain = (value: string) =>
    /^(?:met|not met|unknown|\d[\d.,]*)$/u.test(value) ||
    value.split(/\s+/u).every((one) => isAsked(one, question));
  const said = pairs.flatMap(([what = '', value = '']) => (what && value ? [[what, value] as const] : []));
  if (said.length === 0 || said.length < pairs.length || !said.every(([, value]) => isPlain(value)))
    return undefined;
  return Object.fromEntries(said);
}

/** True for a word that the question holds. */
export function isAsked(word: string, question: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').toLowerCase();
  return plain(question)
    .split(/[^\p{L}\p{N}-]+/u)
    .includes(plain(word));
}

/** True for the name of a list. */
export function isList(word: string): boolean {
  return leadLists.some((one) => one === word.toLowerCase());
}

const name = /\p{Lu}[\p{L}\p{N}'’&-]*(?:\s+\p{Lu}[\p{L}\p{N}'’&-]*)*/gu;

/** Words with a capital letter that stand together; the first word of a text has one anyway. */
export function namesIn(text: string): readonly string[] {
  return [...text.slice(0, 400).matchAll(name)]
    .map(({ 0: words, index }) => (index === 0 ? words.split(/\s+/u).slice(1).join(' ') : words))
    .filter((words) => words.length > 2);
}
