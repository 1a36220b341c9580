import { z } from 'zod';
import { Fault } from '../../../../domain/fault';
import type { Workspace } from '../installs/workspace';
import { reasonOf } from './reasons';
import type { SlackWebApi } from './web-api';

const eventType = 'baton_message';

/** What every message of ours carries, unseen, so that it can be found again. */
export function markOf(effectId: string): Readonly<Record<string, unknown>> {
  return { event_type: eventType, event_payload: { effect_id: effectId } };
}

export interface MarkedSearch {
  readonly channel: string;
  readonly effectId: string;
  /** Looks in the thread of this message instead of the conversation. */
  readonly thread: string | undefined;
}

const mostPages = 5;
const pageSize = 200;

const page = z.object({
  messages: z.array(z.unknown()),
  response_metadata: z.object({ next_cursor: z.string().nullish() }).nullish(),
});
const marked = z.object({
  ts: z.string().min(1),
  metadata: z.object({
    event_type: z.literal(eventType),
    event_payload: z.object({ effect_id: z.string() }),
  }),
});

/**
 * The time stamp of the message of this effect; undefined when it is not among the last thousand. Rejects when Slack
 * does not say: then nobody knows, and it must not be posted again.
 */
export async function findMarked(
  api: SlackWebApi,
  workspace: Workspace,
  { channel, effectId, thread }: MarkedSearch,
): Promise<string | undefined> {
  const method = thread === undefined ? 'conversations.history' : 'conversations.replies';
  let cursor: string | undefined;
  for (let n = 0; n < mostPages; n += 1) {
    const called = await api.call(workspace, method, {
      channel,
      limit: pageSize,
      include_all_metadata: true,
      ...(thread === undefined ? {} : { ts: thread }),
      ...(cursor === undefined ? {} : { cursor }),
    });
    if (called.outcome === 'refused' && called.error === 'thread_not_found') return undefined;
    if (called.outcome === 'refused') throw refusedLookup(called.error);
    const parsed = page.safeParse(called.outcome === 'ok' ? called.answer : undefined);
    if (!parsed.success) throw unansweredLookup();
    const { messages, response_metadata: more } = parsed.data;
    const found = messages
      .flatMap((one) => marked.safeParse(one).data ?? [])
      .find((one) => one.metadata.event_payload.effect_id === effectId && one.ts !== thread);
    if (found) return found.ts;
    cursor = more?.next_cursor || undefined;
    if (cursor === undefined) return undefined;
  }
  return undefined;
}

/** Slack gave no answer to a question on which depends whether something is posted again. */
export function unansweredLookup(): Fault {
  return new Fault('timeout', {
    sentence: 'Slack did not say whether the message stands already.',
    todo: 'It is asked again later; when it stays so, look at https://slack-status.com.',
  });
}

/** Slack refuses the question on which depends whether something is posted again. */
export function refusedLookup(error: string): Fault {
  return new Fault('config-invalid', {
    sentence: `Slack does not let Baton look whether the message stands already: ${reasonOf(error)}.`,
    todo: 'Install Baton again in the workspace.',
  });
}
