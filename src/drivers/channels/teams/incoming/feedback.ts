import { z } from 'zod';
import type { Records } from '../../../../ports/records';
import type { Envelope } from './read-activity';

/** What somebody thought of an answer. Who it was is not kept. */
export interface KeptFeedback {
  readonly version: 1;
  readonly messageId: string;
  readonly reaction: 'like' | 'dislike';
  readonly words: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export const feedbackPartition = 'teams-feedback';

const given = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({
    reaction: z.enum(['like', 'dislike']),
    feedback: z.string().max(20_000).default(''),
  }),
});

/** Keeps a thumb and its words, once; anything else is nothing to keep. */
export async function keepFeedback(
  { key }: Envelope,
  value: unknown,
  messageId: string | null | undefined,
  records: Records,
  now: number,
): Promise<void> {
  const read = given.safeParse(value);
  if (!read.success) return;
  const { reaction, feedback } = read.data.actionValue;
  const body: KeptFeedback = {
    version: 1,
    messageId: messageId ?? '',
    reaction,
    words: wordsOf(feedback),
    at: now,
  };
  await records.create({ partition: feedbackPartition, id: key, sort: String(now).padStart(14, '0'), body });
}

function wordsOf(feedback: string): string {
  try {
    const { feedbackText } = JSON.parse(feedback) as { readonly feedbackText?: unknown };
    return typeof feedbackText === 'string' ? feedbackText.slice(0, 2_000) : '';
  } catch {
    return '';
  }
}
