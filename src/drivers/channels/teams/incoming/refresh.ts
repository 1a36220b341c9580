import { z } from 'zod';
import { contentOf } from '../render/message';
import { standingCards, type RefreshData } from '../render/refresh';
import type { AnswerNeeds } from './answer-needs';
import type { Caller } from './caller';
import { cardShown, sentenceShown, type Answer } from './invoke-answers';
import type { Envelope } from './read-activity';
import { turnOf } from './turn';
import { words } from './words';

const asked: z.ZodType<RefreshData> = z.object({
  effect: z.string().min(1).max(500),
  lead: z.string().min(1).max(200),
  card: z.enum(standingCards),
});

/** The view of whoever looks at a card: the same card with what is their right. Their desk decides what they see. */
export async function answerRefresh(
  { key }: Envelope,
  data: unknown,
  caller: Caller,
  { desk }: AnswerNeeds,
): Promise<Answer> {
  const read = asked.safeParse(data);
  if (!read.success) return sentenceShown(words.foreignButton);
  const { effect, lead, card } = read.data;
  const act = { kind: 'button', verb: 'lead', data: { lead, as: card } } as const;
  const reply = await desk().turn(turnOf(key, caller, act));
  if (reply.kind !== 'card') return sentenceShown('sentence' in reply ? reply.sentence : words.foreignButton);
  return cardShown(contentOf({ card: reply.card, leadId: lead, effectId: effect }));
}

/** A card that shows itself is known to stand: one that stands there too much is taken away. */
export async function announce(
  { spot }: Envelope,
  data: unknown,
  messageId: string | null | undefined,
  { outgoing, log }: AnswerNeeds,
): Promise<void> {
  const read = asked.safeParse(data);
  if (!read.success || !messageId || read.data.effect.startsWith('view.')) return;
  await outgoing
    .announced(read.data.effect, spot.place, messageId)
    .catch(() => log.warn('teams card not noted'));
}
