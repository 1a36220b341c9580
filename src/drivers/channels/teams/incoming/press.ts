import type { Reply } from '../../../../ports/desk';
import { inTime } from '../../in-time';
import { recalled } from '../render/memory';
import { contentOf } from '../render/message';
import { sentenceCard } from '../render/sentence';
import type { AnswerNeeds } from './answer-needs';
import type { Act, Arrival } from './arrival';
import type { Caller } from './caller';
import { cardShown, sentenceShown, type Answer } from './invoke-answers';
import { pickedIn } from './picked';
import { tell } from './telling';
import { turnOf } from './turn';
import { words } from './words';

export type Press = Extract<Act, { readonly kind: 'press' }>;

/** How an act is answered, and what goes on after that. */
export interface Answered {
  readonly shown: Answer;
  readonly rest?: () => Promise<unknown>;
}

/**
 * Does what a button says, and shows what came of it to whoever pressed. What others see changes by itself. `isRepeated`
 * when it came before: its answer is the same, and what was said in the chat is not said again.
 */
export async function answerPress(
  arrival: Arrival,
  act: Press,
  caller: Caller,
  needs: AnswerNeeds,
  { patienceMs, isRepeated }: { readonly patienceMs: number; readonly isRepeated: boolean },
): Promise<Answered> {
  const { data, memory } = recalled(act.data);
  const answer = performed(arrival, act, caller, needs);
  const reply = await inTime(answer, patienceMs);
  const later = (rest: () => Promise<unknown>) => (isRepeated ? {} : { rest });
  const say = async (one: Reply) => tell(one, { ...arrival, caller, audience: 'asker' }, needs);
  if (reply === 'late')
    return { shown: sentenceShown(words.moment), ...later(async () => say(await answer)) };
  if (reply.kind === 'done' && memory.isForm) return { shown: cardShown(sentenceCard(reply.sentence)) };
  if (reply.kind === 'done' || reply.kind === 'refused') return { shown: sentenceShown(reply.sentence) };
  // Another page stands where the one before stood; among others an answer is for whoever asked.
  const isInPlace = 'page' in data || arrival.spot.place.scope !== 'personal' || caller.address === undefined;
  if (!isInPlace) return { shown: sentenceShown(words.below), ...later(() => say(reply)) };
  const { card, leadId } = reply;
  return { shown: cardShown(contentOf({ card, leadId, effectId: `view.${arrival.key}` })) };
}

/** Does it and says what came of it in the chat: for old clients, and when whoever pressed waits no more. */
export async function finishPress(
  arrival: Arrival,
  act: Press,
  caller: Caller,
  needs: AnswerNeeds,
): Promise<void> {
  const reply = await performed(arrival, act, caller, needs);
  await tell(reply, { ...arrival, caller, audience: 'asker' }, needs);
}

async function performed(
  { key, spot }: Arrival,
  act: Press,
  caller: Caller,
  needs: AnswerNeeds,
): Promise<Reply> {
  const picked = await pickedIn(recalled(act.data).data, spot.place, needs);
  if ('wrong' in picked) return { kind: 'refused', sentence: picked.wrong, field: picked.field };
  return needs.desk().turn(turnOf(key, caller, { kind: 'button', verb: act.verb, data: picked.data }));
}
