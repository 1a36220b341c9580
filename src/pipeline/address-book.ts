import { createHash, createHmac } from 'node:crypto';
import type { Clock } from '../ports/clock';
import type { Ids } from '../ports/ids';
import type { Records } from '../ports/records';

/** What is remembered of one address, whatever leads it belongs to (spec section 13). */
interface AddressRecord {
  readonly version: 1;
  /** When its owner forbade mail, ISO 8601; null while they did not. */
  readonly suppressedAt: string | null;
  /** The lead that was written to first, and when that was reserved, ISO 8601. */
  readonly firstTouch: { readonly leadId: string; readonly at: string } | null;
  /** Another lead that was written to there later; absent when none was. */
  readonly latest?: string;
}

export type Reserved =
  | { readonly kind: 'reserved' }
  | { readonly kind: 'suppressed' }
  /** Another lead of the same person was written to within the time. */
  | { readonly kind: 'taken'; readonly leadId: string };

export interface AddressBook {
  /** Reserves the first mail to an address for one lead; the same lead again has it already. */
  reserve(address: string, leadId: string, firstTouchDays: number): Promise<Reserved>;
  /** Keeps the lead as the one that was written to last, of several with that address: who answers from there is its. */
  touch(address: string, leadId: string): Promise<void>;
  /** The lead that was written to last, else first; null when none was. */
  lastTouched(address: string): Promise<string | null>;
  isSuppressed(address: string): Promise<boolean>;
  /** In force once this resolves; lasts until that person asks otherwise in writing. */
  suppress(address: string): Promise<void>;
}

const dayMs = 86_400_000;
const empty: AddressRecord = { version: 1, suppressedAt: null, firstTouch: null };

/** Addresses are kept under a salted hash, so that the book names nobody and outlives an erasure. */
export function createAddressBook(records: Records, clock: Clock, ids: Ids): AddressBook {
  let salt: string | undefined;

  async function saltOf(): Promise<string> {
    const key = { partition: 'addresses', id: 'salt' };
    const made = createHash('sha256').update(`${ids.next()}${ids.next()}`).digest('hex');
    salt ??= (await records.get<string>(key))?.body;
    if (salt === undefined) {
      await records.create({ ...key, body: made });
      salt = (await records.get<string>(key))?.body ?? made;
    }
    return salt;
  }

  async function keyOf(address: string) {
    const hash = createHmac('sha256', await saltOf())
      .update(address.trim().toLowerCase())
      .digest('hex');
    return { partition: `addresses/${hash.slice(0, 2)}`, id: hash };
  }

  async function change<T>(
    address: string,
    ask: (now: AddressRecord) => { readonly next: AddressRecord; readonly answer: T },
  ): Promise<T> {
    const key = await keyOf(address);
    for (;;) {
      const found = await records.get<AddressRecord>(key);
      const before = found?.body ?? empty;
      const { next, answer } = ask(before);
      if (next === before) return answer;
      const written = found
        ? await records.replace({ ...key, body: next }, found.etag)
        : await records.create({ ...key, body: next });
      if (written !== 'conflict') return answer;
    }
  }

  return {
    reserve(address, leadId, firstTouchDays) {
      return change(address, (before): { next: AddressRecord; answer: Reserved } => {
        const { firstTouch, suppressedAt } = before;
        if (suppressedAt !== null) return { next: before, answer: { kind: 'suppressed' } };
        if (firstTouch?.leadId === leadId) return { next: before, answer: { kind: 'reserved' } };
        if (firstTouch && clock.now() - Date.parse(firstTouch.at) < firstTouchDays * dayMs)
          return { next: before, answer: { kind: 'taken', leadId: firstTouch.leadId } };
        const at = new Date(clock.now()).toISOString();
        const { latest: _, ...rest } = before;
        return { next: { ...rest, firstTouch: { leadId, at } }, answer: { kind: 'reserved' } };
      });
    },
    touch(address, leadId) {
      return change(address, (before) => {
        const isKnown = (before.latest ?? before.firstTouch?.leadId) === leadId;
        return { next: isKnown ? before : { ...before, latest: leadId }, answer: undefined };
      });
    },
    async lastTouched(address) {
      const found = (await records.get<AddressRecord>(await keyOf(address)))?.body;
      return found?.latest ?? found?.firstTouch?.leadId ?? null;
    },
    async isSuppressed(address) {
      return ((await records.get<AddressRecord>(await keyOf(address)))?.body.suppressedAt ?? null) !== null;
    },
    suppress(address) {
      return change(address, (before) => ({
        next:
          before.suppressedAt === null
            ? { ...before, suppressedAt: new Date(clock.now()).toISOString() }
            : before,
        answer: undefined,
      }));
    },
  };
}
