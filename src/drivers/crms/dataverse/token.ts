import { z } from 'zod';
import { Fault } from '../../../domain/fault';
import { boundedText } from './bounded-text';

/** Who Baton is to Microsoft, and where that is proved. */
export type Credential =
  | { readonly kind: 'secret'; readonly tenantId: string; readonly clientId: string; readonly secret: string }
  | {
      readonly kind: 'managed-identity';
      readonly clientId: string;
      readonly endpoint: string;
      readonly header: string;
    };

export interface TokenNeeds {
  /** The environment the token is for. */
  readonly resource: string;
  readonly credential: Credential;
  readonly loginUrl: string | undefined;
  /** Milliseconds since 1970. */
  now(): number;
  /** Longest wait for the login, in milliseconds. */
  readonly timeoutMs: number;
}

/** The token of the application user, asked for once for all who need it. */
export interface Token {
  /** Rejects with `crm-denied` when it is refused, with `crm-busy` when the login does not answer. */
  get(): Promise<string>;
  /** Dataverse did not take this one: another is asked for. */
  forget(token: string): void;
}

const defaultLogin = 'https://login.microsoftonline.com';
const mostBytes = 65_536;
/** A new one is asked for so long before the old one ends, in milliseconds. */
const earlyMs = 300_000;

const given = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,16000}$/),
  expires_in: z.coerce.number().positive().optional(),
  /** Seconds since 1970. */
  expires_on: z.coerce.number().positive().optional(),
});

/** Opens the keeper of the token; it holds one until shortly before its end. */
export function openToken(needs: TokenNeeds): Token {
  let held: { readonly token: string; readonly until: number } | undefined;
  let asking: Promise<string> | undefined;

  async function ask(): Promise<string> {
    const [url, init] = requestOf(needs);
    const signal = AbortSignal.timeout(needs.timeoutMs);
    let parsed: z.output<typeof given>;
    try {
      const answer = await fetch(url, { ...init, redirect: 'error', signal });
      const text = await boundedText(answer, mostBytes);
      if ([400, 401, 403].includes(answer.status)) throw deniedFault();
      parsed = given.parse(JSON.parse(text));
    } catch (thrown) {
      throw thrown instanceof Fault ? thrown : silentFault();
    }
    const now = needs.now();
    const { access_token: token, expires_in: rest, expires_on: end } = parsed;
    const lastsMs = rest !== undefined ? rest * 1_000 : (end ?? 0) * 1_000 - now;
    held = { token, until: now + Math.max(lastsMs - earlyMs, lastsMs / 2) };
    return token;
  }

  return {
    async get() {
      if (held && needs.now() < held.until) return held.token;
      return (asking ??= ask().finally(() => (asking = undefined)));
    },
    forget(token) {
      if (held?.token === token) held = undefined;
    },
  };
}

function requestOf({ credential, resource, loginUrl }: TokenNeeds): readonly [string, RequestInit] {
  if (credential.kind === 'managed-identity') {
    const asked = new URL(credential.endpoint);
    asked.searchParams.set('api-version', '2019-08-01');
    asked.searchParams.set('resource', resource);
    asked.searchParams.set('client_id', credential.clientId);
    return [asked.href, { headers: { 'x-identity-header': credential.header } }];
  }
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: credential.clientId,
    client_secret: credential.secret,
    scope: `${resource}/.default`,
  });
  const login = (loginUrl ?? defaultLogin).replace(/\/+$/, '');
  return [`${login}/${encodeURIComponent(credential.tenantId)}/oauth2/v2.0/token`, { method: 'POST', body }];
}

function deniedFault(): Fault {
  return new Fault('crm-denied', {
    sentence: 'Microsoft gives Baton no token for Dynamics 365.',
    todo: 'Check the settings that begin with DATAVERSE, and whether the client secret has expired.',
  });
}

function silentFault(): Fault {
  return new Fault('crm-busy', {
    sentence: 'Microsoft gives Baton no token for Dynamics 365: its login does not answer.',
    todo: 'It is tried again by itself.',
  });
}
