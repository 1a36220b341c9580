import { contactWords } from '../cards/event-words';
import type { LastAct, LeadSubject, Reader } from '../cards/subject';
import { isErased, namelessLead } from '../domain/erasure';
import type { Lead } from '../domain/lead';
import { actorOf, type LoggedEvent } from '../domain/lead-event';
import { leadName } from '../domain/lead-fields';
import type { Role } from '../domain/person';
import { refusalFor, type OperationName } from '../domain/permissions';
import { personOf, type Playbook } from '../domain/playbook';
import type { LeadStore } from '../ports/lead-store';
import type { LeadDocument } from './lead-document';
import type { Outside } from './outside';
import { loadResearch } from './research-record';
import { partitionOf } from './shard';

type SubjectNeeds = Pick<Outside, 'crm' | 'modelSpending'> & { readonly store: Pick<LeadStore, 'get'> };

/** What a card about a lead is made from: the lead with its connected records and the last thing a person did to it. */
export async function leadSubject(
  lead: Lead,
  events: readonly LoggedEvent[],
  playbook: Playbook,
  { crm, store, modelSpending }: SubjectNeeds,
): Promise<LeadSubject> {
  const { accountId, contactId, candidates } = lead.connection ?? {
    accountId: null,
    contactId: null,
    candidates: [],
  };
  const found = await Promise.all(candidates.map((id) => crm.account(id)));
  return {
    lead,
    account: accountId ? await crm.account(accountId) : undefined,
    contact: contactId ? await crm.contact(contactId) : undefined,
    candidates: found.filter((one) => one !== undefined),
    research: await loadResearch(lead, store),
    playbook,
    lastAct: lastAct(events, playbook),
    samePerson: await samePerson(lead, store),
    modelCost: modelSpending ? await modelSpending.ofLead(lead.id) : null,
  };
}

/** Whom the lead follows, by name, company and topic. */
async function samePerson(
  { engagement: { sameAs } }: Lead,
  store: Pick<LeadStore, 'get'>,
): Promise<string | null> {
  if (!sameAs) return null;
  const found = await store.get<LeadDocument>({ partition: partitionOf(sameAs), id: sameAs });
  if (!found || isErased(found.body.lead)) return namelessLead;
  const { fields } = found.body.lead;
  return [leadName(fields), fields.companyName, fields.topic && `“${fields.topic}”`]
    .filter(Boolean)
    .join(', ');
}

/**
 * The reader of a card, with what the playbook lets them do with this lead; `roles` are those of somebody who is not among
 * its people.
 */
export function readerOf(
  address: string,
  lead: { readonly owner: string | null } | null,
  playbook: Playbook,
  now: number,
  roles: readonly Role[] = [],
): Reader {
  const person = personOf(playbook, address);
  const asker = { address: person?.email ?? address, roles: person?.roles ?? roles };
  return {
    address: asker.address,
    timeZone: person?.timeZone ?? 'UTC',
    now,
    may: (operation: OperationName) =>
      refusalFor(asker, operation, playbook.roleBasedViews, lead ?? undefined) === null,
  };
}

/** The last thing a person did to a lead, of the events at hand; null when nobody did anything. */
export function lastAct(events: readonly LoggedEvent[], playbook: Playbook): LastAct | null {
  for (const logged of [...events].reverse()) {
    const what = actWords(logged.event, playbook);
    const by = actorOf(logged);
    if (what && by !== 'agent') return { by: personOf(playbook, by)?.name ?? by, what, at: logged.at };
  }
  return null;
}

/** What a person did, in the past tense; null for what is no act of a person on the lead. */
function actWords(event: LoggedEvent['event'], playbook: Playbook): string | null {
  switch (event.type) {
    case 'Reassigned':
      return `reassigned to ${personOf(playbook, event.owner)?.name ?? event.owner}`;
    case 'Restored':
      return 'given back to the agent';
    case 'DisqualifiedByPerson':
      return `disqualified (“${event.words}”)`;
    case 'QualifyRequested':
      return 'qualification asked for';
    case 'Qualified':
      return 'qualified';
    case 'EmailMarked':
      return `e-mail address marked ${[event.mark.validity, event.mark.type].filter(Boolean).join(' and ')}`;
    case 'RecordsConnected':
      if (event.changed === 'contact') return contactWords(event.connection);
      return event.connection.accountId
        ? `connected to account ${event.accountName ?? event.connection.accountId}`
        : 'disconnected';
    case 'SiteConnected':
      return event.site.host ? `connected to the site ${event.site.host}` : 'disconnected from its site';
    case 'EmailDrafted':
      return 'e-mail draft saved';
    case 'MailRequested':
      return `e-mail “${event.mail.subject}” sent`;
    case 'LeadUpdated':
      return `updated (${event.changed.join(', ')})`;
    default:
      return null;
  }
}
