import type { Reopening, Reply } from '../../../../ports/desk';
import { inTime } from '../../in-time';
import { recalled } from '../render/memory';
import { sentenceAttachment } from '../render/sentence';
import { renderWindow, type WindowMore } from '../render/window';
import type { AnswerNeeds } from './answer-needs';
import type { Act, Arrival } from './arrival';
import type { Caller } from './caller';
import { windowClosed, windowShown, type Answer } from './invoke-answers';
import { pickedIn } from './picked';
import type { Answered } from './press';
import { tell } from './telling';
import { turnOf } from './turn';
import { words } from './words';

export type Submit = Extract<Act, { readonly kind: 'submit' }>;

/** Opens the window a button asks for: the form of its operation, or why there is none. */
export async function openDialog(
  key: string,
  { verb, data }: Reopening,
  caller: Caller,
  needs: AnswerNeeds,
): Promise<Answer> {
  const reply = await needs
    .desk()
    .turn(turnOf(key, caller, { kind: 'button', verb, data: recalled(data).data }));
  return windowOf(reply);
}

/**
 * Does what a window was filled in for. A refusal is shown at the input it is about and nothing typed is lost; what takes
 * longer than `patienceMs` is told in the chat when it is there.
 */
export async function answerSubmit(
  arrival: Arrival,
  act: Submit,
  caller: Caller,
  needs: AnswerNeeds,
  { patienceMs, isRepeated }: { readonly patienceMs: number; readonly isRepeated: boolean },
): Promise<Answered> {
  const answer = performed(arrival, act, caller, needs);
  const reply = await inTime(answer, patienceMs);
  if (reply === 'late') {
    const rest = async () => tell(await answer, { ...arrival, caller, audience: 'asker' }, needs);
    return { shown: windowClosed(words.moment), ...(!isRepeated && { rest }) };
  }
  if (reply.kind === 'done') return { shown: windowClosed(reply.sentence) };
  if (reply.kind !== 'refused') return { shown: windowOf(reply) };
  const { field, sentence } = reply;
  return { shown: await windowWithError(arrival, act, caller, needs, { field, sentence }) };
}

/** Finishes what was begun by a process that is gone, after it had told Teams that it is being done. */
export async function finishSubmit(
  arrival: Arrival,
  act: Submit,
  caller: Caller,
  needs: AnswerNeeds,
): Promise<void> {
  await tell(await performed(arrival, act, caller, needs), { ...arrival, caller, audience: 'asker' }, needs);
}

/** The same form with a sentence at the input it is about; nothing that was typed is gone. */
export async function windowWithError(
  { key }: Pick<Arrival, 'key'>,
  act: Submit,
  caller: Caller,
  { desk }: Pick<AnswerNeeds, 'desk'>,
  error: NonNullable<WindowMore['error']>,
): Promise<Answer> {
  const { data: typed, memory } = recalled(act.data);
  if (!memory.again) return windowClosed(error.sentence);
  const { verb, data } = memory.again;
  const form = await desk().turn(turnOf(`${key}.again`, caller, { kind: 'button', verb, data }));
  if (form.kind !== 'dialog') return windowClosed(error.sentence);
  return windowShown(renderWindow(form.card, form.again, { typed, error }));
}

async function performed(
  { key, spot }: Arrival,
  act: Submit,
  caller: Caller,
  needs: AnswerNeeds,
): Promise<Reply> {
  const picked = await pickedIn(recalled(act.data).data, spot.place, needs);
  if ('wrong' in picked) return { kind: 'refused', sentence: picked.wrong, field: picked.field };
  return needs.desk().turn(turnOf(key, caller, { kind: 'button', verb: act.verb, data: picked.data }));
}

function windowOf(reply: Reply): Answer {
  if (reply.kind === 'done' || reply.kind === 'refused')
    return windowShown({
      title: 'Baton',
      height: 'small',
      width: 'medium',
      card: sentenceAttachment(reply.sentence),
    });
  return windowShown(renderWindow(reply.card, reply.again ?? { verb: 'help', data: {} }));
}
