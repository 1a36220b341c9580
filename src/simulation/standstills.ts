import type { CallKind } from './call-kinds';
import type { Planned } from './fault-plan';
import { sides } from './faults';
import type { Random } from './random';

interface Place {
  readonly kind: CallKind;
  readonly where: string;
}

/** Where a worker is about to write the row of a list. */
const rows: readonly Place[] = [
  { kind: 'store.get', where: 'owner/' },
  { kind: 'store.create', where: 'owner/' },
  { kind: 'store.replace', where: 'owner/' },
];
/** Where it mostly has a card in hand: filled, or about to be, and not yet posted. */
const cards: readonly Place[] = [
  { kind: 'crm.contact', where: '' },
  { kind: 'store.get', where: 'research/' },
  { kind: 'channel.find', where: '' },
];

/** What is left of a standstill's milliseconds after division by 8 says how it happens (`WorldSize.putBack`). */
const putBack = 1;
const suspended = 2;

/**
 * In that share of worlds, one or two standstills just where a worker would go on with what is over by then; others take
 * the lead meanwhile. Nothing in the other worlds.
 */
export function drawStandstills(random: Random, share: number): readonly Planned[] {
  if (share === 0 || !random.chance(share)) return [];
  return Array.from({ length: random.between(1, 2) }, () => ({
    ...random.pick(random.chance(0.3) ? rows : cards),
    fault: 'stall',
    side: random.pick(sides),
    // Long enough to be taken for dead and for others to come by; either clock may fail to tell of it.
    lasts: 8 * random.between(10_000, 18_000) + random.pick([putBack, suspended]),
    wait: random.between(0, 4),
  }));
}
