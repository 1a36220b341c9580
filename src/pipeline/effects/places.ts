import type { Channel } from '../../ports/channel';
import type { Place } from './effect';

/** The open channels, as far as they decide which effects there are. */
export function placesOf(channels: readonly Channel[]): readonly Place[] {
  return channels.map((one) => ({ channel: one.name, hasThreads: one.note !== undefined }));
}
