import { createHash } from 'node:crypto';
import { openBuiltinCrm } from '../drivers/crms/builtin';
import { openSqlite } from '../drivers/stores/sqlite';
import type { Deck } from '../cards/deck';
import type { Channel } from '../ports/channel';
import type { LoadableCrm } from '../ports/crm';
import type { LeadStore } from '../ports/lead-store';
import type { Mailbox } from '../ports/mailbox';
import type { Model } from '../ports/model';
import type { Standing, StandingNote } from './channel-double';
import {
  callKinds,
  createFaults,
  seedsToOneWithThreads,
  type CallKind,
  type Faults,
  type MetFault,
} from './faults';
import type { Surroundings } from './faulty';
import { openMailboxDouble } from './mailbox-double';
import { checkIntent } from './mail-watch';
import { openMemoryStore } from './memory-store';
import { openModelDouble } from './outside-doubles';
import { openOvertaking } from './overtaking';
import type { SeenButton } from './people';
import { openPostWatch, type PostWatch } from './post-watch';
import { seededRandom } from './random';
import { createScheduler, startOfTime } from './scheduler';
import { openWatch, type Watch } from './watch';
import { watchedStore } from './watched-store';
import { accounts, contacts } from './workload';
import { openWorldChannels } from './world-channels';
import { sizes, type Edition, type WorldSize } from './world-size';

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
  /** How worlds are drawn: 1 as when the first seeds were kept, 2 smaller, and every other with a second channel. */
  readonly edition?: Edition | undefined;
}

/** Parts of a seed: leads by source id, rows as `L-1/2`, clicks and faults by their number from 1. */
export interface Without {
  readonly leads: ReadonlySet<string>;
  readonly rows: ReadonlySet<string>;
  readonly clicks: ReadonlySet<number>;
  readonly faults: ReadonlySet<number>;
}

/** Everything outside the processes of one seed: shared by them, and outliving each. */
export interface World extends Surroundings {
  readonly store: LeadStore;
  readonly crm: LoadableCrm;
  readonly model: Model;
  /** One channel, or two of which one has threads. */
  readonly channels: readonly Channel[];
  readonly mailbox: Mailbox;
  readonly deck: Deck;
  /** What people see in all channels. */
  readonly shown: readonly Standing[];
  readonly notes: readonly StandingNote[];
  /** Receipts of cards whose last update arrived after its sender had given it up: nobody can know what they show. */
  readonly overdue: ReadonlySet<string>;
  /** Every button that ever stood on a card, stale ones too. */
  readonly seen: readonly SeenButton[];
  readonly left: ReturnType<typeof openMailboxDouble>['left'];
  /** By how many milliseconds the clock of a host is wrong; hosts that are not named have the right time. */
  readonly skews: ReadonlyMap<string, number>;
  setSkew(host: string, milliseconds: number): void;
  /** True when some clock was ever wrong in this seed. */
  wrongClocks(): boolean;
  /** For so long the channel takes nothing and asks to wait. */
  throttle(milliseconds: number): void;
  readonly watch: Watch;
  readonly posts: PostWatch;
  /** How much happens in this world. */
  readonly size: WorldSize;
  /** How often the model was asked about each poison lead, by its mark. */
  readonly poisoned: ReadonlyMap<string, number>;
  /** Calls by kind, and `kind fault side` for those that met a fault. */
  readonly hits: Map<string, number>;
  /** The calls that met a fault, in their order. */
  readonly faultsMet: readonly MetFault[];
  readonly violations: string[];
  violated(what: string): void;
  portCalls(): number;
  /** A number for things of which each has its own. */
  serial(): number;
  traceHash(): string;
  close(): Promise<void>;
}

const seedsToOneOnSqlite = 20;

/** Opens the world of a seed: a store in memory, a CRM that knows two companies, and doubles of the rest. */
export async function openWorld(
  seed: number,
  { deck, planted, trace, keepsTrace = true, store, without, faults: given, edition = 2 }: WorldOptions,
): Promise<World> {
  const random = seededRandom(seed);
  const scheduler = createScheduler(startOfTime, random);
  const hasThreads = edition === 2 && seed % seedsToOneWithThreads === 0;
  const faults =
    given ??
    createFaults(random, seed, without?.faults, {
      hasThreads,
      rareAtOnce: sizes[edition].rareFaults,
      lookUps: sizes[edition].lookUps,
    });
  const lines: string[] = [];
  const hits = new Map<string, number>();
  const poisoned = new Map<string, number>();
  const faultsMet: MetFault[] = [];
  const violations: string[] = [];
  let calls = 0;
  let serial = 0;

  const note = (line: string) => {
    if (!keepsTrace && !trace) return;
    const stamped = `${scheduler.now() - startOfTime} ${line}`;
    if (keepsTrace) lines.push(stamped);
    trace?.(stamped);
  };
  const violated = (what: string) => {
    violations.push(what);
    note(`VIOLATION ${what}`);
  };
  const add = (key: string) => hits.set(key, (hits.get(key) ?? 0) + 1);

  const onSqlite = store === 'sqlite' || (store !== 'memory' && seed % seedsToOneOnSqlite === 0);
  const opened = onSqlite ? openSqlite({ file: ':memory:' }) : openMemoryStore({ sharesBodies: true });
  const crm = openBuiltinCrm({ records: opened.port }).port;
  for (const account of accounts) await crm.putAccount(account);
  for (const contact of contacts) await crm.putContact(contact);
  const watch = openWatch(violated, () => (faults.calm ? scheduler.now() : undefined));
  const committed: Watch['committed'] = (document) => {
    note(`committed ${document.partition}/${document.id} ${document.tally ?? ''} ${document.wakeAt ?? ''}`);
    watch.committed(document);
  };
  const showsOnce = random.chance(0.5);
  const posts = openPostWatch(scheduler, ({ effectId, leadId }, by) => {
    const document = watch.leads.get(leadId ?? '')?.document;
    const effect = document?.effects.find((one) => one.id === effectId);
    if (!skewed && document?.lease?.startsWith(`${by}-`) && (effect?.notBefore ?? 0) > scheduler.now())
      violated(`I11: ${effectId} is shown before its time`);
  });
  const skews = new Map<string, number>();
  let skewed = false;
  let throttledUntil = 0;
  const channels = openWorldChannels({
    showsOnce,
    hasThreads,
    watch,
    violated,
    isOverdue: posts.isOverdue,
    waitMs: () => throttledUntil - scheduler.now(),
  });
  const mailboxRemembers = random.chance(0.5);
  const mailbox = openMailboxDouble({ remembers: mailboxRemembers });
  return {
    scheduler,
    random,
    faults,
    overtaking: openOvertaking(scheduler),
    skews,
    setSkew(host, milliseconds) {
      skewed = true;
      skews.set(host, milliseconds);
      note(`the clock of ${host} is wrong by ${milliseconds} ms`);
    },
    wrongClocks: () => skewed,
    throttle: (milliseconds) => void (throttledUntil = scheduler.now() + milliseconds),
    channelShowsOnce: showsOnce,
    mailboxRemembers,
    note,
    count(kind: CallKind, drawn: MetFault | undefined) {
      if (!callKinds.includes(kind)) violated(`the call ${kind} is missing in the table of calls`);
      calls += 1;
      add(kind);
      if (!drawn) return;
      add(`${kind} ${drawn.fault} ${drawn.side}`);
      faultsMet.push(drawn);
    },
    store: watchedStore(opened.port, {
      committed,
      removed: watch.removed,
      ignoresEtags: planted === 'no-compare-and-set',
    }),
    crm,
    model: openModelDouble((mark) => poisoned.set(mark, (poisoned.get(mark) ?? 0) + 1)),
    channels: channels.ports,
    mailbox: {
      ...mailbox.port,
      send(mail) {
        checkIntent(mail, watch).forEach(violated);
        return mailbox.port.send(mail);
      },
    },
    deck,
    get shown() {
      return channels.shown();
    },
    get notes() {
      return channels.notes();
    },
    seen: channels.seen,
    left: mailbox.left,
    watch,
    overdue: channels.overdue,
    posts,
    size: sizes[edition],
    poisoned,
    hits,
    faultsMet,
    violations,
    violated,
    portCalls: () => calls,
    serial: () => (serial += 1),
    traceHash: () =>
      keepsTrace ? createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16) : '',
    close: () => opened.close(),
  };
}
