import { z } from 'zod';
import { connectView } from '../../cards/views/connect';
import type { Connection, Lead } from '../../domain/lead';
import { hostOf } from '../../domain/looked-up-company';
import { rerunFor } from '../../domain/triggers';
import type { OpenLead, Verdict } from '../../pipeline/lead-document';
import { closedRefusal } from '../closed-lead';
import { subjectFor, verdictReply } from '../lead-reply';
import { leadOperation, type Request, type Workshop } from '../operation';
import { leadInput } from './lead';

const kind = z.enum(['account', 'contact', 'site']);
const connectInput = leadInput.extend({
  kind: kind.default('account'),
  record: z.string().trim().default(''),
  confirmed: z.literal('yes').optional(),
});
type ConnectInput = z.infer<typeof connectInput>;
const disconnectInput = leadInput.extend({ kind });
type DisconnectInput = z.infer<typeof disconnectInput>;

type Connected = { readonly ask: OpenLead } | { readonly verdict: Verdict; readonly leadId: string };

/**
 * Connects a lead with an account or contact of the CRM, or with the web site of its company; fit and rating are judged
 * again (spec sections 4, 6 and 7).
 */
export const connect = leadOperation<ConnectInput, Connected>({
  name: 'connect',
  purpose: 'connect a lead with an account or contact of the CRM, or with its company’s web site',
  writes: true,
  confirms: 'dialog',
  input: connectInput as unknown as z.ZodType<ConnectInput>,
  async run({ kind: what, record }, open, workshop, request) {
    if (record === '') return { ask: open };
    if (what === 'site') {
      const host = hostOf(record);
      return host
        ? siteChanged(open, workshop, request, host)
        : {
            refused: `“${record}” is no web address. Write it such as www.example.org. Nothing was changed.`,
          };
    }
    const found =
      what === 'account' ? await workshop.crm.account(record) : await workshop.crm.contact(record);
    if (!found) return { refused: `There is no ${what} with the id “${record}”. Nothing was changed.` };
    const change = (before: Connection): Connection => ({
      ...(what === 'account'
        ? { ...before, accountId: found.id, candidates: [] }
        : { ...before, contactId: found.id }),
      by: 'person',
    });
    return changed(open, workshop, request, what, change, what === 'account' ? found.name : undefined);
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
  purpose: 'take the account, contact or web site off a lead',
  writes: true,
  confirms: null,
  input: disconnectInput,
  run: ({ kind: what }, open, workshop, request) => {
    if (what === 'site') return siteChanged(open, workshop, request, null);
    return changed(open, workshop, request, what, (before) => ({
      ...(what === 'account'
        ? { ...before, accountId: null, candidates: [] }
        : { ...before, contactId: null }),
      by: 'person',
    }));
  },
  reply: (connected) =>
    'verdict' in connected
      ? verdictReply(connected.verdict, connected.leadId)
      : { kind: 'refused', sentence: 'Nothing was changed.' },
});

const none: Connection = { accountId: null, contactId: null, by: null, candidates: [] };

async function changed(
  open: OpenLead,
  workshop: Workshop,
  { asker, turn, playbook }: Request,
  what: 'account' | 'contact',
  change: (before: Connection) => Connection,
  accountName?: string,
): Promise<Connected> {
  const { id } = open.document.lead;
  const verdict = await workshop.record.act(id, asker.address, turn, async (lead: Lead) => {
    const closed = closedRefusal(lead, playbook, workshop.clock.now());
    if (closed) return closed;
    const before = lead.connection ?? none;
    const connection = change(before);
    const same = connection.accountId === before.accountId && connection.contactId === before.contactId;
    if (same && before.by === 'person') return { refused: 'It is so already.' };
    return {
      events: [
        {
          type: 'RecordsConnected',
          connection,
          changed: what,
          ...(accountName !== undefined && { accountName }),
        },
        { type: 'RunRequested', ...rerunFor({ kind: 'connection-changed' }, lead.phase) },
      ],
      sentence: 'Done. Fit and rating are judged again.',
    };
  });
  workshop.worker.wake(id);
  return { verdict, leadId: id };
}

/** A person's word on the company's web site: which one it is, or that none is. */
async function siteChanged(
  open: OpenLead,
  workshop: Workshop,
  { asker, turn, playbook }: Request,
  host: string | null,
): Promise<Connected> {
  const { id } = open.document.lead;
  const verdict = await workshop.record.act(id, asker.address, turn, async (lead: Lead) => {
    const closed = closedRefusal(lead, playbook, workshop.clock.now());
    if (closed) return closed;
    if (lead.companySite && lead.companySite.host === host) return { refused: 'It is so already.' };
    return {
      events: [
        { type: 'SiteConnected', site: { host } },
        { type: 'RunRequested', ...rerunFor({ kind: 'connection-changed' }, lead.phase) },
      ],
      sentence: host ? `Done. ${host} is read now.` : 'Done. It is judged without a site.',
    };
  });
  workshop.worker.wake(id);
  return { verdict, leadId: id };
}
