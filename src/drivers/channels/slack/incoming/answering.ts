import type { AnswerNeeds } from './answer-needs';
import type { Arrival } from './arrival';
import { callerOf, type Caller } from './caller';
import { answerCommand } from './command';
import { answerText } from './conversation';
import { showHome } from './home';
import { answerPress } from './press';
import { suggestPrompts } from './prompts';
import { sentenceSaid } from './replies';
import { finishSubmission } from './submission';
import { words } from './words';

/**
 * Answers what somebody did. Rejects when it could not be told who they are or what came of it, so that it is tried again;
 * `isRepeated` when it was begun before and an answer may stand already.
 */
export async function answerArrival(
  { key, from, act }: Arrival,
  needs: AnswerNeeds,
  isRepeated: boolean,
): Promise<void> {
  const caller = await callerOf(from, needs.workspaces, needs.identity);
  if (caller === 'nobody') return;
  if (caller === 'unclear') return sayUnclear(act, needs);
  await byKind(key, act, caller, needs, isRepeated);
}

function byKind(key: string, act: Arrival['act'], caller: Caller, needs: AnswerNeeds, isRepeated: boolean) {
  switch (act.kind) {
    case 'text':
      return answerText(key, act, caller, needs, isRepeated);
    case 'command':
    case 'shortcut':
      return answerCommand(key, act, caller, needs, isRepeated);
    case 'press':
      return answerPress(key, act, caller, needs, isRepeated);
    case 'home':
      return showHome(key, caller, needs);
    case 'greeting':
      return suggestPrompts(act.channel, caller, needs);
    case 'submit':
      return finishSubmission(key, act, caller, needs);
  }
}

/** Whoever waits at a button or command is told at once; what was written is answered when Slack answers again. */
async function sayUnclear(act: Arrival['act'], { speech }: AnswerNeeds): Promise<void> {
  const responseUrl = 'responseUrl' in act ? act.responseUrl : null;
  if (responseUrl === null) throw unclear;
  await speech.whisper(responseUrl, sentenceSaid(words.unknownPerson));
}

const unclear = Object.assign(new Error(words.unknownPerson), { code: 'slack-person-unclear' });
