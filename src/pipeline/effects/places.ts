import type { Channel } from '../../ports/channel';
import type { Place } from './effect';

/** The open channels, as far as they decide which effects there are. */
export function placesOf(channels: readonly Channel[]): readonly Place[] {
  return channels.map(({ name, team, note }) => ({ channel: name, hasThreads: note !== undefined, team }));
}
