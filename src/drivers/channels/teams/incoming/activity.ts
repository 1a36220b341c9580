import { z } from 'zod';

const id = z.string().min(1).max(500);
const account = z.object({ id, name: z.string().max(500).nullish(), isTargeted: z.boolean().optional() });

/** An activity of Teams, as far as Baton reads it. What is misshapen is nobody's act. */
export const activityShape = z.object({
  type: z.string().max(100),
  id,
  name: z.string().max(200).optional(),
  channelId: z.string().max(100).optional(),
  serviceUrl: z.string().max(2_000),
  from: account.extend({ aadObjectId: id.nullish() }),
  recipient: account,
  conversation: z.object({
    id: z.string().min(1).max(1_000),
    conversationType: z.string().max(100).nullish(),
    tenantId: id.nullish(),
  }),
  channelData: z
    .object({ tenant: z.object({ id }).nullish() })
    .nullish()
    .catch(undefined),
  replyToId: id.nullish(),
  text: z.string().max(28_000).nullish(),
  value: z.unknown().optional(),
  entities: z
    .array(
      z.object({
        type: z.string().optional(),
        text: z.string().max(500).nullish(),
        mentioned: z.object({ id, name: z.string().max(500).nullish() }).nullish(),
      }),
    )
    .max(200)
    .nullish()
    .catch(undefined),
  attachments: z
    .array(z.object({ contentType: z.string().max(200).optional(), content: z.unknown().optional() }))
    .max(50)
    .nullish()
    .catch(undefined),
  membersAdded: z.array(z.object({ id })).max(1_000).nullish().catch(undefined),
  membersRemoved: z.array(z.object({ id })).max(1_000).nullish().catch(undefined),
  action: z.string().max(100).nullish(),
});
export type TeamsActivity = z.output<typeof activityShape>;

/** Fields of an object that came from outside; none for anything else. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}
