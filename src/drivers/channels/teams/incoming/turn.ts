import type { Turn } from '../../../../ports/desk';
import type { Caller } from './caller';

/** What somebody did, as the desk takes it; its id is the same when Teams delivers the same thing again. */
export function turnOf(
  key: string,
  { address, isColleague = false }: Caller,
  act: Turn['act'],
  about?: string,
): Turn {
  return { id: `teams:${key}`, address, isColleague, about, act };
}
