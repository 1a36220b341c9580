import { leadName } from '../domain/lead-fields';
import type { Lead } from '../domain/lead';
import { recordKinds, type QualifiedRecords, type RecordKind } from '../domain/qualification';
import { literal } from './literal';
import { personWords } from './people';
import type { LeadSubject, Reader } from './subject';
import { capitalised, dateTimeWords } from './words';

type Names = Readonly<Record<RecordKind, string>>;

/** Who qualified a lead, when, and what it became; what came of it when it was not to be; empty when nobody qualified it. */
export function qualificationWords(subject: LeadSubject, { timeZone }: Reader): string {
  const { lead, playbook } = subject;
  const { qualification } = lead;
  if (!qualification) return '';
  const { by, at, create } = qualification.request;
  const names = { ...namesOf(lead), ...connectedNames(subject) };
  switch (qualification.state) {
    case 'requested': {
      const wanted = create.map((kind) => `${kind} ${names[kind]} (new)`);
      return `Being qualified by ${personWords(by, playbook)}, ${dateTimeWords(at, timeZone)}${wanted.length > 0 ? `: ${wanted.join(', ')}` : ''}.`;
    }
    case 'failed':
      return `${capitalised(personWords(by, playbook))} asked to qualify it, ${dateTimeWords(at, timeZone)}. ${literal(qualification.sentence, 400)}`;
    case 'done': {
      const when = dateTimeWords(qualification.at, timeZone);
      return `Qualified by ${personWords(by, playbook)}, ${when}: ${recordsWords(qualification.records, names)}.`;
    }
  }
}

/** The records of a qualified lead, such as "account Contoso (new), contact Ana Silva". */
export function recordsWords(records: QualifiedRecords, names: Partial<Names>): string {
  const words = recordKinds.flatMap((kind) => {
    const record = records[kind];
    if (!record) return [];
    return [`${kind} ${names[kind] || literal(record.id, 60)}${record.isNew ? ' (new)' : ''}`];
  });
  return words.length > 0 ? words.join(', ') : 'no record was created';
}

/** What records that are created for a lead are called. */
export function namesOf({ fields, qualification }: Lead): Names {
  return {
    account: literal(fields.companyName, 80),
    contact: literal(leadName(fields), 80),
    opportunity: `“${literal(qualification?.request.opportunityName ?? '', 120)}”`,
  };
}

function connectedNames({ account, contact }: LeadSubject): Partial<Names> {
  return {
    ...(account && { account: literal(account.name, 80) }),
    ...(contact && { contact: literal(contact.name, 80) }),
  };
}
