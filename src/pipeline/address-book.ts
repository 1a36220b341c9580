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
  /** When its owner's data were erased, ISO 8601; absent while they were not. */
  readonly erasedAt?: string;
}

export type Reserved =
  | { readonly kind: 'reserved' }
  | { readonly kind: 'suppressed' }
  /** Another lead of the same person was written to within the time. */
  | { readonly kind: 'taken'; readonly leadId: string };

export interface AddressBook {
  /** Reserves the first mail to an address for one lead; the same lead again has it already. */
  reserve(address: string, leadId: string, firstTouchDays: number): Promise<Reserved>;
  /** The lead that was written to first; null when none was. */
  firstTouched(address: string): Promise<string | null>;
  isSuppressed(address: string): Promise<boolean>;
  /** In force once this resolves; lasts until that person asks otherwise in writing. */
  suppress(address: string): Promise<void>;
  /** No mail to it and no lead of it any more, and no lead is remembered with it; in force once this resolves. */
  erase(address: string): Promise<void>;
  /** True when its owner's data were erased: nothing of them is taken in again. */
  isErased(address: string): Promise<boolean>;
}

const dayMs = 86_400_000;
const empty: AddressRecord = { version: 1, suppressedAt: null, firstTouch: null };

/** Addresses are kept under a salted hash, so that the book names nobody and outlives an erasure. */
export function createAddressBook(records: Records, clock: Clock, ids: Ids): AddressBook {
  let salt: string | undefined;

  async function saltOf(): Promise<string> {
    const key = { partition: 'addresses', id: 'salt' };
    salt ??= (await records.get<string>(key))?.body;
    if (salt === undefined) {
      const made = createHash('sha256').update(`${ids.next()}${ids.next()}`).digest('hex');
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

  const present = () => new Date(clock.now()).toISOString();

  return {
    reserve(address, leadId, firstTouchDays) {
      return change(address, (before): { next: AddressRecord; answer: Reserved } => {
        const { firstTouch, suppressedAt } = before;
        if (suppressedAt !== null) return { next: before, answer: { kind: 'suppressed' } };
        if (firstTouch?.leadId === leadId) return { next: before, answer: { kind: 'reserved' } };
        if (firstTouch && clock.now() - Date.parse(firstTouch.at) < firstTouchDays * dayMs)
          return { next: before, answer: { kind: 'taken', leadId: firstTouch.leadId } };
        const at = new Date(clock.now()).toISOString();
        return { next: { ...before, firstTouch: { leadId, at } }, answer: { kind: 'reserved' } };
      });
    },
    async firstTouched(address) {
      return (await records.get<AddressRecord>(await keyOf(address)))?.body.firstTouch?.leadId ?? null;
    },
    async isSuppressed(address) {
      return ((await records.get<AddressRecord>(await keyOf(address)))?.body.suppressedAt ?? null) !== null;
    },
    suppress(address) {
      return change(address, (before) => ({
        next: before.suppressedAt === null ? { ...before, suppressedAt: present() } : before,
        answer: undefined,
      }));
    },
    erase(address) {
      return change(address, (before) => ({
        next:
          before.erasedAt !== undefined && before.firstTouch === null
            ? before
            : {
                version: 1,
                suppressedAt: before.suppressedAt ?? present(),
                firstTouch: null,
                erasedAt: before.erasedAt ?? present(),
              },
        answer: undefined,
      }));
    },
    async isErased(address) {
      return (await records.get<AddressRecord>(await keyOf(address)))?.body.erasedAt !== undefined;
    },
  };
}
