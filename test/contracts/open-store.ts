import { randomUUID } from 'node:crypto';
import type { Records, Stored } from '../../src/ports/records';

/** What a contract runs against: the store of one family, opened once for the suite. */
export type OpenStore<S extends Records> = () => Promise<{ readonly store: S; close(): Promise<void> }>;

/** A partition no other test uses, so that a suite can run again on a store that keeps its documents. */
export function freshPartition(): string {
  return `contract-${randomUUID()}`;
}

/** The stored document; fails the test when the store answered otherwise. */
export function stored<T>(answer: Stored<T> | 'conflict' | undefined): Stored<T> {
  if (answer === undefined || answer === 'conflict') throw new Error(`no document but ${String(answer)}`);
  return answer;
}
