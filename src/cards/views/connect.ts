import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import type { LeadSubject, Reader } from '../subject';

export interface ConnectView extends TitleView {
  readonly now: string;
  readonly isTie: boolean;
  readonly isOpen: boolean;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  /** What was already named when it was asked. */
  readonly kind: 'account' | 'contact';
  readonly record: string;
}

/** The card that asks which record the lead belongs to; with a tie it offers the candidates. */
export function connectView(
  subject: LeadSubject,
  reader: Reader,
  asked: { readonly kind?: 'account' | 'contact' | undefined; readonly record?: string | undefined } = {},
): ConnectView {
  const { account, contact, candidates } = subject;
  const kind = asked.kind ?? 'account';
  const isTie = kind === 'account' && candidates.length > 0 && !asked.record;
  return {
    ...titleView(subject, reader, isTie ? 'which account is it?' : 'to which record does it belong?'),
    now: `Connected now: ${account ? literal(account.name) : 'no account'}, ${contact ? literal(contact.name) : 'no contact'}.`,
    isTie,
    isOpen: !isTie,
    choices: candidates.map(({ id, name, location, website }) => ({
      title: [name, location, website, id].flatMap((one) => (one ? [literal(one, 60)] : [])).join(', '),
      value: id,
    })),
    kind,
    record: literal(asked.record ?? ''),
  };
}
