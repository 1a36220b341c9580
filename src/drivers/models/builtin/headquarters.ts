import { openCodeCities, openCodes, sharedNames } from './cities';
import {
  countryOf,
  isCountry,
  isPart,
  nameWithAnd,
  placesCoded,
  placesNamed,
  relation,
  type Place,
} from './geography';
import { fold, isBlank, withoutFootnotes } from './reading';

/** One place of business as written, and which places it may be; none when it is not recognised. */
export interface Headquarters {
  /** As it stands in the text. */
  readonly quote: string;
  readonly candidates: readonly Place[];
  /** First word or words before the first comma, folded, when there is more than one. */
  readonly city: string | null;
}

const separator = new RegExp(`${nameWithAnd}|([;|\\n\\r/•]|\\s(?:and|und|et|y|&)\\s)`, 'giu');

/** The places a text names. Several are separated by ";", "|", "/", "and" or a line end; "n/a" among them is left out. */
export function headquartersIn(text: string): readonly Headquarters[] {
  const pieces: string[] = [];
  let start = 0;
  for (const found of text.matchAll(separator)) {
    if (found[1] === undefined) continue;
    pieces.push(text.slice(start, found.index));
    start = found.index + found[0].length;
  }
  pieces.push(text.slice(start));
  return pieces
    .map((piece) => piece.trim())
    .filter((piece) => !isBlank(piece))
    .map(readOne);
}

/** Marks of a sentence or of markup, and words that say a place is not the present one: then no place is read. */
const noPlace = /["“”<>{}=!?$\\]|\b(?:not|former|formerly|previously|no longer|until|moved|closed)\b/iu;

function readOne(quote: string): Headquarters {
  if (noPlace.test(quote)) return { quote, candidates: [], city: null };
  const parts = withoutFootnotes(quote)
    .replace(/\bwashington,?\s+d\.?\s?c\b\.?/giu, 'District of Columbia')
    .split(/[,()]|\s[-–—]\s/u)
    .map(tidy)
    .filter((part) => part !== '')
    .flatMap(splitTrailingCode);
  const city = parts.length > 1 ? fold(parts[0] ?? '') : null;
  return { quote, candidates: fromTheEnd(parts) ?? fromTheStart(parts) ?? [], city };
}

/** Postal codes and words that only say what the place is are taken off. */
function tidy(part: string): string {
  return part
    .replace(/(?:^|\s)(?:[A-Z]{1,2}-)?\d{3,6}(?:-\d{3,4})?(?=\s|$)/gu, ' ')
    .replace(/^(?:hq|headquarters|head office|based in|located in|state of|greater)\b:?/iu, '')
    .trim();
}

/** "Austin TX" is a town and a state. */
function splitTrailingCode(part: string): readonly string[] {
  const found = /^(.+\S)\s+([A-Z]{2})$/u.exec(part);
  const [, town = '', code = ''] = found ?? [];
  return found && placesNamed(part).length === 0 && placesCoded(code).some(isPart) ? [town, code] : [part];
}

/** "Dublin, Ohio, USA": the last part, made narrower by the parts before it as long as they lie inside. */
function fromTheEnd(parts: readonly string[]): readonly Place[] | null {
  const last = parts.at(-1) ?? '';
  let candidates = settle(last, parts.slice(0, -1));
  if (candidates.length === 0) return null;
  for (const part of parts.slice(0, -1).reverse()) {
    const narrower = placesIn(part).filter((place) => candidates.some((wider) => narrows(place, wider)));
    if (narrower.length === 0) break;
    candidates = narrower;
  }
  return candidates;
}

/** "US, Texas, Austin": the last part is no place we know, but the first two agree. */
function fromTheStart(parts: readonly string[]): readonly Place[] | null {
  const [wide = '', narrow = ''] = parts;
  const found = placesIn(narrow).filter((place) => placesIn(wide).some((wider) => narrows(place, wider)));
  return parts.length > 2 && found.length > 0 ? found : null;
}

function narrows(place: Place, wider: Place): boolean {
  return place !== wider && relation(place, wider) === 'inside';
}

/** What a part can mean by itself: a name in any case, a code in capitals only. */
export function placesIn(part: string): readonly Place[] {
  const code = part.replace(/\./gu, '').trim();
  const coded = /^[A-Z]{2,3}$/u.test(code) ? placesCoded(code) : [];
  return [...new Set([...coded, ...placesNamed(part)])];
}

/** What the last part means, given what stands before it. */
function settle(last: string, before: readonly string[]): readonly Place[] {
  const candidates = placesIn(last);
  const part = candidates.find(isPart);
  if (candidates.length < 2 || part === undefined || before.length === 0) return candidates;
  const towns = before.map(fold);
  const isOneOf = (cities: readonly string[]) => cities.some((city) => towns.includes(fold(city)));
  if (openCodes.has(last)) {
    const settled = candidates.filter((place) => isOneOf(openCodeCities[place] ?? []));
    return settled.length === 1 ? settled : candidates;
  }
  const shared = sharedNames[isPart(part) && /^[A-Z]{2}$/u.test(last) ? last : (nameOfShared(last) ?? '')];
  if (shared)
    return isOneOf(shared.cities)
      ? [shared.country]
      : candidates.filter((place) => isPart(place) && countryOf(place) === 'US');
  // "Seattle, Washington": a town stands before it, so the state is meant and not the capital.
  return fold(last) === 'washington' ? ['US-WA'] : candidates;
}

function nameOfShared(name: string): string | null {
  return Object.keys(sharedNames).find((one) => fold(one) === fold(name)) ?? null;
}

/** The countries a country field names, codes in any case; states have no place there. */
export function countriesIn(text: string): readonly Headquarters[] {
  const quote = text.trim();
  const places = placesIn(/^[a-z]{2,3}$/iu.test(quote) ? quote.toUpperCase() : quote);
  const countries = places.filter(isCountry);
  const candidates =
    countries.length > 0
      ? countries
      : places.filter((place) => !placesCoded(quote.toUpperCase()).includes(place));
  return [{ quote, candidates, city: null }];
}
