import { numbersIn, wholeNumber } from './numbers';
import type { Page, Segment } from './page';
import { employees, employment, inAll, labels, notTheHeadcount, ofUs, people, thanks } from './people-words';
import type { Subject } from './subject';

/** A number of employees that a document gives. */
export interface Headcount {
  readonly amount: number;
  /** `above` and `about` as the words before it say. */
  readonly bound: 'exact' | 'above' | 'about' | 'below';
  readonly segment: Segment;
  /** The year it speaks of; null when it gives none. */
  readonly year: number | null;
  /** The higher, the more plainly it is the number of all who work there. */
  readonly weight: number;
}

const modifiers = String.raw`(?:\s+(?!and\b|und\b|et\b|y\b|of\b|von\b|de\s|in\b)[\p{L}-]{2,24}){0,3}?`;
const after = new RegExp(
  String.raw`^\s?(\+|plus)?(${modifiers})\s*(?:(${employees})|(${people}))(?![\p{L}\p{N}])`,
  'iu',
);
const label = new RegExp(
  String.raw`^\W{0,4}(?:${labels})\s*(?:\([^)|]{0,40}\)|\[[^\]|]{0,40}\]|(?:in )?(?:19|20)\d\d(?=:))?\s*(?:[:=|–—]|\t|\s{2,}|\s(?=[~≈>\d])|(?=\s(?:ca|circa|approx|rund|etwa|über|over|more|about|around|environ|plus|más|oltre|circa|ongeveer|cerca)\b))`,
  'iu',
);
const above =
  /(?:more than|over|above|in excess of|upwards of|at least|mehr als|über|mindestens|plus de|plus d['’]|au moins|más de|al menos|oltre|più di|almeno|meer dan|ruim|mais de|över|mer än|fler än|mere end|mer enn|flere enn|ponad|>)\s*(?:the )?$/iu;
const about =
  /(?:about|approximately|approx\.?|around|roughly|circa|ca\.?|c\.|nearly|almost|close to|some|etwa|rund|rd\.?|knapp|gut|zirka|ungefähr|environ|près de|quelque|unos|unas|cerca de|alrededor de|aproximadamente|casi|circa|quasi|ongeveer|bijna|zo['’]n|omkring|cirka|ungefär|nästan|drygt|knappt|około|~|≈)\s*(?:the )?$/iu;
const below =
  /(?:less than|fewer than|under|below|weniger als|unter|moins de|menos de|meno di|minder dan|under|up to|bis zu|<)\s*$/iu;
/** Numbers that are rather years, hours or shares. */
const largest = 5_000_000;

/** The numbers of employees in a document, each with how plainly it says so; none where it speaks of others or of some. */
export function headcountsIn(page: Page, subject: Subject): readonly Headcount[] {
  return page.segments.flatMap((segment) => {
    if (!/\d/u.test(segment.text) || !subject.isAbout(segment)) return [];
    // Lines of a list of facts may stand in one segment: each has a label of its own.
    for (const line of segment.text.split('\n')) {
      const found = labelled(line, segment, page);
      if (found) return found;
    }
    return inWords(segment, subject);
  });
}

/** "Employees: 1,850", "| Employees | 4,200 | 4,050 |": the first number that is no year; columns are told by their years. */
function labelled(line: string, segment: Segment, page: Page): readonly Headcount[] | null {
  const lead = /^\|?\s*/u.exec(line)?.[0].length ?? 0;
  const head = label.exec(line.slice(lead));
  if (!head) return null;
  const from = lead + head[0].length;
  const rest = line.slice(from);
  if (/%|€|\$|£|\b(?:EUR|USD)\b/u.test(rest) || /\b(?:per|je|pro|par|por) \p{L}/iu.test(rest)) return [];
  const columns = yearsAbove(segment, page);
  const range = /\d[\d.,' ]*\s*(?:[-–]|to|bis|à|a)\s*\d/u.test(rest);
  if (range) return [];
  const numbers = numbersIn(rest).filter(({ digits }) => wholeNumber(digits) !== null);
  const isYear = (digits: string) => /^(?:19|20)\d\d$/u.test(digits);
  const inBrackets = ({ start }: { start: number }) =>
    /\([^)]{0,40}$/u.test(rest.slice(Math.max(0, start - 41), start));
  const bare = numbers.filter((one) => !inBrackets(one));
  // "Employees 2025: 2,181": beside another number a year is none.
  const counts = bare.some(({ digits }) => !isYear(digits))
    ? bare.filter(({ digits }) => !isYear(digits))
    : bare;
  if (counts.length === 0) return [];
  const newest =
    columns.length === counts.length && columns.length > 1 ? columns.indexOf(Math.max(...columns)) : 0;
  const chosen = counts[newest];
  const amount = chosen ? wholeNumber(chosen.digits) : null;
  if (!chosen || amount === null || amount === 0 || amount > largest) return [];
  return [
    {
      amount,
      bound: boundOf(rest.slice(0, chosen.start), rest.slice(chosen.end)),
      segment,
      year: columns[newest] ?? yearIn(line, chosen.digits),
      weight: 4,
    },
  ];
}

/** The years in the header of a table that a row belongs to, column by column. */
function yearsAbove(segment: Segment, page: Page): readonly number[] {
  if (segment.kind !== 'row' && segment.kind !== 'line' && segment.kind !== 'sentence') return [];
  const at = page.segments.indexOf(segment);
  for (const above of page.segments.slice(Math.max(0, at - 25), at).reverse()) {
    const years = [...above.text.matchAll(/\b(?:19|20)\d\d\b/gu)].map((found) => Number(found[0]));
    if (years.length > 1 && above.text.replace(/[\d\s|/.-]/gu, '').length < 40) return years;
  }
  return [];
}

function inWords(segment: Segment, subject: Subject): readonly Headcount[] {
  const { text } = segment;
  return numbersIn(text).flatMap((written) => {
    const before = text.slice(0, written.start);
    const rest = text.slice(written.end, written.end + 120);
    const thousands =
      /^\s?(?:k|thousand|tausend|tsd\.?|mille|mila|mil|duizend|tusen)\b/iu.exec(rest)?.[0] ?? '';
    const found = after.exec(rest.slice(thousands.length).replace(/^\s(?:de|di|van)\s/u, ' '));
    const isOurs = ofUs.test(rest);
    if (!found && !isOurs && !workforceBefore(before, rest)) return [];
    const [, more = '', between = '', plain = ''] = found ?? [];
    const amount = scaled(written.digits, thousands !== '');
    if (amount === null || amount === 0 || amount > largest) return [];
    if (found && plain === '' && !isOurs && !employment.test(text)) return [];
    if (found && !isOurs && /^menschen$/iu.test(plain) && !employment.test(text)) return [];
    if (/[%$€£]\s?$|(?:no|nr|n°|top|eur|usd)\.?\s?$/iu.test(before) || /\d\s?[-–]\s?$/u.test(before))
      return [];
    if (!subject.isSaidOf(segment, written.start)) return [];
    if (isNotTheHeadcount(before, text, written.start, between, rest)) return [];
    const tail = rest.slice(found?.[0].length ?? 0);
    const total = inAll.test(text);
    const part = (partOf(before, tail) && !total) || placeByPlace.test(tail);
    if (part) return [];
    return [
      {
        amount,
        bound: more !== '' ? ('above' as const) : boundOf(before, ''),
        segment,
        year: yearIn(text, written.digits),
        weight:
          1 +
          (total ? 1 : 0) +
          (employment.test(text) ? 1 : 0) +
          (/^\s{0,3}(?:in|at|en|à|a|i)\s+\p{Lu}/u.test(tail) ? -0.5 : 0),
      },
    ];
  });
}

/** "a workforce of 4,000", "effectif de 1 850": the word stands before the number. */
function workforceBefore(before: string, rest: string): boolean {
  return workforce.test(before.slice(-90)) && !/^\s?(?:%|percent|prozent|million|hours|€|eur)/iu.test(rest);
}

const workforce =
  /(?<!\p{L})(?:(?:workforce|headcount|staff|our (?:own )?team|belegschaft|effectifs?|plantilla|organico|personeelsbestand|personalstyrka)|(?:number of (?:employees|staff)|(?:zahl|anzahl) der (?:mitarbeit\p{L}+|beschäftigten)|mitarbeiterzahl|beschäftigtenzahl|nombre (?:de |d['’])(?:salariés|collaborateurs|employés)|número de (?:empleados|trabajadores|colaboradores)|numero (?:di|dei) dipendenti|aantal (?:medewerkers|werknemers)|antalet? (?:anställda|medarbetare|ansatte)))(?: \p{L}+){0,4} (?:of|von|de|di|van|på|is|was|at|to|auf|bei|à|a|op|till|til|beträgt|betrug|umfasst|totals?|totalled)(?: \p{L}+\.?){0,2}\s?$/iu;

/** "45 employees in London, 30 in Paris": each is a part. */
const placeByPlace = /^\s+(?:in|at|à|en|a|i)\s+\p{Lu}[^,;.]{1,30}(?:,|\s(?:and|und|et|y|e|en|och))\s*\d/u;

function scaled(digits: string, thousands: boolean): number | null {
  if (!thousands) return wholeNumber(digits);
  const value = Number(digits.replace(',', '.'));
  return Number.isFinite(value) ? Math.round(value * 1000) : null;
}

function isNotTheHeadcount(before: string, text: string, at: number, between: string, rest: string): boolean {
  const near = before.slice(-90);
  const clause = before.slice(newClause(before));
  const later = text.slice(at, at + 160);
  return (
    notTheHeadcount.customers.test(withoutIndefinite(near)) ||
    notTheHeadcount.parent.test(clause.slice(-120)) ||
    (notTheHeadcount.change.test(clause.slice(-70)) && !cameTo.test(clause)) ||
    notTheHeadcount.change.test(later.slice(0, 90).replace(/^[\d.,' ]+/u, '')) ||
    notTheHeadcount.between.test(between) ||
    notTheHeadcount.notNow.test(clause) ||
    notTheHeadcount.beginning.test(clause) ||
    (thanks.test(before.slice(-160)) && /\p{Lu}/u.test(before.slice(-60))) ||
    /^\s?[-–]\s?\d|^\s?(?:%|percent|prozent|hours|stunden|per |pro )/iu.test(rest) ||
    /^.{0,40}\b(?:of|at|from) (?:our |its )?(?:customers?|clients?|partners?|suppliers?)\b/iu.test(rest)
  );
}

/** "a company with 500 employees" is the company itself. */
function withoutIndefinite(near: string): string {
  return near.replace(
    /\b(?:an?|the|our|one|ein|das|unser|dieses|modernes|familiengeführtes|inhabergeführtes|mittelständisches|als) (?:[\p{L}-]+ ){0,3}(?:unternehmen|betrieb|company|business|organi[sz]ation|firm|enterprise) (?:with|of|mit|von)\b/giu,
    ' ',
  );
}

/** The seat of the whole company is no part of it: "Acme, which has its head office in Bonn, employs 90 people". */
const ownSeat =
  /\b(?:which has|has|have|with|mit|avec|con|met|med|com) (?:its|our|the)? ?(?:head|registered|main) office(?=[^,]*,)|\b(?:headquartered|based) [^,]{2,40},/giu;

/** "at our plant in Gera", "in the sales department": before the number in the same clause, or right after it. */
function partOf(before: string, tail: string): boolean {
  const clause = before.slice(-80).replace(ownSeat, ' ');
  const later = /^[^.;,]{0,60}/u.exec(tail)?.[0] ?? '';
  return notTheHeadcount.part.test(clause) || notTheHeadcount.part.test(later);
}

function boundOf(before: string, rest: string): Headcount['bound'] {
  if (/^\s?(?:\+|plus\b|or more|und mehr)/iu.test(rest)) return 'above';
  const near = before.slice(-30);
  if (above.test(near)) return 'above';
  if (below.test(near)) return 'below';
  return about.test(near) ? 'about' : 'exact';
}

function yearIn(text: string, digits: string): number | null {
  const years = [...text.matchAll(/\b((?:19|20)\d\d)\b/gu)]
    .map((found) => found[1] ?? '')
    .filter((one) => one !== digits);
  const stated = years.filter(
    (one) =>
      !new RegExp(
        `(?:since|founded|seit|gegründet|depuis|fondée?|desde|fundad\\w|dal|fondat\\w|sinds|opgericht|sedan|grundad\\w*|established|in business|siden|von)\\D{0,20}${one}`,
        'iu',
      ).test(text),
  );
  return stated.length > 0 ? Math.max(...stated.map(Number)) : null;
}

/** "reduced its workforce to 1,200": what it came to is the number. */
const cameTo = /\s(?:to|auf|à|till|til|naar)\s(?:about |around |rund |some |over |more than )?$/iu;

/** Where the last turn to the present begins: "founded with 12 people, and today …". */
function newClause(before: string): number {
  let at = 0;
  for (const found of before.matchAll(
    /;| but |\b(?:now|today|currently|heute|inzwischen|mittlerweile|aujourd['’]hui|hoy|actualmente|oggi|vandaag|inmiddels|hoje|idag|i dag)\b/giu,
  ))
    at = found.index + found[0].length;
  return at;
}
