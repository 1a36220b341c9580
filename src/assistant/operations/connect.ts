import { z } from 'zod';
import { connectView } from '../../cards/views/connect';
import type { Connection, Lead } from '../../domain/lead';
import { rerunFor } from '../../domain/triggers';
import type { OpenLead, Verdict } from '../../pipeline/lead-document';
import { subjectFor, verdictReply } from '../lead-reply';
import { leadOperation, type Request, type Workshop } from '../operation';
import { leadInput } from './lead';

const kind = z.enum(['account', 'contact']);
const connectInput = leadInput.extend({
  kind: kind.default('account'),
  record: z.string().trim().default(''),
  confirmed: z.literal('yes').optional(),
});
type ConnectInput = z.infer<typeof connectInput>;
const disconnectInput = leadInput.extend({ kind });
type DisconnectInput = z.infer<typeof disconnectInput>;

type Connected = { readonly ask: OpenLead } | { readonly verdict: Verdict; readonly leadId: string };

/** Connects a lead with an account or contact of the CRM; fit and rating are judged again (spec sections 4 and 6). */
export const connect = leadOperation<ConnectInput, Connected>({
  name: 'connect',
  purpose: 'connect a lead with an account or contact of the CRM',
  writes: true,
  confirms: 'dialog',
  input: connectInput as unknown as z.ZodType<ConnectInput>,
  async run({ kind: what, record }, open, workshop, request) {
    if (record === '') return { ask: open };
    const found =
      what === 'account' ? await workshop.crm.account(record) : await workshop.crm.contact(record);
    if (!found) return { refused: `There is no ${what} with the id “${record}”. Nothing was changed.` };
    return changed(open, workshop, request, (before) => ({
      ...(what === 'account'
        ? { ...before, accountId: found.id, candidates: [] }
        : { ...before, contactId: found.id }),
      by: 'person',
    }));
  },
  async reply(connected, workshop, request) {
    if ('verdict' in connected) return verdictReply(connected.verdict, connected.leadId);
    const { subject, reader } = await subjectFor(connected.ask, workshop, request);
    return {
      kind: 'dialog',
      card: workshop.deck.card('connect', connectView(subject, reader)),
      leadId: subject.lead.id,
    };
  },
});

/** Takes the connection away; what a person took away stays away. */
export const disconnect = leadOperation<DisconnectInput, Connected>({
  name: 'disconnect',
  purpose: 'take the account or contact off a lead',
  writes: true,
  confirms: null,
  input: disconnectInput,
  run: ({ kind: what }, open, workshop, request) =>
    changed(open, workshop, request, (before) => ({
      ...(what === 'account'
        ? { ...before, accountId: null, candidates: [] }
        : { ...before, contactId: null }),
      by: 'person',
    })),
  reply: (connected) =>
    'verdict' in connected
      ? verdictReply(connected.verdict, connected.leadId)
      : { kind: 'refused', sentence: 'Nothing was changed.' },
});

const none: Connection = { accountId: null, contactId: null, by: null, candidates: [] };

async function changed(
  open: OpenLead,
  workshop: Workshop,
  { asker, turn }: Request,
  change: (before: Connection) => Connection,
): Promise<Connected> {
  const { id } = open.document.lead;
  const verdict = await workshop.record.act(id, asker.address, turn, async (lead: Lead) => {
    const before = lead.connection ?? none;
    const connection = change(before);
    const same = connection.accountId === before.accountId && connection.contactId === before.contactId;
    if (same && before.by === 'person') return { refused: 'It is so already.' };
    return {
      events: [
        { type: 'RecordsConnected', connection },
        { type: 'RunRequested', ...rerunFor({ kind: 'connection-changed' }, lead.phase) },
      ],
      sentence: 'Done. Fit and rating are judged again.',
    };
  });
  workshop.worker.wake();
  return { verdict, leadId: id };
}
