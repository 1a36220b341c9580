import { answerSentences } from '../../../../cards/answer-sentences';
import type { Reply, Turn } from '../../../../ports/desk';
import type { Workspace } from '../installs/workspace';
import { renderMessage } from '../render/message';
import type { AnswerNeeds } from './answer-needs';
import type { Act } from './arrival';
import type { Caller } from './caller';
import { withThumbs } from './feedback';
import { saidOf, revisionOf } from './replies';
import { saidText } from './said-text';
import { streamAnswer } from './stream';
import type { ThreadPlace } from './threads';
import { words } from './words';

type Text = Extract<Act, { readonly kind: 'text' }>;

/**
 * Answers what somebody wrote, in the thread where they wrote it. In a channel whose readers may not all see every lead,
 * the answer is for the asker alone. `isRepeated` when an answer may stand already.
 */
export async function answerText(
  key: string,
  act: Text,
  caller: Caller,
  needs: AnswerNeeds,
  isRepeated: boolean,
): Promise<void> {
  const { desk, threads, api, now } = needs;
  const { workspace, userId } = caller;
  const place = { channel: act.channel, thread: act.thread };
  if (act.isDirect) {
    const status = { channel_id: act.channel, thread_ts: act.thread, status: words.looking };
    void api.call(workspace, 'assistant.threads.setStatus', status);
  }
  const about = await threads.leadOf(workspace.id, place);
  const said = { kind: 'text', text: saidText(act.text, workspace.botUserId) } as const;
  const turn = turnOf(key, caller, said, about);
  const thread = `slack/${workspace.id}/${act.channel}/${act.thread}`;
  const reply = await desk().turn({ ...turn, thread });
  const isOpen = act.isDirect || (!act.isShared && desk().mayShare() && reply.kind !== 'refused');
  if (isOpen) {
    const mayStream = act.isDirect && !isRepeated;
    return tell(reply, place, { key, caller, needs, mayStream, isRepeated });
  }
  const answer = saidOf(reply, revisionOf(now()));
  const whisper = { channel: act.channel, user: userId, thread_ts: act.thread, ...answer };
  const called = await api.call(workspace, 'chat.postEphemeral', whisper);
  if (called.outcome !== 'ok') needs.log.warn('slack answer not given', { how: 'ephemeral' });
}

/** What somebody did, as the desk takes it; its id is the same when Slack delivers the same thing again. */
export function turnOf(
  key: string,
  { workspace, address, isColleague = false }: Caller,
  act: Turn['act'],
  about?: string,
): Turn {
  return { id: `slack:${workspace.id}:${key}`, address, isColleague, about, act };
}

interface Telling {
  readonly key: string;
  readonly caller: Caller;
  readonly needs: AnswerNeeds;
  readonly mayStream: boolean;
  /** True when the reply may stand already. */
  readonly isRepeated: boolean;
}

/** Puts a reply into a thread, and remembers what the thread is about and which card to keep true. */
export async function tell(
  reply: Reply,
  place: ThreadPlace,
  { key, caller, needs, mayStream, isRepeated }: Telling,
): Promise<void> {
  const { speech, threads, desk, now } = needs;
  const { workspace, userId, address } = caller;
  const revision = revisionOf(now());
  const isAnswer = reply.kind === 'card' && reply.card.name === 'answer';
  const said = isAnswer ? withThumbs(saidOf(reply, revision), revision) : saidOf(reply, revision);
  const streams = mayStream && isAnswer;
  const streamed = streams ? await streamCard(reply, { ...place, userId }, workspace, needs) : 'refused';
  const effectId = `reply.${key}`;
  const receipt =
    streamed === 'refused' ? await speech.inThread(workspace, place, said, effectId, isRepeated) : undefined;
  if (reply.kind === 'refused' || reply.leadId === null) return;
  await threads.remember(workspace.id, place, reply.leadId);
  if (reply.kind !== 'card' || receipt === undefined || address === undefined) return;
  const { leadId, card } = reply;
  await desk().stands({ leadId, card: card.name, channel: 'slack', to: address, receipt });
}

/** The sentences of an answer as they are written, then the rest of its card. */
function streamCard(
  { card, leadId }: Extract<Reply, { readonly kind: 'card' }>,
  to: ThreadPlace & { readonly userId: string },
  workspace: Workspace,
  { api, now }: AnswerNeeds,
): Promise<'told' | 'refused'> {
  const { sentences, rest } = answerSentences(card);
  const revision = revisionOf(now());
  const below = renderMessage({ ...card, content: rest }, { revision, leadId });
  return streamAnswer(api, workspace, to, sentences, withThumbs(below, revision));
}
