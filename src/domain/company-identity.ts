import { normaliseName } from './company-name';

/** A company that the lead may be of, to choose from. */
export interface CompanyCandidate {
  readonly name: string;
  /** Host of its web site; null when none is known. */
  readonly site: string | null;
  /** Id of its account in the CRM; null when it has none. */
  readonly accountId: string | null;
}

/**
 * Whether what was read is about the lead's company: `confirmed` by name or by a person; `doubtful` when its site speaks of
 * another one, of which nothing is used, or when several companies have its name, of which nothing at all is used;
 * `unknown` when no site was read or it does not say whose it is.
 */
export interface CompanyIdentity {
  readonly name: string;
  /** Host of the site that was read; null when none was. */
  readonly site: string | null;
  readonly status: 'confirmed' | 'doubtful' | 'unknown';
  /** Whom the lead may be of; at most three, empty unless doubtful. */
  readonly candidates: readonly CompanyCandidate[];
}

/** What a site says of itself. */
export interface SiteSelf {
  /** Names by which it calls its organisation, best first. */
  readonly organisations: readonly string[];
  /** Titles and texts of its pages. */
  readonly texts: readonly string[];
}

export interface IdentityInput {
  /** Every name under which the lead's company is known; empty ones are passed over. */
  readonly names: readonly string[];
  /** True when a person named this very site. */
  readonly named: boolean;
  readonly site: SiteSelf;
}

/** Longest text that is searched for a name, in characters. */
const longestText = 100_000;

/**
 * Whether a site that was read is the lead's company (spec section 7): a person's word decides; then a name that it
 * gives itself or that its pages name; a site that calls itself otherwise and never names the company is doubtful.
 */
export function identityOf({ names, named, site }: IdentityInput): CompanyIdentity['status'] {
  if (named) return 'confirmed';
  const wanted = names.map(normaliseName).filter((one) => one !== '');
  if (wanted.length === 0) return 'unknown';
  const own = site.organisations.map(normaliseName).filter((one) => one !== '');
  if (own.some((one) => wanted.some((name) => isSame(one, name)))) return 'confirmed';
  if (site.texts.some((text) => wanted.some((name) => mentions(text, name)))) return 'confirmed';
  return own.length > 0 ? 'doubtful' : 'unknown';
}

/** One name goes on where the other ends: "Acme" and "Acme Robotics"; short ones must be the same. */
function isSame(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 5 && long.startsWith(short));
}

/** True when a text names a company: its letters in their order, spaces and case aside. */
function mentions(text: string, name: string): boolean {
  const folded = normaliseName(text.slice(0, longestText));
  return name.length >= 4 && folded.includes(name);
}
