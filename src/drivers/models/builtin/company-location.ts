import { claim, type Claim } from './claim';
import type { CompanyPage } from './company-pages';
import { seatsIn, type Seat } from './find-headquarters';

/** The headquarters as one voice names it. */
export interface Location extends Claim {
  readonly seat: Seat;
}

/** Where the company sits: one claim for each voice that names another town, a town before a mere country. */
export function companyLocations(
  pages: readonly CompanyPage[],
  names: readonly string[],
): readonly Location[] {
  const best = new Map<string, Location>();
  for (const { page, subject, voice } of pages)
    for (const seat of seatsIn(page, subject, names)) {
      const known = best.get(voice);
      if (!known || rank(seat) > rank(known.seat))
        best.set(voice, { ...claim(page, seat.segment, seat.name), seat });
    }
  const places = new Map<string, Location>();
  for (const one of best.values()) {
    const key = one.seat.town ?? one.text;
    if (!places.has(key)) places.set(key, one);
  }
  const all = [...places.values()];
  const towns = all.filter(({ seat }) => seat.town !== null);
  return towns.length > 0 ? towns : all;
}

function rank({ weight, town, candidates }: Seat): number {
  return weight + (town === null ? -3 : 0) + (candidates.length === 1 ? 1 : 0);
}
