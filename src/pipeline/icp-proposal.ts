import { amountStands } from '../domain/amount-stands';
import { borneWords } from '../domain/claim-words';
import { criterionSchema, type Criterion } from '../domain/icp-fit';
import type { Finding, SourceText } from '../domain/research';
import type { GenerateIcpAnswer } from '../ports/model';
import { verifiedFinding } from './verified-finding';

/** A criterion that is proposed; the playbook weighs all alike, `weight` only says what to keep first. */
export interface ProposedCriterion {
  readonly criterion: Criterion;
  /** 1 to 3, 3 the most telling. */
  readonly weight: number;
  readonly why: Finding;
}

const mostProposed = 10;

/**
 * What may be put before an administrator (spec section 8): the form of a playbook's criterion, a quote that stands in our
 * own texts, numbers that stand in the quote. Everything else is dropped and counted; the most telling comes first.
 */
export function proposedCriteria(
  { criteria }: GenerateIcpAnswer,
  texts: readonly SourceText[],
  wordsByRule: boolean,
): { readonly proposed: readonly ProposedCriterion[]; readonly dropped: number } {
  const taken = new Set<string>();
  const kept = criteria.flatMap((claim): readonly ProposedCriterion[] => {
    const why = verifiedFinding(claim, texts, wordsByRule);
    const parsed = criterionSchema.safeParse(inputOf(wordsByRule ? claim : borne(claim, texts)));
    if (!why || !parsed.success || !boundsStand(claim)) return [];
    const name = parsed.data.name.toLowerCase();
    if (taken.has(name)) return [];
    taken.add(name);
    return [{ criterion: parsed.data, weight: claim.weight, why }];
  });
  const proposed = kept.sort((one, other) => other.weight - one.weight).slice(0, mostProposed);
  return { proposed, dropped: criteria.length - proposed.length };
}

type Claim = GenerateIcpAnswer['criteria'][number];

/** Without values that name or count what our texts do not; such a name is left to its kind. */
function borne(claim: Claim, texts: readonly SourceText[]): Claim {
  const all = texts.map((one) => one.text);
  return {
    ...claim,
    name: borneWords(claim.name, all) ?? claim.kind.replace('-', ' '),
    values: claim.values.filter((one) => borneWords(one, all) !== null),
  };
}

/** Undefined where what its kind needs is missing. */
function inputOf({ name, kind, values, atLeast, atMost }: Claim): object | undefined {
  const plain = [...new Set(values.map(oneLine).filter(Boolean))];
  const named = { name: oneLine(name), kind };
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

/** A plain number, or words such as "50 million EUR". */
function boundOf(written: string): number | string {
  const digits = written.replace(/(?<=\d)[\s,.'’](?=\d{3}(?!\d))/gu, '').trim();
  return /^\d+$/u.test(digits) ? Number(digits) : oneLine(written);
}

function boundsStand({ atLeast, atMost, quote }: Claim): boolean {
  return [atLeast, atMost].every((one) => {
    if (one === null) return true;
    const [digits] = /\d+(?:[.,'’\s]\d+)*/u.exec(one) ?? [];
    return digits !== undefined && amountStands(Number(digits.replace(/\D/gu, '')), quote);
  });
}

function oneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ').trim();
}
