import type { LeadFields } from './lead-fields';

/**
 * A text without the lead's name, address and phone number, each of which becomes `…`: interest and BANT are judged without
 * them (spec section 8), and they go to no model.
 */
export function nameless(
  text: string,
  { firstName, lastName, email, phone }: Pick<LeadFields, 'firstName' | 'lastName' | 'email' | 'phone'>,
): string {
  const words = [email, phone, `${firstName} ${lastName}`, firstName, lastName]
    .map((one) => one.trim())
    .filter((one) => one.length > 1);
  return words.reduce((left, word) => left.replace(wholeWord(word), '…'), text);
}

function wholeWord(word: string): RegExp {
  const literal = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/gu, '\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'giu');
}
