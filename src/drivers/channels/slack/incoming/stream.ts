import type { Workspace } from '../installs/workspace';
import type { SlackWebApi } from '../outgoing/web-api';
import { escaped } from '../render/escape';
import type { Said } from './speech';
import type { ThreadPlace } from './threads';

/** Characters that come at once: people read along. */
const piece = 80;

/**
 * Writes an answer as it is read: its sentences in pieces, and the blocks of the rest at the end. `refused` when Slack takes
 * no stream here and nothing stands; `told` when something does, whole or not.
 */
export async function streamAnswer(
  api: SlackWebApi,
  workspace: Workspace,
  to: ThreadPlace & { readonly userId: string },
  sentences: readonly string[],
  below: Said,
): Promise<'told' | 'refused'> {
  const [first = '', ...rest] = pieces(sentences.join('\n\n'));
  const begun = await api.call(workspace, 'chat.startStream', {
    channel: to.channel,
    thread_ts: to.thread,
    recipient_user_id: to.userId,
    recipient_team_id: workspace.id,
    markdown_text: literally(first),
  });
  if (begun.outcome === 'refused' || begun.outcome === 'later') return 'refused';
  const ts = begun.outcome === 'ok' ? begun.answer['ts'] : undefined;
  if (typeof ts !== 'string') return 'refused';
  const stream = { channel: to.channel, ts };
  for (const text of rest) {
    const added = await api.call(workspace, 'chat.appendStream', {
      ...stream,
      markdown_text: literally(text),
    });
    if (added.outcome !== 'ok') break;
  }
  // The sentences stand already; the blocks go on from there.
  await api.call(workspace, 'chat.stopStream', { ...stream, blocks: below.blocks });
  return 'told';
}

/** Here Slack reads Markdown too, in which brackets make links. */
function literally(text: string): string {
  return escaped(text).replace(/\](?=[(:])/gu, '] ');
}

/** The text in pieces that end between words. */
function pieces(text: string): readonly string[] {
  return text.match(new RegExp(`.{1,${piece}}(?:\\s|$)|\\S{1,${piece}}`, 'gsu')) ?? [];
}
