import { oneLine } from './claim';
import type { Page, Segment } from './page';
import { fold } from './reading';
import { mentions, type Subject } from './subject';
import { datesIn } from './written-dates';

/** One thing that a page reports: its title, and the sentence that tells it. */
export interface NewsStory {
  readonly title: string;
  readonly segment: Segment;
}

const longestTitle = 200;
/** Titles of pages that list articles or show something else. */
const noArticle =
  /^(?:(?:our |the |latest |unsere |nos |alle |all )?(?:news(?: (?:and|und) (?:press|media|presse|events|stories))?|press|press ?room|press releases?|newsroom|media(?: releases?| center| centre)?|blog|aktuelles|neuigkeiten|nachrichten|presse(?:mitteilungen|meldungen|bereich)?|medien(?:mitteilungen)?|actualites|communiques(?: de presse)?|espace presse|noticias|sala de prensa|notas de prensa|prensa|notizie|novita|comunicati(?: stampa)?|rassegna stampa|area stampa|stampa|nieuws|persberichten|pers|imprensa|novidades|sala de imprensa|comunicados(?: de imprensa)?|nyheter|nyheder|pressmeddelanden|pressemeddelelser|pressrum|press och media)|archive?|home|startseite|accueil|inicio|careers?|jobs)$/u;
const opening =
  /^(?:©|cookie|we use cookies|diese website|share|teilen|published|veröffentlicht|publié|publicado|pubblicato|gepubliceerd|publicerad|by |von |photo|foto)/iu;

/**
 * What a page of a day reports of the company: an article by its title; of a round-up the part that names the company; of
 * the company's own list of news what the list itself dates to that day, since the rest is of other days.
 */
export function storyOn(page: Page, subject: Subject, names: readonly string[]): NewsStory | null {
  const title = titleOf(page, names);
  const isOwn = subject.speaker === 'company';
  const isList = noArticle.test(fold(title)) || (isOwn && datesUnderHeadings(page) > 1);
  if (isOwn && isList) return dated(page);
  if (isList || title === '') return null;
  const named = page.segments.filter(({ text }) => mentions(fold(text), names));
  const inTitle = mentions(fold(title), names);
  if (isOwn || inTitle) {
    const telling = page.segments.find((one) => isTelling(one, title, names, isOwn));
    return telling && (named.length > 0 || inTitle || isOwn) ? { title, segment: telling } : null;
  }
  const telling = named.find((one) => isTelling(one, title, names, false));
  if (!telling) return null;
  const heading = headingOver(page, telling);
  if (heading && mentions(fold(heading.text), names))
    return { title: oneLine(heading.text, longestTitle), segment: telling };
  return { title: telling.kind === 'item' ? oneLine(telling.text, longestTitle) : title, segment: telling };
}

/** The first entry of a list that bears the day of the page. */
function dated(page: Page): NewsStory | null {
  const day = (page.source.date ?? '').slice(0, 10);
  const { segments } = page;
  for (const [at, segment] of segments.entries()) {
    const [written] = segment.kind === 'row' ? [] : datesIn(withNumber(page, segment));
    if (!written || written.day !== day || written.start > 40) continue;
    const said = withNumber(page, segment)
      .slice(written.end)
      .replace(/^[\s.:,;|–—-]+/u, '')
      .trim();
    const heading = headingOver(page, segment);
    const next = segments[at + 1];
    const isBare = said.split(' ').length < 3;
    if (
      heading &&
      heading.kind === 'heading' &&
      !noArticle.test(fold(heading.text)) &&
      !datesIn(heading.text)[0]
    ) {
      const telling = segments
        .slice(at, at + 6)
        .find((one) => one.section === segment.section && isTelling(one, heading.text, [], true));
      return telling ? { title: oneLine(heading.text, longestTitle), segment: telling } : null;
    }
    // "19 November 2026 — Acme opens a plant", or the date in a line of its own over what happened.
    if (!isBare) return { title: oneLine(said, longestTitle), segment };
    if (next && next.text.split(' ').length >= 3) {
      const telling = segments
        .slice(at + 2, at + 5)
        .find((one) => next.kind === 'heading' && isTelling(one, next.text, [], true));
      return { title: oneLine(next.text, longestTitle), segment: telling ?? next };
    }
    return null;
  }
  return null;
}

/** How many headings have a date of their own under them. */
function datesUnderHeadings(page: Page): number {
  const days = new Map<string, string>();
  for (const segment of page.segments) {
    const { section, kind } = segment;
    const [first] =
      kind === 'heading' || kind === 'row' ? [] : datesIn(withNumber(page, segment).slice(0, 80));
    if (first && first.start <= 20 && !days.has(section)) days.set(section, first.day);
  }
  return new Set(days.values()).size;
}

/** "10. November 2026" looks like the tenth item of a list: what stands right before belongs to it. */
function withNumber({ text }: Page, { start, end }: Segment): string {
  const lead = /\d{1,2}\.\s{1,2}$/u.exec(text.slice(Math.max(0, start - 5), start))?.[0] ?? '';
  return `${lead}${text.slice(start, end).replace(/[*_]/gu, '')}`;
}

function headingOver({ segments }: Page, segment: Segment): Segment | undefined {
  return segments.slice(0, segments.indexOf(segment)).findLast(({ kind }) => kind === 'heading');
}

function titleOf({ source, segments }: Page, names: readonly string[]): string {
  const heading = segments.find(({ kind }) => kind === 'heading')?.text ?? '';
  const title = (source.title ?? '').trim() || heading;
  // "Acme opens plant | Acme GmbH", "Acme opens plant – The Daily": the name of the site is no part of the title.
  const parts = title.split(/\s[|–—·-]\s/u);
  const last = fold(parts.at(-1) ?? '');
  const first = parts.slice(0, -1).join(' – ');
  const isSite =
    parts.length > 1 && (names.includes(last) || noArticle.test(last) || fold(first) === fold(heading));
  return oneLine(isSite ? first : title, longestTitle);
}

/** A sentence that tells something: it is long enough, no heading and no repetition of the title. */
function isTelling(segment: Segment, title: string, names: readonly string[], isOwn: boolean): boolean {
  const { kind, text } = segment;
  if (kind === 'heading' || kind === 'row' || text.length < 40 || text.split(' ').length < 7) return false;
  if (opening.test(text)) return false;
  return (isOwn || mentions(fold(text), names) || text.length > 60) && fold(text) !== fold(title);
}
