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

/** The effect that a card asks its refresh for; undefined when it is no card of ours. */
export function effectIn(data: unknown): string | undefined {
  return asked.safeParse(data).data?.effect;
}

/**
 * A card that shows itself, by its refresh or by a press, is known to stand: one that stands there too much is taken away.
 * What was put there for one reader only, or by a person, is nobody's effect.
 */
export async function announce(
  { spot }: Envelope,
  effect: string | undefined,
  messageId: string | null | undefined,
  { outgoing, log }: AnswerNeeds,
): Promise<void> {
  if (effect === undefined || !messageId || effect.startsWith('view.')) return;
  await outgoing.announced(effect, spot.place, messageId).catch(() => log.warn('teams card not noted'));
}
