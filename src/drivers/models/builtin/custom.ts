import type { Criterion } from '../../../domain/icp-fit';
import type { SourceText } from '../../../domain/research';
import { clip, decided, shown, unknown, type Judgement } from './judgement';
import { parseQuantity } from './quantities';
import { compare } from './ranges';
import { fold, readings, type Reading } from './reading';

type Custom = Extract<Criterion, { kind: 'custom' }>;

const longestQuote = 400;
/** No field of a record is longer than what we search; what lies beyond stays unread. */
const longestText = 20_000;
/** "We do not use SAP": so many words before the one found can deny it. */
const deniedWithin = 4;
const denials = new Set(
  'not no never without non kein keine keinen nicht ohne pas sans sin dont doesnt cannot'.split(' '),
);

/**
 * Judges a field of the records by words it contains, by a number, or both (spec section 8). A criterion with neither is
 * unknown: its instructions take a language model to read.
 */
export function judgeCustom(criterion: Custom, texts: readonly SourceText[]): Judgement {
  const { anyOf, atLeast, atMost, field } = criterion;
  const isRange = atLeast !== undefined || atMost !== undefined;
  if (!anyOf && !isRange) return unknown('Its instructions can only be read by a language model.');
  const [reading] = readings(texts, [field]);
  if (!reading) return unknown(`No ${shown(field)} is given.`);
  const subject = `The field ${shown(field)}`;
  const byWords = anyOf ? judgeWords(subject, anyOf, reading) : null;
  // A unit may follow: "120 seats".
  const byRange = isRange ? compare(subject, criterion, reading, parseQuantity(reading.text, 1)) : null;
  const both = [byWords, byRange].filter((one) => one !== null);
  const worst = (['not met', 'unknown', 'met'] as const).map((verdict) =>
    both.find((one) => one.verdict === verdict),
  );
  return worst.find((one) => one !== undefined) ?? unknown(`No condition is set for ${shown(field)}.`);
}

function judgeWords(subject: string, anyOf: readonly string[], { index, text }: Reading): Judgement {
  if (text.length > longestText) return unknown(`${subject} is too long to be searched.`);
  const tokens = [...text.matchAll(/[\p{L}\p{M}\p{N}+#]+(?:[.'’][\p{L}\p{M}\p{N}+#]+)*|&/gu)].map(
    (found) => ({
      word: fold(found[0]),
      start: found.index,
      end: found.index + found[0].length,
    }),
  );
  const kept = tokens.filter(({ word }) => word !== '');
  let denied = false;
  for (const wanted of anyOf) {
    const parts = fold(wanted).split(' ');
    if (parts[0] === '') continue;
    for (let at = 0; at + parts.length <= kept.length; at += 1) {
      if (!parts.every((part, offset) => kept[at + offset]?.word === part)) continue;
      if (kept.slice(Math.max(0, at - deniedWithin), at).some(({ word }) => denials.has(word))) {
        denied = true;
        continue;
      }
      const quote = text.slice(kept[at]?.start, kept[at + parts.length - 1]?.end);
      return decided(true, `${subject} contains ${shown(wanted)}.`, index, quote.slice(0, longestQuote));
    }
  }
  if (denied) return unknown(`${subject} seems to deny it: ${shown(text)}.`);
  const asked = shown(anyOf.slice(0, 6).join(', '));
  return decided(
    false,
    `${subject} contains none of ${asked}: ${shown(text)}.`,
    index,
    clip(text.trim(), longestQuote).replace(/…$/u, ''),
  );
}
