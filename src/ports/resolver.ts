import type { MailRoute } from '../domain/email-address';

/** Looks a domain up; a time-out or server failure is `no-answer`, never a rejection. */
export interface Resolver {
  mailRoute(domain: string): Promise<MailRoute>;
}
