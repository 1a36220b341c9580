import { amountStands } from '../domain/amount-stands';
import { criterionSchema, type Criterion } from '../domain/icp-fit';
import { instructionIn } from '../domain/instructs';
import type { Finding, SourceText } from '../domain/research';
import type { GenerateIcpAnswer } from '../ports/model-icp';
import { verifiedFinding } from './verified-finding';

type Claim = GenerateIcpAnswer['criteria'][number];

/** A criterion that is proposed; the playbook weighs all alike, `weight` only says what to keep first. */
export interface ProposedCriterion {
  readonly criterion: Criterion;
  /** 1 to 3, 3 the most telling. */
  readonly weight: number;
  readonly why: Finding;
}

/** Its name is ours: a model words nothing that people read as a name. */
const names: Readonly<Record<Claim['kind'], string>> = {
  industries: 'industry',
  'employee-count': 'employees',
  roles: 'decision maker',
  location: 'location',
  'annual-revenue': 'annual revenue',
};

/**
 * What may be put before an administrator (spec section 8): in the form of a playbook's criterion, with a quote that stands in
 * our own texts, values in their words, numbers of the quote. Everything else is dropped and counted; one of each kind, the
 * most telling first. Values of rules of ours need not be the words of the text.
 */
export function proposedCriteria(
  { criteria }: GenerateIcpAnswer,
  texts: readonly SourceText[],
  wordsByRule: boolean,
): { readonly proposed: readonly ProposedCriterion[]; readonly dropped: number } {
  const known = wordsByRule ? null : wordsIn(texts);
  const borne = (value: string) => known === null || wordsOf(value).every((one) => known.has(one));
  const taken = new Set<string>();
  const proposed = criteria
    .toSorted((one, other) => other.weight - one.weight)
    .flatMap((claim): readonly ProposedCriterion[] => {
      const why = verifiedFinding(claim, texts, wordsByRule);
      const parsed = criterionSchema.safeParse(inputOf(claim, claim.values.filter(borne)));
      if (!why || !parsed.success || !boundsStand(claim) || taken.has(claim.kind)) return [];
      taken.add(claim.kind);
      const isPlain = instructionIn(why.text) === null;
      return [
        { criterion: parsed.data, weight: claim.weight, why: isPlain ? why : { ...why, text: why.quote } },
      ];
    });
  return { proposed, dropped: criteria.length - proposed.length };
}

/** All words of our texts, without lines that try to instruct. */
function wordsIn(texts: readonly SourceText[]): ReadonlySet<string> {
  const lines = texts.flatMap((one) => one.text.split('\n'));
  return new Set(lines.filter((one) => instructionIn(one) === null).flatMap(wordsOf));
}

function wordsOf(text: string): readonly string[] {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);
  return words.filter(Boolean);
}

/** Undefined where what its kind needs is missing. */
function inputOf({ kind, atLeast, atMost }: Claim, values: readonly string[]): object | undefined {
  const plain = [...new Set(values.map(oneLine).filter(Boolean))];
  const named = { name: names[kind], kind };
  switch (kind) {
    case 'industries':
    case 'roles':
      return { ...named, anyOf: plain };
    case 'location':
      return { ...named, allowed: plain.join(', ') };
    case 'employee-count':
    case 'annual-revenue':
      if (atLeast === null && atMost === null) return undefined;
      return {
        ...named,
        ...(atLeast !== null && { atLeast: boundOf(atLeast) }),
        ...(atMost !== null && { atMost: boundOf(atMost) }),
      };
  }
}

const bound = /^(\d+(?:[.,'’\s]\d+)*)\s*((?:thousand|million|billion|mn|bn|m|k)?\s*(?:[A-Z]{3}|[€$£])?)$/iu;

/** A plain number, or words such as "50 million EUR". */
function boundOf(written: string): number | string {
  const digits = written.replace(/(?<=\d)[\s,.'’](?=\d{3}(?!\d))/gu, '').trim();
  return /^\d+$/u.test(digits) ? Number(digits) : oneLine(written);
}

/** A bound is a number with its unit and nothing else, and the number stands in the quote. */
function boundsStand({ atLeast, atMost, quote }: Claim): boolean {
  return [atLeast, atMost].every((one) => {
    if (one === null) return true;
    const [, digits = ''] = bound.exec(one.trim()) ?? [];
    return digits !== '' && amountStands(Number(digits.replace(/\D/gu, '')), quote);
  });
}

function oneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ').trim();
}
