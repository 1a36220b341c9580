import type { ModalView } from '@slack/types';
import { readMemo } from '../render/memo';
import { inTime, type AnswerNeeds } from './answer-needs';
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
): Promise<WindowAnswer> {
  const memory = readMemo(act.view.metadata);
  if (!memory?.submit) return { response_action: 'update', view: sentenceModal(words.foreignButton) };
  const inputs = await inputsFor(act.inputs, caller, needs);
  if ('wrong' in inputs) return errorsAt(act, inputs.field, inputs.wrong);
  const { verb, data } = memory.submit;
  const answer = needs
    .desk()
    .turn(turnOf(key, caller, { kind: 'button', verb, data: { ...data, ...inputs.values } }));
  const reply = await inTime(answer, patienceMs);
  const { origin = '' } = memory;
  if (reply === 'late') {
    void answer.then((late) =>
      needs.modals.replace(caller.workspace, act.view.id, modalOf(late, revisionOf(needs.now()), { origin })),
    );
    return { response_action: 'update', view: sentenceModal(words.moment) };
  }
  if (reply.kind === 'refused') return errorsAt(act, reply.field, reply.sentence);
  if (reply.kind !== 'done')
    return { response_action: 'update', view: modalOf(reply, revisionOf(needs.now()), { origin }) };
  if (origin === '') return { response_action: 'update', view: sentenceModal(reply.sentence) };
  const said = { channel: origin, user: caller.userId, ...sentenceSaid(reply.sentence) };
  void needs.api.call(caller.workspace, 'chat.postEphemeral', said);
  return { response_action: 'clear' };
}

/** The sentence at the input it is about, else at the first; in a window without inputs, in its place. */
export function errorsAt({ inputs }: Submission, field: string | undefined, sentence: string): WindowAnswer {
  const [first] = Object.values(inputs.blocks);
  const block = (field !== undefined ? inputs.blocks[field] : undefined) ?? first;
  if (block === undefined) return { response_action: 'update', view: sentenceModal(sentence) };
  return { response_action: 'errors', errors: { [block]: sentence } };
}
