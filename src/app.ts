import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { assemble, type Assembled } from './assemble';
import type { Config } from './config';
import { Fault } from './domain/fault';
import { loadCrmFile, type CrmFileKind, type Loaded } from './drivers/crms/load';
import { openEmailDomains } from './drivers/email-domains';
import { openCsv } from './drivers/files/csv';
import { openRejects } from './drivers/files/rejects';
import { readPlaybook } from './drivers/playbooks/yaml';
import { registry } from './drivers/registry';
import { openClock } from './drivers/system/clock';
import { openIds } from './drivers/system/ids';
import { openLog } from './drivers/system/log';
import type { Seat } from './pipeline/presence';
import type { Clock } from './ports/clock';
import type { RejectsFile, RowFile } from './ports/lead-file';

export interface App extends Assembled {
  readonly clock: Clock;
  /** Puts the rows of a CSV file into the built-in CRM. */
  loadCrm(kind: CrmFileKind, path: string): Promise<Loaded>;
  /** A CSV file of leads, and where in the data folder its rejected rows go. */
  openImport(path: string): { readonly file: RowFile; readonly rejects: RejectsFile };
  close(): Promise<void>;
}

export interface AppOptions {
  /** Stops the clock at this instant, in milliseconds since 1970. */
  readonly fixedNow?: number | undefined;
  /** `quiet` keeps the log out of a command's way. */
  readonly log: 'quiet' | 'lines';
}

/** Opens the drivers that the configuration names and puts everything together; the caller closes it. */
export async function openApp(config: Config, options: AppOptions): Promise<App> {
  const playbooks = [];
  for (const path of config.playbooks) playbooks.push(await readPlaybook(path));
  refuseTwins(playbooks.map((one) => one.id));

  await mkdir(config.dataDir, { recursive: true }).catch((cause: unknown) => {
    throw new Fault('file-missing', {
      sentence: `The data folder ${config.dataDir} cannot be made.`,
      todo: 'Choose another with --data or BATON_DATA_DIR.',
      cause,
    });
  });
  const clock = openClock(options.fixedNow === undefined ? {} : { fixedAt: options.fixedNow });
  const log = openLog({ level: options.log === 'quiet' ? 'silent' : 'info' });
  const openStore = await registry.stores[config.store]();
  const store = openStore({ file: join(config.dataDir, 'baton.db') });
  const openCrm = await registry.crms[config.crm]();
  const crm = openCrm({ records: store.port });
  const openModel = await registry.models[config.model]();
  const openResolver = await registry.resolvers.dns();
  const openChannel = await registry.channels.local();
  const outside = {
    clock,
    ids: openIds(),
    log,
    store: store.port,
    crm: crm.port,
    resolver: openResolver({}).port,
    emailDomains: openEmailDomains(),
    model: openModel().port,
    channel: openChannel({ records: store.port, now: clock.now }).port,
  };
  const seat = { host: hostname(), pid: process.pid };
  const assembled = assemble(outside, seat);
  await assembled.presence.bury((one) => isDead(one, seat));
  await assembled.playbooks.activate(playbooks);
  return {
    ...assembled,
    clock,
    loadCrm: (kind, path) => loadCrmFile(kind, openCsv(path), crm.port),
    openImport(path) {
      const file = openCsv(path);
      return { file, rejects: openRejects(join(config.dataDir, 'rejects'), basename(path), file.columns) };
    },
    close: () => store.close(),
  };
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
