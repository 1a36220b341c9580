import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IncomingMail } from '../../../src/domain/incoming-mail';
import { saidOf } from '../../../src/drivers/mailboxes/said';

/**
 * `dev` is looked at when rules are written; only `held-out`, and the opt-outs of `unseen`, in other
 * wordings, tell how good they are.
 */
export const sets = ['dev', 'held-out', 'unseen', 'unseen-2', 'unseen-3', 'unseen-4', 'unseen-5'] as const;
export type SetName = (typeof sets)[number];

/** What a mail is, as somebody who reads it would say. */
export const kinds = [
  'interest-high',
  'interest-medium',
  'interest-low',
  'refusal',
  'opt-out',
  'erasure',
  'question',
  'other',
  'out-of-office',
  'hard-bounce',
  'soft-bounce',
  'automatic',
] as const;
export type Kind = (typeof kinds)[number];

const caseSchema = z.strictObject({
  kind: z.enum(kinds),
  language: z.string(),
  text: z.string(),
  subject: z.string().default('Re: Planning for Contoso'),
  from: z.string().default('ana@contoso.example'),
  headers: z.record(z.string(), z.string()).default({}),
  references: z.array(z.string()).default(['<out-1@baton.example>']),
  deliveryStatus: z
    .strictObject({
      action: z.enum(['failed', 'delayed', 'delivered', 'relayed', 'expanded']),
      status: z.string(),
      recipient: z.string(),
      messageId: z.string().nullable(),
    })
    .nullable()
    .default(null),
  /** Of an out-of-office answer the first day back. */
  backOn: z.string().nullable().default(null),
});

export interface ReplyCase {
  readonly kind: Kind;
  readonly language: string;
  readonly backOn: string | null;
  readonly mail: IncomingMail;
}

/** When every mail of the corpus came in. */
export const now = '2026-11-26T09:00:00Z';

/** The mails of a set, each as a mailbox hands it over. */
export function casesOf(set: SetName, folder: string): readonly ReplyCase[] {
  const rows = z.array(caseSchema).parse(JSON.parse(readFileSync(join(folder, `${set}.json`), 'utf8')));
  return rows.map(
    ({ kind, language, backOn, text, subject, from, headers, references, deliveryStatus }, at) => ({
      kind,
      language,
      backOn,
      mail: {
        messageId: `<in-${at}@contoso.example>`,
        at: now,
        from: { name: '', address: from },
        to: ['noor@lumen.example'],
        subject,
        text,
        said: saidOf(text),
        references,
        headers,
        deliveryStatus,
      },
    }),
  );
}
