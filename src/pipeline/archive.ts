import type { LoggedEvent } from '../domain/lead-event';
import type { Records } from '../ports/records';
import type { LeadDocument } from './lead-document';

/** Most events kept in the document, and most characters of JSON where they are long: each write is paid by size. */
const mostEvents = 64;
const mostEventCharacters = 40_000;
/** How many events come between two measurements, which cost more than a write otherwise does. */
const measuredEvery = 8;
/** So many of the oldest go to an archive record when there are more; always as many, whoever tries it again. */
const archivedAtOnce = 16;

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

/** The document without its oldest events when it has many: they are copied to an immutable record before they leave it. */
export async function withOldestArchived(
  before: LeadDocument,
  document: LeadDocument,
  store: Pick<Records, 'create'>,
): Promise<LeadDocument> {
  const oldest = before.events.slice(0, archivedAtOnce);
  const [first] = oldest;
  if (oldest.length < archivedAtOnce || !first || !isFull(before.events, document.events)) return document;
  const id = String(first.seq).padStart(8, '0');
  await store.create({ partition: archiveOf(document.lead.id), id, sort: id, body: oldest });
  return { ...document, events: document.events.slice(oldest.length) };
}

function isFull(before: readonly LoggedEvent[], events: readonly LoggedEvent[]): boolean {
  if (events.length > mostEvents) return true;
  const isDue = Math.floor(events.length / measuredEvery) > Math.floor(before.length / measuredEvery);
  return isDue && JSON.stringify(events).length > mostEventCharacters;
}
