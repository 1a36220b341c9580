import type { DomainKind } from '../domain/email-address';

/** Lists of free-mail providers and disposable domains. */
export interface EmailDomains {
  kindOf(domain: string): DomainKind;
}
