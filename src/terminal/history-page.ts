import { eventWords } from '../cards/event-words';
import { dateTimeWords } from '../cards/words';
import type { History } from '../assistant/operations/history';
import { titleOf } from './lead-page';
import { table } from './table';

/** The audit trail of a lead, a line for each event, then what was sent because of them. */
export function historyPage({ lead, events, effects }: History): string {
  const rows = events.map(({ seq, at, by, event }) => [
    seq,
    dateTimeWords(at),
    by,
    eventWords(event, (owner) => owner),
  ]);
  const blocks = [titleOf(lead), table(rows, ['#', 'when (UTC)', 'who', 'what'])];
  const sent = effects.flatMap((one) =>
    one.kind === 'announce' && one.card !== 'lead'
      ? [[one.card, one.to, one.status === 'done' ? 'delivered' : one.status]]
      : [],
  );
  if (sent.length > 0) blocks.push(table(sent, ['message', 'to', 'state']));
  return blocks.join('\n\n');
}
