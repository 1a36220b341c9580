import type { CompanyResearch, SourceReport } from './company-research';
import { withoutAllowedLinks } from './mail-links';
import { instructionIn } from './instructs';
import type { Finding } from './research';

/** A sentence that shows knowledge of the company, and what it rests on. */
export interface DraftOpening {
  readonly sentence: string;
  readonly finding: Finding;
}

const dayMs = 86_400_000;
const longestTitle = 140;

/** News that nobody wants to be greeted with, in the languages we read. */
const unwelcome = new RegExp(
  [
    'insolven|bankrupt|administration|receivership|liquidat|lay-?offs?|laid off|job cuts|redundanc|short-time',
    'strike|fire at|blaze|accident|injur|death|died|dies|killed|fatal|lawsuit|sued|court|fined?\\b|fraud|recall',
    'scandal|data breach|ransom|cyber-?attack|loss(?:es)?\\b|profit warning|plunge|closure|closes|shut',
    'stellenabbau|entlass|kurzarbeit|konkurs|unfall|brand\\b|verletzt|gestorben|verstorben|trauer|klage|rückruf',
    'verlust|gewinnwarnung|schlie(?:ß|ss)t|schlie(?:ß|ss)ung|streik',
    'faillite|licenci|redressement|incendie|décès|décéd|rappel de|perte|fermeture|grève',
    'despid|quiebra|concurso de acreedores|incendio|muert|fallec|cierre|pérdida|licenziament|fallimento|sciopero',
  ].join('|'),
  'iu',
);

/**
 * The opening of a first e-mail (spec section 13): the newest article about the company, else a dated priority of it, no
 * older than `freshDays`. Never what is stale, undated, of the future or bad news, and of our own files only those that
 * serve outreach: others are internal. What was read for competitors only is in neither list. Null when nothing is left.
 */
export function draftOpening(
  research: Pick<CompanyResearch, 'news' | 'overview' | 'sources'> | null,
  { freshDays, now }: { readonly freshDays: number; readonly now: number },
): DraftOpening | null {
  if (!research) return null;
  const isFresh = ({ date }: Finding) => {
    const at = Date.parse(date ?? '');
    return at <= now && now - at <= freshDays * dayMs;
  };
  const mayQuote = (one: Finding) => isFresh(one) && isPublic(one, research.sources);
  const newestFirst = (one: Finding, other: Finding) =>
    Date.parse(other.date ?? '') - Date.parse(one.date ?? '');
  const news = research.news
    .filter((one) => mayQuote(one) && !unwelcome.test(`${one.title} ${one.quote}`) && isSayable(one.title))
    .sort(newestFirst);
  const [article] = news;
  if (article)
    return { sentence: `I read “${oneLine(article.title)}” (${dayWords(article)}).`, finding: article };
  const [priority] = research.overview
    .filter((one) => one.topic === 'priorities' && mayQuote(one))
    .filter((one) => !unwelcome.test(one.quote) && isSayable(one.quote))
    .sort(newestFirst);
  if (!priority) return null;
  return { sentence: `I read of your plans: “${oneLine(priority.quote)}”.`, finding: priority };
}

/** True for words that somebody may be greeted with: no bad news. */
export function isWelcome(words: string): boolean {
  return !unwelcome.test(words);
}

/** The web is public; a file is for outreach when one of the sources it was read from is. */
export function isPublic({ source, record }: Finding, sources: readonly SourceReport[]): boolean {
  if (source === 'website' || source === 'feed') return true;
  return sources.some(
    ({ purposes, documents }) =>
      purposes.includes('outreach') && documents.some((one) => one.record === record),
  );
}

/** What goes into an e-mail holds no address and no order, and is not cut. */
function isSayable(text: string): boolean {
  const isPlain = !/[<>{}]/u.test(text) && withoutAllowedLinks(text, []) !== null;
  return isPlain && oneLine(text).length <= longestTitle && instructionIn(text) === null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().replace(/[.!]$/u, '');
}

function dayWords({ date }: Finding): string {
  return new Date(date ?? '').toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
