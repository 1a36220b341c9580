import { parseAddress } from '../domain/email-address';

/** The `tel:` address of a phone number; empty when it holds anything but digits and the usual marks between them. */
export function telephoneUrl(phone: string): string {
  const written = phone.trim();
  if (!/^\+?[\d\s().\-/\u00a0]{4,40}$/.test(written)) return '';
  const digits = written.replace(/\D/g, '');
  return digits.length >= 4 && digits.length <= 15
    ? `tel:${written.startsWith('+') ? '+' : ''}${digits}`
    : '';
}

/** The `mailto:` address of a well-formed e-mail address; empty for any other text. */
export function mailUrl(address: string): string {
  const parsed = parseAddress(address);
  return parsed ? `mailto:${encodeURIComponent(parsed.local)}@${parsed.domain}` : '';
}
