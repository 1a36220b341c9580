import { claim, type Claim } from './claim';
import type { CompanyPage } from './company-pages';
import { storyOn } from './news-items';
import type { Page } from './page';
import { fold } from './reading';
import { mentions, type Subject } from './subject';

/** An article about the company. */
export interface News extends Claim {
  readonly title: string;
  readonly relation: string | null;
}

const most = 20;
const day = 86_400_000;
/** Records and titles that are of articles, where no feed says so. */
const articles =
  /(?:^|\/)(?:news|press|presse|newsroom|media|medien|blog|aktuell\w*|actualit\w+|noticias|sala-de-prensa|prensa|notizie|comunicati\w*|stampa|nieuws|pers|imprensa|nyheter|pressmeddelanden|press-releases?|pressemitteilung\w*|nyheder|artikel|articles?|stories|20\d\d\/\d\d)(?:[/?#.-]|$)/iu;
const pressTitle =
  /\b(?:press|press releases?|presse|pressemitteilung(?:en)?|pressemeldung(?:en)?|medien|medienmitteilung(?:en)?|communiqués?|prensa|comunicados?|comunicat[io]|stampa|persbericht(?:en)?|nieuws|imprensa|pressmeddelanden?|nyheter|nyheder|aktuelles|actualités|noticias|notizie|newsroom|news)\b/iu;

/** Articles about the company that are dated and not of the future, newest first, at most twenty, each title once. */
export function companyNews(
  pages: readonly CompanyPage[],
  names: readonly string[],
  now: string,
  relation: (sentence: string) => string | null,
): readonly News[] {
  const latest = Date.parse(now);
  const found = pages.flatMap((one) => {
    const { page, subject } = one;
    const date = Date.parse(page.source.date ?? '');
    if (!Number.isFinite(date) || !(date <= latest) || !mayReport(one, names)) return [];
    const story = storyOn(page, subject, names);
    if (!story) return [];
    const { title, segment } = story;
    const item = {
      ...claim(page, segment, segment.text),
      title,
      relation: relation(`${title} ${segment.text}`),
    };
    return [{ date, item }];
  });
  const seen = new Set<string>();
  return found
    .sort((one, other) => other.date - one.date || one.item.textIndex - other.item.textIndex)
    .filter(({ date, item }) => {
      const key = `${fold(item.title)} ${Math.floor(date / day / 7)}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    })
    .slice(0, most)
    .map(({ item }) => item);
}

/** True when a page tells news, of whomever: what it says somebody builds or makes is no product. */
export function isNewsPage({ source }: Page, { speaker }: Subject): boolean {
  if (source.source === 'feed' || articles.test(source.record) || pressTitle.test(source.title ?? ''))
    return true;
  return speaker === 'stranger' && source.date !== null;
}

/** A feed holds articles; a page or a file is one by its place or title, a file of others also when its title names the company. */
function mayReport({ page, subject }: CompanyPage, names: readonly string[]): boolean {
  const { source, record, title = '' } = page.source;
  if (source === 'feed') return true;
  if (articles.test(record) || pressTitle.test(title)) return true;
  return source === 'file' && subject.speaker === 'stranger' && mentions(fold(title), names);
}
