import { claim, oneLine, type Claim } from './claim';
import type { CompanyPage } from './company-pages';
import { isNewsPage } from './company-news';
import { industriesAmong } from './industry-lookup';
import type { Page } from './page';
import { productsUnderHeading } from './product-lists';
import { productsInSentences, type Named } from './product-sentences';
import { fold } from './reading';

const most = 3;
const longest = 160;

/** What is said less plainly is shown only where nothing is said better. */
const plain = 3;

/** What the company makes or sells: short lists in its own words, the plainest of each page, the plainest page first, at most three. */
export function companyProducts(pages: readonly CompanyPage[], names: readonly string[]): readonly Claim[] {
  const named = pages
    .filter(({ page, subject }) => !isNewsPage(page, subject) && !isAside(page))
    .flatMap(({ page, subject }) => {
      const one = plainestOf([
        offered(page),
        productsInSentences(page, subject, names, subject.speaker === 'company' ? ownNames(names) : names),
        productsUnderHeading(page, subject),
      ]);
      return one ? [{ page, one }] : [];
    })
    .sort((one, other) => other.one.weight - one.one.weight)
    .filter(({ one }, at) => at === 0 || one.weight >= plain);
  const found: { readonly claim: Claim; readonly key: string }[] = [];
  for (const { page, one } of named) {
    const made = claim(page, one.segment, oneLine(one.text, longest), one.at);
    const key = fold(made.text);
    if (!found.some((other) => other.key.includes(key) || key.includes(other.key)))
      found.push({ claim: made, key });
    if (found.length === most) break;
  }
  return found.map((one) => one.claim);
}

/** On its own pages "Tischlerei Ahrens" is "Ahrens" as well. */
function ownNames(names: readonly string[]): readonly string[] {
  const bare = names.find((name, at) => at > 0 && name.includes(' ')) ?? names[0] ?? '';
  const last = bare.split(' ').at(-1) ?? '';
  // "Haldane Freight" is no freight.
  return last.length < 4 || industriesAmong([last]).length > 0 ? names : [...names, last];
}

/** Pages on which the company offers work, or speaks of data and law. */
const asides =
  /(?:^|[^\p{L}])(?:careers?|jobs?|vacanc(?:y|ies)|work (?:with|for) us|join us|karriere|stellen(?:angebote?|markt)?|ausbildung|emplois?|recrutement|nous rejoindre|empleo|trabaja con nosotros|lavora con noi|posizioni aperte|werken bij|vacatures?|recrutamento|jobba hos oss|lediga jobb|kariera|praca|privacy(?: policy)?|datenschutz\p{L}*|impressum|imprint|legal notice|terms(?: of (?:use|service|sale)| and conditions)?|agb|cookies?|mentions légales|cgv|aviso legal|privacidad|note legali|colofon|sign in|log ?in|anmelden)(?![\p{L}])/iu;

function isAside({ source, segments }: Page): boolean {
  const heading = segments.find(({ kind }) => kind === 'heading')?.text ?? '';
  const title = (source.title ?? '').split(/\s[|–—·-]\s/u)[0] ?? '';
  const place = /^https?:\/\/[^/]+(\/.*)$/u.exec(source.record)?.[1]?.replace(/[-_/]/gu, ' ') ?? '';
  return [heading, title, place].some((one) => one.length < 60 && asides.test(one));
}

/** What a page tells machines that it offers. */
function offered(page: Page): Named | null {
  const label = /^Offers:\s/u;
  const segment = page.segments.find(({ text }) => label.test(text));
  return segment ? { text: segment.text.replace(label, ''), segment, at: 0, weight: 5 } : null;
}

function plainestOf(all: readonly (Named | null)[]): Named | null {
  return all.reduce((best, one) => (one && (!best || one.weight > best.weight) ? one : best), null);
}
