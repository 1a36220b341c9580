import { countriesByContinent } from './countries';
import { perhapsPartOf, everywhere, regions, subdivisions } from './places';
import { fold } from './reading';

/** A country ("DE"), a part of one ("US-TX"), a region ("@Europe") or everywhere ("@"). */
export type Place = string;

/** How a place lies to another: all of it inside, only part of it or nobody can say, or none of it. */
export type Relation = 'inside' | 'perhaps' | 'outside';

const placesByName = new Map<string, Place[]>();
const placesByCode = new Map<string, Place[]>();
const nameByPlace = new Map<Place, string>();
const members = new Map<Place, ReadonlyMap<string, Relation>>();

const entries = (text: string) =>
  text
    .trim()
    .split(/;\s*/u)
    .map((one) => one.trim());

function add(map: Map<string, Place[]>, key: string, place: Place): void {
  const known = map.get(key) ?? [];
  if (!known.includes(place)) map.set(key, [...known, place]);
}

function addPlace(place: Place, codes: readonly string[], names: readonly string[]): void {
  nameByPlace.set(place, names[0] ?? place);
  for (const code of codes) if (code !== '-') add(placesByCode, code, place);
  for (const name of names) add(placesByName, fold(name), place);
}

for (const entry of Object.values(countriesByContinent).flatMap(entries)) {
  addPlace(entry.slice(0, 2), [entry.slice(0, 2), entry.slice(3, 6)], entry.slice(7).split('/'));
}
for (const entry of entries(subdivisions)) {
  const [place = '', code = '', ...rest] = entry.split(' ');
  addPlace(place, [code], rest.join(' ').split('/'));
}
for (const { names, members: inside, perhaps } of regions) {
  const place = `@${names[0] ?? ''}`;
  addPlace(place, [], names);
  const both = [
    ...(perhaps ?? []).map((one) => [one, 'perhaps'] as const),
    ...inside.map((one) => [one, 'inside'] as const),
  ];
  // What the region's own list calls doubtful stays so, even where a continent taken whole names it.
  const doubtful = new Set(
    both.filter(([one, how]) => how === 'perhaps' && !inside.includes(one)).map(([one]) => one),
  );
  members.set(place, new Map(both.map(([one, how]) => [one, doubtful.has(one) ? 'perhaps' : how])));
}
addPlace('@', [], everywhere);

/** Two- and three-letter codes, in capitals: ISO 3166 for countries, postal for states. "CA" is two places. */
export function placesCoded(code: string): readonly Place[] {
  return placesByCode.get(code) ?? [];
}

/** The places of this name in any case and with or without accents; several when the name is shared, none when unknown. */
export function placesNamed(name: string): readonly Place[] {
  const folded = fold(name);
  return placesByName.get(folded) ?? placesByName.get(folded.replace(/^the /u, '')) ?? [];
}

/** What a place is called, a part of a country with its country. */
export function placeName(place: Place): string {
  const own = nameByPlace.get(place) ?? place;
  return isPart(place) ? `${own}, ${nameByPlace.get(countryOf(place)) ?? ''}` : own;
}

/** True for a part of a country, such as a state. */
export function isPart(place: Place): boolean {
  return place.includes('-');
}

/** True for a country, false for a part of one or a region. */
export function isCountry(place: Place): boolean {
  return place.length === 2;
}

/** The country a part belongs to; a country itself. */
export function countryOf(place: Place): Place {
  return place.slice(0, 2);
}

/** How `place` lies to `other`. A whole country lies perhaps inside one of its states. */
export function relation(place: Place, other: Place): Relation {
  if (place === other || other === '@') return 'inside';
  if (place === '@') return 'perhaps';
  const parts = members.get(place);
  if (parts)
    return ofAll([...parts].filter(([, how]) => how === 'inside').map(([one]) => relation(one, other)));
  const region = members.get(other);
  if (region) return region.get(countryOf(place)) ?? 'outside';
  const country = countryOf(place);
  if (isPart(other)) return place === countryOf(other) ? 'perhaps' : 'outside';
  if (country === other) return 'inside';
  return perhapsPartOf[country] === other ? 'perhaps' : 'outside';
}

/** One relation for several: the common one, else "perhaps". */
export function ofAll(relations: readonly Relation[]): Relation {
  const [first = 'perhaps'] = relations;
  return relations.every((one) => one === first) ? first : 'perhaps';
}

const namesWithAnd = [...placesByName.keys()]
  .filter((name) => name.includes(' and '))
  .sort((one, other) => other.length - one.length)
  .map((name) => name.replace(/ and /gu, ' (?:and|&) ').replace(/ /gu, '\\s+'));

/** Source of a regular expression for every name that contains "and", such as "Trinidad and Tobago". */
export const nameWithAnd = `\\b(?:${namesWithAnd.join('|')})\\b`;
