import { exportFormats } from '../pipeline/lead-columns';
import type { OpenLead, Refused } from '../pipeline/lead-document';
import type { LeadRecord } from '../pipeline/record';
import { leadIdOf } from '../pipeline/shard';

/** The lead with this id: its own, or the one it has at its source. */
export async function findLead(id: string, record: LeadRecord): Promise<OpenLead | Refused> {
  const wanted = id.trim();
  const own = await record.open(wanted);
  if (own) return own;
  for (const { source } of exportFormats) {
    const found = await record.open(leadIdOf(source, wanted));
    if (found) return found;
  }
  return { refused: `There is no lead with the id "${wanted}". Nothing was changed.` };
}
