import type { ContextActionsBlock } from '@slack/types';
import type { Records } from '../../../../ports/records';
import { plain } from '../render/escape';
import { limits } from '../render/limits';
import type { Press } from './pressed';
import type { Said } from './speech';
import { words } from './words';

/** What somebody thought of an answer. Who it was is not kept. */
export interface KeptFeedback {
  readonly version: 1;
  /** The thread of the answer. */
  readonly thread: string;
  readonly reaction: 'like' | 'dislike';
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const feedbackPartition = 'slack-feedback';
export const feedbackAction = 'feedback';
/** Longest label of a button for those who hear it. */
const longestLabel = 75;

/** An answer with two thumbs below it, where there is room for them. */
export function withThumbs({ text, blocks }: Said, revision: string): Said {
  const thumbs: ContextActionsBlock = {
    type: 'context_actions',
    block_id: `${feedbackAction}.${revision}`,
    elements: [
      {
        type: 'feedback_buttons',
        action_id: feedbackAction,
        positive_button: { text: plain(words.helpful, longestLabel), value: 'like' },
        negative_button: { text: plain(words.unhelpful, longestLabel), value: 'dislike' },
      },
    ],
  };
  return { text, blocks: blocks.length < limits.messageBlocks ? [...blocks, thumbs] : blocks };
}

/** Keeps a thumb, once for each press; false for anything else. */
export async function keepFeedback(key: string, act: Press, records: Records, now: number): Promise<boolean> {
  const { actionId, value, message } = act;
  if (actionId !== feedbackAction || (value !== 'like' && value !== 'dislike')) return false;
  const body: KeptFeedback = { version: 1, thread: message?.thread ?? '', reaction: value, at: now };
  await records.create({ partition: feedbackPartition, id: key, sort: String(now).padStart(14, '0'), body });
  return true;
}
