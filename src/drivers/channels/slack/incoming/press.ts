import type { Reply } from '../../../../ports/desk';
import { inTime } from '../../in-time';
import { readButtonValue } from '../render/button-value';
import { readMenuEntry } from '../render/menu';
import { renderForm } from '../render/modal';
import { promptMs, type AnswerNeeds } from './answer-needs';
import type { Caller } from './caller';
import { tell, turnOf } from './conversation';
import { keepFeedback } from './feedback';
import { inputsFor } from './inputs';
import { sentenceModal } from './modals';
import { isLong, modalOf, revisionOf, saidOf, sentenceSaid } from './replies';
import type { Press, Pressed } from './pressed';
import { showInWindow } from './window';
import { words } from './words';

/**
 * Does what a button says, and shows what came of it where the person is: in the window in which they pressed, in the
 * thread of the message, or to them alone. Cards that others see change by themselves.
 */
export async function answerPress(
  key: string,
  act: Press,
  caller: Caller,
  needs: AnswerNeeds,
  isRepeated: boolean,
): Promise<void> {
  if (await keepFeedback(key, act, needs.records, needs.now()))
    return whisper(words.thanks, act, caller, needs);
  const button = readButtonValue(act.value) ?? readMenuEntry(act.actionId, act.value);
  if (!button) return whisper(words.foreignButton, act, caller, needs);
  const pressed: Pressed = { key, act, button, caller, needs, isRepeated };
  if (button.form) return openForm(pressed);
  const inputs = button.withInputs ? await inputsFor(act.inputs, caller, needs) : { values: {} };
  if ('wrong' in inputs) return whisper(inputs.wrong, act, caller, needs);
  const data = { ...button.data, ...inputs.values };
  const answer = needs.desk().turn(turnOf(key, caller, { kind: 'button', verb: button.verb, data }));
  const reply = await inTime(answer, promptMs);
  if (reply !== 'late') return show(reply, pressed);
  // The trigger dies with the third second: hold a window open for what comes.
  const { workspace } = caller;
  const held = isRepeated
    ? undefined
    : await needs.modals.show(workspace, act.trigger, sentenceModal(words.moment), isInWindow(act));
  const late = await answer;
  if (held === undefined) return show(late, { ...pressed, isRepeated: true });
  await needs.modals.replace(
    workspace,
    held,
    modalOf(late, revisionOf(needs.now()), { origin: originOf(act) }),
  );
}

async function show(reply: Reply, pressed: Pressed): Promise<void> {
  const { key, act, caller, needs, isRepeated } = pressed;
  if (isInWindow(act)) return showInWindow(reply, pressed);
  const { message } = act;
  const wantsWindow =
    reply.kind === 'dialog' || message === null || (reply.kind === 'card' && isLong(reply.card));
  if (wantsWindow) {
    const view = modalOf(reply, revisionOf(needs.now()), { origin: originOf(act) });
    const shown = await needs.modals.show(caller.workspace, act.trigger, view, false);
    if (shown !== undefined) return;
    if (reply.kind === 'dialog') return whisper(words.tooLate, act, caller, needs);
  }
  // In a direct conversation an answer stays where it can be read again; among others it is for whoever asked.
  if (reply.kind === 'card' && message?.channel.startsWith('D'))
    return tell(reply, message, { key, caller, needs, mayStream: false, isRepeated });
  return whisper(reply, act, caller, needs);
}

async function openForm({ act, button, caller, needs }: Pressed): Promise<void> {
  if (!button.form) return;
  const view = renderForm(button.form, {
    act: button,
    revision: revisionOf(needs.now()),
    leadId: null,
    origin: originOf(act),
  });
  const shown = await needs.modals.show(caller.workspace, act.trigger, view, isInWindow(act));
  if (shown === undefined) await whisper(words.tooLate, act, caller, needs);
}

/** True in a modal; Home is none. */
function isInWindow({ view }: Press): boolean {
  return view !== null && !view.isHome;
}

/** Where a window is opened from: what is to be said after it closed goes there. */
function originOf({ message }: Press): string {
  return message?.channel ?? '';
}

/** Tells the person alone. */
async function whisper(told: Reply | string, act: Press, caller: Caller, needs: AnswerNeeds): Promise<void> {
  const { speech, api, modals, now } = needs;
  const { workspace, userId } = caller;
  const said = typeof told === 'string' ? sentenceSaid(told) : saidOf(told, revisionOf(now()));
  if (act.responseUrl && (await speech.whisper(act.responseUrl, said))) return;
  if (act.message) {
    const { channel, thread } = act.message;
    await api.call(workspace, 'chat.postEphemeral', { channel, user: userId, thread_ts: thread, ...said });
    return;
  }
  const sentence = typeof told === 'string' ? told : 'sentence' in told ? told.sentence : told.card.line;
  await modals.show(workspace, act.trigger, sentenceModal(sentence), isInWindow(act));
}
