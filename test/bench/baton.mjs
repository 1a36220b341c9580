import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
export const load = createRequire(join(root, 'dist/main.js'));
export const { openSqlite } = load('./drivers/stores/sqlite.js');
export const { sqliteStatements } = load('./drivers/stores/sqlite-schema.js');
export const { createDeck } = load('./cards/deck.js');
export const { handoverView } = load('./cards/views/handover.js');
export const { leadSubject, readerOf } = load('./pipeline/lead-subject.js');
export const { partitionOf } = load('./pipeline/shard.js');
const { assemble } = load('./assemble.js');
const { openBuiltinCrm } = load('./drivers/crms/builtin.js');
export const { openBuiltinAnalyst } = load('./drivers/models/builtin/analyst.js');
const { emailDomainsDouble, resolverDouble } = load('./simulation/outside-doubles.js');
const { openMailboxDouble } = load('./simulation/mailbox-double.js');
const { openClock } = load('./drivers/system/clock.js');
const { openIds } = load('./drivers/system/ids.js');
const workload = load('./simulation/workload.js');
export const { simulatedPlaybook: playbook, supervisors, sellers } = workload;
const { cardNames } = load('./cards/card.js');
const template = (name) => [name, JSON.parse(readFileSync(join(root, 'cards', `${name}.json`), 'utf8'))];
/** The product's deck, which fills a card anew each time. */
export const openPlainDeck = () =>
  createDeck(Object.fromEntries(cardNames.map(template)), 'built-in analyst');
export const fields = workload.firstFields('good');

/** A whole Baton on a file: real store, CRM, analyst and pipeline; a channel that answers at once and tells of each post. */
export async function openBaton(file, posted = () => undefined, model = openBuiltinAnalyst().port) {
  const sqlite = openSqlite({ file });
  const crm = openBuiltinCrm({ records: sqlite.port }).port;
  const clock = openClock({});
  let posts = 0;
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (event, more) => console.error(event, more),
  };
  const nothing = async () => ({ documents: [], problems: [] });
  const channel = {
    name: 'instant',
    async post(message) {
      posted(message);
      return { outcome: 'posted', receipt: `message ${(posts += 1)}` };
    },
    update: async (receipt) => ({ outcome: 'posted', receipt }),
    find: async () => undefined,
  };
  const outside = {
    clock,
    ids: openIds(),
    log,
    store: sqlite.port,
    crm,
    resolver: resolverDouble,
    emailDomains: emailDomainsDouble,
    model,
    sources: { read: nothing, page: nothing, check: async () => ({ state: 'per-lead', sentence: '' }) },
    channels: [channel],
    mailbox: openMailboxDouble({ remembers: true }).port,
    deck: openPlainDeck(),
  };
  for (const account of workload.accounts) await crm.putAccount(account);
  for (const contact of workload.contacts) await crm.putContact(contact);
  const assembled = assemble(outside, { host: 'bench', pid: process.pid });
  await assembled.playbooks.activate([playbook]);
  return { ...assembled, crm, clock, store: sqlite.port, close: sqlite.close };
}

export const leadOf = (number) => ({
  source: 'bench',
  sourceId: `B-${number}`,
  fields: { ...fields, topic: `Menu planning ${number}` },
});
