import { inTime } from '../../in-time';
import type { AnswerNeeds } from './answer-needs';
import { promptMs } from './answer-needs';
import type { Act } from './arrival';
import type { Caller } from './caller';
import { turnOf } from './conversation';
import { sentenceModal } from './modals';
import { isLong, modalOf, revisionOf, saidOf } from './replies';
import { words } from './words';

type Command = Extract<Act, { readonly kind: 'command' | 'shortcut' }>;

/** Answers a slash command to whoever wrote it alone: a dialog or a long card in a window, anything else where they wrote. */
export async function answerCommand(
  key: string,
  act: Command,
  caller: Caller,
  needs: AnswerNeeds,
  isRepeated: boolean,
): Promise<void> {
  const { desk, modals, speech, now } = needs;
  const { workspace } = caller;
  const asked =
    act.kind === 'command'
      ? ({ kind: 'text', text: act.text } as const)
      : ({ kind: 'button', verb: 'add', data: { topic: act.text } } as const);
  const answer = desk().turn(turnOf(key, caller, asked));
  const responseUrl = act.kind === 'command' ? act.responseUrl : null;
  const first = await inTime(answer, promptMs);
  // Without an address to answer to, the trigger must not die: a window is held open.
  const held =
    first === 'late' && responseUrl === null && !isRepeated
      ? await modals.show(workspace, act.trigger, sentenceModal(words.moment), false)
      : undefined;
  const reply = await answer;
  const view = modalOf(reply, revisionOf(now()));
  if (held !== undefined) return void (await modals.replace(workspace, held, view));
  const wantsWindow =
    responseUrl === null || reply.kind === 'dialog' || (reply.kind === 'card' && isLong(reply.card));
  if (wantsWindow && first !== 'late' && !isRepeated) {
    const shown = await modals.show(workspace, act.trigger, view, false);
    if (shown !== undefined) return;
  }
  if (responseUrl !== null) await speech.whisper(responseUrl, saidOf(reply, revisionOf(now())));
}
