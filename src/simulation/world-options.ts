import type { Deck } from '../cards/deck';
import type { Playbook } from '../domain/playbook';
import type { Faults } from './faults';
import type { Edition } from './editions';
import type { WorldSize } from './world-size';

/** What is given to a world, beside its seed. */
export interface WorldOptions {
  /** The cards that people see; they are read from files, which a simulated world has not. */
  readonly deck: Deck;
  /** A fault planted in a double, to show that the invariants would catch it. */
  readonly planted?: 'no-compare-and-set' | undefined;
  readonly trace?: ((line: string) => void) | undefined;
  /** False: nothing is kept for `traceHash`, which is then empty; for seeds by the thousand. */
  readonly keepsTrace?: boolean | undefined;
  /** Instead of those that the seed draws. */
  readonly faults?: Faults | undefined;
  /** What of the seed does not happen; to find its smallest form. */
  readonly without?: Without | undefined;
  /** The store that the seed runs on; when not given, most run in memory and every twentieth on SQLite. */
  readonly store?: 'memory' | 'sqlite' | undefined;
  /** How worlds are drawn: the newest when not given; from 2 on every other has a second channel. */
  readonly edition?: Edition | undefined;
  /** What of its edition is otherwise. */
  readonly size?: Partial<WorldSize> | undefined;
  /** The playbook in force: one that the seed draws when not given. */
  readonly playbook?: Playbook | undefined;
}

/** Parts of a seed: leads by source id, rows as `L-1/2`, clicks and faults by their number from 1. */
export interface Without {
  readonly leads: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly clicks: ReadonlySet<number>;
  readonly faults: ReadonlySet<number>;
}
