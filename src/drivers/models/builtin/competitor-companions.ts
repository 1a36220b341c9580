import { isCompetitorName } from '../../../domain/competitor-names';
import { between, commonWords, germanWords, selfWords } from './competitor-particles';
import type { NameHit, Token } from './name-search';

const mostWords = 3;

/** A sentence and the names in it that are known. */
interface Named {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly taken: readonly NameHit[];
}

/**
 * The unknown names that stand beside a known one in a comparison or exchange, such as "PlanOne" in "compared FreshPlan
 * and PlanOne". Only what is surely a name: a capital alone says nothing at the start of a sentence or in German.
 */
export function companions(
  text: string,
  tokens: readonly Token[],
  hit: NameHit,
  taken: readonly NameHit[],
): readonly string[] {
  const named = { text, tokens, taken };
  const isGerman = tokens.filter(({ folded }) => germanWords.has(folded)).length > 1;
  return [wordsAfter(named, hit.to), wordsBefore(named, hit.from)]
    .filter((words) => isSurelyName(words, isGerman || words[0] === tokens[0]))
    .map((words) => words.map((one) => one.written).join(' '));
}

/** The words with a capital after "and", "to" or a comma. */
function wordsAfter(named: Named, end: number): readonly Token[] {
  const start = isJoined(named, end, comma)
    ? end
    : isLink(named, end) && isJoined(named, end, space)
      ? end + 1
      : -1;
  if (start < 0) return [];
  let to = start;
  while (to - start < mostWords && isPart(named, to) && (to === start || isJoined(named, to, space))) to += 1;
  return named.tokens.slice(start, to);
}

/** The words with a capital before "and", "over" or a comma. */
function wordsBefore(named: Named, start: number): readonly Token[] {
  const end = isJoined(named, start, comma)
    ? start
    : isLink(named, start - 1) && isJoined(named, start, space)
      ? start - 1
      : 0;
  let from = end;
  while (end - from < mostWords && isPart(named, from - 1) && (from === end || isJoined(named, from, space)))
    from -= 1;
  return named.tokens.slice(from, end);
}

const space = /^\s+$/u;
const comma = /^,\s+$/u;

function isJoined({ text, tokens }: Named, at: number, by: RegExp): boolean {
  const [before, after] = [tokens[at - 1], tokens[at]];
  return before !== undefined && after !== undefined && by.test(text.slice(before.end, after.start));
}

function isLink({ tokens }: Named, at: number): boolean {
  return between.has(tokens[at]?.folded ?? '');
}

function isPart({ tokens, taken }: Named, at: number): boolean {
  const word = tokens[at];
  if (!word || taken.some((one) => one.from <= at && at < one.to)) return false;
  if (commonWords.has(word.folded) || selfWords.has(word.folded)) return false;
  return /^[\p{Lu}\p{Lt}]|^\p{Ll}\p{Lu}/u.test(word.written);
}

function isSurelyName(words: readonly Token[], needsMore: boolean): boolean {
  const written = words.map((one) => one.written);
  const name = written.join(' ');
  const hasMore = written.some((word) => /\p{Ll}\p{Lu}|\p{L}\p{N}|^\p{Lu}{3,}$/u.test(word));
  return name.length >= 3 && isCompetitorName(name) && (hasMore || !needsMore);
}
