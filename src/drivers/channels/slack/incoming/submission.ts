import type { ModalView } from '@slack/types';
import type { Reply } from '../../../../ports/desk';
import { inTime } from '../../in-time';
import { readMemo } from '../render/memo';
import type { AnswerNeeds } from './answer-needs';
import type { Act } from './arrival';
import type { Caller } from './caller';
import { turnOf } from './conversation';
import { inputsFor } from './inputs';
import { sentenceModal } from './modals';
import { modalOf, revisionOf, sentenceSaid } from './replies';
import { words } from './words';

type Submission = Extract<Act, { readonly kind: 'submit' }>;

/** What Slack does with the window: shows errors at inputs, another view in its place, or closes it. */
export type WindowAnswer =
  | { readonly response_action: 'errors'; readonly errors: Readonly<Record<string, string>> }
  | { readonly response_action: 'update'; readonly view: ModalView }
  | { readonly response_action: 'clear' };

/** How a window is answered, and what goes on after that. */
export interface Submitted {
  readonly shown: WindowAnswer;
  readonly rest?: Promise<unknown>;
}

/**
 * Does what a window was filled in for. A refusal is shown at the input it is about and nothing typed is lost; what takes
 * longer than `patienceMs` is shown in the window when it is there.
 */
export async function answerSubmission(
  key: string,
  act: Submission,
  caller: Caller,
  needs: AnswerNeeds,
  patienceMs: number,
): Promise<Submitted> {
  const memory = readMemo(act.view.metadata);
  if (!memory?.submit) return { shown: inWindow(words.foreignButton) };
  const inputs = await inputsFor(act.inputs, caller, needs);
  if ('wrong' in inputs) return { shown: errorsAt(act, inputs.field, inputs.wrong) };
  const { verb, data } = memory.submit;
  const answer = needs
    .desk()
    .turn(turnOf(key, caller, { kind: 'button', verb, data: { ...data, ...inputs.values } }));
  const reply = await inTime(answer, patienceMs);
  const { origin = '' } = memory;
  const viewOf = (one: Reply) => modalOf(one, revisionOf(needs.now()), { origin });
  if (reply === 'late') {
    const rest = answer.then((late) => needs.modals.replace(caller.workspace, act.view.id, viewOf(late)));
    return { shown: inWindow(words.moment), rest };
  }
  if (reply.kind === 'refused') return { shown: errorsAt(act, reply.field, reply.sentence) };
  if (reply.kind !== 'done') return { shown: { response_action: 'update', view: viewOf(reply) } };
  if (origin === '') return { shown: inWindow(reply.sentence) };
  const said = { channel: origin, user: caller.userId, ...sentenceSaid(reply.sentence) };
  return {
    shown: { response_action: 'clear' },
    rest: needs.api.call(caller.workspace, 'chat.postEphemeral', said),
  };
}

/** Finishes what a process began that is gone, after it had told Slack that it is being done. */
export async function finishSubmission(
  key: string,
  act: Submission,
  caller: Caller,
  needs: AnswerNeeds,
): Promise<void> {
  const { shown, rest } = await answerSubmission(key, act, caller, needs, longestMs);
  await rest;
  const show = (view: ModalView) => needs.modals.replace(caller.workspace, act.view.id, view);
  if (shown.response_action === 'update') await show(shown.view);
  else if (shown.response_action === 'errors')
    await show(sentenceModal(Object.values(shown.errors)[0] ?? ''));
  else await show(sentenceModal(words.done));
}

/** Nobody at Slack waits any more. */
const longestMs = 60_000;

/** A sentence in the window's place. */
export function inWindow(sentence: string): WindowAnswer {
  return { response_action: 'update', view: sentenceModal(sentence) };
}

/** The sentence at the input it is about, else at the first; in a window without inputs, in its place. */
export function errorsAt({ inputs }: Submission, field: string | undefined, sentence: string): WindowAnswer {
  const [first] = Object.values(inputs.blocks);
  const block = (field !== undefined ? inputs.blocks[field] : undefined) ?? first;
  if (block === undefined) return inWindow(sentence);
  return { response_action: 'errors', errors: { [block]: sentence } };
}
