import { welcomeMessage } from '../render/welcome';
import type { AnswerNeeds } from './answer-needs';
import type { Arrival } from './arrival';
import { finishSubmit } from './dialogs';
import { finishPress } from './press';
import { answerText } from './text';

/**
 * Answers in the chat what somebody did: texts, presses of old clients, and whatever a process that is gone had promised.
 * Rejects when it could not be told who they are, so that it is tried again; `isRepeated` when it was begun before and an
 * answer may stand already.
 */
export async function answerArrival(
  arrival: Arrival,
  needs: AnswerNeeds,
  isRepeated: boolean,
): Promise<void> {
  const { from, spot, act } = arrival;
  const caller = await needs.callers.of(from, spot.place);
  if (caller === 'unclear') throw unclear;
  switch (act.kind) {
    case 'text':
      return answerText(arrival, act, caller, needs, isRepeated);
    case 'press':
      await needs.callers.remember(caller, from, spot);
      return finishPress(arrival, act, caller, needs);
    case 'submit':
      return finishSubmit(arrival, act, caller, needs);
    case 'welcome':
      await needs.callers.remember(caller, from, spot);
      return void (await needs.speech.say(spot, from, welcomeMessage(), 'all'));
  }
}

const unclear = Object.assign(new Error('Teams did not say who this is'), { code: 'teams-person-unclear' });
