import { isErased } from '../domain/erasure';
import type { OutgoingMail } from '../ports/mailbox';
import { agentAddress } from './engaged-playbook';
import type { Watch } from './watch';

/** What is wrong with a mail at the moment it leaves: exactly this was asked for, and `sending` is committed (I3, I4, I7). */
export function checkIntent(mail: OutgoingMail, watch: Watch): readonly string[] {
  const document = watch.leads.get(mail.leadId)?.document;
  const known = watch.leads.get(mail.leadId);
  // Of an erased lead only what was committed before tells that it was asked for.
  const before = known?.log.flatMap(({ event }) =>
    event.type === 'MailRequested' && event.mail.messageId === mail.messageId ? [event.mail] : [],
  )[0];
  const isGone = document !== undefined && isErased(document.lead);
  const asked = isGone ? before : document?.lead.mails.find((one) => one.messageId === mail.messageId);
  const effect = document?.effects.find((one) => one.kind === 'mail' && one.id === mail.messageId);
  const wrong: string[] = [];
  if (!asked) wrong.push(`I7: the mail ${mail.messageId} leaves and nobody asked for it`);
  // One that was begun and taken for lost may leave late: its outcome is unknown then.
  else if (
    isGone ? !watch.wasBegun(mail.messageId) : effect?.status !== 'sending' && asked.outcome === 'sending'
  )
    wrong.push(`I3: the mail ${mail.messageId} leaves before "sending" was committed`);
  if (asked && (['to', 'subject', 'body'] as const).some((one) => asked[one] !== mail[one]))
    wrong.push(`I3: the mail ${mail.messageId} is not what was asked for`);
  const from = asked?.purpose === undefined ? asked?.by : agentAddress;
  if (asked && mail.from.address !== from) wrong.push(`I3: ${mail.messageId} is not from who sent it`);
  if (asked && watch.wasForbidden(mail.to, mail.messageId))
    wrong.push(`I4: ${mail.messageId} leaves to ${mail.to}, which wanted no mail when it was begun`);
  return wrong;
}
