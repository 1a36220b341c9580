import { reasonSentence } from '../cards/reason-words';
import { capitalised, dateTimeWords, notSelectedWords, phaseWords, signalWords } from '../cards/words';
import type { Lead } from '../domain/lead';
import { leadName } from '../domain/lead-fields';
import { knownId } from '../domain/lead-record';
import { plain, table } from './table';

/** The summary of one lead. */
export function leadPage(lead: Lead): string {
  const { fields } = lead;
  const rows: [string, string][] = [
    ['Status', statusWords(lead)],
    ['Owner', lead.owner ?? 'nobody'],
    ['Topic', fields.topic],
    ['Job title', fields.jobTitle],
    ['E-mail', emailWords(lead)],
    ['Phone', fields.phone],
    ['Source', fields.source],
    ['Created', dateTimeWords(fields.createdOn)],
    ['Account', accountWords(lead)],
    ['ICP fit', lead.fit ? `${lead.fit.level}, ${lead.fit.score} of 100` : ''],
    ['Rating', lead.rating ? `${lead.rating.level}, ${lead.rating.score}` : ''],
    ['Signal strength', lead.signalStrength ? signalWords(lead.signalStrength.level) : ''],
    ['Suggested action', lead.phase === 'handed-over' ? (lead.handover?.suggestedAction ?? '') : ''],
    ['Handed over', lead.handover?.note ?? ''],
    ['Fault', lead.fault ? `${lead.fault.step}: ${lead.fault.sentence}` : ''],
    ['Id', knownId(lead.origin) ? `${knownId(lead.origin)} (${lead.id})` : lead.id],
  ];
  return `${titleOf(lead)}\n\n${table(rows.filter(([, value]) => value !== ''))}`;
}

/** Name and company, the line every page about a lead begins with. */
export function titleOf({ fields }: Lead): string {
  const name = leadName(fields);
  return plain(fields.companyName && name !== fields.companyName ? `${name}, ${fields.companyName}` : name);
}

export function statusWords(lead: Lead): string {
  if (lead.phase === 'not-selected') return `Not selected: ${notSelectedWords(lead.notSelectedFor ?? '')}.`;
  const phase = capitalised(phaseWords(lead.phase));
  return lead.decision ? `${phase}. ${reasonSentence(lead.decision.reason)}` : `${phase}.`;
}

function emailWords({ fields, email }: Lead): string {
  const address = fields.email || 'none';
  return email
    ? `${address} (${[email.validity, email.type, email.role ? 'role account' : ''].filter(Boolean).join(', ')})`
    : address;
}

function accountWords({ connection }: Lead): string {
  if (!connection) return '';
  if (connection.accountId) return `${connection.accountId}, found by ${connection.by ?? ''}`;
  return connection.candidates.length > 0 ? `which one? ${connection.candidates.join(', ')}` : 'none found';
}
