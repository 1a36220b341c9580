import { getDomain } from 'tldts';

/** `unverified`: the form is right and nothing could be learnt of the domain (spec section 5). */
export type EmailValidity = 'valid' | 'unverified' | 'invalid' | 'missing';
export type EmailType = 'personal' | 'work';

/** The outcome of validating one address (spec section 5). */
export interface EmailCheck {
  readonly address: string;
  readonly validity: EmailValidity;
  /** Null when the address is missing or invalid. */
  readonly type: EmailType | null;
  /** An address of a function such as info@, not of a person. */
  readonly role: boolean;
  readonly reason: EmailFault | null;
}

/** What a person said of an address; it wins over the check until the address changes (spec section 5). */
export interface EmailMark {
  readonly address: string;
  readonly validity: 'valid' | 'invalid' | null;
  readonly type: EmailType | null;
}

export type EmailFault =
  | 'empty'
  | 'malformed'
  | 'no-such-domain'
  | 'no-mail-at-domain'
  | 'null-mx'
  | 'disposable'
  | 'no-answer'
  | 'bounced'
  | 'marked-invalid';

/** What the domain name system says about receiving mail at a domain (RFC 5321 5.1, RFC 7505). */
export type MailRoute =
  'mail-server' | 'address-only' | 'null-mx' | 'no-such-domain' | 'no-route' | 'no-answer' | 'not-checked';

/** What is known of a domain besides its mail route. */
export interface DomainKind {
  readonly disposable: boolean;
  readonly freeMail: boolean;
}

const roleAccounts = new Set(
  `abuse accounting accounts admin billing careers contact customerservice enquiries enquiry finance hello help
   helpdesk hostmaster hr info inquiries inquiry investors it jobs kontakt legal mail marketing media news newsletter
   noc noreply no-reply office orders postmaster pr press privacy purchasing reception recruitment sales security
   service services spam support team webmaster`.split(/\s+/),
);

/** True of what stands before the @ of an address that is nobody's in particular, such as `info`. */
export function isRoleAccount(local: string): boolean {
  return roleAccounts.has(local.toLowerCase());
}

const atoms = /^[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{N}\p{M}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const quotedLocal = /^"(?:[^"\\\p{C}]|\\[ -~])*"$/u;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The parts of a well-formed address (RFC 5321 4.1.2, RFC 6531), the domain in its ASCII form; undefined when the form
 * is wrong. Comments, address literals and domains without a dot are refused: no lead is reached through them.
 */
export function parseAddress(address: string): { local: string; domain: string } | undefined {
  const trimmed = address.trim();
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, at);
  const octets = new TextEncoder().encode(local).length;
  if (at < 1 || octets > 64) return undefined;
  if (!atoms.test(local) && !quotedLocal.test(local)) return undefined;
  const domain = asciiDomain(trimmed.slice(at + 1));
  if (!domain || octets + 1 + domain.length > 254) return undefined;
  return { local, domain };
}

function asciiDomain(written: string): string | undefined {
  if (!/^[\p{L}\p{N}\p{M}.-]+$/u.test(written)) return undefined;
  const domain = URL.parse(`http://${written}/`)?.hostname;
  if (!domain) return undefined;
  const labels = domain.split('.');
  const top = labels[labels.length - 1] ?? '';
  if (labels.length < 2 || domain.length > 253 || !labels.every((one) => label.test(one))) return undefined;
  return /^\d+$/.test(top) ? undefined : domain;
}

/** The registrable domain of an address or web address by the public suffix list; undefined when it has none. */
export function registrableDomain(addressOrUrl: string): string | undefined {
  const written = addressOrUrl.trim();
  const web = written.includes('://') ? written : `http://${written}`;
  // A web address may have an @ too, as in `medium.com/@acme`.
  const hasPath = /^[^@/]*\//.test(written) && /^[^/]*[.:]/.test(written);
  const parsed = written.includes('@') && !hasPath ? parseAddress(written)?.domain : URL.parse(web)?.hostname;
  return (parsed && getDomain(parsed, { allowPrivateDomains: true })) || undefined;
}

const faultOfRoute: Record<MailRoute, EmailFault | null> = {
  'mail-server': null,
  'address-only': null,
  'not-checked': null,
  'null-mx': 'null-mx',
  'no-such-domain': 'no-such-domain',
  'no-route': 'no-mail-at-domain',
  'no-answer': 'no-answer',
};

/**
 * Judges an address by its form, what its domain is, and its mail route (spec section 5). A route of `no-answer` makes
 * it `unverified`, never invalid; `not-checked` counts as well-formed and valid.
 */
export function checkEmail(address: string, kind: DomainKind, route: MailRoute): EmailCheck {
  const trimmed = address.trim();
  const none = { address: trimmed, type: null, role: false } as const;
  if (trimmed === '') return { ...none, validity: 'missing', reason: 'empty' };
  const parsed = parseAddress(trimmed);
  if (!parsed) return { ...none, validity: 'invalid', reason: 'malformed' };
  if (kind.disposable) return { ...none, validity: 'invalid', reason: 'disposable' };
  const reason = faultOfRoute[route];
  if (reason && reason !== 'no-answer') return { ...none, validity: 'invalid', reason };
  return {
    address: trimmed,
    validity: reason ? 'unverified' : 'valid',
    type: kind.freeMail ? 'personal' : 'work',
    role: isRoleAccount(parsed.local),
    reason,
  };
}

/** The check with what a person said of that very address (spec section 5); a mark of another address does nothing. */
export function withMark(check: EmailCheck, mark: EmailMark | null): EmailCheck {
  if (!mark || mark.address !== check.address || check.validity === 'missing') return check;
  if (mark.validity === 'invalid')
    return { ...check, validity: 'invalid', type: null, reason: 'marked-invalid' };
  const validity = mark.validity ?? check.validity;
  const type = validity === 'invalid' ? null : (mark.type ?? check.type ?? 'work');
  return { ...check, validity, type, reason: mark.validity === 'valid' ? null : check.reason };
}

/** The same address once mail to it came back for good (spec section 5). */
export function bounced(check: EmailCheck): EmailCheck {
  return { ...check, validity: 'invalid', type: null, reason: 'bounced' };
}
