import type { Mailbox } from '../ports/mailbox';
import type { Records, Stored } from '../ports/records';

/** How far the mailbox was read, for every process; what is read twice is taken in once. */
export interface CursorRecord {
  readonly cursor: string;
}

export function mailCursorKey({ name }: Pick<Mailbox, 'name'>) {
  return { partition: 'mail-intake', id: name };
}

/** How far the mailbox was read; undefined before its first reading, when an answer that comes would be taken for old mail. */
export function mailCursor(
  mailbox: Pick<Mailbox, 'name'>,
  records: Pick<Records, 'get'>,
): Promise<Stored<CursorRecord> | undefined> {
  return records.get<CursorRecord>(mailCursorKey(mailbox));
}
