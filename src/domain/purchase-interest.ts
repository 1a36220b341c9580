import { z } from 'zod';

/** How much a lead wants to buy, by what it said (spec section 9). */
export type PurchaseInterest =
  'positive-high' | 'positive-medium' | 'positive-low' | 'undetected' | 'negative';

export const interestPhraseSchema = z.strictObject({
  says: z
    .string()
    .trim()
    .min(2)
    .describe('Words looked for in the topic and the form text, whatever their case'),
  interest: z.enum(['high', 'medium', 'low']),
});
export type InterestPhrase = z.infer<typeof interestPhraseSchema>;

export interface InterestReading {
  readonly level: PurchaseInterest;
  /** The phrase that said so, as it stands in the lead's text. */
  readonly quote: string | null;
}

const strength = { high: 3, medium: 2, low: 1 } as const;

/**
 * The interest the lead's own topic and form text show before any reply: the strongest phrase of the playbook found in
 * them as whole words, else undetected (spec section 11).
 */
export function interestFromText(
  texts: readonly string[],
  phrases: readonly InterestPhrase[],
): InterestReading {
  const strongestFirst = [...phrases].sort((one, other) => strength[other.interest] - strength[one.interest]);
  for (const phrase of strongestFirst) {
    for (const text of texts) {
      const quote = wholeWords(phrase.says).exec(text)?.[0];
      if (quote) return { level: `positive-${phrase.interest}`, quote };
    }
  }
  return { level: 'undetected', quote: null };
}

function wholeWords(phrase: string): RegExp {
  const literal = phrase.split(/\s+/u).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal.join('\\s+')}(?![\\p{L}\\p{N}])`, 'iu');
}
