import { z } from 'zod';

/** Who Baton is to Microsoft, and where that is proved. */
export type BotCredentials =
  | {
      readonly type: 'SingleTenant';
      readonly appId: string;
      readonly appPassword: string;
      readonly tenantId: string;
      /** Microsoft's own when left out. */
      readonly loginUrl?: string | undefined;
    }
  | {
      readonly type: 'UserAssignedMSI';
      /** The client id of the managed identity. */
      readonly appId: string;
      /** IDENTITY_ENDPOINT and IDENTITY_HEADER of an App Service or a Container App; that of a machine when left out. */
      readonly endpoint?: { readonly endpoint: string; readonly header: string } | undefined;
    };

/** What asking for a token came to; `refused` when it will not be given before somebody changes something. */
export type TokenAnswer =
  | { readonly outcome: 'given'; readonly token: string; readonly lastsMs: number }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'unavailable' };

const audience = 'https://api.botframework.com';
const defaultLogin = 'https://login.microsoftonline.com';
/** Where a machine in Azure asks for the token of its identity. */
const machineEndpoint = 'http://169.254.169.254/metadata/identity/oauth2/token';
const mostBytes = 65_536;

const seconds = z.coerce.number().positive();
const given = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,16000}$/),
  expires_in: seconds.optional(),
  /** Seconds since 1970. */
  expires_on: seconds.optional(),
});

/** Asks once for a token of the bot; always resolves, within the time-out. `now` is in milliseconds since 1970. */
export async function requestToken(
  credentials: BotCredentials,
  timeoutMs: number,
  now: () => number,
): Promise<TokenAnswer> {
  const [url, init] = requestOf(credentials);
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
    return { outcome: 'unavailable' };
  }
}

function requestOf(credentials: BotCredentials): readonly [string, RequestInit] {
  if (credentials.type === 'UserAssignedMSI') {
    const { appId, endpoint } = credentials;
    const asked = new URL(endpoint?.endpoint ?? machineEndpoint);
    asked.searchParams.set('api-version', endpoint ? '2019-08-01' : '2018-02-01');
    asked.searchParams.set('resource', audience);
    asked.searchParams.set('client_id', appId);
    const headers: Record<string, string> = endpoint
      ? { 'x-identity-header': endpoint.header }
      : { metadata: 'true' };
    return [asked.href, { headers }];
  }
  const { appId, appPassword, tenantId, loginUrl = defaultLogin } = credentials;
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: appId,
    client_secret: appPassword,
    scope: `${audience}/.default`,
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
