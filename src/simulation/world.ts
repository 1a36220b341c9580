import { createHash } from 'node:crypto';
import { openBuiltinCrm } from '../drivers/crms/builtin';
import { openSqlite } from '../drivers/stores/sqlite';
import type { Deck } from '../cards/deck';
import type { Channel, Message } from '../ports/channel';
import type { LoadableCrm } from '../ports/crm';
import type { LeadStore } from '../ports/lead-store';
import type { Mailbox } from '../ports/mailbox';
import type { Model } from '../ports/model';
import { openChannelDouble } from './channel-double';
import { callKinds, createFaults, type CallKind, type DrawnFault } from './faults';
import type { Surroundings } from './faulty';
import { openMailboxDouble } from './mailbox-double';
import { checkIntent } from './mail-watch';
import { openModelDouble } from './outside-doubles';
import { buttonsOf, type SeenButton } from './people';
import { openPostWatch, type PostWatch } from './post-watch';
import { seededRandom } from './random';
import { createScheduler } from './scheduler';
import { openWatch, type Watch } from './watch';
import { watchedStore } from './watched-store';
import { accounts, contacts } from './workload';

export interface WorldOptions {
  /** The cards that people see; they are read from files, which a simulated world has not. */
  readonly deck: Deck;
  /** A fault planted in a double, to show that the invariants would catch it. */
  readonly planted?: 'no-compare-and-set' | undefined;
  readonly trace?: ((line: string) => void) | undefined;
}

/** Everything outside the processes of one seed: shared by them, and outliving each. */
export interface World extends Surroundings {
  readonly store: LeadStore;
  readonly crm: LoadableCrm;
  readonly model: Model;
  readonly channel: Channel;
  readonly mailbox: Mailbox;
  readonly deck: Deck;
  readonly shown: ReturnType<typeof openChannelDouble>['shown'];
  /** Receipts of cards whose last update arrived after its sender had given it up: nobody can know what they show. */
  readonly overdue: ReadonlySet<string>;
  /** Every button that ever stood on a card, stale ones too. */
  readonly seen: readonly SeenButton[];
  readonly left: ReturnType<typeof openMailboxDouble>['left'];
  readonly watch: Watch;
  readonly posts: PostWatch;
  /** How often the model was asked about each poison lead, by its mark. */
  readonly poisoned: ReadonlyMap<string, number>;
  /** Calls by kind, and `kind fault side` for those that met a fault. */
  readonly hits: Map<string, number>;
  readonly violations: string[];
  violated(what: string): void;
  portCalls(): number;
  /** A number for things of which each has its own. */
  serial(): number;
  traceHash(): string;
  close(): Promise<void>;
}

export const startOfTime = Date.parse('2026-11-22T09:00:00Z');

/** Opens the world of a seed: a store in memory, a CRM that knows two companies, and doubles of the rest. */
export async function openWorld(seed: number, { deck, planted, trace }: WorldOptions): Promise<World> {
  const random = seededRandom(seed);
  const scheduler = createScheduler(startOfTime, random);
  const faults = createFaults(random, seed);
  const hash = createHash('sha256');
  const hits = new Map<string, number>();
  const poisoned = new Map<string, number>();
  const violations: string[] = [];
  let calls = 0;
  let serial = 0;

  const note = (line: string) => {
    const stamped = `${scheduler.now() - startOfTime} ${line}`;
    hash.update(`${stamped}\n`);
    trace?.(stamped);
  };
  const violated = (what: string) => {
    violations.push(what);
    note(`VIOLATION ${what}`);
  };
  const add = (key: string) => hits.set(key, (hits.get(key) ?? 0) + 1);

  const sqlite = openSqlite({ file: ':memory:' });
  const crm = openBuiltinCrm({ records: sqlite.port }).port;
  for (const account of accounts) await crm.putAccount(account);
  for (const contact of contacts) await crm.putContact(contact);
  const watch = openWatch(violated);
  const committed: Watch['committed'] = (document) => {
    note(`committed ${document.partition}/${document.id} ${JSON.stringify(document.body).length}`);
    watch.committed(document);
  };
  const showsOnce = random.chance(0.5);
  const double = openChannelDouble({ showsOnce });
  const seen: SeenButton[] = [];
  const overdue = new Set<string>();
  const posts = openPostWatch(scheduler);
  const see = ({ card, to }: Message) => void seen.push(...buttonsOf(card.content, to));
  const channel: Channel = {
    ...double.port,
    post(message) {
      const intent = watch.leads.get(message.leadId ?? '')?.document.effects;
      if (!intent?.some((one) => one.id === message.effectId))
        violated(`I7: ${message.effectId} was posted without a committed intent`);
      see(message);
      return double.port.post(message);
    },
    update(receipt, message) {
      see(message);
      if (posts.isOverdue(message)) overdue.add(receipt);
      else overdue.delete(receipt);
      return double.port.update(receipt, message);
    },
  };
  const mailboxRemembers = random.chance(0.5);
  const mailbox = openMailboxDouble({ remembers: mailboxRemembers });
  return {
    scheduler,
    random,
    faults,
    channelShowsOnce: showsOnce,
    mailboxRemembers,
    note,
    count(kind: CallKind, drawn: DrawnFault | undefined) {
      if (!callKinds.includes(kind)) violated(`the call ${kind} is missing in the table of calls`);
      calls += 1;
      add(kind);
      if (drawn) add(`${kind} ${drawn.fault} ${drawn.side}`);
    },
    store: watchedStore(sqlite.port, { committed, ignoresEtags: planted === 'no-compare-and-set' }),
    crm,
    model: openModelDouble((mark) => poisoned.set(mark, (poisoned.get(mark) ?? 0) + 1)),
    channel,
    mailbox: {
      ...mailbox.port,
      send(mail) {
        checkIntent(mail, watch).forEach(violated);
        return mailbox.port.send(mail);
      },
    },
    deck,
    shown: double.shown,
    seen,
    left: mailbox.left,
    watch,
    overdue,
    posts,
    poisoned,
    hits,
    violations,
    violated,
    portCalls: () => calls,
    serial: () => (serial += 1),
    traceHash: () => hash.copy().digest('hex').slice(0, 16),
    close: () => sqlite.close(),
  };
}
