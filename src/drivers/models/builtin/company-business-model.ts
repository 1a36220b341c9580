import { plain } from './business-model-words';
import { customersNamed, priceTag, signs, tagsOfAShop } from './business-signs';
import type { Buyer } from './buyer-words';
import { buyersNamed, isDenied } from './buyers-named';
import { claim, type Claim } from './claim';
import type { CompanyPage } from './company-pages';
import type { Page, Segment } from './page';

/** Sentences about whom else than customers the words may mean. */
const besides =
  /\b(?:privacy|datenschutz|cookies?|newsletter|verbraucherschlichtung\w*|streitbeilegung|consumer (?:protection|dispute)|compan(?:y|ies) (?:law|house|register)|careers?|jobs?|bewerb\w+|investors?|shareholders?|subsidiar\p{L}+|acqui\p{L}+|founded|gegründet|award|charit(?:y|ies)|sponsor\p{L}*|donat\p{L}+|recruit\p{L}*|apprentic\p{L}*|traine\p{L}+)\b/iu;
/** Words with which a company says outright what it is. */
const outright = {
  business: /^(?:b2b|business-to-business)$/iu,
  consumers: /^(?:b2c|d2c|business-to-consumer|direct-to-consumer)$/iu,
};
/** A side needs so much for itself, and one that is so much weaker than the other is chance. */
const enough = { business: 1, consumers: 1 };
const chance = 0.3;

interface Vote {
  readonly page: Page;
  readonly segment: Segment;
  readonly at: number;
  readonly weight: number;
}

/** B2B, B2C or both, by votes of whom its texts name as buyers and of what only a shop or a supplier writes; nothing when they are few or even (spec section 7). */
export function companyBusinessModel(pages: readonly CompanyPage[]): Claim | null {
  const votes: { readonly [buyer in Buyer]: Vote[] } = { business: [], consumers: [] };
  for (const one of pages) {
    for (const segment of one.page.segments) {
      const both = voteOf(one, segment, votes);
      if (both !== null) return claim(one.page, segment, 'B2B and B2C', both);
    }
    votes.consumers.push(...asShop(one));
  }
  const [business, consumers] = [strength(votes.business), strength(votes.consumers)];
  const isBusiness = business >= enough.business;
  const isConsumers = consumers >= enough.consumers;
  if (isBusiness && isConsumers && Math.min(business, consumers) >= chance * Math.max(business, consumers))
    return told(votes.business, 'B2B and B2C');
  if (isBusiness && business > consumers) return told(votes.business, 'B2B');
  return isConsumers && consumers > business ? told(votes.consumers, 'B2C') : null;
}

/** Adds what a segment says; where it names both kinds of buyers in one row, the place of that. */
function voteOf(
  { page, subject }: CompanyPage,
  segment: Segment,
  votes: { readonly [buyer in Buyer]: Vote[] },
): number | null {
  const { text } = segment;
  if (text.length < 4 || besides.test(text)) return null;
  if (subject.speaker !== 'company' && !subject.isAbout(segment)) return null;
  const add = (buyer: Buyer, weight: number, at: number) => votes[buyer].push({ page, segment, at, weight });
  const said: Buyer[] = [];
  for (const buyer of ['business', 'consumers'] as const) {
    const found = plain[buyer].exec(text);
    if (!found || isDenied(text, found.index)) continue;
    said.push(buyer);
    add(buyer, outright[buyer].test(found[0]) ? 3 : 1, found.index);
  }
  // A stranger's page names many buyers, and not all are those of the company.
  if (subject.speaker !== 'company') return said.length === 2 ? 0 : null;
  const { votes: named, together } = buyersNamed(text, page.language);
  if (together !== null || said.length === 2) return together ?? 0;
  for (const { buyer, weight, at } of named) add(buyer, weight, at);
  for (const { buyer, weight, pattern } of signs) {
    const found = pattern.exec(text);
    if (found && !isDenied(text, found.index)) add(buyer, weight, found.index);
  }
  const section = segment.section.split(' / ').at(-1) ?? '';
  const namesFirms = /\b(?:AG|GmbH|Ltd|Inc|plc|S\.?A|S\.?p\.?A|B\.?V|AB)\b|\s[·•|]\s/u.test(text);
  if (segment.kind !== 'heading' && customersNamed.test(section) && namesFirms) add('business', 1, 0);
  return null;
}

function asShop({ page, subject }: CompanyPage): readonly Vote[] {
  if (subject.speaker !== 'company') return [];
  const tags = page.segments.filter(({ text }) => text.length < 90 && priceTag.test(text));
  const [segment] = tags;
  return segment && tags.length >= tagsOfAShop ? [{ page, segment, at: 0, weight: 1.5 }] : [];
}

/** All that speaks for one side, each segment once. */
function strength(votes: readonly Vote[]): number {
  const best = new Map<Segment, number>();
  for (const { segment, weight } of votes) best.set(segment, Math.max(weight, best.get(segment) ?? 0));
  return [...best.values()].reduce((sum, one) => sum + one, 0);
}

function told(votes: readonly Vote[], model: string): Claim | null {
  const [best] = [...votes].sort((one, other) => other.weight - one.weight);
  return best ? claim(best.page, best.segment, model, best.at) : null;
}
