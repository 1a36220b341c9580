import { dateTimeWords, notSelectedWords, reasonSentence } from '../cards/words';
import type { History } from '../assistant/operations/history';
import type { LeadEvent } from '../domain/lead-event';
import { titleOf } from './lead-page';
import { table } from './table';

/** The audit trail of a lead, a line for each event, then what was sent because of them. */
export function historyPage({ lead, events, effects }: History): string {
  const rows = events.map(({ seq, at, by, event }) => [seq, dateTimeWords(at), by, eventWords(event)]);
  const blocks = [titleOf(lead), table(rows, ['#', 'when (UTC)', 'who', 'what'])];
  const sent = effects.flatMap((one) =>
    one.kind === 'announce' ? [[one.card, one.to, one.status === 'done' ? 'delivered' : one.status]] : [],
  );
  if (sent.length > 0) blocks.push(table(sent, ['message', 'to', 'state']));
  return blocks.join('\n\n');
}

function eventWords(event: LeadEvent): string {
  switch (event.type) {
    case 'LeadReceived':
      return `received from ${event.origin.source}`;
    case 'LeadUpdated':
      return `updated: ${event.changed.join(', ')}`;
    case 'RunRequested':
      return `to run (${event.trigger}): ${event.steps.join(', ')}`;
    case 'StepRan': {
      const { step, status, outputs, fault } = event.run;
      return `${step}: ${status}${fault ? `, ${fault.sentence}` : outputs.length > 0 ? `, ${outputs.join('; ')}` : ''}`;
    }
    case 'LeadSelected':
      return `taken by the playbook ${event.playbook.id} (version ${event.playbook.version})`;
    case 'LeadNotSelected':
      return `not selected: ${notSelectedWords(event.reason)}`;
    case 'EmailValidated':
      return `e-mail address ${event.email.validity}`;
    case 'RecordsConnected':
      return event.connection.accountId
        ? `connected to account ${event.connection.accountId}`
        : 'no account connected';
    case 'LeadAssessed':
      return `assessed: fit ${event.fit.level}, rating ${event.rating.level} (${event.model})`;
    case 'HandedOver':
      return `handed over to ${event.owner}. ${reasonSentence(event.decision.reason)}`;
    case 'HandedBack':
      return `handed back to ${event.owner}. ${reasonSentence(event.decision.reason)}`;
    case 'Disqualified':
      return `disqualified. ${reasonSentence(event.decision.reason)}`;
    case 'DecisionKept':
      return `decision kept: ${event.reason}`;
  }
}
