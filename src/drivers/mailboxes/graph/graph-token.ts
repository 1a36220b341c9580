import { z } from 'zod';
import type { GraphLogin } from './graph-access';

/** Keeps the token that every request carries. */
export interface GraphTokens {
  /** A token that is good for some minutes; null when Microsoft gives none. */
  current(): Promise<string | null>;
  /** This one is not taken any more. */
  drop(token: string): void;
}

const resource = 'https://graph.microsoft.com';
const ofMachine = 'http://169.254.169.254/metadata/identity/oauth2/token';
const microsoft = 'https://login.microsoftonline.com';
const marginMs = 300_000;
const mostBytes = 65_536;

const seconds = z.coerce.number().positive();
const given = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,16000}$/),
  expires_in: seconds.optional(),
  /** Seconds since 1970. */
  expires_on: seconds.optional(),
});

/** Asks for a token when one is needed, once for everybody who waits; `now` is in milliseconds since 1970. */
export function openGraphTokens(login: GraphLogin, longestWaitMs: number, now: () => number): GraphTokens {
  let kept: { readonly token: string; readonly until: number } | undefined;
  let asking: Promise<string | null> | undefined;

  async function ask(): Promise<string | null> {
    try {
      const [url, init] = requestOf(login);
      const signal = AbortSignal.timeout(longestWaitMs);
      const answer = given.parse(await jsonOf(await fetch(url, { ...init, redirect: 'error', signal })));
      const { access_token: token, expires_in: rest, expires_on: end } = answer;
      const lasts = rest !== undefined ? rest * 1_000 : end !== undefined ? end * 1_000 - now() : 0;
      // A short one is used at least once.
      kept = { token, until: now() + Math.max(0, lasts - marginMs) };
      return token;
    } catch {
      // What was thrown may hold the answer, and with it a token.
      return null;
    }
  }

  return {
    current() {
      if (kept && now() < kept.until) return Promise.resolve(kept.token);
      asking ??= ask().finally(() => (asking = undefined));
      return asking;
    },
    drop(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}

function requestOf(login: GraphLogin): readonly [URL, RequestInit] {
  if (login.kind === 'managed-identity') {
    const { identity, clientId } = login;
    const url = new URL(identity?.endpoint ?? ofMachine);
    url.searchParams.set('api-version', identity ? '2019-08-01' : '2018-02-01');
    url.searchParams.set('resource', resource);
    if (clientId !== undefined) url.searchParams.set('client_id', clientId);
    return [url, { headers: identity ? { 'x-identity-header': identity.header } : { metadata: 'true' } }];
  }
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: login.clientId,
    client_secret: login.clientSecret,
    scope: `${resource}/.default`,
  });
  const base = (login.loginUrl ?? microsoft).replace(/\/+$/, '');
  return [
    new URL(`${base}/${encodeURIComponent(login.tenantId)}/oauth2/v2.0/token`),
    { method: 'POST', body },
  ];
}

async function jsonOf(answer: Response): Promise<unknown> {
  if (!answer.ok || !answer.body) {
    await answer.body?.cancel();
    throw new Error(`the login answered ${answer.status}`);
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of answer.body) {
    length += part.byteLength;
    if (length > mostBytes) throw new Error('the login answered too much');
    parts.push(part);
  }
  return JSON.parse(Buffer.concat(parts).toString('utf8'));
}
