import { erasedSentence, isErased } from '../domain/erasure';
import type { Reply } from '../ports/desk';
import type { Click } from './deliveries';
import type { WatchedLead } from './lead-watch';
import { same } from './same';
import type { Watch } from './watch';

/** I6: a yes or no to a mail that was never put before people; null when there is none such. What is approved is what is sent. */
export function unseenApproval(
  { turn, replies }: Click,
  leads: ReadonlyMap<string, WatchedLead>,
): string | null {
  if (turn.act.kind !== 'button' || turn.act.verb !== 'approve') return null;
  const { lead, hash } = turn.act.data;
  const wasShown = leads
    .get(String(lead))
    ?.log.some(({ event }) => event.type === 'MailProposed' && event.proposal.hash === hash);
  const isDone = replies.some((one) => one.kind === 'done');
  return isDone && !wasShown ? `${turn.id} decided about ${String(hash)}, which was put before nobody` : null;
}

/** I6: why the answers to the deliveries of one act do not fit each other, or what was committed; null when they do. */
export function disagreement(
  { turn, replies }: Click,
  { turns, leads }: Pick<Watch, 'turns' | 'leads'>,
): string | null {
  const isGone = (sentence: string) => sentence === erasedSentence;
  // A fault is no verdict: the person is told to look. Of what was erased nobody knows what was answered before.
  const verdicts = replies.filter(
    (one) => 'sentence' in one && !one.sentence.startsWith('That did not work') && !isGone(one.sentence),
  );
  const wasErased = [...leads.values()].some(({ document }) => isErased(document.lead));
  if (!wasErased && replies.some((one) => 'sentence' in one && isGone(one.sentence)))
    return `${turn.id} was answered that the lead was erased, and nobody erased it`;
  const [first] = verdicts as Extract<Reply, { sentence: string }>[];
  const other = verdicts.find((one) => !same(one, first));
  if (!first) return null;
  if (other) return `${turn.id} was answered “${first.sentence}” and ${JSON.stringify(other)}`;
  const kept = turns.get(turn.id)?.verdict;
  const aboutLead = turn.act.kind === 'button' && 'lead' in turn.act.data;
  if (!kept && first.kind === 'done' && aboutLead)
    return `${turn.id} was answered “${first.sentence}” and no verdict was kept`;
  if (kept && (kept.outcome !== first.kind || kept.sentence !== first.sentence))
    return `${turn.id} was answered “${first.sentence}” and is kept as “${kept.sentence}”`;
  return null;
}
