import type { LeadField, LeadFields } from '../domain/lead-fields';
import type { IncomingLead } from './intake';
import { foldHeader, type ColumnMap } from './lead-columns';

/** Longest value of a field, in characters. */
const longestValue = 20_000;

/** A row as a lead, or the sentence that says why it is none. */
export function leadOfRow(
  columns: Readonly<Record<string, string>>,
  map: ColumnMap,
): IncomingLead | { readonly bad: string } {
  const tooLong = Object.entries(columns).find(([, value]) => value.length > longestValue);
  if (tooLong) return { bad: `the value in "${tooLong[0]}" is longer than ${longestValue} characters` };

  const fields: Partial<Record<LeadField, string>> = {};
  for (const [field, header] of Object.entries(map.fields) as [LeadField, string][]) {
    fields[field] = (columns[header] ?? '').trim();
  }
  if (!fields.email && !fields.companyName && !fields.lastName && !fields.firstName) {
    return { bad: 'it has neither a name nor a company nor an e-mail address' };
  }
  if (fields.createdOn) {
    const date = isoDate(fields.createdOn);
    if (!date)
      return {
        bad: `the date "${fields.createdOn}" cannot be read for certain; write it as 2026-11-22 or 2026-11-22T09:00:00Z`,
      };
    fields.createdOn = date;
  }
  if (fields.status !== undefined)
    fields.status = map.format.statuses[foldHeader(fields.status)] ?? fields.status;
  const custom = Object.fromEntries(map.unknown.map((header) => [header, (columns[header] ?? '').trim()]));
  const sourceId = map.id === null ? '' : (columns[map.id] ?? '').trim();
  if (map.id !== null && sourceId === '') return { bad: `its id in the column "${map.id}" is empty` };
  const known: Partial<LeadFields> = { ...fields, custom };
  return { source: map.format.source, sourceId: sourceId || null, fields: known };
}

const isoShape =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)\s*(Z|[+-]\d{2}:?\d{2})?)?$/;
const slashShape = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AP]M)?)?$/i;

/**
 * The instant a date speaks of, as ISO 8601 in UTC; undefined when it cannot be read or could mean two days. A date
 * without a zone is taken as UTC; "11/10/2026 3:12 AM" is November, because only American exports write so.
 */
export function isoDate(written: string): string | undefined {
  const iso = isoShape.exec(written);
  if (iso) return instant(`${iso[1]}T${iso[2] ?? '00:00'}${iso[3] ?? 'Z'}`, iso[1]);
  const slashed = slashShape.exec(written);
  if (!slashed) return undefined;
  const [, first = '', second = '', year = '', hour = '0', minute = '00', seconds = '00', half] = slashed;
  const american = half !== undefined || Number(second) > 12;
  if (!american && Number(first) <= 12 && first !== second) return undefined;
  const [month, day] = american ? [first, second] : [second, first];
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour);
  const two = (part: string | number) => String(part).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return instant(`${date}T${two(hours)}:${minute}:${seconds}Z`, date);
}

function instant(text: string, day: string | undefined): string | undefined {
  const at = Date.parse(text);
  if (!Number.isFinite(at)) return undefined;
  // 2026-02-30 would roll over into March.
  const same = new Date(`${day}T00:00:00Z`);
  return Number.isFinite(same.getTime()) && same.toISOString().startsWith(`${day}`)
    ? new Date(at).toISOString()
    : undefined;
}
