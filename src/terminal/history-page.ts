import { eventWords } from '../cards/event-words';
import { replyWords } from '../cards/mail-words';
import { dateTimeWords } from '../cards/words';
import { interactionsOf } from '../domain/interactions';
import type { History } from '../assistant/operations/history';
import { titleOf } from './lead-page';
import { table } from './table';

/** The audit trail of a lead, a line for each event, then what was sent because of them. */
export function historyPage({ lead, events, effects, activities }: History, now = Infinity): string {
  const rows = events.map(({ seq, at, by, event }) => [
    seq,
    dateTimeWords(at),
    by,
    eventWords(event, (owner) => owner),
  ]);
  const blocks = [titleOf(lead), table(rows, ['#', 'when (UTC)', 'who', 'what'])];
  const between = interactionsOf(lead, activities, now).map(({ kind, id, at, receipt }) => {
    const mail = kind === 'mail' ? lead.mails.find((one) => one.messageId === id) : undefined;
    const reply = kind === 'answer' ? lead.replies.find((one) => one.id === id) : undefined;
    const what = receipt?.text ?? (reply ? replyWords(reply.kind) : `e-mail by ${mail?.by ?? ''}`);
    const words = receipt?.quote ?? (reply ? reply.excerpt || reply.subject : (mail?.subject ?? ''));
    return [dateTimeWords(at), what, `“${words}”`, receipt ? `CRM, ${receipt.record}` : ''];
  });
  if (between.length > 0) blocks.push(table(between, ['when (UTC)', 'to and fro', 'words', 'from']));
  const sent = effects.flatMap((one) =>
    one.kind === 'announce' && one.card !== 'lead'
      ? [[one.card, one.to, one.status === 'done' ? 'delivered' : one.status]]
      : [],
  );
  if (sent.length > 0) blocks.push(table(sent, ['message', 'to', 'state']));
  return blocks.join('\n\n');
}
