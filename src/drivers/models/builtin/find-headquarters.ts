import {
  basedIn,
  countryEndings,
  countrySigns,
  imprint,
  notTheSeat,
  seatBefore,
  sharedSeat,
} from './address-words';
import type { Place } from './geography';
import { placesIn } from './headquarters';
import type { Page, Segment } from './page';
import { placeAt, type NamedPlace } from './place-phrase';
import { postalPlace } from './postal-address';
import { fold } from './reading';
import { streetOf } from './streets';
import type { Subject } from './subject';
import { workplaceOf } from './workplace';

/** A place of which a document says that the company has its headquarters there. */
export interface Seat extends NamedPlace {
  readonly segment: Segment;
  /** The higher, the more plainly it says so. */
  readonly weight: number;
}

const label =
  /^\W{0,4}(?:global |corporate |company )?(?:headquarters?|hq|head office|headquarters location|registered office|location|address|hauptsitz|firmensitz|unternehmenssitz|sitz(?: der gesellschaft)?|zentrale|adresse|anschrift|siège(?: social)?|localisation|sede(?: (?:central|social|legale|centrale|principal))?|domicilio(?: social)?|ubicación|hoofdkantoor|vestigingsplaats|huvudkontor|säte|hovedkontor|hovedsæde|siedziba|address ?locality|schema address)\s*(?:[:|–]|\s{2,})\s*/iu;
const describes =
  /(?:^|\W)(?:we|us|company|manufacturer|maker|producer|supplier|provider|firm|group|business|retailer|developer|specialist|distributor|startup|start-up|unternehmen|hersteller|anbieter|spezialist|mittelständler|familienunternehmen|entreprise|fabricant|société|groupe|empresa|fabricante|compañía|grupo|azienda|produttore|società|gruppo|bedrijf|fabrikant|leverancier|företag|tillverkare|virksomhed|producent)(?:\W|$)/iu;
const commaLong = 90;

/** The headquarters a document names for the company, each with how plainly; former ones and branches are left out. */
export function seatsIn(page: Page, subject: Subject, names: readonly string[]): readonly Seat[] {
  const sign = countrySign(page);
  const stated = page.segments.flatMap((segment) => {
    if (!/\p{Lu}/u.test(segment.text) || !subject.isAbout(segment)) return [];
    const seat = inSegment(segment, sign, subject, names);
    return seat ? [seat] : [];
  });
  const own = addresses(page, subject, names, sign);
  const seats = [...stated, ...(own.length > 0 ? own : loneAddress(page, subject, sign))];
  if (seats.length > 0) return seats;
  const works = workplaceOf(page, subject, names, sign);
  return works ? [{ ...works, weight: 0.5 }] : [];
}

function inSegment(
  segment: Segment,
  sign: Place | null,
  subject: Subject,
  names: readonly string[],
): Seat | null {
  const { text } = segment;
  const moved = movedTo(segment, sign) ?? nameBased(segment, sign, names);
  if (moved) return moved;
  const head = label.exec(text);
  if (head) {
    const value = text.slice(head[0].length);
    const place = postalPlace(value, sign) ?? placeAt(value.replace(/^\s*\|?\s*/u, ''), sign);
    return place && !notTheSeat.test(head[0]) ? { ...place, segment, weight: 4 } : null;
  }
  const seat = sharedSeat.exec(text) ?? seatBefore.exec(text);
  if (seat) {
    const before = text.slice(Math.max(0, seat.index - commaLong), seat.index + seat[0].length);
    if (notTheSeat.test(before) || !subject.isSaidOf(segment, seat.index)) return null;
    const value = text.slice(seat.index + seat[0].length);
    const place = postalWithin(value, sign) ?? placeAt(value, sign);
    return place ? { ...place, segment, weight: 3 } : null;
  }
  const based = basedIn.exec(text);
  if (based && based.index < 160) {
    const before = text.slice(0, based.index);
    if (
      notTheSeat.test(before) ||
      !subject.isSaidOf(segment, based.index) ||
      !describes.test(before.slice(-commaLong)) ||
      /\b(?:for|für|pour|with|mit) [^,]{0,60}$/iu.test(before)
    )
      return null;
    if (
      /aus\s+$/iu.test(based[0]) &&
      !/(?:unternehmen|hersteller|anbieter|spezialist|mittelständler|\s(?:AG|GmbH|SE|KG))\s+$/iu.test(before)
    )
      return null;
    const place = placeAt(text.slice(based.index + based[0].length), sign);
    return place ? { ...place, segment, weight: 2 } : null;
  }
  return null;
}

/** "moved its headquarters from Essen to Kassel" */
function movedTo(segment: Segment, sign: Place | null): Seat | null {
  const found =
    /\b(?:moved|relocated|transferred) (?:its|our|the) (?:head ?office|headquarters?|hq) .{0,60}?\bto (?=\p{Lu})/iu.exec(
      segment.text,
    );
  const place = found && placeAt(segment.text.slice(found.index + found[0].length), sign);
  return place ? { ...place, segment, weight: 3 } : null;
}

/** "Kassel-based Acme", "the Kassel-based manufacturer" */
function nameBased(segment: Segment, sign: Place | null, names: readonly string[]): Seat | null {
  const found = /(?:^|\s)(\p{Lu}[\p{L}.’']{2,30}(?: \p{Lu}[\p{L}.’']{2,30}){0,2})[- ]based(?= )/u.exec(
    segment.text.slice(0, 120),
  );
  // "Lake Forest, Ill.-based": the abbreviation of a state is no town.
  const isPart = !found || (found[1] ?? '').length < 4 || /,$/u.test(segment.text.slice(0, found.index));
  const next = fold(segment.text.slice((found?.index ?? 0) + (found?.[0].length ?? 0), 200))
    .split(' ')
    .slice(0, 7);
  if (names.length > 0 && !names.some((name) => ` ${next.join(' ')} `.includes(` ${name} `))) return null;
  const place = isPart ? null : placeAt(found[1] ?? '', sign);
  return place ? { ...place, segment, weight: 2 } : null;
}

function postalWithin(value: string, sign: Place | null): NamedPlace | null {
  return /^[^.]{0,60}\d/u.test(value) ? postalPlace(value.slice(0, 140), sign) : null;
}

/** Addresses with a postal code where a page says who runs it; several different towns say nothing. */
function addresses(
  page: Page,
  subject: Subject,
  names: readonly string[],
  sign: Place | null,
): readonly Seat[] {
  const { source, segments } = page;
  const own = /impressum|imprint|legal|mentions|aviso|note-legali|colofon|kontakt|contact/iu.test(
    `${source.record} ${source.title ?? ''}`,
  );
  const found: Seat[] = [];
  for (const [at, segment] of segments.entries()) {
    if (!/\d/u.test(segment.text) || segment.text.length > 200 || !subject.isAbout(segment)) continue;
    const near = segments.slice(Math.max(0, at - 4), at + 1).filter((one) => one.section === segment.section);
    const isNamed = near.some(({ text }) => names.some((name) => ` ${fold(text)} `.includes(` ${name} `)));
    const heading = imprint.test(` ${segment.section} `);
    if (
      !(isNamed && (own || heading || segment.text.length < 160)) &&
      !(subject.speaker === 'company' && (heading || own))
    )
      continue;
    const next = segments[at + 1];
    const country = next && next.text.length < 40 ? placesIn(next.text.trim())[0] : undefined;
    const place = postalPlace(segment.text, country ?? sign);
    if (place) found.push({ ...place, segment, weight: heading || own ? 2 : 1.5 });
  }
  const towns = new Set(found.map(({ town }) => town));
  const [first] = found;
  if (towns.size <= 1) return found.slice(0, 1);
  return first &&
    /impressum|imprint|legal|mentions|colofon|note-legali/iu.test(`${source.record} ${source.title ?? ''}`)
    ? [first]
    : [];
}

/** Headings, in the form of `fold`, under which the address is somebody else's or of a day. */
const ofOthers =
  /hebergeu?r|hebergement|hosting|alojamiento|webdesign|webagentur|agence web|design by|customers?\b|clients?\b|kunden|referen|clientes|clienti|klanten|partner|events?\b|messe|salon|feria|fiera|beurs|evenement|branch|niederlassung|filial|agence|delegacion|vestiging|supervisory|aufsichts|datenschutz|privacy|jobs|karriere|careers/u;

/** The only street address on a page of the company's own, wherever it stands: "12 rue du Valat, 12210 Laguiole". */
function loneAddress(page: Page, subject: Subject, sign: Place | null): readonly Seat[] {
  if (subject.speaker !== 'company') return [];
  const found: Seat[] = [];
  for (const segment of page.segments) {
    const { text, section } = segment;
    const street = text.length < 160 && /\d/u.test(text) ? streetOf(text) : null;
    if (!street || !subject.isAbout(segment) || notTheSeat.test(text) || ofOthers.test(section)) continue;
    const place = postalPlace(text, sign ?? (/(?<!\d)\d{5}(?!\d)/u.test(text) ? street.country : null));
    if (place && place.town !== null) found.push({ ...place, segment, weight: 1 });
  }
  return new Set(found.map(({ town }) => town)).size === 1 ? found.slice(0, 1) : [];
}

/** The country that register numbers, telephone numbers or the host's ending speak for; null when they differ or are silent. */
function countrySign(page: Page): Place | null {
  const stated = /address ?country\W{1,4}([A-Z]{2})\b/iu.exec(page.text)?.[1];
  if (stated) return stated.toUpperCase();
  const signs = countrySigns.filter(([, sign]) => sign.test(page.text)).map(([country]) => country);
  if (new Set(signs).size === 1) return signs[0] ?? null;
  const host = /^https?:\/\/([^/?#:]{1,200})/iu.exec(page.source.record)?.[1] ?? '';
  const ending = host.split('.').at(-1)?.toLowerCase() ?? '';
  if (ending === 'uk') return 'GB';
  return countryEndings.has(ending) ? ending.toUpperCase() : null;
}
