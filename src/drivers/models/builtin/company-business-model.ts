import { plain } from './business-model-words';
import { claim, type Claim } from './claim';
import type { CompanyPage } from './company-pages';
import { denials } from './denials';
import type { Page, Segment } from './page';
import { fold } from './reading';

/** Sentences about whom else than customers the words may mean. */
const besides =
  /\b(?:privacy|datenschutz|cookies?|newsletter|verbraucherschlichtung\w*|streitbeilegung|consumer (?:protection|dispute)|compan(?:y|ies) law|careers?|jobs?|bewerb\w+)\b/iu;
const enough = 2;

interface Vote {
  readonly page: Page;
  readonly segment: Segment;
  readonly at: number;
  readonly word: string;
}

/** B2B, B2C or both, by the words in which its texts say to whom it sells; nothing when that is not clear (spec section 7). */
export function companyBusinessModel(pages: readonly CompanyPage[]): Claim | null {
  const votes: { readonly business: Vote[]; readonly consumers: Vote[] } = { business: [], consumers: [] };
  for (const { page, subject } of pages)
    for (const segment of page.segments) {
      const { text } = segment;
      if (text.length < 8 || besides.test(text)) continue;
      if (subject.speaker !== 'company' && !subject.isAbout(segment)) continue;
      for (const whom of ['business', 'consumers'] as const) {
        const found = plain[whom].exec(text);
        if (found && !isDenied(text, found.index))
          votes[whom].push({ page, segment, at: found.index, word: found[0] });
      }
    }
  const outright = (all: readonly Vote[], word: RegExp) => all.find((one) => word.test(one.word));
  const together = votes.business.find(({ segment }) =>
    votes.consumers.some((other) => other.segment === segment),
  );
  if (together) return told(together, 'B2B and B2C');
  const b2b = outright(votes.business, /^(?:b2b|business-to-business)$/iu);
  const b2c = outright(votes.consumers, /^(?:b2c|d2c|business-to-consumer|direct-to-consumer)$/iu);
  const business = b2b ?? (distinct(votes.business) >= enough ? votes.business[0] : undefined);
  const consumers = b2c ?? (distinct(votes.consumers) >= enough ? votes.consumers[0] : undefined);
  if (business && consumers) {
    // The weaker side must not be a stray word.
    const [less, more] = [distinct(votes.business), distinct(votes.consumers)].sort(
      (one, other) => one - other,
    );
    if (less !== undefined && more !== undefined && less * 4 >= more) return told(business, 'B2B and B2C');
    return distinct(votes.business) > distinct(votes.consumers)
      ? told(business, 'B2B')
      : told(consumers, 'B2C');
  }
  if (business) return told(business, 'B2B');
  if (consumers) return told(consumers, 'B2C');
  // One word for businesses is enough where none speaks of consumers: who sells to these says so on every page.
  const [single] = votes.business;
  return single && votes.consumers.length === 0 ? told(single, 'B2B') : null;
}

/** "never to consumers", "nicht an Privatkunden" */
function isDenied(text: string, at: number): boolean {
  const before = fold(text.slice(Math.max(0, at - 40), at))
    .split(' ')
    .slice(-3);
  return (
    before.some((word) => denials.has(word)) ||
    /\b(?:rather than|instead of|statt|anders als|plutôt qu\S*|en lugar de|invece (?:di|che)|in plaats van|em vez de|i stället för|i stedet for)\s(?:\S+\s)?$/iu.test(
      text.slice(0, at),
    )
  );
}

function distinct(votes: readonly Vote[]): number {
  return new Set(votes.map(({ segment }) => segment)).size;
}

function told({ page, segment, at }: Vote, model: string): Claim {
  return claim(page, segment, model, at);
}
