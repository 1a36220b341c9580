import { refusalFor } from '../../domain/permissions';
import { findLeads, type LeadHit } from '../lead-search';
import type { Refused } from '../../pipeline/lead-document';
import type { TextContext } from '../named-lead';
import type { Workshop } from '../operation';
import type { Tool } from './tool-table';

/** The input with the id of the one lead its words mean, as a command in chat finds it; several are named with their ids. */
export async function withLeadId(
  { operation }: Tool,
  input: unknown,
  { asker, playbook }: Pick<TextContext, 'asker' | 'playbook'>,
  { store, record }: Workshop,
): Promise<{ readonly input: unknown } | Refused> {
  const words = (input as { readonly lead?: unknown } | null | undefined)?.lead;
  if (typeof words !== 'string') return { input };
  // A stranger or a reader learns nothing of which leads there are.
  const barred = refusalFor(asker, operation, playbook.roleBasedViews);
  if (barred !== null) return { refused: barred };
  const may = (row: LeadHit) => refusalFor(asker, 'lead', playbook.roleBasedViews, row) === null;
  const { hits, nearest } = await findLeads(words.slice(0, longest), { records: store, record }, may);
  const [only, another] = hits;
  if (only && !another) return { input: { ...(input as object), lead: only.leadId } };
  if (only) return { refused: `Several leads may be meant: ${named(hits)}. Ask again with an id.` };
  const near = nearest.length > 0 ? ` Near it: ${named(nearest)}.` : '';
  return { refused: `There is no such lead that this person may see.${near}` };
}

/** Longest words for a lead that are looked for. */
const longest = 200;

function named(hits: readonly LeadHit[]): string {
  return hits
    .map(({ leadId, name, companyName }) => `${[name, companyName].filter(Boolean).join(', ')} (${leadId})`)
    .join('; ');
}
