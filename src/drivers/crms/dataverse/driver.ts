import type { Crm } from '../../../ports/crm';
import { qualify } from './qualify';
import { openReading } from './reading';
import { openToken, type Credential } from './token';
import { openWebApi } from './web-api';

export interface DataverseOptions {
  /** Origin of the environment. */
  readonly url: string;
  readonly credential: Credential;
  /** Microsoft's own when undefined. */
  readonly loginUrl: string | undefined;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Longest wait for one answer, in milliseconds; below the port's deadline. */
  readonly timeoutMs?: number;
}

/** Dynamics 365 as the CRM, through the Web API of Dataverse. */
export function openDataverse(options: DataverseOptions) {
  const { url, credential, loginUrl, now = Date.now, timeoutMs = 8_000 } = options;
  const token = openToken({
    resource: url,
    credential,
    loginUrl,
    now,
    timeoutMs: Math.min(timeoutMs, 4_000),
  });
  const api = openWebApi({ url, token, now, timeoutMs });
  const reading = openReading(api);
  const port: Crm = { ...reading, qualify: (request) => qualify(request, api, reading) };
  return {
    port,
    /** Rejects, saying why, when Dataverse does not know Baton. */
    async health(): Promise<void> {
      await api.send({ method: 'GET', path: 'WhoAmI()' });
    },
  };
}
