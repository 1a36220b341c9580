import { z } from 'zod';
import { Fault } from '../../../domain/fault';

/** Who this process is to Azure. */
export interface ManagedIdentity {
  /** Where Container Apps and App Service give tokens, with their header; without it the machine's own address. */
  readonly identity: { readonly endpoint: string; readonly header: string } | undefined;
  /** Of a user-assigned identity; undefined for the system's own. */
  readonly clientId: string | undefined;
}

const resource = 'https://cognitiveservices.azure.com';
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
export function openManagedIdentity(
  { identity, clientId }: ManagedIdentity,
  now: () => number,
): () => Promise<string> {
  const url = new URL(identity?.endpoint ?? ofMachine);
  url.searchParams.set('api-version', identity ? '2019-08-01' : '2018-02-01');
  url.searchParams.set('resource', resource);
  if (clientId) url.searchParams.set('client_id', clientId);
  const headers: Record<string, string> = identity
    ? { 'x-identity-header': identity.header }
    : { metadata: 'true' };
  let kept: { readonly token: string; readonly until: number } | undefined;

  return async () => {
    if (kept && now() < kept.until - marginMs) return kept.token;
    const { access_token: token, expires_on: until } = await ask(url, headers);
    kept = { token, until: until * 1_000 };
    return token;
  };
}

async function ask(url: URL, headers: Record<string, string>): Promise<z.infer<typeof answer>> {
  try {
    const signal = AbortSignal.timeout(longestWaitMs);
    const response = await fetch(url, { headers, signal, redirect: 'error' });
    return answer.parse(await response.json());
  } catch {
    // What was thrown may hold the answer, and with it a token: it is no cause.
    throw new Fault('model-denied', {
      sentence: 'Azure gives no token for the managed identity.',
      todo: 'Give this service a managed identity that may use the Azure OpenAI resource, or set AZURE_OPENAI_API_KEY.',
    });
  }
}
