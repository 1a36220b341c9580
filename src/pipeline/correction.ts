/** An address that a person put right here, of a lead that lives in the CRM, until the CRM is known to have it. */
export interface Correction {
  /** What stood there when it was put right. */
  readonly was: string;
  /** What people put right here since, the newest last: each of them may stand there by now. */
  readonly own: readonly string[];
  /** The version there from which on all this holds; what is read of an earlier one is old. 0 where it is not known. */
  readonly since: number;
  /** True once the newest is written there. */
  readonly isWritten: boolean;
}

/** A lead as it was read at its source. */
export interface Reading {
  /** The round in which it was read, where its source is read by turns. */
  readonly round?: number | undefined;
  /** Grows with each change there; absent where the source does not count them. */
  readonly version?: number | undefined;
  /** Absent where the source says nothing of it. */
  readonly email?: string | undefined;
}

/** Which address holds after a reading, and what of a correction is still to become known there. */
export interface Reconciled {
  readonly email: string;
  readonly correction: Correction | undefined;
}

/**
 * The address of a lead after it was read there. One that was put right here holds until the CRM has it: a reading from
 * before that, or one that finds what stood there then, is no news. Whatever else is found was changed there, and holds.
 * Where no versions are counted, what stood there before is taken for old even once the correction is written.
 */
export function reconciled(ours: string, correction: Correction | undefined, reading: Reading): Reconciled {
  const { email = ours, version } = reading;
  if (!correction || reading.email === undefined) return { email, correction };
  const { was, own, since, isWritten } = correction;
  const isOld = version !== undefined && version < since;
  const isFound = email !== ours && (email === was || own.includes(email));
  const isCertain = isWritten && version !== undefined && since > 0;
  if (isOld || (isFound && !isCertain)) return { email: ours, correction };
  // One before it may still be on its way there, and must find that it is too late.
  if (email === ours && !isWritten && own.length > 1) return { email, correction };
  return { email, correction: undefined };
}

/** After a person put the address right once more; before anything of it was written, all of them may stand there. */
export function corrected(before: string, after: string, earlier: Correction | undefined): Correction {
  const { was, own, since } = earlier ?? { was: before, own: [], since: 0 };
  if (earlier?.isWritten && since > 0) return { was: before, own: [after], since, isWritten: false };
  return { was, own: [...own.filter((one) => one !== after), after], since, isWritten: false };
}

/**
 * The addresses there whose place the newest takes. After several it takes its own too: what is written anew has another
 * version, which keeps out whatever of those before is still on its way.
 */
export function replacedBy({ was, own }: Correction): readonly string[] {
  return own.length > 1 ? [was, ...own] : [was];
}

/** After the newest was found or put there, in that version. */
export function written(correction: Correction, version: number | undefined): Correction {
  return { ...correction, since: version ?? correction.since, isWritten: true };
}
