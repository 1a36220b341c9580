const address = /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+/gu;
/** With its country's code, or with the zero of a town before a space, a slash or a hyphen. */
const phone =
  /(?<![\p{L}\p{N}.,])(?:\+\d{1,3}[ ()/.-]{0,3}\d(?:[ ()/.-]{0,2}\d){5,13}|\(?0\d{1,5}\)?[ /-]{1,3}\d(?:[ /-]?\d){4,11})(?![\p{N}])/gu;
/** Control characters, and those that are not seen and yet read by a model. */
const unseen = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069]|[\u{E0000}-\u{E007F}]/gu;

/** Half of a pair, which UTF-8 cannot carry. */
export const halfCharacter = /\p{Cs}/gu;

/**
 * The text as it may leave: well formed, without characters that nobody sees, and with every e-mail address and telephone
 * number masked, wherever it came from (spec section 7, privacy). A quote that held one is not found again and is dropped.
 */
export function masked(text: string): string {
  return text
    .replace(halfCharacter, '\uFFFD')
    .replace(unseen, '')
    .replace(address, '[e-mail]')
    .replace(phone, '[telephone]');
}
