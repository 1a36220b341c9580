import { limits } from './limits';
import { oneLine } from './tidy';

/** `© 2026 Bergkorn Mühlen GmbH. All rights reserved`. */
const copyright =
  /(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d{2}(?:\s*[-–—]\s*(?:(?:19|20)\d{2})?)?)?,?\s*(?:by\s+)?([^\n|•·©]{2,80})/iu;
/** What ends the name in such a line. */
const tail =
  /[.,;:]?\s*(?:all rights|alle rechte|tous droits|todos los derechos|tutti i diritti|alle rechten|\(?(?:19|20)\d{2}\b).*$/iu;

/** Where the name ends and an address or a further sentence begins; "Inc." and the like are of the name. */
const address = /(?:\s+\d|[,;.]\s+(?!(?:inc|llc|ltd|corp|co|gmbh|ag|sa|spa|srl|bv|nv)\b)).*$/iu;

export interface NamedPage {
  readonly structured: readonly string[];
  readonly siteName: string;
  readonly text: string;
}

/** The names by which a page calls its organisation, the surest first: schema.org, its site's name, the copyright line. */
export function organisationsOf({ structured, siteName, text }: NamedPage): readonly string[] {
  const end = text.slice(-4_000);
  const line = copyright.exec(end)?.[1]?.replace(tail, '').replace(address, '') ?? '';
  const all = [...structured, siteName, line].map(oneLine).filter((one) => /\p{L}{2}/u.test(one));
  return [...new Set(all)].slice(0, limits.organisations);
}
