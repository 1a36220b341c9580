import type { AnswerNeeds } from './answer-needs';
import type { Caller } from './caller';
import { turnOf } from './conversation';
import { sentenceModal } from './modals';
import { homeOf, revisionOf } from './replies';

/** Shows somebody their open leads, hottest first, on Baton's Home. */
export async function showHome(key: string, caller: Caller, needs: AnswerNeeds): Promise<void> {
  const { desk, api, log, now } = needs;
  const reply = await desk().turn(turnOf(key, caller, { kind: 'text', text: 'leads mine' }));
  const view =
    reply.kind === 'card'
      ? homeOf(reply.card, revisionOf(now()))
      : {
          type: 'home',
          blocks: sentenceModal('sentence' in reply ? reply.sentence : reply.card.line).blocks,
        };
  const called = await api.call(caller.workspace, 'views.publish', { user_id: caller.userId, view });
  if (called.outcome !== 'ok') log.warn('slack home not shown', { outcome: called.outcome });
}
