import { countryOf, isCountry, isPart, placeName, type Place } from './geography';
import { headquartersIn, placesIn } from './headquarters';
import { fold } from './reading';
import { townNamed } from './town-index';

/** A place of business that running text names. */
export interface NamedPlace {
  /** As it is told to people, such as "Kassel, Germany". */
  readonly name: string;
  /** Countries or parts of countries it may lie in; none when nothing tells. */
  readonly candidates: readonly Place[];
  /** The town in the form of `fold`; null when only a country or region is named. */
  readonly town: string | null;
  /** Where the words end, counted from the start of the text given. */
  readonly end: number;
}

const capital = String.raw`\p{Lu}[\p{L}’'.]*[\p{L}](?:[-–](?:\p{L}[\p{L}’'.]*))*|St\.|'s-\p{Lu}\p{L}+`;
const link = String.raw`(?:am|an der|an|im|in der|ob der|bei|vor der|sur|sous|de|del|della|di|du|da|do|la|le|les|lès|lez|en|upon|on|of|den|der|aan den|aan de|op)`;
const town = String.raw`(?:${capital})(?:[ ](?:(?:${link})[ ]){0,2}(?:${capital})){0,3}`;
const phrase = new RegExp(String.raw`^(?:the |der |la |il |el )?(${town})`, 'u');
const more = new RegExp(
  String.raw`^(?:,\s{0,2}|\s\(|\s[/|–-]\s|\s{1,2})(?:the |die |den |les |la )?(${town}|[A-Z]{2,3})\)?`,
  'u',
);

/** The place a text starts with; `sign` is the country that other signs speak for. Null when it starts with none. */
export function placeAt(text: string, sign: Place | null): NamedPlace | null {
  const lead =
    /^\s*(?:(?:\d{4,5}|\d{3} \d{2})\s+)?(?:\p{Ll}[\p{Ll}-]{4,24}(?:en|er)\s+)?/u.exec(text)?.[0].length ?? 0;
  const found = phrase.exec(text.slice(lead, lead + 120));
  if (!found) return null;
  const first = known(found[1] ?? '');
  let end = lead + found[0].length - (found[1] ?? '').length + first.length;
  const places = placesIn(first).filter((place) => place !== '@');
  const parts: Place[] = [];
  const home = townNamed(first)?.place ?? sign;
  for (let round = 0; round < 3; round += 1) {
    const next = more.exec(text.slice(end, end + 80));
    const word = next ? known(next[1] ?? '') : '';
    const meant =
      next && !/^\s{1,2}\p{Ll}/u.test(next[0])
        ? placesIn(word).filter((one) => isPart(one) || isCountry(one))
        : [];
    const isTown = next?.[0].startsWith(',') && meant.length === 0 && townNamed(word) !== null;
    // "Modena (MO)" is a province of Italy, and no code of a country.
    const elsewhere =
      /^[A-Z]{2}$/u.test(word) && home && !meant.some((one) => one === home || one === countryOf(home));
    if (!next || elsewhere || (meant.length === 0 && !isTown)) break;
    parts.push(...meant);
    end += next[0].lastIndexOf(next[1] ?? '') + word.length;
  }
  return named(first, places, settled(text.slice(lead, end), parts), sign, end);
}

/** "Boulder, CO": which of the places of a shared code is meant, the town before it tells. */
function settled(phrase: string, parts: readonly Place[]): readonly Place[] {
  const isShared = parts.some(isPart) && parts.some(isCountry);
  const [only] = isShared ? headquartersIn(phrase.replace(/^.*\d\s/u, '')) : [];
  return only && only.candidates.length === 1 ? only.candidates : parts;
}

/** The longest beginning of a run of capitalised words that is a place we know; else the whole of it. */
function known(words: string): string {
  const parts = words.split(' ');
  for (let length = parts.length; length > 0; length -= 1) {
    const some = parts.slice(0, length).join(' ');
    if (townNamed(some) || placesIn(some).length > 0) return some;
  }
  return words.replace(/[.'’]$/u, '');
}

function named(
  first: string,
  own: readonly Place[],
  parts: readonly Place[],
  sign: Place | null,
  end: number,
): NamedPlace | null {
  const town = townNamed(first);
  const countries = [...new Set(parts.map(countryOf))].filter(
    (one) => parts.includes(one) || parts.some(isPart),
  );
  const narrow = parts.filter(
    (one) => isPart(one) && (countries.length < 2 || parts.includes(countryOf(one))),
  );
  const stated = narrow.length > 0 ? narrow : parts.filter(isCountry);
  if (stated.length > 0 && (town || own.length === 0 || own.every((one) => !stated.includes(one)))) {
    const fitting =
      town && stated.some((one) => one === town.place || one === countryOf(town.place))
        ? [town.place]
        : stated;
    const candidates =
      sign && fitting.length > 1 && fitting.some((one) => countryOf(one) === sign)
        ? fitting.filter((one) => countryOf(one) === sign)
        : fitting;
    return { name: tell(town?.name ?? first, candidates), candidates, town: fold(town?.name ?? first), end };
  }
  if (town && !(own.length > 0 && own.every(isCountry))) {
    const place = sign && countryOf(town.place) !== sign ? sign : town.place;
    return { name: tell(town.name, [place]), candidates: [place], town: fold(town.name), end };
  }
  if (own.length > 0) return { name: own.map(placeName)[0] ?? first, candidates: own, town: null, end };
  if (first.length < 3 || notATown.test(first)) return null;
  return { name: tell(first, sign ? [sign] : []), candidates: sign ? [sign] : [], town: fold(first), end };
}

/** Capitalised words that are no towns. */
const notATown =
  /^(?:north|south|east|west|nord|süd|ost|norden|süden|herzen|heart|europe|asia|the|our|we|über|und|mehr|january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|industrial|industrie|business|park|street|straße|str|building|floor|region|raum|nähe|deutschen?|schweizer|haus|team|gebäude|werk|land|stadt|city|town|january|monday|q[1-4])\b/iu;

function tell(town: string, candidates: readonly Place[]): string {
  const [place] = candidates;
  if (!place || candidates.length > 1 || fold(placeName(place)) === fold(town)) return town;
  return `${town}, ${placeName(place)}`;
}
