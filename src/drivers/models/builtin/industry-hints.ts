import type { Claim } from './claim';
import type { CompanyPage } from './company-pages';
import { companyProducts } from './company-products';
import { industriesAmong } from './industry-lookup';
import { best } from './listed-industries';
import type { Segment } from './page';
import { fold } from './reading';
import { mentions } from './subject';

/** Words that are in names for another reason than the trade. */
const inNames: ReadonlySet<string> = new Set(
  'media gold copper energie energy power stal bank machine auto mode farm stone holz glass data house works stiftung foundation stichting partners group'.split(
    ' ',
  ),
);

/** An industry that nothing on a page says outright, with what hints at it. */
export interface Hint {
  readonly industry: string;
  readonly page: CompanyPage['page'];
  readonly segment: Segment;
}

/** "Stadtwerke …", "… Logistiek": the trade that the name itself gives, where a page of the company's own writes the name. */
export function industryByName(pages: readonly CompanyPage[], names: readonly string[]): Hint | null {
  const [full = ''] = names;
  const words = full.split(' ');
  const [hit] = industriesAmong(words).filter(
    ({ start, end }) => !inNames.has(words.slice(start, end).join(' ')) && words.length > end - start,
  );
  if (!hit) return null;
  const telling = words.slice(hit.start, hit.end).join(' ');
  for (const { page, subject } of pages) {
    if (subject.speaker !== 'company') continue;
    const segment = page.segments.find(({ text }) => {
      const folded = fold(text.slice(0, 300));
      return mentions(folded, names) && ` ${folded} `.includes(` ${telling} `);
    });
    if (segment) return { industry: hit.industry, page, segment };
  }
  return null;
}

/** The industry of what the company says it makes or sells. */
export function industryByProducts(
  pages: readonly CompanyPage[],
  names: readonly string[],
): (Claim & { readonly industry: string }) | null {
  const own = pages.filter(({ subject }) => subject.speaker === 'company');
  for (const claim of companyProducts(own, names)) {
    const language = own.find(({ page }) => page.index === claim.textIndex)?.page.language ?? 'en';
    const words = [...claim.text.matchAll(/[\p{L}\p{N}&'’-]+|,/gu)].flatMap(([one]) =>
      one === ',' ? [one] : fold(one).split(' '),
    );
    const industry = best(words, language);
    if (industry !== null) return { ...claim, industry };
  }
  return null;
}
