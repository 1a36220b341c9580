import type { Config } from './config';
import { Fault } from './domain/fault';
import { loadCrmFile, type CrmFileKind, type Loaded } from './drivers/crms/load';
import { openCsv } from './drivers/files/csv';
import { registry } from './drivers/registry';
import type { Crm } from './ports/crm';
import type { CrmLeads } from './ports/crm-leads';
import type { Log } from './ports/log';
import type { Records } from './ports/records';
import type { Route } from './route';

/** The CRM that is open, as the app keeps it. */
export interface OpenedCrm {
  readonly port: Crm;
  /** Undefined where no leads live. */
  readonly leads: CrmLeads | undefined;
  readonly routes: readonly Route[];
  /** Puts the rows of a CSV file into it; a CRM that has records of its own refuses. */
  load(kind: CrmFileKind, path: string): Promise<Loaded>;
  health(): Promise<unknown>;
}

/** Opens the CRM that the configuration names. */
export async function openCrm(config: Config, records: Records, log: Log): Promise<OpenedCrm> {
  const open: Readonly<Record<Config['crm'], () => Promise<OpenedCrm>>> = {
    builtin: async () => {
      const crm = (await registry.crms.builtin())({ records });
      return {
        ...crm,
        leads: undefined,
        routes: [],
        load: (kind, path) => loadCrmFile(kind, openCsv(path), crm.port),
      };
    },
    dataverse: async () => {
      if (!config.dataverse) throw new RangeError('Dataverse is to be used and is not configured');
      const crm = (await registry.crms.dataverse())({
        ...config.dataverse,
        skipped: () => log.warn('lead of the CRM not readable', {}),
      });
      return { ...crm, load: async (kind) => Promise.reject(notLoadable(kind)) };
    },
  };
  return open[config.crm]();
}

function notLoadable(kind: CrmFileKind): Fault {
  return new Fault('config-invalid', {
    sentence: `The ${kind} come from Dynamics 365 (BATON_CRM=dataverse), so no file of them is loaded.`,
    todo: 'Import them there, or take BATON_CRM out.',
  });
}
