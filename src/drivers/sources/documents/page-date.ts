import type { DomDocument } from './dom';
import type { StructuredData } from './structured-data';

/** Where pages say when they were published or last changed, the surest first. */
const places: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[property="article:modified_time"]', 'content'],
  ['meta[property="article:published_time"]', 'content'],
  ['meta[name="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date"]', 'content'],
  ['meta[name="dc.date"]', 'content'],
  ['meta[name="DC.date.issued"]', 'content'],
  ['meta[name="last-modified"]', 'content'],
  ['article time[datetime]', 'datetime'],
  ['time[datetime][itemprop="datePublished"]', 'datetime'],
  ['main time[datetime]', 'datetime'],
];

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january januar janvier enero gennaio januari janeiro stycznia',
    'february februar février febrero febbraio februari fevereiro lutego',
    'march märz mars marzo maart março marca',
    'april avril abril aprile kwietnia',
    'may mai mayo maggio mei maio maja maj',
    'june juni juin junio giugno junho czerwca',
    'july juli juillet julio luglio julho lipca',
    'august août agosto augustus augusti sierpnia',
    'september septembre septiembre settembre setembro września',
    'october oktober octobre octubre ottobre outubro października',
    'november novembre noviembre novembro listopada',
    'december dezember décembre diciembre dicembre dezembro grudnia',
  ].flatMap((names, month) => names.split(' ').map((name) => [name, month + 1])),
);
const said =
  /(?<!\p{L})(?:last (?:updated|modified)|updated(?: on)?|published(?: on)?|posted(?: on)?|stand(?=\s{0,2}:|\s{1,3}\d)|zuletzt (?:aktualisiert|geändert)|aktualisiert(?: am)?|veröffentlicht(?: am)?|mis(?:e)? à jour(?: le)?|publié le|actualizado(?: el)?|publicado(?: el)?|aggiornato(?: il)?|pubblicato(?: il)?|laatst bijgewerkt(?: op)?|senast uppdaterad)\s{0,2}:?\s{1,3}([\p{L}\p{N}., /-]{6,40})/giu;

/**
 * When a page was published or last changed by its own account, as an ISO date; null when it does not say. The year of
 * a copyright line is no date.
 */
export function pageDate(
  page: Pick<DomDocument, 'querySelector'>,
  data: StructuredData,
  text: string,
): string | null {
  for (const date of data.dates) {
    const read = isoDay(date);
    if (read) return read;
  }
  for (const [selector, attribute] of places) {
    const read = isoDay(page.querySelector(selector)?.getAttribute(attribute) ?? '');
    if (read) return read;
  }
  return textDate(text);
}

/** The date after words such as "Last updated" near the beginning or the end of a text; null when there is none. */
export function textDate(text: string): string | null {
  const edges = text.length > 8_000 ? `${text.slice(0, 4_000)}\n${text.slice(-4_000)}` : text;
  for (const [, words = ''] of edges.matchAll(said)) {
    const found = dayOf(words);
    if (found) return found;
  }
  return null;
}

/** The day of a date in ISO form, its time kept when it has one; null for anything else. */
export function isoDay(written: string): string | null {
  const found = /^\s*(\d{4}-\d{2}-\d{2})(T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?/u.exec(written);
  if (!found) return dayOf(written);
  const at = Date.parse(found[0].trim());
  return Number.isFinite(at) && isSensible(at)
    ? found[2]
      ? new Date(at).toISOString()
      : (found[1] ?? null)
    : null;
}

/** `12 November 2026`, `November 12, 2026`, `12. November 2026`, `12.11.2026`; a day that may be a month is no date. */
export function dayOf(written: string): string | null {
  const numeric = /\b(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\b/u.exec(written);
  if (numeric) return day(numeric[3], Number(numeric[2]), numeric[1]);
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/u.exec(written);
  if (iso) return day(iso[1], Number(iso[2]), iso[3]);
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|er|\.)?\s+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+)?(\d{4})\b/u.exec(
      written,
    );
  if (dayFirst) return day(dayFirst[3], monthOf(dayFirst[2]), dayFirst[1]);
  const monthFirst = /\b(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(written);
  if (monthFirst) return day(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2]);
  const slashed = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/u.exec(written);
  if (!slashed) return null;
  const [first, second] = [Number(slashed[1]), Number(slashed[2])];
  if (first > 12) return day(slashed[3], second, slashed[1]);
  return second > 12 || first === second ? day(slashed[3], first, slashed[2]) : null;
}

function monthOf(name = ''): number {
  const wanted = name.toLowerCase();
  const found = months[wanted];
  if (found) return found;
  const short = Object.keys(months).filter((one) => wanted.length >= 3 && one.startsWith(wanted));
  const all = new Set(short.map((one) => months[one]));
  return all.size === 1 ? ([...all][0] ?? 0) : 0;
}

function day(year: string | undefined, month: number, date: string | undefined): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const at = Date.parse(iso);
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(iso) && isSensible(at) ? iso : null;
}

/** Earlier than the web or far in the future is a mistake of the page. */
function isSensible(at: number): boolean {
  return at > Date.UTC(1990, 0) && at < Date.UTC(2100, 0);
}
