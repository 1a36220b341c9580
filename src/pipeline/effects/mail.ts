import type { LeadEvent } from '../../domain/lead-event';
import type { MailOutcome } from '../../domain/email-draft';
import type { LeadDocument } from '../lead-document';
import type { StageNeeds } from '../stages/stage';
import type { MailEffect } from './effect';

/**
 * What became of a mail that is marked `sending` in the store: it is sent now, or, when it may have been sent before
 * (`mayBeSent`), looked up. It is never sent a second time; what nobody can tell goes to a person (spec section 13).
 */
export async function settleMail(
  effect: MailEffect,
  { lead }: LeadDocument,
  mayBeSent: boolean,
  needs: StageNeeds,
): Promise<LeadEvent> {
  const mail = lead.mails.find((one) => one.messageId === effect.id);
  const playbook = await needs.playbooks.of(lead.playbook);
  const settled = (outcome: MailOutcome): LeadEvent => ({
    type: 'MailSettled',
    messageId: effect.id,
    outcome,
    notified:
      outcome === 'unknown' ? [...new Set([mail?.by ?? playbook.supervisor, playbook.supervisor])] : [],
  });
  if (!mail) return settled('refused');
  if (mayBeSent) return settled((await needs.mailbox.wasSent(effect.id)) === 'sent' ? 'sent' : 'unknown');
  const sender = playbook.people.find((one) => one.email === mail.by);
  const from = { name: sender?.name ?? playbook.agent.name, address: mail.by };
  const { messageId, to, subject, body } = mail;
  const { outcome } = await needs.mailbox.send({
    messageId,
    from,
    replyTo: null,
    to,
    subject,
    body,
    references: [],
    unsubscribe: null,
    leadId: lead.id,
  });
  return settled(outcome);
}
