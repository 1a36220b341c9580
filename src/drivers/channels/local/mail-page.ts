import { z } from 'zod';
import type { IncomingMail } from '../../../domain/incoming-mail';
import type { OutgoingMail } from '../../../ports/mailbox';

/** A mail as the page lists it. */
export interface ListedMail extends OutgoingMail {
  /** ISO 8601. */
  readonly at: string;
  /** What came in as an answer to it, the oldest first. */
  readonly answers: readonly IncomingMail[];
}

/** What the page sends when somebody plays the lead: words of theirs, or a mail that a machine writes for them. */
export const mailAnswerSchema = z.strictObject({
  /** Made by the page for each answer, and the same when it asks again. */
  id: z.string().regex(/^[\w-]{8,64}$/),
  messageId: z.string().min(3).max(998),
  given: z.union([
    z.strictObject({ kind: z.literal('person'), words: z.string().trim().min(1).max(16_000) }),
    z.strictObject({ kind: z.literal('bounce') }),
    z.strictObject({ kind: z.literal('out-of-office'), backOn: z.iso.date() }),
  ]),
});
type MailAnswer = z.infer<typeof mailAnswerSchema>;

/** The mails the page shows, and the lead's answers to them. */
export interface MailPage {
  /** The last ones that were sent, newest first. */
  list(): Promise<readonly ListedMail[]>;
  /** `turn` is the same when the same answer is given again; `refused` in words when it cannot be given. */
  answer(
    answer: { readonly turn: string; readonly messageId: string } & MailAnswer['given'],
  ): Promise<{ readonly refused: string } | undefined>;
}
