import type { KeyFigure } from '../../src/domain/research';
import type { Gold, GoldFigure } from './gold';

/** Case, white space and the shape of quotation marks aside. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();
}

/** True when one of the phrases is the whole claim. */
export function isOneOf(claim: string, phrases: readonly string[]): boolean {
  return phrases.some((one) => fold(one) === fold(claim));
}

/** True when one of the phrases stands in the claim. */
export function hasOneOf(claim: string, phrases: readonly string[]): boolean {
  return phrases.some((one) => fold(claim).includes(fold(one)));
}

/** True when a claim such as "Cluses, France" names the place, and nothing it does not lie in. */
export function isPlace(claim: string, { is, within }: NonNullable<Gold['location']>): boolean {
  const parts = claim
    .split(/[,()]/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  return (
    parts.some((one) => isOneOf(one, is)) && parts.every((one) => isOneOf(one, is) || isOneOf(one, within))
  );
}

/** Amounts are the same up to rounding in the last digit shown: a fifth of a percent. */
const rounding = 0.002;

/** True when figure, amount, currency and period are all those of the gold answer. */
export function isFigure(
  claim: Pick<KeyFigure, 'figure' | 'amount' | 'currency' | 'period'>,
  gold: GoldFigure,
): boolean {
  const same = gold.period.some((one) =>
    one === null || claim.period === null ? one === claim.period : fold(one) === fold(claim.period),
  );
  return (
    claim.figure === gold.figure &&
    Math.abs(claim.amount - gold.amount) <= Math.abs(gold.amount) * rounding &&
    claim.currency === gold.currency &&
    same
  );
}
