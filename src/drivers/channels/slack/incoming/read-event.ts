import { z } from 'zod';
import type { Act, Arrival } from './arrival';

const id = z.string().min(1).max(255);
const event = z.object({
  type: z.literal('event_callback'),
  event_id: id,
  team_id: id.nullish(),
  enterprise_id: id.nullish(),
  is_ext_shared_channel: z.boolean().optional(),
  event: z.object({
    type: z.string(),
    user: z.union([id, z.object({ id })]).optional(),
    text: z.string().max(40_000).optional(),
    channel: z.union([id, z.object({ id })]).optional(),
    ts: id.optional(),
    thread_ts: id.optional(),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    tab: z.string().optional(),
  }),
});

/** What an event says that somebody did; undefined for what nobody needs to answer. */
export function ofEvent(body: unknown): Arrival | undefined {
  const { data } = event.safeParse(body);
  const userId = idOf(data?.event.user);
  if (!data || userId === undefined) return undefined;
  const act = actOfEvent(data);
  const from = { teamId: data.team_id ?? null, enterpriseId: data.enterprise_id ?? null, userId };
  return act && { key: data.event_id, from, act };
}

function actOfEvent({
  event: said,
  is_ext_shared_channel: isShared = false,
}: z.infer<typeof event>): Act | undefined {
  const channel = idOf(said.channel);
  if (said.type === 'app_home_opened' && said.tab === 'home') return { kind: 'home' };
  if (channel === undefined) return undefined;
  if (said.type === 'app_home_opened' && said.tab === 'messages') return { kind: 'greeting', channel };
  const { type, text, ts, thread_ts: thread = ts, bot_id: bot, subtype } = said;
  if (type !== 'message' && type !== 'app_mention') return undefined;
  // Edits, joins and what bots say, ourselves among them, are nothing to answer.
  if (bot || (subtype && subtype !== 'file_share') || !text || !thread) return undefined;
  return { kind: 'text', text, channel, thread, isDirect: type === 'message', isShared };
}

function idOf(given: string | { readonly id: string } | undefined): string | undefined {
  return typeof given === 'object' ? given.id : given;
}
