import { bounced, checkEmail, parseAddress, withMark, type MailRoute } from '../../domain/email-address';
import type { Lead } from '../../domain/lead';
import type { LeadEvent } from '../../domain/lead-event';
import { emailBecameValid, rerunFor } from '../../domain/triggers';
import type { StageNeeds, StageResult } from './stage';

/** Validates the address by form, kind of domain and, where the playbook asks for it, mail route (spec section 5). */
export async function validateEmail(lead: Lead, needs: StageNeeds): Promise<StageResult> {
  const playbook = await needs.playbooks.of(lead.playbook);
  const address = lead.fields.email;
  const domain = parseAddress(address)?.domain;
  const kind = domain ? needs.emailDomains.kindOf(domain) : { disposable: false, freeMail: false };
  const ask = domain !== undefined && playbook.email.domainCheck && !kind.disposable;
  const route: MailRoute = ask ? await needs.resolver.mailRoute(domain) : 'not-checked';
  const checked = checkEmail(address, kind, route);
  const cameBack = lead.engagement.bounce?.kind === 'hard';
  const email = withMark(cameBack ? bounced(checked) : checked, lead.emailMark);
  const usable = email.type !== null;
  const events: LeadEvent[] = [{ type: 'EmailValidated', email }];
  if (lead.trigger.startsWith('email-') && emailBecameValid(lead.email?.validity, email.validity)) {
    events.push({ type: 'RunRequested', ...rerunFor({ kind: 'email-became-valid' }, lead.phase) });
  }
  return {
    status: usable ? 'completed' : 'invalid e-mail',
    events,
    inputs: [domain ? `domain ${domain}: ${route}` : 'no well-formed address'],
    outputs: [email.reason ? `${email.validity}: ${email.reason}` : email.validity],
  };
}
