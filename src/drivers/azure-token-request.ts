import { z } from 'zod';

/** Who this process is to Azure without a secret of its own. */
export interface ManagedIdentity {
  /** Of a user-assigned identity; undefined for the system's own. */
  readonly clientId: string | undefined;
  /** Where Container Apps and App Service give tokens, with their header; without it the machine's own address. */
  readonly identity: { readonly endpoint: string; readonly header: string } | undefined;
}

/** Who we are to Microsoft: an app with a secret, or a managed identity of Azure. */
export type AzureLogin =
  | {
      readonly kind: 'secret';
      readonly tenantId: string;
      readonly clientId: string;
      readonly clientSecret: string;
      /** Microsoft's own when left out. */
      readonly loginUrl?: string | undefined;
    }
  | ({ readonly kind: 'managed-identity' } & ManagedIdentity);

export interface AzureTokenNeeds {
  /** What the token is for, such as `https://graph.microsoft.com`. */
  readonly resource: string;
  /** Longest wait, in milliseconds. */
  readonly timeoutMs: number;
  /** Milliseconds since 1970. */
  now(): number;
}

/** What asking for a token came to; `refused` when it will not be given before somebody changes something. */
export type AzureTokenAnswer =
  | { readonly outcome: 'given'; readonly token: string; readonly lastsMs: number }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'unavailable' };

const defaultLogin = 'https://login.microsoftonline.com';
/** Where a machine in Azure asks for the token of its identity. */
const ofMachine = 'http://169.254.169.254/metadata/identity/oauth2/token';
const mostBytes = 65_536;

const seconds = z.coerce.number().positive();
const given = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,16000}$/),
  expires_in: seconds.optional(),
  /** Seconds since 1970. */
  expires_on: seconds.optional(),
});

/**
 * Asks once for a token; always resolves, within the time-out, and tells nothing of what was answered but the token. One
 * request to a fixed address is all there is to it, so `@azure/identity` and the fifteen packages it brings stay out.
 */
export async function requestAzureToken(
  login: AzureLogin,
  { resource, timeoutMs, now }: AzureTokenNeeds,
): Promise<AzureTokenAnswer> {
  const [url, init] = requestOf(login, resource);
  try {
    const answer = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if ([400, 401, 403].includes(answer.status)) {
      await answer.body?.cancel();
      return { outcome: 'refused' };
    }
    const { access_token: token, expires_in: rest, expires_on: end } = given.parse(await jsonOf(answer));
    const lastsMs = rest !== undefined ? rest * 1_000 : end !== undefined ? end * 1_000 - now() : 0;
    return lastsMs > 0 ? { outcome: 'given', token, lastsMs } : { outcome: 'unavailable' };
  } catch {
    // What was thrown may hold the answer, and with it a token.
    return { outcome: 'unavailable' };
  }
}

function requestOf(login: AzureLogin, resource: string): readonly [string, RequestInit] {
  if (login.kind === 'managed-identity') {
    const { identity, clientId } = login;
    const asked = new URL(identity?.endpoint ?? ofMachine);
    asked.searchParams.set('api-version', identity ? '2019-08-01' : '2018-02-01');
    asked.searchParams.set('resource', resource);
    if (clientId !== undefined) asked.searchParams.set('client_id', clientId);
    const headers: Record<string, string> = identity
      ? { 'x-identity-header': identity.header }
      : { metadata: 'true' };
    return [asked.href, { headers }];
  }
  const { clientId, clientSecret, tenantId, loginUrl = defaultLogin } = login;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    scope: `${resource}/.default`,
  });
  const tenant = encodeURIComponent(tenantId);
  return [`${loginUrl.replace(/\/+$/, '')}/${tenant}/oauth2/v2.0/token`, { method: 'POST', body }];
}

async function jsonOf(answer: Response): Promise<unknown> {
  if (!answer.ok || !answer.body) {
    await answer.body?.cancel();
    throw new Error(`the login answered ${answer.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new Error('the login answered too much');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
