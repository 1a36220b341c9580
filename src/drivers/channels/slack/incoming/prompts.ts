import { surface } from '../surface';
import type { AnswerNeeds } from './answer-needs';
import type { Caller } from './caller';

/** Offers somebody who opens the conversation with Baton what they may begin with. */
export async function suggestPrompts(
  channel: string,
  { workspace }: Caller,
  { api }: AnswerNeeds,
): Promise<void> {
  await api.call(workspace, 'assistant.threads.setSuggestedPrompts', {
    channel_id: channel,
    title: 'Ask about your leads',
    prompts: surface.prompts,
  });
}
