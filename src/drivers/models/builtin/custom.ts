import { customSubject, type Criterion } from '../../../domain/icp-fit';
import type { SourceText } from '../../../domain/research';
import { judgePageRange } from './custom-range';
import { denials, deniedAfter } from './denials';
import { clip, decided, shown, unknown, type Judgement } from './judgement';
import { givesOrders } from '../../../domain/orders';
import { parseQuantity } from './quantities';
import { compare } from './ranges';
import { fold, readings, type Reading } from './reading';

type Custom = Extract<Criterion, { kind: 'custom' | 'custom-url' }>;

const longestQuote = 400;
/** No page is longer than what we search; what lies beyond stays unread. */
const longestText = 110_000;
/** A text this short is a value, and quoted by the words found; in a longer one the words around them are quoted too. */
const shortText = 300;
/** "We do not use SAP": so many words before the one found can deny it. */
const deniedWithin = 4;
/** So many words behind the one found can deny it: "SAP is no longer used". */
const lookAhead = 5;
const around = 140;

/**
 * Judges a field of the records or a page by words it contains, by a number, or both (spec section 8). A page was chosen by
 * an administrator for this very criterion, such as that of a register: a word that is absent there is not met. A criterion
 * with neither words nor numbers is unknown: its instructions take a language model to read.
 */
export function judgeCustom(criterion: Custom, texts: readonly SourceText[]): Judgement {
  const { anyOf, atLeast, atMost } = criterion;
  const field = customSubject(criterion);
  const isRange = atLeast !== undefined || atMost !== undefined;
  if (!anyOf && !isRange) return unknown('Its instructions can only be read by a language model.');
  const found = readings(texts, [field]);
  const [reading] = found;
  if (!reading) return unknown(`No ${shown(field)} is given.`);
  const isPage = criterion.kind === 'custom-url';
  const subject = isPage ? `The ${field}` : `The field ${shown(field)}`;
  const byWords = anyOf
    ? best((isPage ? found : [reading]).map((one) => judgeWords(subject, anyOf, one)))
    : null;
  const byRange = isRange ? judgeNumber(subject, criterion, reading, isPage) : null;
  const both = [byWords, byRange].filter((one) => one !== null);
  const worst = (['not met', 'unknown', 'met'] as const).map((verdict) =>
    both.find((one) => one.verdict === verdict),
  );
  return worst.find((one) => one !== undefined) ?? unknown(`No condition is set for ${shown(field)}.`);
}

/** Of several pages one that has a word is enough. */
function best(judgements: readonly Judgement[]): Judgement | null {
  return (
    judgements.find(({ verdict }) => verdict === 'met') ??
    judgements.find(({ verdict }) => verdict === 'unknown') ??
    judgements[0] ??
    null
  );
}

/** A unit may follow: "120 seats". On a page of running text the one number with the unit asked for is taken. */
function judgeNumber(subject: string, criterion: Custom, reading: Reading, isPage: boolean): Judgement {
  const quantity = parseQuantity(reading.text, 1);
  if (quantity || !isPage) return compare(subject, criterion, reading, quantity);
  return judgePageRange(subject, criterion, { ...reading, text: reading.text.slice(0, longestText) });
}

interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The sentence or line it stands in. */
  readonly sentence: number;
}

function judgeWords(subject: string, anyOf: readonly string[], { index, text: whole }: Reading): Judgement {
  const text = whole.slice(0, longestText);
  const tokens = tokensOf(text);
  let denied: string | null = null;
  for (const wanted of anyOf) {
    const parts = fold(wanted).split(' ');
    if (parts[0] === '') continue;
    for (let at = 0; at + parts.length <= tokens.length; at += 1) {
      if (tokens[at]?.word !== parts[0] || !parts.every((part, offset) => tokens[at + offset]?.word === part))
        continue;
      const [start, end] = [tokens[at]?.start ?? 0, tokens[at + parts.length - 1]?.end ?? 0];
      if (isDenied(tokens, at, at + parts.length)) {
        denied ??= wordsAround(text, start, end);
        continue;
      }
      const quote =
        text.length <= shortText
          ? text.slice(start, end).slice(0, longestQuote)
          : wordsAround(text, start, end);
      return decided(true, `${subject} contains ${shown(wanted)}.`, index, quote);
    }
  }
  if (denied !== null)
    return unknown(`${subject} seems to deny it: ${shown(text.length <= shortText ? text : denied)}.`);
  const asked = shown(anyOf.slice(0, 6).join(', '));
  const telling = text.length <= shortText ? text : firstTellingLine(text);
  return decided(
    false,
    `${subject} contains none of ${asked}: ${shown(telling)}.`,
    index,
    clip(telling.trim(), longestQuote).replace(/…$/u, ''),
  );
}

/** The words of a text that are not in a line which gives orders to whoever reads it by machine. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    sentence += 1;
    const skipped = text.length > shortText && givesOrders(line.slice(0, 2_000));
    let last = 0;
    if (!skipped)
      for (const found of line.matchAll(/[\p{L}\p{M}\p{N}+#]+(?:[.'’][\p{L}\p{M}\p{N}+#]+)*|&/gu)) {
        if (/[.!?;]\s/u.test(line.slice(last, found.index))) sentence += 1;
        last = found.index + found[0].length;
        const word = fold(found[0]);
        if (word !== '') tokens.push({ word, start: start + found.index, end: start + last, sentence });
      }
    start += line.length + 1;
  }
  return tokens;
}

function isDenied(tokens: readonly Token[], from: number, to: number): boolean {
  const own = tokens[from]?.sentence;
  const inSentence = (token: Token) => token.sentence === own;
  const before = tokens.slice(Math.max(0, from - deniedWithin), from).filter(inSentence);
  const after = tokens.slice(to, to + lookAhead).filter(inSentence);
  return (
    before.some(({ word }) => denials.has(word)) || deniedAfter.test(after.map(({ word }) => word).join(' '))
  );
}

/** The words found with those around them in the same line, cut at spaces. */
function wordsAround(text: string, start: number, end: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
  let from = Math.max(lineStart, start - around);
  let to = Math.min(lineEnd, end + around);
  if (from > lineStart) from = Math.min(start, text.indexOf(' ', from) + 1 || start);
  if (to < lineEnd) to = Math.max(end, text.lastIndexOf(' ', to));
  return text.slice(from, to).trim().slice(0, longestQuote);
}

function firstTellingLine(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines.find((line) => /\p{L}{2}.{10}/u.test(line)) ?? lines.find((line) => line !== '') ?? '';
}
