const address = /https?:\/\/[^\s<>"“”]+/giu;
const endsSentence = /[.,;:!?)'’]+$/u;
/** A scheme, a host without one, an address of mail, and the ways of writing them that only people read. */
const looksLikeOne =
  /[\p{L}\p{N}+.-]+:\/\/|\bwww\.|@|\bh(?:xx|\*\*)ps?\b|\b(?:mailto|tel|javascript|data):|\p{L}[\p{L}\p{N}-]*\.\p{L}{2,}|[\p{L}\p{N}]\s?[([]\s?(?:dot|punkt|at)\s?[)\]]|\bdot (?:com|net|org|io|de)\b/iu;

/** The sentence without the addresses that may be sent; null when another stands in it, however it is written. */
export function withoutAllowedLinks(sentence: string, allowed: readonly string[]): string | null {
  const left = sentence.replace(address, (found) => {
    const end = endsSentence.exec(found)?.[0] ?? '';
    return allowed.includes(found.slice(0, found.length - end.length)) ? end : found;
  });
  return looksLikeOne.test(left) ? null : left;
}
