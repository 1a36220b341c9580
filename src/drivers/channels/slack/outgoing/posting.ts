import { z } from 'zod';
import type { PostOutcome } from '../../../../ports/channel';
import type { Workspace } from '../installs/workspace';
import type { ChannelQueue } from './channel-queue';
import { findMarked, markOf } from './marked-messages';
import { reasonOf } from './reasons';
import { receiptOf, type Place } from './receipt';
import type { Called, SlackWebApi } from './web-api';

/** A message as it is shown: its blocks, and what a notification says. */
export interface Shown {
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/** A conversation, or the thread under one of its messages. */
export interface Spot {
  readonly channel: string;
  /** The time stamp of the message whose thread it is. */
  readonly thread?: string;
}

/** Puts messages into conversations, marked with the effect they belong to, in turn; and finds them again. */
export interface Posting {
  put(workspace: Workspace, spot: Spot, shown: Shown, effectId: string): Promise<PostOutcome>;
  replace(workspace: Workspace, place: Place, shown: Shown, effectId: string): Promise<PostOutcome>;
  /** The receipt of the message of this effect that stands there; rejects when Slack does not say. */
  lookUp(workspace: Workspace, spot: Spot, effectId: string): Promise<string | undefined>;
}

const answered = z.object({ ts: z.string().min(1) });

/** Opens it; each conversation is written to through its queue. */
export function openPosting(api: SlackWebApi, queue: ChannelQueue): Posting {
  async function write(
    workspace: Workspace,
    method: 'chat.postMessage' | 'chat.update',
    args: { readonly channel: string } & Readonly<Record<string, unknown>>,
  ): Promise<PostOutcome> {
    const called = await queue.send(`${workspace.id}/${args.channel}`, () =>
      api.call(workspace, method, args),
    );
    return outcomeOf(called, { workspaceId: workspace.id, channel: args.channel });
  }

  return {
    put: (workspace, { channel, thread }, shown, effectId) =>
      write(workspace, 'chat.postMessage', {
        channel,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...shown,
        metadata: markOf(effectId),
        unfurl_links: false,
        unfurl_media: false,
      }),
    replace: (workspace, { channel, ts }, shown, effectId) =>
      write(workspace, 'chat.update', { channel, ts, ...shown, metadata: markOf(effectId) }),
    async lookUp(workspace, { channel, thread }, effectId) {
      const ts = await findMarked(api, workspace, { channel, thread, effectId });
      return ts === undefined ? undefined : receiptOf({ workspaceId: workspace.id, channel, ts });
    },
  };
}

function outcomeOf(called: Called, where: Omit<Place, 'ts'>): PostOutcome {
  switch (called.outcome) {
    case 'ok': {
      const parsed = answered.safeParse(called.answer);
      if (!parsed.success) return { outcome: 'unknown' };
      return { outcome: 'posted', receipt: receiptOf({ ...where, ts: parsed.data.ts }) };
    }
    case 'refused':
      return { outcome: 'refused', reason: reasonOf(called.error) };
    case 'later':
    case 'unknown':
      return called;
  }
}
