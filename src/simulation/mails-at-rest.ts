import type { OutgoingMail } from '../ports/mailbox';
import type { WatchedLead } from './lead-watch';
import { simulatedPlaybook } from './workload';
import type { World } from './world';

/** I3: what left, left once, and is told as it was; what nobody knows was asked of people. */
export function checkMails({ left, watch, violated }: World): void {
  for (const lead of watch.leads.values()) for (const wrong of mailsOf(lead, left)) violated(`I3: ${wrong}`);
}

function mailsOf({ document, log }: WatchedLead, left: readonly OutgoingMail[]): readonly string[] {
  const wrong: string[] = [];
  for (const { messageId, outcome, by, purpose } of document.lead.mails) {
    const times = left.filter((one) => one.messageId === messageId).length;
    if (times > 1) wrong.push(`${messageId} left ${times} times`);
    if (outcome === 'sending') wrong.push(`${messageId} rests as sending`);
    const settled = log.filter(({ event }) => event.type === 'MailSettled' && event.messageId === messageId);
    const byAgent = settled.filter((one) => one.by === 'agent');
    if (byAgent.length !== 1) wrong.push(`${messageId} was settled ${byAgent.length} times`);
    for (const { seq, event } of byAgent) {
      if (event.type !== 'MailSettled') continue;
      if (event.outcome === 'sent' && times !== 1)
        wrong.push(`${messageId} is told as sent and left ${times} times`);
      if (event.outcome === 'refused' && times !== 0) wrong.push(`${messageId} is told as refused and left`);
      const asked = document.effects.flatMap((one) =>
        one.kind === 'announce' &&
        one.card === 'unknown-outcome' &&
        one.id.includes(`.${seq}.`) &&
        // The other channel has the same.
        one.channel !== 'threads'
          ? one.to
          : [],
      );
      const wanted =
        event.outcome === 'unknown'
          ? [...new Set([...(purpose ? [] : [by]), simulatedPlaybook.supervisor])]
          : [];
      if (asked.sort().join() !== wanted.sort().join())
        wrong.push(`${messageId} is ${event.outcome} and was asked of ${asked.join(', ') || 'nobody'}`);
    }
  }
  return wrong;
}
