import type { Lead } from '../domain/lead';
import type { Records } from '../ports/records';
import type { LeadDocument, Mention } from './lead-document';
import { listAll } from './list-all';
import { removeOne } from './remove-all';

/** What stands where an erasure looks. */
interface Entry {
  readonly leadId: string;
}

function mentionsOf({ connection, engagement }: Lead): readonly Mention[] {
  const { contactId } = connection ?? {};
  return [
    ...(contactId ? [`contact/${contactId}` as const] : []),
    ...(engagement.sameAs ? [`lead/${engagement.sameAs}` as const] : []),
  ];
}

/** The leads whose cards name this contact or lead, or did once. */
function partitionOf(mention: Mention): string {
  return `mentions/${mention}`;
}

/**
 * The document with whom it names entered where an erasure looks. To be called before it is saved: whoever is shown what
 * it names has then looked after it was entered, so either they find them erased, or the erasure finds the lead.
 */
export async function withMentions(
  document: LeadDocument,
  records: Pick<Records, 'create'>,
): Promise<LeadDocument> {
  const entered = document.mentions ?? [];
  const fresh = mentionsOf(document.lead).filter((one) => !entered.includes(one));
  if (fresh.length === 0) return document;
  const id = document.lead.id;
  const body: Entry = { leadId: id };
  for (const one of fresh) await records.create({ partition: partitionOf(one), id, sort: id, body });
  return { ...document, mentions: [...entered, ...fresh] };
}

/** Takes a lead off the lists of those whom it named; done again it changes nothing. */
export async function forgetMentions(
  { lead, mentions = [] }: LeadDocument,
  records: Pick<Records, 'get' | 'remove'>,
): Promise<void> {
  for (const one of mentions) await removeOne({ partition: partitionOf(one), id: lead.id }, records);
}

/** Every lead that names this contact or lead, or did once. */
export async function leadsMentioning(
  mention: Mention,
  records: Pick<Records, 'list'>,
): Promise<readonly string[]> {
  return (await listAll<Entry>(partitionOf(mention), records)).map((one) => one.leadId);
}
