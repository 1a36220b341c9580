import { newestReply } from '../domain/silence';
import { isErased } from '../domain/erasure';
import { optOutIn } from '../domain/opt-out';
import type { WatchedLead } from './lead-watch';
import type { World } from './world';

/** I15: every letter that came stands in the log of its lead, once; the newest was read, and an opt-out is in force. */
export function checkLetters({ letters, watch, violated }: World): void {
  const seen = new Set<string>();
  for (const { mail, leadId } of letters) {
    if (seen.has(mail.messageId)) continue;
    seen.add(mail.messageId);
    const lead = watch.leads.get(leadId ?? '');
    const isOptOut = Object.keys(mail.headers).length === 0 && optOut(mail.said);
    if (isOptOut && !watch.isForbidden(mail.from.address))
      violated(`I15: ${mail.from.address} wanted no more mail, and that is not kept`);
    // Of an erased lead no letter is kept.
    if (!lead || isErased(lead.document.lead)) continue;
    const times = lead.log.filter(
      ({ event }) => event.type === 'ReplyReceived' && event.reply.id === mail.messageId,
    ).length;
    if (times !== 1) violated(`I15: ${mail.messageId} was taken in ${times} times by lead ${lead.id}`);
    if (isOptOut && !lead.document.lead.engagement.optOut)
      violated(`I15: the opt-out of ${mail.messageId} is not kept with lead ${lead.id}`);
  }
  for (const lead of watch.leads.values()) {
    const wrong = unread(lead);
    if (wrong) violated(`I15: lead ${lead.id} rests without having read ${wrong}`);
  }
}

/**
 * The letter that a lead of the agent's has not read. It need not where it failed five times to read it, or at what comes
 * before: then the lead went to its seller, who reads it (row 14).
 */
function unread({ document, log }: WatchedLead): string | null {
  const { phase, playbook, replies, engagement } = document.lead;
  const newest = newestReply(replies);
  if (!newest || !playbook || phase === 'qualified' || engagement.reading?.of === newest.id) return null;
  const failed = log.some(
    ({ event }) =>
      event.type === 'StepRan' &&
      event.run.step === 'read-replies' &&
      (event.run.status === 'failed' || event.run.outputs.includes('processing failed')),
  );
  return failed ? null : newest.id;
}

const optOuts = new Map<string, boolean>();

/** The same few letters come in every seed. */
function optOut(said: string): boolean {
  const known = optOuts.get(said) ?? optOutIn(said) !== null;
  optOuts.set(said, known);
  return known;
}
