import type { LeadSubject, ModelCost, Reader } from './subject';
import { numberWords } from './words';

/** Said once on each card that rests on what was read or worded. */
export const withoutModel = 'Built-in analyst, no language model';

const dollars = new Intl.NumberFormat('en-US', {
  style: 'currency',
  currency: 'USD',
  maximumFractionDigits: 2,
});
const leastShown = 0.01;

/**
 * What read: the built-in analyst says so; of a language model only those who lead sellers see what it cost, in tokens
 * and, where prices are known, dollars. Empty when there is nothing to say.
 */
export function modelWords({ modelCost }: LeadSubject, reader: Reader): string {
  if (modelCost === null) return withoutModel;
  return modelCost.tokens > 0 && reader.may('reassign') ? costWords(modelCost) : '';
}

function costWords({ tokens, microDollars }: ModelCost): string {
  const money = microDollars / 1e6;
  const price =
    money === 0
      ? ''
      : `, ${money < leastShown ? `less than ${dollars.format(leastShown)}` : dollars.format(money)}`;
  return `Language model: ${numberWords(tokens)} tokens${price}`;
}
