import { assemble } from '../assemble';
import type { Deck } from '../cards/deck';
import { openBuiltinCrm } from '../drivers/crms/builtin';
import { createModelLedger, type ModelCaps, type ModelLedger } from '../pipeline/model-ledger';
import type { Outside } from '../pipeline/outside';
import { keepStart } from '../pipeline/simulations';
import type { Channel, Message } from '../ports/channel';
import type { Reply, Turn } from '../ports/desk';
import { openAdversary, type CallSite } from './adversary-model';
import { administrator, attackedPlaybook, attackedSources, type AttackedLead } from './adversary-plans';
import { openMailboxDouble } from './mailbox-double';
import { openMemoryStore } from './memory-store';
import { emailDomainsDouble, resolverDouble } from './outside-doubles';
import type { Random } from './random';

const start = Date.parse('2026-11-23T09:00:00Z');

export interface AdversaryWorldNeeds {
  readonly random: Random;
  readonly deck: Deck;
  readonly leads: readonly AttackedLead[];
  readonly approval: 'auto' | 'ask';
  readonly caps: ModelCaps;
  /** Whether sellers see their own leads alone. */
  readonly roleBasedViews: boolean;
  gave(site: CallSite, input: object): void;
  shown(message: Pick<Message, 'leadId' | 'card' | 'to'>): void;
}

/** The product's own assemble, pipeline and assistant on a store in memory, with an adversary for a model and its real ledger. */
export async function openAdversaryWorld(needs: AdversaryWorldNeeds) {
  const { random, deck, leads, approval, caps, roleBasedViews, gave, shown } = needs;
  let now = start;
  let serial = 0;
  const store = openMemoryStore({ sharesBodies: true });
  const crm = openBuiltinCrm({ records: store.port }).port;
  const mailbox = openMailboxDouble({ remembers: true });
  const clock = {
    now: () => now,
    monotonic: () => now,
    async sleep(milliseconds: number, signal?: AbortSignal) {
      if (!signal) now += milliseconds;
      else
        await new Promise<void>((resolve) => {
          if (signal.aborted) resolve();
          signal.addEventListener('abort', () => resolve());
        });
    },
  };
  const ids = { next: () => `id-${(serial += 1)}` };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const channel: Channel = {
    name: 'watched',
    post: async (message) => {
      shown(message);
      return { outcome: 'posted', receipt: `m${(serial += 1)}` };
    },
    update: async (receipt, message) => {
      shown(message);
      return { outcome: 'posted', receipt };
    },
    find: async () => undefined,
  };
  // The ledger pauses the agent, which is put together after the model that it pays.
  const stop: { day(): Promise<void> } = { day: async () => undefined };
  const ledger: ModelLedger = createModelLedger({
    records: store.port,
    clock,
    ids,
    log,
    caps,
    whenDaySpent: () => stop.day(),
  });
  const outside: Outside = {
    clock,
    ids,
    log,
    store: store.port,
    crm,
    resolver: resolverDouble,
    emailDomains: emailDomainsDouble,
    model: openAdversary({
      random,
      secrets: () => leads.flatMap((one) => one.secrets),
      budget: () => ledger,
      gave,
    }),
    sources: attackedSources,
    channels: [channel],
    mailbox: mailbox.port,
    links: { unsubscribe: () => null },
    deck,
  };
  for (const { account } of leads) {
    await crm.putAccount(account);
    await crm.putOpportunity({
      id: `O-${account.id}`,
      accountId: account.id,
      name: 'Lostdealia',
      state: 'lost',
      closedOn: '2026-01-10',
      value: null,
      competitor: 'FreshPlan',
    });
  }
  const running = assemble(outside, { host: 'adversary', pid: 1 });
  stop.day = running.stopForModelBudget;
  await running.playbooks.activate([attackedPlaybook(approval, roleBasedViews)]);
  const at = new Date(now).toISOString();
  for (const one of running.playbooks.active()) await keepStart(one, { by: administrator, at }, store.port);
  await running.mailIntake.once();
  const turn = (address: string, act: Turn['act'], about?: string): Promise<Reply> =>
    running.assistant.turn({ id: `turn-${(serial += 1)}`, address, about, thread: 'one', act });
  return {
    ...running,
    store: store.port,
    ledger,
    left: mailbox.left,
    come: mailbox.come,
    turn,
    now: () => now,
    /** Time goes by, and everything that is due is done. */
    async pass(milliseconds: number) {
      now += milliseconds;
      await running.mailIntake.once();
      await running.worker.once([]);
    },
    close: () => store.close(),
  };
}

export type AdversaryWorld = Awaited<ReturnType<typeof openAdversaryWorld>>;
