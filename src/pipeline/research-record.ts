import { createHash } from 'node:crypto';
import type { CompanyResearch } from '../domain/company-research';
import type { Lead } from '../domain/lead';
import type { Records } from '../ports/records';

/** The partition of what was found out for one lead: a record for each time its company was read. */
export function researchOf(leadId: string): string {
  return `research/${leadId}`;
}

/** Keeps what was found beside the lead and gives the id of the record; the very same again is kept once. */
export async function keepResearch(
  leadId: string,
  research: CompanyResearch,
  records: Pick<Records, 'create'>,
): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(research)).digest('hex').slice(0, 8);
  const id = `${research.at}-${hash}`;
  // With a place, so that all of a lead's can be found again.
  await records.create({ partition: researchOf(leadId), id, sort: id, body: research });
  return id;
}

/** What was found out about the lead's company; null when nothing was read, or the record is gone. */
export async function loadResearch(
  { id, research }: Pick<Lead, 'id' | 'research'>,
  records: Pick<Records, 'get'>,
): Promise<CompanyResearch | null> {
  if (!research) return null;
  const stored = await records.get<CompanyResearch>({ partition: researchOf(id), id: research.record });
  return stored?.body ?? null;
}
