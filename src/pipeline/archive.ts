import type { LoggedEvent } from '../domain/lead-event';
import type { Records } from '../ports/records';

/** Where the events of a lead are kept that left its document, some in each record, oldest first. */
export function archiveOf(leadId: string): string {
  return `history/${leadId}`;
}

/** The events of a lead that left its document, oldest first. */
export async function archivedEvents(
  leadId: string,
  store: Pick<Records, 'list'>,
): Promise<readonly LoggedEvent[]> {
  const events: LoggedEvent[] = [];
  let after: string | undefined;
  do {
    const page = await store.list<LoggedEvent[]>(archiveOf(leadId), { limit: 100, ...(after && { after }) });
    for (const { body } of page.documents) {
      // Another release, which archives more at once, may have stopped before they left the document.
      const known = events.at(-1)?.seq ?? 0;
      events.push(...body.filter(({ seq }) => seq > known));
    }
    after = page.next;
  } while (after);
  return events;
}
