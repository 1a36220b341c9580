import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assemble, type Assembled } from '../../src/assemble';
import { cardNames, type CardName } from '../../src/cards/card';
import { createDeck } from '../../src/cards/deck';
import type { LeadFields } from '../../src/domain/lead-fields';
import { playbookSchema, type Playbook } from '../../src/domain/playbook';
import { openBuiltinCrm } from '../../src/drivers/crms/builtin';
import { openEmailDomains } from '../../src/drivers/email-domains';
import { openBuiltinAnalyst } from '../../src/drivers/models/builtin/analyst';
import { openSqlite } from '../../src/drivers/stores/sqlite';
import type { Outside } from '../../src/pipeline/outside';
import { openLocalMailbox } from '../../src/drivers/mailboxes/local';
import type { Channel, Message } from '../../src/ports/channel';
import type { Interruption } from '../../src/ports/clock';
import type { Reply } from '../../src/ports/desk';
import type { LoadableCrm } from '../../src/ports/crm';
import type { LeadStore } from '../../src/ports/lead-store';

export const startOfWorld = Date.parse('2026-11-22T09:00:00Z');

/** A playbook of two sellers, one supervisor and four criteria; `change` overrides its input. */
export function playbookOf(change: object = {}): Playbook {
  return playbookSchema.parse({
    id: 'field',
    name: 'Field sales',
    mode: 'research-only',
    people: [
      { name: 'Ada North', email: 'ada@seller.example', roles: ['seller'] },
      { name: 'Ben South', email: 'ben@seller.example', roles: ['seller'] },
      { name: 'Owen Old', email: 'owen@seller.example', roles: ['seller'] },
      { name: 'Sue Lead', email: 'sue@seller.example', roles: ['supervisor'] },
    ],
    supervisor: 'sue@seller.example',
    assignment: { sellers: ['ada@seller.example', 'ben@seller.example'] },
    email: { domainCheck: false },
    icp: {
      criteria: [
        { name: 'industries', kind: 'industries', anyOf: ['Restaurants'], match: 'exact' },
        { name: 'employees', kind: 'employee-count', atLeast: 100 },
        { name: 'roles', kind: 'roles', anyOf: ['director'] },
        { name: 'location', kind: 'location', allowed: 'Germany' },
      ],
    },
    ...change,
  });
}

export interface World extends Assembled {
  readonly outside: Outside;
  readonly crm: LoadableCrm;
  readonly store: LeadStore;
  /** Everything that was posted, as the channel saw it. */
  readonly posted: Message[];
  /** What stands where it was posted, after all updates. */
  readonly standing: Map<string, Message>;
  /** What somebody gets back for a text, or for a button when data is given. */
  says(address: string, text: string, about?: string): Promise<Reply>;
  presses(
    address: string,
    verb: string,
    data: Readonly<Record<string, unknown>>,
    id?: string,
  ): Promise<Reply>;
  /** Works on everything that is due. */
  settle(): Promise<void>;
  mail(): Promise<
    readonly {
      readonly to: string;
      readonly subject: string;
      readonly body: string;
      readonly references: readonly string[];
    }[]
  >;
  /** Moves the clock on by so many milliseconds. */
  pass(milliseconds: number): void;
  /** Another process on the same store, clock and channel. */
  another(): Promise<Assembled>;
  /** Takes a lead in, works on everything due, and gives its id. */
  lead(id: string, fields?: Partial<LeadFields>): Promise<string>;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Where the store lies; in memory when not given. */
  readonly file?: string;
  /** Stand-ins made from the store of this world. */
  readonly made?: (store: LeadStore, now: () => number) => Partial<Outside>;
  readonly playbooks?: readonly Playbook[];
  readonly ports?: Partial<Outside>;
}

/** A whole Baton in memory, on the real store, CRM and analyst, with a clock that stands still until told to move. */
export async function openWorld({
  playbooks = [playbookOf()],
  ports = {},
  file = ':memory:',
  made = () => ({}),
}: WorldOptions = {}): Promise<World> {
  let now = startOfWorld;
  let serial = 0;
  const posted: Message[] = [];
  const standing = new Map<string, Message>();
  const channel: Channel = {
    name: 'recording',
    post: async (notice) => {
      posted.push(notice);
      standing.set(`message ${posted.length}`, notice);
      return { outcome: 'posted', receipt: `message ${posted.length}` };
    },
    update: async (receipt, message) => {
      standing.set(receipt, message);
      return { outcome: 'posted', receipt };
    },
    find: async (effectId) => {
      const at = posted.findIndex((one) => one.effectId === effectId);
      return at < 0 ? undefined : `message ${at + 1}`;
    },
  };
  const sqlite = openSqlite({ file });
  const crm = openBuiltinCrm({ records: sqlite.port }).port;
  const mailbox = openLocalMailbox({ records: sqlite.port, now: () => now });
  const outside: Outside = {
    clock: {
      now: () => now,
      monotonic: () => now,
      // A wait that nothing can end is over at once, and its time has passed.
      sleep: async (milliseconds, signal) => {
        if (signal) await new Promise<void>((resolve) => onAbort(signal, resolve));
        else now += milliseconds;
      },
    },
    ids: { next: () => `worker-${(serial += 1)}` },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    store: sqlite.port,
    crm,
    resolver: { mailRoute: async () => 'mail-server' },
    emailDomains: openEmailDomains(),
    model: openBuiltinAnalyst().port,
    sources: {
      read: async () => ({ documents: [], problems: [] }),
      page: async () => ({ documents: [], problems: [] }),
      check: async () => ({ state: 'per-lead', sentence: '' }),
    },
    channels: [channel],
    mailbox: mailbox.port,
    links: { unsubscribe: () => null },
    deck,
    ...ports,
    ...made(sqlite.port, () => now),
  };
  await crm.putAccount({
    id: 'A-1',
    name: 'Café Nord GmbH',
    website: 'https://www.nord.example',
    industry: 'Restaurants',
    location: 'Hamburg, Germany',
    annualRevenue: null,
    employees: 400,
    custom: {},
  });
  const start = async () => {
    const assembled = assemble(outside, { host: 'test', pid: 1 });
    await assembled.playbooks.activate(playbooks);
    return assembled;
  };
  const first = await start();
  return {
    ...first,
    outside,
    crm,
    store: sqlite.port,
    posted,
    standing,
    says: (address, text, about) =>
      first.assistant.turn({ id: `turn-${(serial += 1)}`, address, about, act: { kind: 'text', text } }),
    presses: (address, verb, data, id = `turn-${(serial += 1)}`) =>
      first.assistant.turn({ id, address, act: { kind: 'button', verb, data } }),
    settle: () => first.worker.once([]),
    mail: mailbox.list,
    pass: (milliseconds) => void (now += milliseconds),
    another: start,
    lead: async (id, fields = {}) => {
      const { leadId } = await first.intake.receive(
        { source: 'test', sourceId: id, fields: { ...goodLead, ...fields } },
        'intake',
      );
      await first.worker.once([leadId]);
      return leadId;
    },
    close: () => sqlite.close(),
  };
}

// npm runs tests and evaluations where package.json stands.
const templates = join(process.cwd(), 'cards');
const deck = createDeck(
  Object.fromEntries(
    cardNames.map((name) => [
      name,
      JSON.parse(readFileSync(join(templates, `${name}.json`), 'utf8')) as unknown,
    ]),
  ) as Record<CardName, unknown>,
  'built-in analyst',
);

/** A lead that meets all four criteria. */
export const goodLead: Partial<LeadFields> = {
  topic: 'Menu planning',
  firstName: 'Mia',
  lastName: 'Brandt',
  jobTitle: 'Director of Purchasing',
  companyName: 'Café Nord',
  email: 'mia.brandt@nord.example',
  source: 'Web',
  status: 'Open',
  createdOn: '2026-11-22T09:00:00.000Z',
  owner: 'owen@seller.example',
};

function onAbort(signal: Interruption | undefined, resolve: () => void): void {
  if (signal?.aborted) resolve();
  signal?.addEventListener('abort', () => resolve());
}
