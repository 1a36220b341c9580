import { figureNames, type FigureName } from '../../../domain/research';
import { figureTerms } from './figure-words';

const adorned = String.raw`(?:(?:total|group|consolidated|net|reported|konzern|gesamt|summe|groupe|total del|gruppo|totaal|koncernens?|groups?)\s+)?`;
const tail = String.raw`(?:\s+(?:total|group|net|consolidated|gesamt|konzern|groupe|du groupe|the group|of the group|netto|\(net\)|in total|reported))?\s*(?:(?:\([^)]{0,40}\)|\[[^\]]{0,40}\]|,?\s*(?:in\s+)?(?:(?:EUR|USD|CHF|GBP|SEK|DKK|NOK|TEUR|MSEK|MEUR|€|\$|£|k€|M€|Md€|T€|Mio\.?|Mrd\.?|million|millions?|mn|m|bn|k|tsd\.?|thousand|%|['’]000|mkr)[\s./]*){1,4}|\d\)|\*+)\s*){0,3}:?`;
const labels = figureNames.map(
  (figure) =>
    [figure, new RegExp(String.raw`^\W{0,3}${adorned}(?:${figureTerms[figure]})${tail}$`, 'iu')] as const,
);

/** The figure that the label of a row names by itself: no growth, margin or share of it; null for anything else. */
export function figureOf(label: string): FigureName | null {
  const plain = label.replace(/\s+/gu, ' ').trim();
  if (plain === '' || plain.length > 80) return null;
  return labels.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
