import { randomUUID } from 'node:crypto';
import type { Ids } from '../../ports/ids';

/** Random identifiers of 122 bits. */
export function openIds(): Ids {
  return { next: () => randomUUID() };
}
