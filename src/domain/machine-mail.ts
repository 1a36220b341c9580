import type { IncomingMail } from './incoming-mail';

/** What wrote a mail. */
export type MailKind =
  | { readonly kind: 'person' }
  | {
      readonly kind: 'bounce';
      readonly hard: boolean;
      readonly permanentFor: string;
      readonly messageId: string | null;
    }
  | { readonly kind: 'out-of-office'; readonly backOn: string | null }
  | { readonly kind: 'automatic' };

export function mailKind(_mail: IncomingMail, _now: string): MailKind {
  return { kind: 'person' };
}
