import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Records, Stored } from '../../ports/records';

const partition = 'mcp-tokens';
const dayMs = 86_400_000;
/** Bytes of what is secret in a token. */
const secretBytes = 32;

/** What is kept of a token: never the token. */
interface KeptToken {
  readonly version: 1;
  /** Address of the person it speaks for. */
  readonly person: string;
  readonly salt: string;
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Whose token it is, or what is wrong with it. */
export type TokenVerdict =
  | { readonly ok: true; readonly id: string; readonly person: string }
  | { readonly ok: false; readonly reason: 'missing' | 'invalid' | 'expired' };

export interface Tokens {
  /** A new token that speaks for the person for so many days; shown here and nowhere again. */
  issue(person: string, days: number): Promise<string>;
  /** Ends all tokens of the person at once; gives how many there were. */
  revoke(person: string): Promise<number>;
  /** Judges an `Authorization` header. */
  check(authorization: string | undefined): Promise<TokenVerdict>;
}

export interface TokensOptions {
  readonly records: Records;
  now(): number;
}

/**
 * The tokens by which other assistants act for people (spec section 17): 256 random bits each, of which the store keeps a
 * salted hash under a public id, so that every replica knows them and nobody who reads the store can use them.
 */
export function openTokens({ records, now }: TokensOptions): Tokens {
  async function kept(person: string): Promise<readonly Stored<KeptToken>[]> {
    const all: Stored<KeptToken>[] = [];
    let after: string | undefined;
    do {
      const page = await records.list<KeptToken>(partition, {
        prefix: sortOf(person),
        limit: 100,
        ...(after !== undefined && { after }),
      });
      all.push(...page.documents.filter((one) => one.body.person === person));
      after = page.next;
    } while (after !== undefined);
    return all;
  }

  return {
    async issue(person, days) {
      for (const one of await kept(person))
        if (one.body.expiresAt <= now()) await records.remove(one, one.etag);
      const id = randomBytes(8).toString('hex');
      const secret = randomBytes(secretBytes).toString('base64url');
      const salt = randomBytes(16).toString('hex');
      const body: KeptToken = {
        version: 1,
        person,
        salt,
        hash: hashOf(salt, secret).toString('hex'),
        issuedAt: now(),
        expiresAt: now() + days * dayMs,
      };
      const made = await records.create({ partition, id, sort: sortOf(person), body });
      if (made === 'conflict') throw new RangeError('two tokens drew the same id');
      return `baton_${id}_${secret}`;
    },
    async revoke(person) {
      const all = await kept(person);
      for (const one of all) await records.remove(one, one.etag);
      return all.length;
    },
    async check(authorization) {
      if (authorization === undefined) return { ok: false, reason: 'missing' };
      const [, id = '', secret = ''] =
        /^Bearer +baton_([0-9a-f]{16})_([\w-]{43})$/iu.exec(authorization) ?? [];
      if (id === '') return { ok: false, reason: 'invalid' };
      const found = await records.get<KeptToken>({ partition, id });
      const { salt, hash, person, expiresAt } = found?.body ?? nobody;
      const isRight = timingSafeEqual(hashOf(salt, secret), Buffer.from(hash, 'hex'));
      if (!found || !isRight) return { ok: false, reason: 'invalid' };
      return expiresAt <= now() ? { ok: false, reason: 'expired' } : { ok: true, id, person };
    },
  };
}

/** What an unknown id is compared with, so that it takes as long as a known one. */
const nobody = { salt: '', hash: '00'.repeat(32), person: '', expiresAt: 0 };

/** The secret has more bits than anybody can try, so that one round is enough. */
function hashOf(salt: string, secret: string): Buffer {
  return createHash('sha256').update(`${salt}.${secret}`).digest();
}

/** No address holds a space, so that none begins with another one's place. */
function sortOf(person: string): string {
  return `${person} `;
}
