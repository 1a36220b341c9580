import type { Place } from './geography';
import { fold } from './reading';
import { townsByPlace } from './towns';

/** A town as it is called in English, and the country or part of a country it lies in. */
export interface Town {
  readonly name: string;
  readonly place: Place;
}

const byName = new Map<string, Town>();
for (const [place, list] of Object.entries(townsByPlace))
  for (const entry of list.split(/,\s+/u)) {
    // What stands in brackets only tells readers of the table which town is meant: without it the name is shared.
    if (/\((?!Saale)/u.test(entry)) continue;
    const names = entry.trim().split('/');
    for (const name of names)
      byName.set(fold(name), { name: (names[0] ?? '').replace(/ \(.*$/u, ''), place });
  }

/** The town of this name in any of its spellings; null when it is not known or shared by several countries. */
export function townNamed(name: string): Town | null {
  return byName.get(fold(name)) ?? null;
}
