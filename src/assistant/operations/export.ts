import type { Account, Activity, Contact } from '../../domain/account';
import type { CompanyResearch } from '../../domain/company-research';
import type { Lead } from '../../domain/lead';
import type { LoggedEvent } from '../../domain/lead-event';
import type { Effect } from '../../pipeline/effects/effect';
import type { Verdict } from '../../pipeline/lead-document';
import { wakeAt } from '../../pipeline/lead-document';
import { leadUseKey } from '../../pipeline/model-ledger';
import { listAll } from '../../pipeline/list-all';
import { repliesOf, type KeptReply } from '../../pipeline/reply-record';
import { loadResearch, researchOf } from '../../pipeline/research-record';
import { leadOperation } from '../operation';
import { leadInput, type LeadInput } from './lead';

/** Everything Baton keeps of a lead, as it is kept. */
export interface LeadExport {
  readonly format: 'baton-lead';
  readonly version: 1;
  /** ISO 8601. */
  readonly exportedAt: string;
  readonly lead: Lead;
  /** Every event, oldest first. */
  readonly events: readonly LoggedEvent[];
  /** Cards, notes, mails and rows that the events asked for, and what came of them. */
  readonly effects: readonly Effect[];
  /** What people were answered when they acted on it. */
  readonly answers: readonly Verdict[];
  /** Mails as they came, whole. */
  readonly replies: readonly KeptReply[];
  readonly research: readonly CompanyResearch[];
  readonly timers: {
    readonly scheduled: Lead['scheduled'];
    /** ISO 8601; null when it waits for nothing. */
    readonly wakesAt: string | null;
    readonly retryAt: string | null;
  };
  /** What the language model was used for it; null when it was not. */
  readonly modelUse: unknown;
  readonly address: {
    /** True when no mail may go to it. */
    readonly suppressed: boolean;
    /** The lead that was written to first at this address. */
    readonly firstWrittenTo: string | null;
  };
  readonly crm: {
    readonly account: Account | null;
    readonly contact: Contact | null;
    readonly activities: readonly Activity[];
  };
}

/** Gives everything that is kept of a lead, for whoever has a right to see it (docs/deploy.md); only on the command line. */
export const exportLead = leadOperation<LeadInput, LeadExport>({
  name: 'export',
  purpose: 'write everything kept of a lead as JSON',
  writes: false,
  confirms: null,
  input: leadInput,
  async run(_, open, { record, store, crm, addressBook, clock }) {
    const { lead, effects, inbox, retryAt } = open.document;
    const email = lead.fields.email.trim();
    const { accountId, contactId } = lead.connection ?? { accountId: null, contactId: null };
    const research = await listAll<CompanyResearch>(researchOf(lead.id), store);
    // What earlier releases kept of research stands in no list.
    const last = research.length === 0 ? await loadResearch(lead, store) : null;
    const now = clock.now();
    return {
      format: 'baton-lead',
      version: 1,
      exportedAt: new Date(now).toISOString(),
      lead,
      events: await record.history(open),
      effects,
      answers: inbox,
      replies: await listAll<KeptReply>(repliesOf(lead.id), store),
      research: last ? [last] : research,
      timers: {
        scheduled: lead.scheduled,
        wakesAt: instant(wakeAt(open.document, now)),
        retryAt: instant(retryAt ?? undefined),
      },
      modelUse: (await store.get(leadUseKey(lead.id)))?.body ?? null,
      address: {
        suppressed: email !== '' && (await addressBook.isSuppressed(email)),
        firstWrittenTo: email === '' ? null : await addressBook.firstTouched(email),
      },
      crm: {
        account: (accountId && (await crm.account(accountId))) || null,
        contact: (contactId && (await crm.contact(contactId))) || null,
        activities: await crm.activities(lead.origin.sourceId),
      },
    };
  },
  reply: () => ({
    kind: 'refused',
    sentence: 'It is too much for a chat. On the server, “baton export <lead>” writes it.',
  }),
});

function instant(at: number | undefined): string | null {
  return at === undefined ? null : new Date(at).toISOString();
}
