import { boundOf, largest, yearIn, type Headcount } from './headcount';
import { labelled } from './headcount-labels';
import { isNotTheHeadcount, isOfAnotherFirm, partOf } from './not-the-headcount';
import { numbersIn, wholeNumber } from './numbers';
import type { Page, Segment } from './page';
import { employees, employment, inAll, ofUs, people } from './people-words';
import { fold } from './reading';
import { opensWithSelf, type Subject } from './subject';
import { tilesOf } from './tiles';
import { countOfUs } from './we-are-so-many';

const modifiers = String.raw`(?:\s+(?!and\b|und\b|et\b|y\b|of\b|von\b|de\s|in\b)[\p{L}-]{2,24}){0,3}?`;
const after = new RegExp(
  String.raw`^\s?(\+|plus)?(${modifiers})\s*(?:(${employees})|(${people}))(?![\p{L}\p{N}])`,
  'iu',
);
/** The numbers of employees in a document, each with how plainly it says so; none where it speaks of others or of some. */
export function headcountsIn(page: Page, subject: Subject): readonly Headcount[] {
  const inTiles = tilesOf(page)
    .filter((tile) => subject.speaker === 'company' || subject.isAbout(tile))
    .flatMap((tile) => labelled(tile.text, tile, page) ?? []);
  const said = page.segments.flatMap((segment) => {
    if (!/\d/u.test(segment.text) || !subject.isAbout(segment)) return [];
    // Lines of a list of facts may stand in one segment: each has a label of its own.
    for (const line of segment.text.split('\n')) {
      const found = labelled(line, segment, page);
      if (found) return found;
    }
    const own = ofUsAll(segment, page, subject);
    return own ? [own] : inWords(segment, page, subject);
  });
  return [...said, ...inTiles];
}

/** "We are 72": on the company's own page it counts itself. */
function ofUsAll(segment: Segment, page: Page, subject: Subject): Headcount | null {
  const { text } = segment;
  const found = subject.speaker === 'company' ? countOfUs(text, page.language) : null;
  const amount = found ? wholeNumber(found.digits) : null;
  if (!found || amount === null || amount < 2 || amount > largest) return null;
  const [before, rest] = [text.slice(0, found.start), text.slice(found.end, found.end + 120)];
  if (
    isNotTheHeadcount(before, text, found.start, '', rest) ||
    isOfAnotherFirm(segment, found.start, page.language)
  )
    return null;
  if (partOf(before, rest) && !inAll.test(text)) return null;
  return { amount, bound: boundOf(before, ''), segment, year: yearIn(text, found.digits), weight: 3 };
}

function inWords(segment: Segment, page: Page, subject: Subject): readonly Headcount[] {
  const { text } = segment;
  return numbersIn(text).flatMap((written) => {
    const before = text.slice(0, written.start);
    const rest = text.slice(written.end, written.end + 120);
    const thousands =
      /^\s?(?:k|thousand|tausend|tsd\.?|mille|mila|mil|duizend|tusen)\b/iu.exec(rest)?.[0] ?? '';
    const found = after.exec(rest.slice(thousands.length).replace(/^\s(?:de|di|van)\s/u, ' '));
    const isOurs = ofUs.test(rest);
    const isYear = /^(?:19|20)\d\d$/u.test(written.digits);
    if (!found && !isOurs && (isYear || !workforceBefore(before, rest))) return [];
    const [, more = '', between = '', plain = ''] = found ?? [];
    const amount = scaled(written.digits, thousands !== '');
    if (amount === null || amount === 0 || amount > largest) return [];
    const opens = subject.speaker === 'company' && isOpening.test(before) && text.length < 140;
    if (found && plain === '' && !isOurs && !employment.test(text) && !opens) return [];
    if (subject.speaker === 'company' && isOfAnotherFirm(segment, written.start, page.language)) return [];
    if (found && !isOurs && /^menschen$/iu.test(plain) && !employment.test(text)) return [];
    if (/[%$€£]\s?$|(?:no|nr|n°|top|eur|usd)\.?\s?$/iu.test(before) || /\d\s?[-–]\s?$/u.test(before))
      return [];
    if (!subject.isSaidOf(segment, written.start)) return [];
    if (isNotTheHeadcount(before, text, written.start, between, rest)) return [];
    const tail = rest.slice(found?.[0].length ?? 0);
    const total = inAll.test(text);
    if (partOf(before, tail) && (!total || partOf('', tail))) return [];
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
          (opensWithSelf(fold(text.slice(0, 120))) ? 0.5 : 0) +
          (/^\s{0,3}(?:in|at|en|à|a|i)\s+\p{Lu}/u.test(tail) ? -0.5 : 0),
      },
    ];
  });
}

/** Nothing, or a word for the present, stands in front of the number. */
const isOpening =
  /(?<!\p{L})(?:and|,) (?:our|unsere|nos|nuestr[oa]s|i nostri|onze|våra)\s$|^\s*(?:(?:some|about|around|over|rund|etwa|quelque|environ|unas|unos|circa|ruim|cirka|około|i dag|idag|today|heute|hoy|oggi|hoje|vandaag|aujourd['’]hui),?\s)*$|(?:today|heute|hoy|oggi|hoje|vandaag|aujourd['’]hui|idag|i dag|dziś),\s(?:[^,.]{0,40},\s)?$/iu;

/** "a workforce of 4,000", "effectif de 1 850": the word stands before the number. */
function workforceBefore(before: string, rest: string): boolean {
  return workforce.test(before.slice(-90)) && !/^\s?(?:%|percent|prozent|million|hours|€|eur)/iu.test(rest);
}

const workforce =
  /(?<!\p{L})(?:(?:workforce|headcount|staff|our (?:own )?team|belegschaft|effectifs?|plantilla|organico|personeelsbestand|personalstyrka)|(?:number of (?:employees|staff)|(?:zahl|anzahl) der (?:mitarbeit\p{L}+|beschäftigten)|mitarbeiterzahl|beschäftigtenzahl|nombre (?:de |d['’])(?:salariés|collaborateurs|employés)|número de (?:empleados|trabajadores|colaboradores)|numero (?:di|dei) dipendenti|aantal (?:medewerkers|werknemers)|antalet? (?:anställda|medarbetare|ansatte)))(?: \p{L}+){0,4} (?:of|von|de|di|van|på|is|was|at|to|auf|bei|à|a|op|till|til|beträgt|betrug|umfasst|var|är|er|est|était|es|era|è|foi|é|were|bedroeg|bedraagt|wynosi\p{L}*|totals?|totalled)(?: \p{L}+\.?){0,2}\s?$/iu;

function scaled(digits: string, thousands: boolean): number | null {
  if (!thousands) return wholeNumber(digits);
  const value = Number(digits.replace(',', '.'));
  return Number.isFinite(value) ? Math.round(value * 1000) : null;
}
