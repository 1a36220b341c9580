import { agentMails } from '../domain/silence';
import { literal } from './literal';
import { purposeWords } from './mail-words';
import { personWords } from './people';
import type { LeadSubject, Reader } from './subject';
import { dateTimeWords } from './words';

/** What a lead that the agent is engaging waits for now, in one sentence; empty when it waits for nothing. */
export function waitingWords({ lead, playbook, samePerson }: LeadSubject, reader: Reader): string {
  const { proposal, sameAs } = lead.engagement;
  const when = (iso: string) => dateTimeWords(iso, reader.timeZone);
  if (lead.phase !== 'in-progress') return '';
  if (proposal) {
    const whom = personWords(proposal.approver, playbook, reader.address);
    const after =
      proposal.approver === playbook.supervisor
        ? ''
        : ` Without an answer by ${when(proposal.until)} the supervisor is asked.`;
    return `The ${purposeWords(proposal.purpose)} waits for ${whom} to approve it.${after}`;
  }
  const mails = agentMails(lead.mails, lead.fields.email);
  const last = mails.at(-1);
  if (last?.purpose && last.outcome === 'sending')
    return `The ${purposeWords(last.purpose)} leaves ${when(last.sendAt ?? last.at)}.`;
  if (last?.outcome === 'unknown')
    return 'Nobody knows whether its last e-mail arrived. Somebody must say so on the card that asks.';
  if (sameAs) return `It follows the other lead of the same person: ${literal(samePerson ?? sameAs, 200)}.`;
  if (lead.scheduled?.trigger === 'simulation-awaited')
    return 'Nothing is written before an administrator has simulated the playbook (“agent simulate”) and started the agent with it (“agent start”).';
  if (lead.scheduled?.trigger !== 'silence') return '';
  const begun = mails.findLastIndex((one) => one.purpose !== 'follow-up');
  const followUps = mails.length - 1 - Math.max(0, begun);
  const isLast = followUps >= playbook.engagement.followUp.afterDays.length;
  const then = isLast ? 'it is disqualified as not answering' : 'a follow-up is due';
  return `A reply is awaited. Without one, ${then} ${when(lead.scheduled.at)}.`;
}
