import { importJWK, type CryptoKey } from 'jose';
import { z } from 'zod';

/** A key the issuer signs with, and the channels it may speak for. */
export interface PublishedKey {
  readonly key: CryptoKey;
  readonly endorsements: readonly string[];
}

export interface KeySource {
  /** The issuer's OpenID metadata. */
  readonly metadataUrl: string;
  /** Lets the keys lie on this machine and come without TLS, as in tests. */
  readonly allowsLoopback: boolean;
}

/** How long both requests together may take, in milliseconds. */
const patience = 3_000;
const mostBytes = 1_000_000;
const mostKeys = 200;
/** Shorter RSA keys can be broken. */
const leastBits = 2_048;

const metadataShape = z.object({ jwks_uri: z.string().max(2_000) });
const setShape = z.object({ keys: z.array(z.unknown()).max(mostKeys) });
const keyShape = z.object({
  kty: z.literal('RSA'),
  use: z.literal('sig').optional(),
  kid: z.string().min(1).max(200),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()).optional(),
});

/** Reads the issuer's keys by their ids; undefined when it cannot be reached or publishes no key we could use. */
export async function readKeys(source: KeySource): Promise<ReadonlyMap<string, PublishedKey> | undefined> {
  const signal = AbortSignal.timeout(patience);
  if (!isSafeAddress(source.metadataUrl, source.allowsLoopback)) return undefined;
  try {
    const { jwks_uri: keysUrl } = metadataShape.parse(await readJson(source.metadataUrl, signal));
    if (!isSafeAddress(keysUrl, source.allowsLoopback)) return undefined;
    const listed = setShape.parse(await readJson(keysUrl, signal)).keys;
    const keys = new Map((await Promise.all(listed.map(usableKey))).flat());
    return keys.size > 0 ? keys : undefined;
  } catch {
    return undefined;
  }
}

/** Whether an address is https, or on this machine where that is allowed. */
export function isSafeAddress(address: string, allowsLoopback: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (username || password) return false;
  if (protocol === 'https:') return true;
  return allowsLoopback && protocol === 'http:' && /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

async function usableKey(listed: unknown): Promise<readonly (readonly [string, PublishedKey])[]> {
  const read = keyShape.safeParse(listed);
  if (!read.success) return [];
  const { kty, n, e, kid, endorsements = [] } = read.data;
  const key = await importJWK({ kty, n, e }, 'RS256').catch(() => undefined);
  if (!key || key instanceof Uint8Array) return [];
  const { modulusLength } = key.algorithm as { readonly modulusLength?: number };
  return (modulusLength ?? 0) < leastBits ? [] : [[kid, { key, endorsements }]];
}

async function readJson(address: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(address, { signal, redirect: 'error', headers: { accept: 'application/json' } });
  if (!answer.ok || !answer.body) {
    await answer.body?.cancel();
    throw new Error(`the issuer answered ${answer.status}`);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.byteLength;
    if (size > mostBytes) throw new Error('the issuer answered too much');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
