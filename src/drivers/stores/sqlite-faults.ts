import type { FaultCode } from '../../domain/fault';
import { Fault, faultOf } from '../../domain/fault';

type StoreFault = Extract<FaultCode, `store-${string}`>;

/** SQLite's extended result codes, then its primary ones (sqlite.org/rescode.html), as the faults people are told. */
const faultByResult: Readonly<Record<number, StoreFault>> = {
  778: 'store-full', // IOERR_WRITE
  1034: 'store-full', // IOERR_FSYNC
  1290: 'store-full', // IOERR_DIR_FSYNC
  1546: 'store-full', // IOERR_TRUNCATE
  4874: 'store-full', // IOERR_SHMSIZE
  5: 'store-busy', // BUSY
  6: 'store-busy', // LOCKED
  13: 'store-full', // FULL
  15: 'store-busy', // PROTOCOL: lost the race for the lock
  3: 'store-broken', // PERM
  8: 'store-broken', // READONLY
  10: 'store-broken', // IOERR
  11: 'store-broken', // CORRUPT
  14: 'store-broken', // CANTOPEN
  26: 'store-broken', // NOTADB
};

const wordings: Readonly<Record<StoreFault, { readonly says: string; readonly todo: string }>> = {
  'store-busy': {
    says: 'is in use by another program',
    todo: 'Try again in a moment; if it stays so, close other programs that have the file open.',
  },
  'store-full': {
    says: 'could not be written: the disk is full or refuses to write',
    todo: 'Free some space and try again; nothing that was confirmed is lost.',
  },
  'store-newer': {
    says: 'was written by a newer Baton than this one',
    todo: 'Update Baton or choose another data folder.',
  },
  'store-broken': {
    says: 'cannot be read as a Baton data file',
    todo: 'Check that the folder exists and may be written, or put back a copy of the file.',
  },
  'store-timeout': {
    says: 'did not answer in time',
    todo: 'Try again in a moment.',
  },
};

/** A fault of this store in words; `cause` is what SQLite said. */
export function storeFault(code: StoreFault, file: string, cause?: unknown): Fault {
  const { says, todo } = wordings[code];
  return new Fault(code, { sentence: `The data file ${file} ${says}.`, todo, cause });
}

/** The fault behind anything SQLite threw: by its extended result code, else its primary one, else `unexpected`. */
export function sqliteFault(thrown: unknown, file: string): Fault {
  const result = resultCode(thrown);
  const code = result === undefined ? undefined : (faultByResult[result] ?? faultByResult[result & 0xff]);
  return code === undefined ? faultOf(thrown) : storeFault(code, file, thrown);
}

/** True when another connection held the file: nothing was changed and the same call may be made again. */
export function isBusy(thrown: unknown): boolean {
  const result = resultCode(thrown);
  return result !== undefined && faultByResult[result & 0xff] === 'store-busy';
}

function resultCode(thrown: unknown): number | undefined {
  const code = (thrown as { readonly errcode?: unknown } | null | undefined)?.errcode;
  return typeof code === 'number' ? code : undefined;
}
