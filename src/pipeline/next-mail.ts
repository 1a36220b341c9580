import { createHash } from 'node:crypto';
import { afterWorkingDays } from '../domain/business-hours';
import type { EmailDraft } from '../domain/email-draft';
import type { LeadMail } from '../domain/lead-mail';
import type { MailProposal } from '../domain/engagement';
import type { MailPurpose } from '../domain/lead-mail';
import type { Lead } from '../domain/lead';
import type { LeadEvent } from '../domain/lead-event';
import { mailPermission } from '../domain/mail-permission';
import { agentOwner } from '../domain/person';
import { personOf, type Playbook } from '../domain/playbook';
import { newestReply } from '../domain/silence';
import { compose } from './compose-mail';
import { slotKey } from './send-slots';
import { hoursOf } from './situation';
import type { StageNeeds } from './stages/stage';

/** Working days within which an approver answers, before the supervisor is asked (spec section 13). */
const approvalDays = 3;

/** What the agent wants to send next: asked for at once where it may write by itself, else put before a person. */
export async function nextMail(
  lead: Lead,
  purpose: MailPurpose,
  playbook: Playbook,
  needs: StageNeeds,
): Promise<readonly LeadEvent[]> {
  const draft = await compose(lead, purpose, playbook, needs);
  if (mailPermission(lead.fields, lead.email?.type, playbook) === 'auto')
    return [{ type: 'MailRequested', mail: await agentMail(lead, purpose, draft, playbook, needs) }];
  const approver = personOf(playbook, lead.originalSeller)?.email ?? playbook.supervisor;
  return proposed(purpose, draft, approver, null, playbook, needs.clock.now());
}

/** Puts a mail before a person, and looks again when they have had their time. */
export function proposed(
  purpose: MailPurpose,
  draft: MailProposal['draft'],
  approver: string,
  rejectedBy: string | null,
  playbook: Playbook,
  now: number,
): readonly LeadEvent[] {
  const { subject, body, receipts, writing } = draft;
  const until = new Date(
    afterWorkingDays(now, approvalDays, playbook.engagement.hours.timeZone),
  ).toISOString();
  const proposal: MailProposal = {
    purpose,
    draft: { subject, body, receipts, ...(writing && { writing }) },
    hash: textHash({ subject, body }),
    approver,
    at: new Date(now).toISOString(),
    until,
    rejectedBy,
  };
  return [
    { type: 'MailProposed', proposal, notified: [approver] },
    { type: 'RunScheduled', at: until, trigger: 'approval-awaited', steps: ['decide'] },
  ];
}

/** The mail as it will leave: within business hours and the day's cap, under an id that names the lead it belongs to. */
export async function agentMail(
  lead: Lead,
  purpose: MailPurpose,
  { subject, body }: Pick<EmailDraft, 'subject' | 'body'>,
  playbook: Playbook,
  { clock, sendSlots }: StageNeeds,
  approvedBy?: string,
): Promise<LeadMail> {
  const now = clock.now();
  const number = lead.mails.length + 1;
  const sendAt = await sendSlots.take(playbook.id, slotKey(lead.id, number), now, {
    hours: hoursOf(lead, playbook),
    dailyCap: playbook.engagement.dailyCap,
  });
  return {
    messageId: messageIdFor(lead.id, `${number}.${textHash({ subject, body }).slice(0, 12)}`, playbook),
    to: lead.fields.email,
    subject,
    body,
    by: agentOwner,
    at: new Date(now).toISOString(),
    outcome: 'sending',
    purpose,
    sendAt: new Date(sendAt).toISOString(),
    after: newestReply(lead.replies)?.id ?? null,
    ...(approvedBy !== undefined && { approvedBy }),
  };
}

/** A message id that names the lead, so that an answer finds it. */
export function messageIdFor(leadId: string, own: string, { agent }: Pick<Playbook, 'agent'>): string {
  return `<${leadId}.${own}@${agent.email?.split('@')[1] ?? 'baton'}>`;
}

/** The id of the lead that a message id of ours names; undefined when it is none of ours. */
export function leadIdIn(messageId: string): string | undefined {
  return /^<([0-9a-f]{24})\.[^\s<>@]+@/u.exec(messageId)?.[1];
}

/** The same for the same text: what is approved is what is sent. */
export function textHash({ subject, body }: Pick<EmailDraft, 'subject' | 'body'>): string {
  return createHash('sha256')
    .update(JSON.stringify([subject, body]))
    .digest('hex')
    .slice(0, 32);
}
