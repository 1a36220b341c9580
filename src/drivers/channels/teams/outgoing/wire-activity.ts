import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { TeamsPlace } from './place';

const answered = z.object({ id: z.string().min(1).max(2_000) });

/** The id that the Bot Connector answers with; undefined when it is no answer. */
export function answeredId(value: unknown): string | undefined {
  return answered.safeParse(value).data?.id;
}

const streamed = z.object({ type: z.literal('streaminfo'), streamId: z.string() });

/** Typing, and all of a stream after its first part, is answered without an id: it is that of the stream. */
export function idWithoutAnswer({ type, entities = [] }: Partial<Activity>): string | undefined {
  const stream = entities.map((one) => streamed.safeParse(one).data).find((one) => one !== undefined);
  return stream?.streamId ?? (type === 'typing' ? '' : undefined);
}

/** An activity as it goes to a place, from the bot, for one reader where named. */
export function addressed(
  { tenantId, serviceUrl, conversationId, scope, botId }: TeamsPlace,
  activity: Partial<Activity>,
  reader?: string,
): Activity {
  const conversationType = scope === 'team' ? 'channel' : scope;
  const isGroup = scope !== 'personal';
  return {
    type: 'message',
    ...activity,
    channelId: 'msteams',
    serviceUrl,
    from: { id: botId, name: '' },
    conversation: { id: conversationId, tenantId, conversationType, isGroup, name: '' },
    ...(reader !== undefined && { recipient: { id: reader, name: '' } }),
  } as Activity;
}
