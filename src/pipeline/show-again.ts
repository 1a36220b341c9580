import type { Clock } from '../ports/clock';
import type { OpenLead } from './lead-document';
import type { LeadRecord } from './record';
import { shownTooLate } from './taken-over';

/**
 * After a standstill a card may have been shown, or the CRM told, as the lead was before somebody else took it over: whoever
 * comes next brings these effects up to date.
 */
export async function showAgain(
  written: OpenLead,
  shown: ReadonlySet<string>,
  record: Pick<LeadRecord, 'open' | 'save'>,
  clock: Clock,
): Promise<void> {
  let found: OpenLead | undefined = written;
  while (found) {
    const { effects } = found.document;
    const again = effects.map((one) => (shown.has(one.id) ? shownTooLate(one, clock.now()) : one));
    if (again.every((one, position) => one === effects[position])) return;
    if ((await record.save(found, { ...found.document, effects: again })) !== 'conflict') return;
    found = await record.open(found.document.lead.id);
  }
}
