import { mkdir, readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { assemble, type Assembled } from './assemble';
import { openChannels } from './app-channels';
import { openCrm } from './app-crm';
import { openMailbox } from './app-mailbox';
import { openMcp, type TokenDesk } from './app-mcp';
import { openModel } from './app-model';
import { openSearch } from './app-search';
import { openStore } from './app-store';
import { serveApp } from './app-serve';
import { openTelemetry } from './app-telemetry';
import { cardNames, type CardName } from './cards/card';
import { createDeck, type Deck } from './cards/deck';
import type { ReadsBy } from './cards/footer';
import type { Config } from './config';
import { Fault } from './domain/fault';
import type { Playbook } from './domain/playbook';
import type { CrmFileKind, Loaded } from './drivers/crms/load';
import { openEmailDomains } from './drivers/email-domains';
import { openCsv } from './drivers/files/csv';
import { openLeftovers } from './drivers/files/leftovers';
import { openRejects } from './drivers/files/rejects';
import { readPlaybook } from './drivers/playbooks/yaml';
import { registry } from './drivers/registry';
import { openClock } from './drivers/system/clock';
import { openIds } from './drivers/system/ids';
import { openLog } from './drivers/system/log';
import { peakMemoryBytes } from './drivers/system/peak-memory';
import type { Seat } from './pipeline/presence';
import type { Clock } from './ports/clock';
import type { RejectsFile, RowFile } from './ports/lead-file';
import type { OpenServer } from './server';

export interface App extends Assembled {
  readonly clock: Clock;
  /** Puts the rows of a CSV file into the built-in CRM. */
  loadCrm(kind: CrmFileKind, path: string): Promise<Loaded>;
  /** A CSV file of leads, and where in the data folder its rejected rows go. */
  openImport(path: string): { readonly file: RowFile; readonly rejects: RejectsFile };
  /** Gives and ends the tokens by which other assistants act for people. */
  readonly tokens: TokenDesk;
  /** Opens the web server: the chat page, the door for signed leads, health. */
  serve(): Promise<OpenServer>;
  /** The most memory this process has held at once. */
  peakMemoryBytes(): number;
  close(): Promise<void>;
}

export interface AppOptions {
  /** Stops the clock at this instant, in milliseconds since 1970. */
  readonly fixedNow?: number | undefined;
  /** `quiet` keeps the log out of a command's way. */
  readonly log: 'quiet' | 'lines';
}

const root = join(__dirname, '..');

/** Opens the drivers that the configuration names and puts everything together; the caller closes it. */
export async function openApp(config: Config, options: AppOptions): Promise<App> {
  const playbooks: Playbook[] = [];
  for (const path of config.playbooks) playbooks.push(await readPlaybook(path));
  refuseTwins(playbooks.map((one) => one.id));
  const deck = await readDeck(config.model ? 'language model' : 'built-in analyst');
  await makeFolder(config.dataDir);

  const clock = openClock(options.fixedNow === undefined ? {} : { fixedAt: options.fixedNow });
  const store = await openStore({ config: config.cosmos, dataDir: config.dataDir });
  const records = store.port;
  const plainLog = openLog({ level: options.log === 'quiet' ? 'silent' : 'info' });
  const telemetry = await openTelemetry({ config, store: records, clock, log: plainLog });
  const { log, metrics, watched } = telemetry;
  const crm = await openCrm(config, records, log);
  const mailbox = await openMailbox({ config, records, now: clock.now });
  const channels = await openChannels({
    config,
    records,
    log,
    now: clock.now,
    desk: () => assembled.assistant,
    playbooks,
    webFolder: join(root, 'web'),
    mail: mailbox.page,
  });
  const mcp = await openMcp({
    config: config.mcp,
    records,
    log,
    now: clock.now,
    toolbox: () => assembled.toolbox,
  });
  const fetch = (await registry.fetches.guarded())({ agent: readerOf(playbooks) });
  const links = (await registry.links.signed())({ publicUrl: config.publicUrl, secret: config.secretKey });
  const ids = openIds();
  const model = await openModel({
    config: config.model,
    records,
    clock,
    ids,
    log,
    whenDaySpent: () => assembled.stopForModelBudget(),
  });
  const search = await openSearch(config.search, clock, model.ledger);
  const sources = (await registry.sources.playbook())({
    fetch: watched(fetch.port, 'fetch'),
    reader: (await registry.readers.threads())(),
    now: Date.now,
    sleep: clock.sleep,
    knowledgeDir: config.knowledgeDir,
    search: search.port && watched(search.port, 'search'),
  });
  const outside = {
    clock,
    ids,
    log,
    store: watched(records, 'store'),
    crm: watched(crm.port, 'crm'),
    crmLeads: crm.leads,
    resolver: (await registry.resolvers.dns())({}).port,
    emailDomains: openEmailDomains(),
    model: watched(model.port, 'model'),
    modelSpending: model.ledger,
    sources: watched(sources.port, 'sources'),
    channels: channels.map((one) => watched(one.port, `channel-${one.port.name}`)),
    mailbox: watched(mailbox.port, 'mailbox'),
    metrics: metrics?.port,
    tracing: telemetry.tracing,
    links: links.port,
    leftovers: openLeftovers(join(config.dataDir, 'rejects')),
    deck,
  };
  const seat = { host: hostname(), pid: process.pid };
  const assembled: Assembled = assemble(outside, seat);
  await assembled.presence.bury((one) => isDead(one, seat));
  await assembled.playbooks.activate(playbooks);

  return {
    ...assembled,
    clock,
    peakMemoryBytes,
    tokens: mcp.desk,
    loadCrm: crm.load,
    openImport(path) {
      const file = openCsv(path);
      return { file, rejects: openRejects(join(config.dataDir, 'rejects'), basename(path), file.columns) };
    },
    serve: () =>
      serveApp({
        config,
        assembled,
        records,
        now: clock.now,
        leadOf: links.leadOf,
        metrics,
        channels,
        routes: [...crm.routes, ...mcp.routes],
        parts: [store, crm, mailbox, fetch, sources, search, model],
      }),
    async close() {
      await mcp.close();
      for (const channel of channels) await channel.close();
      await mailbox.close();
      await sources.close();
      await search.close();
      await fetch.close();
      await model.close();
      await store.close();
      await telemetry.close();
    },
  };
}

/** The templates of all cards. */
async function readDeck(readsBy: ReadsBy): Promise<Deck> {
  const read = async (name: CardName): Promise<[CardName, unknown]> => [
    name,
    JSON.parse(await readFile(join(root, 'cards', `${name}.json`), 'utf8')),
  ];
  const templates = Object.fromEntries(await Promise.all(cardNames.map(read))) as Record<CardName, unknown>;
  return createDeck(templates, readsBy);
}

/** Who reads the web, as sites see it: our name in `robots.txt`, and the address of the agent for whoever minds. */
function readerOf(playbooks: readonly Playbook[]) {
  const address = playbooks[0]?.agent.email ?? '';
  // A header carries nothing else.
  const contact = /^[\x21-\x7e]+$/u.test(address) ? `mailto:${address}` : 'no address given';
  return { name: 'BatonBot', version: '0.1.0', contact };
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new Fault('file-missing', {
      sentence: `The data folder ${folder} cannot be made.`,
      todo: 'Choose another with --data or BATON_DATA_DIR.',
      cause,
    });
  });
}

function refuseTwins(ids: readonly string[]): void {
  const twin = ids.find((id, position) => ids.indexOf(id) < position);
  if (twin) {
    throw new Fault('playbook-invalid', {
      sentence: `Two playbooks have the id "${twin}".`,
      todo: 'Give one of them another id.',
    });
  }
}

/** True when the other worker ran on this machine and its process is gone. */
function isDead(other: Seat, self: Seat): boolean {
  if (other.host !== self.host || other.pid === self.pid) return false;
  try {
    process.kill(other.pid, 0);
    return false;
  } catch (thrown) {
    return (thrown as { code?: string }).code === 'ESRCH';
  }
}
