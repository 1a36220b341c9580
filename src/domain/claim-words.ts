import { withoutAllowedLinks } from './mail-links';
import { factsNotIn } from './stated-facts';

/**
 * A model's wording of a claim where it names nothing and counts nothing that the texts do not; else null. So what it says
 * of its own accord, and what it may know of others, is never shown beside a receipt.
 */
export function borneWords<Words extends string | null>(
  words: Words,
  texts: readonly string[],
): Words | null {
  if (words === null) return null;
  if (texts.some((one) => one.includes(words))) return words;
  return withoutAllowedLinks(words, []) !== null && factsNotIn(words, texts, []).length === 0 ? words : null;
}
