import type { Criterion } from '../../../domain/icp-fit';
import type { SourceText } from '../../../domain/research';
import { exactly, industryNamed, industryRelation, isNegated, type IndustryRelation } from './industry-graph';
import { companyIndustries } from './company-industry';
import { companyPages } from './company-pages';
import { agreed } from './agreement';
import { decided, shown, unknown, type Judgement } from './judgement';
import { fold, readings, shortReadings, withoutFootnotes } from './reading';

type Industries = Extract<Criterion, { kind: 'industries' }>;

/**
 * Judges the industry of the account (spec section 8). Exact: the same words. Meaning: synonyms and narrower terms of the
 * industry tree count too; an industry that is not in it, or is wider than the one asked for, is unknown. Without a record
 * the documents serve.
 */
export function judgeIndustries(criterion: Industries, texts: readonly SourceText[]): Judgement {
  if (readings(texts, ['industry']).length === 0) return fromDocuments(criterion, texts);
  const allowed = listOf(criterion);
  for (const { index, text } of shortReadings(texts, ['industry'])) {
    const relation =
      criterion.match === 'exact' ? sameWords(text, criterion.anyOf) : sameMeaning(text, criterion.anyOf);
    if (relation === 'perhaps') continue;
    const met = relation === 'inside';
    return decided(
      met,
      `The industry ${shown(text)} is ${met ? '' : 'not '}among ${shown(allowed)}.`,
      index,
      text.trim(),
    );
  }
  const [first] = readings(texts, ['industry']);
  return unknown(
    `The industry ${shown(first?.text ?? '')} does not tell whether it is among ${shown(allowed)}.`,
  );
}

function listOf({ anyOf }: Industries): string {
  return `${anyOf.slice(0, 5).join(', ')}${anyOf.length > 5 ? ', …' : ''}`;
}

/** By what documents say the company makes or does. Our name for that is no word of theirs: it never fails "exact". */
function fromDocuments(criterion: Industries, texts: readonly SourceText[]): Judgement {
  const allowed = listOf(criterion);
  const judged = companyIndustries(companyPages(texts, null), []).map((one) => {
    const isNamed = sameWords(one.text, criterion.anyOf) === 'inside';
    const relation = isNamed
      ? 'inside'
      : criterion.match === 'exact'
        ? 'perhaps'
        : toAny(one.industry, criterion.anyOf);
    const met = relation === 'inside';
    const sentence = `The industry ${shown(one.text)} is ${met ? '' : 'not '}among ${shown(allowed)}.`;
    return relation === 'perhaps'
      ? unknown(`The industry ${shown(one.text)} does not tell whether it is among ${shown(allowed)}.`)
      : decided(met, sentence, one.textIndex, one.quote);
  });
  return agreed(judged) ?? unknown('No industry is given.');
}

function sameWords(text: string, anyOf: readonly string[]): IndustryRelation {
  const plain = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  const wanted = new Set(anyOf.map(plain));
  return [text, withoutFootnotes(text), ...text.split(';')].some((one) => wanted.has(plain(one)))
    ? 'inside'
    : 'outside';
}

function sameMeaning(written: string, anyOf: readonly string[]): IndustryRelation {
  const text = withoutFootnotes(written);
  if (anyOf.some((one) => fold(one) === fold(text))) return 'inside';
  const industries = isNegated(text) && exactly(text) === null ? [null] : industriesIn(text);
  const relations = industries.map((industry) => toAny(industry, anyOf));
  if (relations.includes('inside')) return 'inside';
  return relations.every((one) => one === 'outside') ? 'outside' : 'perhaps';
}

/** A phrase that is one industry, or a list of several; null stands for what is not known. */
function industriesIn(text: string): readonly (string | null)[] {
  const whole = exactly(text);
  if (whole !== null) return [whole];
  return text
    .split(/[,;|/>\n]/u)
    .filter((part) => fold(part) !== '')
    .flatMap((part) => {
      const conjuncts = part.split(/\s(?:and|und|&)\s/iu).map(exactly);
      // "Retail and hospitality consulting" is no retailer: only names that stand by themselves are a list.
      return conjuncts.length > 1 && !conjuncts.includes(null) && exactly(part) === null
        ? conjuncts
        : [industryNamed(part)];
    });
}

function toAny(industry: string | null, anyOf: readonly string[]): IndustryRelation {
  if (industry === null) return 'perhaps';
  const relations = anyOf.map((one) => {
    const wanted = industryNamed(one);
    return wanted === null ? 'perhaps' : industryRelation(industry, wanted);
  });
  return (['inside', 'perhaps'] as const).find((one) => relations.includes(one)) ?? 'outside';
}
