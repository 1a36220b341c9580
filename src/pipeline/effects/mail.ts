import { localDay, nextBusinessTime } from '../../domain/business-hours';
import type { LeadMail, MailOutcome } from '../../domain/lead-mail';
import type { Lead } from '../../domain/lead';
import type { LeadEvent } from '../../domain/lead-event';
import type { Playbook } from '../../domain/playbook';
import { newestReply } from '../../domain/silence';
import { rerunFor } from '../../domain/triggers';
import type { OutgoingMail } from '../../ports/mailbox';
import { mailCursor } from '../mail-cursor';
import type { LeadDocument } from '../lead-document';
import { slotKey } from '../send-slots';
import { hoursOf } from '../situation';
import type { StageNeeds } from '../stages/stage';
import type { MailEffect } from './effect';
import { isLastAttempt } from './retry';

/** How long an agent's mail waits for a mailbox that was never read. */
const unreadMs = 30_000;

/** Whether a mail may be begun now: `no` when something forbade it since it was asked for, or a time to wait for. */
export async function mayBegin(
  effect: MailEffect,
  { lead }: LeadDocument,
  needs: StageNeeds,
): Promise<'yes' | 'no' | { readonly at: number }> {
  const mail = lead.mails.find((one) => one.messageId === effect.id);
  if (!mail || (await needs.addressBook.isSuppressed(mail.to)) || lead.engagement.optOut) return 'no';
  if (mail.purpose === undefined) return 'yes';
  const isOver = lead.phase !== 'in-progress' || lead.engagement.bounce?.kind === 'hard';
  const isAnswered = (newestReply(lead.replies)?.id ?? null) !== mail.after;
  if (isOver || isAnswered || lead.fields.email !== mail.to) return 'no';
  const now = needs.clock.now();
  // Before the mailbox was read once, an answer would be taken for mail that lay there before.
  if (!(await mailCursor(needs.mailbox, needs.store))) return { at: now + unreadMs };
  const at = await leavesAt(mail, lead, now, needs);
  return at > now ? { at } : 'yes';
}

/** When an agent's mail may leave: on the day on which it has its place, or, once that is over, on one that has another for it. */
async function leavesAt(
  mail: LeadMail,
  lead: Lead,
  now: number,
  { playbooks, sendSlots }: StageNeeds,
): Promise<number> {
  const playbook = await playbooks.of(lead.playbook);
  const hours = hoursOf(lead, playbook);
  const at = nextBusinessTime(now, hours);
  const dayOf = (time: number) => localDay(time, hours.timeZone);
  if (dayOf(at) === dayOf(Date.parse(mail.sendAt ?? mail.at))) return at;
  const { dailyCap } = playbook.engagement;
  return sendSlots.take(playbook.id, slotKey(lead.id, lead.mails.indexOf(mail) + 1), now, {
    hours,
    dailyCap,
  });
}

/** The events of a mail whose outcome is known; the agent's own make the lead be decided again. */
export function settledMail(
  messageId: string,
  outcome: MailOutcome,
  lead: Lead,
  playbook: Playbook,
  now: number,
): readonly LeadEvent[] {
  const mail = lead.mails.find((one) => one.messageId === messageId);
  const isAgents = mail?.purpose !== undefined;
  const sender = mail && !isAgents ? mail.by : playbook.supervisor;
  const notified = outcome === 'unknown' ? [...new Set([sender, playbook.supervisor])] : [];
  const mayHaveLeft = isAgents && (outcome === 'sent' || outcome === 'unknown');
  const settled: LeadEvent = {
    type: 'MailSettled',
    messageId,
    outcome,
    notified,
    ...(mayHaveLeft && { leftAt: new Date(now).toISOString() }),
  };
  if (!isAgents) return [settled];
  return [settled, { type: 'RunRequested', ...rerunFor({ kind: 'mail-settled' }, lead.phase) }];
}

/**
 * What became of a mail that is marked `sending` in the store: it is sent now, or, when it may have been sent before
 * (`mayBeSent`), looked up. It is never sent a second time; what nobody can tell goes to a person (spec section 13).
 * `later` when it certainly did not leave and may yet.
 */
export async function settleMail(
  effect: MailEffect,
  { lead }: LeadDocument,
  mayBeSent: boolean,
  needs: StageNeeds,
): Promise<readonly LeadEvent[] | 'later'> {
  const mail = lead.mails.find((one) => one.messageId === effect.id);
  const playbook = await needs.playbooks.of(lead.playbook);
  const settled = (outcome: MailOutcome) =>
    settledMail(effect.id, outcome, lead, playbook, needs.clock.now());
  if (!mail) return settled('refused');
  if (mayBeSent) return settled((await needs.mailbox.wasSent(effect.id)) === 'sent' ? 'sent' : 'unknown');
  // Forbidden by another lead's mail between the first look and the mark: once it is marked, nothing comes in between.
  const isForbidden = await needs.addressBook.isSuppressed(mail.to).catch(() => 'unknown' as const);
  if (isForbidden === 'unknown') return isLastAttempt(effect) ? settled('refused') : 'later';
  if (isForbidden) return settled('withdrawn');
  const { outcome } = await needs.mailbox.send(outgoing(mail, lead, playbook, needs));
  if (outcome !== 'later') return settled(outcome);
  return isLastAttempt(effect) ? settled('refused') : 'later';
}

function outgoing(mail: LeadMail, lead: Lead, playbook: Playbook, { links }: StageNeeds): OutgoingMail {
  const { messageId, to, subject, body } = mail;
  const { engagement, agent } = playbook;
  const address = agent.email ?? '';
  const isAgents = mail.purpose !== undefined;
  const person = playbook.people.find((one) => one.email === mail.by);
  return {
    messageId,
    from: isAgents
      ? { name: engagement.sender.name || agent.name, address }
      : { name: person?.name ?? agent.name, address: mail.by },
    replyTo: isAgents && engagement.plusAddress ? address.replace('@', `+${lead.id}@`) : null,
    to,
    subject,
    body,
    references: isAgents ? threadOf(lead, mail) : [],
    unsubscribe: isAgents
      ? { url: links.unsubscribe(lead.id), mailto: address.replace('@', `+${lead.id}@`) }
      : null,
    leadId: lead.id,
  };
}

/** Message ids of what was said before, oldest first. */
function threadOf({ mails, replies }: Lead, { messageId }: LeadMail): readonly string[] {
  const sent = mails
    .filter((one) => one.outcome === 'sent' && one.messageId !== messageId)
    .map((one) => ({ id: one.messageId, at: one.at }));
  const came = replies.filter((one) => one.kind === 'person').map(({ id, at }) => ({ id, at }));
  return [...sent, ...came]
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .map((one) => one.id)
    .slice(-20);
}
