import type { EmailCheck } from '../domain/email-address';
import { mailUrl, telephoneUrl } from './contact-links';
import { literal } from './literal';
import { personWords } from './people';
import type { LeadSubject, Reader } from './subject';
import { dateTimeWords } from './words';

/** One line of what is known of a lead: our word for it, what was said, and what we think of it. */
export interface FactView {
  readonly label: string;
  readonly value: string;
  /** `tel:` or `mailto:`; empty when the value cannot be tapped. */
  readonly url: string;
  readonly note: string;
}

/** A fact without a link. */
export function fact(label: string, value: string, note = '', url = ''): FactView {
  return { label, value, url, note: note && ` ${note}` };
}

/** Whether an address can be written to, and what kind it is: "valid, work". */
export function emailNote(email: EmailCheck | null): string {
  if (!email || email.validity === 'missing') return '';
  return [email.validity, email.type, email.role ? 'role account' : ''].filter(Boolean).join(', ');
}

/** How to reach the lead and what it belongs to; what is not known is left out, what can be done about it is said. */
export function leadFacts(subject: LeadSubject, reader: Reader): readonly FactView[] {
  const { lead, playbook, contact } = subject;
  const { fields, email, originalSeller } = lead;
  const facts = [
    fact('Topic', literal(fields.topic)),
    fact('Job title', literal(fields.jobTitle || contact?.jobTitle || '')),
    fact('Phone', literal(fields.phone), '', telephoneUrl(fields.phone)),
    fact('E-mail', literal(fields.email) || 'none', emailNote(email), mailUrl(fields.email)),
    accountFact(subject),
    fact('Contact', contact ? literal(contact.name) : '', contact ? literal(contact.id, 60) : ''),
    fact('Owner', lead.owner === reader.address ? '' : personWords(lead.owner, playbook, reader.address)),
    fact(
      'Original seller',
      originalSeller && originalSeller !== lead.owner
        ? personWords(originalSeller, playbook, reader.address)
        : '',
    ),
    fact('Created', fields.createdOn && dateTimeWords(fields.createdOn, reader.timeZone)),
  ];
  return facts.filter((one) => one.value !== '');
}

const foundBy = {
  domain: 'found by its domain',
  name: 'found by its name',
  person: 'connected by a person',
} as const;

function accountFact({ lead, account, candidates }: LeadSubject): FactView {
  const { connection } = lead;
  if (!connection) return fact('Account', '');
  if (connection.accountId) {
    const how = connection.by ? `, ${foundBy[connection.by]}` : '';
    return fact(
      'Account',
      literal(account?.name ?? connection.accountId),
      `${literal(connection.accountId, 60)}${how}`,
    );
  }
  if (candidates.length > 0)
    return fact('Account', 'Which one?', candidates.map((one) => literal(one.name, 60)).join(' or '));
  return fact('Account', 'none connected');
}
