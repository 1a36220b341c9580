import { z } from 'zod';
import type { Verdict } from '../../domain/icp-fit';
import type { Lead } from '../../domain/lead';
import { playbookSchema, type Playbook } from '../../domain/playbook';
import type { LeadDocument } from '../../pipeline/lead-document';
import { leadPartitions } from '../../pipeline/shard';
import { judge } from '../../pipeline/stages/assess';
import { connectionOf } from '../../pipeline/stages/connect';
import { reasonAgainst } from '../../pipeline/stages/select';
import { generalOperation, type Workshop } from '../operation';

export interface Preview {
  readonly leads: number;
  /** The leads the criteria match, the newest of each partition first, at most `mostNamed`. */
  readonly named: readonly { readonly id: string; readonly name: string; readonly companyName: string }[];
  readonly selected: number;
  readonly notSelected: Readonly<Record<string, number>>;
  /** For each ICP criterion how many of the selected leads have the data it needs. */
  readonly criteria: readonly { readonly name: string; readonly known: number }[];
}

const mostNamed = 20;
const page = 200;
/** Without a playbook: the first in force. */
const previewInput = z.strictObject({ playbook: playbookSchema.optional() });
type PreviewInput = { readonly playbook?: Playbook | undefined };

/** Which existing leads a playbook would select, before it is put in force (spec section 3). Changes nothing. */
export const preview = generalOperation<PreviewInput, Preview>({
  name: 'preview',
  purpose: 'show which existing leads a playbook would take, and for which criteria the data is there',
  writes: false,
  confirms: null,
  input: previewInput as unknown as z.ZodType<PreviewInput>,
  async run({ playbook: given }, workshop, request) {
    const playbook = given ?? request.playbook;
    const active = { playbook, version: 'preview', startedAt: workshop.clock.now() };
    const named: Preview['named'][number][] = [];
    const notSelected: Record<string, number> = {};
    const known = new Map(playbook.icp.criteria.map((one) => [one.name, 0]));
    let leads = 0;
    for await (const lead of everyLead(workshop)) {
      leads += 1;
      const reason = await reasonAgainst(lead, active, workshop);
      if (reason !== null) {
        notSelected[reason] = (notSelected[reason] ?? 0) + 1;
        continue;
      }
      const { firstName, lastName, companyName } = lead.fields;
      named.push({ id: lead.origin.sourceId, name: `${firstName} ${lastName}`.trim(), companyName });
      for (const { name, verdict } of await verdictsFor(lead, playbook, workshop)) {
        if (verdict !== 'unknown') known.set(name, (known.get(name) ?? 0) + 1);
      }
    }
    return {
      leads,
      selected: named.length,
      named: named.slice(0, mostNamed),
      notSelected,
      criteria: [...known].map(([name, count]) => ({ name, known: count })),
    };
  },
  reply: ({ leads, selected, criteria }) => ({
    kind: 'done',
    sentence: `${selected} of ${leads} leads would be taken. With data: ${criteria
      .map((one) => `${one.name} ${one.known}`)
      .join(', ')}.`,
    leadId: null,
  }),
});

async function* everyLead({ store }: Workshop): AsyncGenerator<Lead> {
  for (const partition of leadPartitions) {
    let after: string | undefined;
    do {
      const found = await store.list<LeadDocument>(partition, { limit: page, ...(after && { after }) });
      for (const one of found.documents) yield one.body.lead;
      after = found.next;
    } while (after);
  }
}

async function verdictsFor(
  lead: Lead,
  playbook: Playbook,
  workshop: Workshop,
): Promise<readonly { readonly name: string; readonly verdict: Verdict }[]> {
  const connection = lead.connection ?? (await connectionOf(lead.fields, workshop));
  // Nothing is read for a lead that the agent has not taken.
  return (await judge({ ...lead, connection }, playbook, null, workshop)).verdicts;
}
