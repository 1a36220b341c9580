import { z } from 'zod';
import type { Fault } from '../domain/fault';

/** Who this process is to Azure. */
export interface ManagedIdentity {
  /** Where Container Apps and App Service give tokens, with their header; without it the machine's own address. */
  readonly identity: { readonly endpoint: string; readonly header: string } | undefined;
  /** Of a user-assigned identity; undefined for the system's own. */
  readonly clientId: string | undefined;
}

export interface AzureTokenOptions extends ManagedIdentity {
  /** What the token is for, such as `https://cognitiveservices.azure.com`. */
  readonly resource: string;
  /** The fault when none is given; it has no cause, because an answer may hold a token. */
  denied(): Fault;
}

export interface AzureToken {
  readonly token: string;
  /** When it ends, in milliseconds since 1970. */
  readonly until: number;
}

const ofMachine = 'http://169.254.169.254/metadata/identity/oauth2/token';
const longestWaitMs = 5_000;
/** A token that ends sooner is not used for a request that may take half a minute. */
const marginMs = 300_000;

const answer = z.object({
  access_token: z.string().min(1),
  expires_on: z.coerce.number().int().positive(),
});

/**
 * Gives a token of Azure's managed identity and keeps it until shortly before it ends. One request to a fixed address is
 * all there is to it, so `@azure/identity` and the fifteen packages it brings stay out.
 */
export function openAzureToken(
  { identity, clientId, resource, denied }: AzureTokenOptions,
  now: () => number,
): () => Promise<AzureToken> {
  const url = new URL(identity?.endpoint ?? ofMachine);
  url.searchParams.set('api-version', identity ? '2019-08-01' : '2018-02-01');
  url.searchParams.set('resource', resource);
  if (clientId) url.searchParams.set('client_id', clientId);
  const headers: Record<string, string> = identity
    ? { 'x-identity-header': identity.header }
    : { metadata: 'true' };
  let kept: AzureToken | undefined;

  return async () => {
    if (kept && now() < kept.until - marginMs) return kept;
    try {
      const signal = AbortSignal.timeout(longestWaitMs);
      const response = await fetch(url, { headers, signal, redirect: 'error' });
      const { access_token: token, expires_on: until } = answer.parse(await response.json());
      kept = { token, until: until * 1_000 };
    } catch {
      throw denied();
    }
    return kept;
  };
}
