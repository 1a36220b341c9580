import type { LeadSubject, ModelCost, Reader } from './subject';
import { numberWords } from './words';

const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 2,
});
const leastShown = 0.01;

/**
 * What the language model cost for a lead, in tokens and, where prices are known, dollars: only those who lead sellers see
 * it. Empty when there is nothing to say.
 */
export function modelWords({ modelCost }: LeadSubject, reader: Reader): string {
  return modelCost && modelCost.tokens > 0 && reader.may('reassign') ? costWords(modelCost) : '';
}

function costWords({ tokens, microDollars }: ModelCost): string {
  const money = microDollars / 1e6;
  const price =
    money === 0
      ? ''
      : `, ${money < leastShown ? `less than ${dollars.format(leastShown)}` : dollars.format(money)}`;
  return `Language model: ${numberWords(tokens)} tokens${price}`;
}
