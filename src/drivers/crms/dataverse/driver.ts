import type { Crm } from '../../../ports/crm';
import type { CrmLeads } from '../../../ports/crm-leads';
import type { AzureLogin } from '../../azure-token-request';
import { readChanges } from './changes';
import { qualify } from './qualify';
import { openReading } from './reading';
import { openToken } from './token';
import { openUsers } from './users';
import { openWake } from './wake';
import { openWebApi, type WebApi } from './web-api';
import { webhookRoute } from './webhook-route';
import { writeLead } from './write-lead';

export interface DataverseOptions {
  /** Origin of the environment. */
  readonly url: string;
  /** The application user. */
  readonly login: AzureLogin;
  /** Without it no webhook is heard. */
  readonly webhookSecret?: string | undefined;
  /** Told of a lead that cannot be read. */
  readonly skipped?: () => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Longest wait for one answer, in milliseconds; below the port's deadline. */
  readonly timeoutMs?: number;
}

/** Dynamics 365 as the CRM, through the Web API of Dataverse. */
export function openDataverse(options: DataverseOptions) {
  const { url, login, webhookSecret, now = Date.now, timeoutMs = 8_000 } = options;
  const { skipped = () => undefined } = options;
  const token = openToken(login, { resource: url, now, timeoutMs: Math.min(timeoutMs, 4_000) });
  const api = openWebApi({ url, token, now, timeoutMs });
  const reading = openReading(api);
  const port: Crm = { ...reading, qualify: (request) => qualify(request, api, reading) };
  const users = openUsers(api, now);
  const wake = openWake();
  const leads: CrmLeads = {
    source: 'dynamics-365',
    changes: (cursor) => readChanges(cursor, api, users, skipped),
    arrival: wake.knocked,
    // What the caller gave up must not reach the lead behind what was decided since.
    write(sourceId, change) {
      const until = now() + timeoutMs;
      const inTime: WebApi = { ...api, send: (request) => api.send({ ...request, until }) };
      return writeLead(sourceId, change, inTime, users);
    },
  };
  return {
    port,
    leads,
    routes: webhookSecret === undefined ? [] : [webhookRoute(webhookSecret, wake.knock)],
    /** Rejects, saying why, when Dataverse does not know Baton. */
    async health(): Promise<void> {
      await api.send({ method: 'GET', path: 'WhoAmI()' });
    },
  };
}
