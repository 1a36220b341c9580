import type { EmailCheck, EmailFault } from '../domain/email-address';

const faults: Readonly<Record<EmailFault, string>> = {
  empty: 'The lead has no e-mail address.',
  malformed: 'It is not a complete e-mail address.',
  'no-such-domain': 'The domain after the @ does not exist.',
  'no-mail-at-domain': 'The domain after the @ has no mail server.',
  'null-mx': 'The domain after the @ takes no mail.',
  disposable: 'It is a throw-away address.',
  bounced: 'Mail to it comes back.',
  'marked-invalid': 'A person marked it as not valid.',
  'no-answer': 'The domain after the @ did not answer, so the address could not be verified.',
};

/** What is wrong with an address, in one sentence; empty when nothing is. */
export function emailFaultWords(email: EmailCheck | null): string {
  if (!email || (email.validity !== 'invalid' && email.validity !== 'missing')) return '';
  return email.reason ? faults[email.reason] : 'It was marked as not valid.';
}
