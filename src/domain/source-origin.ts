import { registrableDomain } from './email-address';
import type { SourceKind } from './research';

/**
 * The independent source a text is from (spec section 11): all records of the CRM are one, all pages of a registrable
 * domain are one, every file is one.
 */
export function originOf({
  source,
  record,
}: {
  readonly source: SourceKind;
  readonly record: string;
}): string {
  if (source === 'crm') return 'crm';
  if (source === 'file') return `file ${record}`;
  return `web ${registrableDomain(record) ?? record}`;
}
