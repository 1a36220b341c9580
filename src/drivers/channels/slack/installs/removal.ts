import { z } from 'zod';
import type { Installations } from './installations';

/** An install that its workspace or enterprise took back. */
export interface Removal {
  /** Team id; for an org-wide install the enterprise id. */
  readonly id: string;
  /** When it was taken back, in milliseconds since 1970, to the second. */
  readonly at: number;
}

const word = z.string().min(1);
const envelope = z.object({
  team_id: word.nullish(),
  enterprise_id: word.nullish(),
  is_enterprise_install: z.boolean().nullish(),
  event_time: z.number().positive(),
  event: z.discriminatedUnion('type', [
    z.object({ type: z.literal('app_uninstalled') }),
    z.object({
      type: z.literal('tokens_revoked'),
      tokens: z.object({ bot: z.array(z.string()).nullish() }),
    }),
  ]),
  authorizations: z
    .array(
      z.object({
        team_id: word.nullish(),
        enterprise_id: word.nullish(),
        is_enterprise_install: z.boolean().nullish(),
      }),
    )
    .nullish(),
});

/**
 * The removal that the body of an `app_uninstalled` or `tokens_revoked` event tells of; undefined for one that takes
 * only tokens of people back, and for everything else.
 */
export function removalOf(body: unknown): Removal | undefined {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return undefined;
  const { event, event_time: seconds, authorizations } = parsed.data;
  if (event.type === 'tokens_revoked' && !event.tokens.bot?.length) return undefined;
  const whose = authorizations?.[0] ?? parsed.data;
  const isOrgWide = whose.is_enterprise_install === true || !whose.team_id;
  const id = isOrgWide ? whose.enterprise_id : whose.team_id;
  return id ? { id, at: seconds * 1_000 } : undefined;
}

/**
 * Forgets the install that was taken back. The same removal again changes nothing, and one that arrives late leaves an
 * install that was made after it.
 */
export async function remove(installations: Installations, { id, at }: Removal): Promise<void> {
  await installations.forget(id, at + lastOfSecond);
}

/** Slack tells times in whole seconds. */
const lastOfSecond = 999;
