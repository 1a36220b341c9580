import { createHash } from 'node:crypto';
import type { IncomingMail } from '../domain/incoming-mail';
import type { Records } from '../ports/records';

/** A mail of the lead's as it came, beside the lead. */
export interface KeptReply {
  readonly version: 1;
  readonly subject: string;
  readonly said: string;
  /** The whole text, quoted mails too. */
  readonly text: string;
  /** ISO 8601. */
  readonly at: string;
}

/** Most characters kept of one reply. */
const longest = 50_000;

/** The partition of the mails that came from a lead. */
export function repliesOf(leadId: string): string {
  return `replies/${leadId}`;
}

function keyOf(leadId: string, replyId: string) {
  return {
    partition: repliesOf(leadId),
    id: createHash('sha256').update(replyId).digest('hex').slice(0, 32),
  };
}

/** Keeps the words of a mail; the same mail again is kept once. */
export async function keepReply(
  leadId: string,
  { messageId, subject, said, text }: IncomingMail,
  at: string,
  records: Pick<Records, 'create'>,
): Promise<void> {
  const body: KeptReply = {
    version: 1,
    subject: subject.slice(0, 400),
    said: said.slice(0, longest),
    text: text.slice(0, longest),
    at,
  };
  await records.create({ ...keyOf(leadId, messageId), sort: at, body });
}

/** Removes the words of a mail; done again it changes nothing. */
export async function dropReply(
  leadId: string,
  replyId: string,
  records: Pick<Records, 'get' | 'remove'>,
): Promise<void> {
  const found = await records.get(keyOf(leadId, replyId));
  if (found) await records.remove(found, found.etag);
}

/** The words of a mail that came in; undefined when they are gone. */
export async function loadReply(
  leadId: string,
  replyId: string,
  records: Pick<Records, 'get'>,
): Promise<KeptReply | undefined> {
  return (await records.get<KeptReply>(keyOf(leadId, replyId)))?.body;
}
