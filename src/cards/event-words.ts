import type { Connection } from '../domain/lead';
import type { LeadEvent } from '../domain/lead-event';
import { literal } from './literal';
import { mailOutcomeWords, replyWords } from './mail-words';
import { reasonSentence } from './reason-words';
import { dateTimeWords, notSelectedWords, stepWords } from './words';
import { recordsWords } from './qualification-words';

/** What happened to a lead, in a few words; `nameOf` says how an owner is called. */
export function eventWords(event: LeadEvent, nameOf: (owner: string) => string): string {
  switch (event.type) {
    case 'LeadReceived':
      return `received from ${literal(event.origin.source, 60)}`;
    case 'LeadUpdated':
      return `updated: ${listed(event.changed)}`;
    case 'RunRequested':
      return `to run (${event.trigger.replaceAll('-', ' ')}): ${event.steps.map(stepWords).join(', ').toLowerCase()}`;
    case 'StepRan': {
      const { step, status, outputs, fault } = event.run;
      const found = fault
        ? `. ${literal(fault.sentence, 240)}`
        : outputs.length > 0
          ? `: ${listed(outputs)}`
          : '';
      return `${stepWords(step)}, ${status}${found}`;
    }
    case 'LeadSelected':
      return `taken by the playbook ${literal(event.playbook.id, 40)}, version ${literal(event.playbook.version, 12)}`;
    case 'LeadNotSelected':
      return `not selected, because ${literal(notSelectedWords(event.reason))}`;
    case 'EmailValidated':
      return `e-mail address ${event.email.validity}`;
    case 'RecordsConnected':
      if (event.changed === 'contact') return contactWords(event.connection);
      return event.connection.accountId
        ? `connected to account ${literal(event.accountName ?? event.connection.accountId, 80)}`
        : 'no account connected';
    case 'SiteConnected':
      return event.site.host
        ? `its web site is ${literal(event.site.host, 120)}`
        : 'no web site is the right one';
    case 'CompanyResearched':
      return `company researched: ${literal(event.research.company.name, 120)} (${literal(event.research.model, 60)})`;
    case 'LeadAssessed':
      return `assessed: ICP fit ${event.fit.level}, rating ${event.rating.level} (${literal(event.model, 60)})`;
    case 'HandedOver':
      return `handed over to ${nameOf(event.owner)}. ${literal(reasonSentence(event.decision.reason))}`;
    case 'HandedBack':
      return `handed back to ${nameOf(event.owner)}. ${literal(reasonSentence(event.decision.reason))}`;
    case 'Disqualified':
      return `disqualified. ${literal(reasonSentence(event.decision.reason))}`;
    case 'Reassigned':
      return `reassigned to ${nameOf(event.owner)}`;
    case 'Restored':
      return 'given back to the agent, which decides again';
    case 'DisqualifiedByPerson':
      return `disqualified: “${literal(event.words, 400)}”`;
    case 'EmailMarked':
      return `e-mail address marked ${[event.mark.validity, event.mark.type].filter(Boolean).join(' and ')}`;
    case 'EmailDrafted':
      return `e-mail draft saved: “${literal(event.draft.subject, 120)}”`;
    case 'DraftDiscarded':
      return 'e-mail draft discarded';
    case 'MailRequested':
      return `e-mail to ${literal(event.mail.to, 254)} sent: “${literal(event.mail.subject, 120)}”`;
    case 'MailSettled':
      return `e-mail: ${mailOutcomeWords(event.outcome)}`;
    case 'RunScheduled':
      return `to run at ${dateTimeWords(event.at)} UTC (${event.trigger.replaceAll('-', ' ')})`;
    case 'ReplyReceived':
      return `${replyWords(event.reply.kind)}: “${literal(event.reply.subject, 120)}”`;
    case 'RepliesRead':
      return `replies read: ${event.reading.interest ? event.reading.interest.level.replace('-', ' ') : 'no interest detected'} (${literal(event.reading.model, 60)})`;
    case 'OptedOut':
      return event.optOut.quote === null
        ? 'opted out by the unsubscribe link'
        : `opted out: “${literal(event.optOut.quote, 240)}”`;
    case 'MailProposed':
      return `asked ${nameOf(event.proposal.approver)} to approve “${literal(event.proposal.draft.subject, 120)}”`;
    case 'MailRejected':
      return `e-mail not approved by ${nameOf(event.by)}`;
    case 'SamePersonFound':
      return `the same person as lead ${literal(event.leadId, 40)}`;
    case 'QualifyProposed': {
      const { outcome, by } = event.proposal;
      return `asked ${nameOf(by)} whether it is to be ${outcome}, for another assistant`;
    }
    case 'QualifyRequested': {
      const { create } = event.request;
      return `to be qualified${create.length > 0 ? `, with a new ${create.join(', ')}` : ''}`;
    }
    case 'Qualified':
      return `qualified: ${recordsWords(event.qualification.records, {})}`;
    case 'QualifyFailed':
      return `it could not be qualified. ${literal(event.sentence, 400)}`;
    case 'ErasureRequested':
      return event.why === 'retention' ? 'to be erased, as the playbook says' : 'to be erased';
    case 'Erased':
      return 'erased';
    case 'DecisionKept':
      return `decision kept: ${literal(event.reason, 240)}`;
  }
}

function listed(words: readonly string[]): string {
  const shown = words.slice(0, 8).map((one) => literal(one, 80));
  return `${shown.join('; ')}${words.length > shown.length ? '; …' : ''}`;
}

/** What was done with the contact of a lead. */
export function contactWords({ contactId }: Pick<Connection, 'contactId'>): string {
  return contactId ? 'connected to a contact' : 'contact taken off';
}
