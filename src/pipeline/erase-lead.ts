import type { Lead } from '../domain/lead';
import type { LoggedEvent } from '../domain/lead-event';
import { leadName } from '../domain/lead-fields';
import { archivedEvents, archiveOf } from './archive';
import type { EraseEffect } from './effects/effect';
import { eraseRow } from './effects/projection';
import { unindexLead } from './effects/search-keys';
import { createChatMemory } from './chat-memory';
import type { LeadDocument } from './lead-document';
import { forgetMentions } from './mentions';
import { leadUseKey } from './model-ledger';
import type { LeadRecord } from './record';
import { removeAll, removeOne } from './remove-all';
import { repliesOf } from './reply-record';
import { researchOf } from './research-record';
import { simulationEditsOf } from './simulation-edits';
import type { StageNeeds } from './stages/stage';
import { withdrawMentions } from './withdraw-mentions';

/**
 * Removes all that is kept of a lead but its document, which its caller replaces afterwards: until then it tells what is
 * still to be removed, so that a removal that was cut off is begun again. A salted hash of each address stays, which keeps
 * mail and leads of them out.
 */
export async function eraseLead(
  document: LeadDocument,
  { erasure, listedUnder, indexed }: EraseEffect,
  needs: StageNeeds,
  record: Pick<LeadRecord, 'change' | 'showAnew'>,
): Promise<void> {
  const { addressBook, crm, mailbox, channels, leftovers, store } = needs;
  const { lead } = document;
  const events = [...(await archivedEvents(lead.id, store)), ...document.events];
  const versions = versionsOf(lead, events);
  const addresses = addressesOf(versions);
  // Who was only kept long enough may come back by their own wish.
  if (erasure.why === 'asked') for (const one of addresses) await addressBook.erase(one);

  const contacts = await crm.erase?.({
    leadId: lead.id,
    leadSourceId: lead.origin.sourceId,
    addresses,
    qualifications: unique([
      ...events.flatMap(({ event }) => (event.type === 'QualifyRequested' ? [event.request.key] : [])),
      ...(lead.qualification ? [lead.qualification.request.key] : []),
    ]),
  });
  const gone = (contacts ?? []).map((one) => `contact/${one}` as const);
  await withdrawMentions([`lead/${lead.id}`, ...gone], record, store);
  await mailbox.erase?.(unique([...lead.mails.map((one) => one.messageId), ...messageIdsIn(events)]));
  const names = unique([
    ...addresses,
    ...versions.map(({ fields }) => leadName(fields)),
    ...phonesOf(versions),
  ]);
  const readers = unique([...peopleIn(document, events), ...teamOf(needs)]);
  for (const channel of channels) await channel.erase?.({ leadId: lead.id, readers, names });
  await leftovers?.erase(addresses);

  await removeTraces(document, { listedUnder, indexed }, needs, events);
  await createChatMemory(store, needs.clock).forget(lead.id);
  await removeOne(leadUseKey(lead.id), store);
  // Last of all: the events tell where everything else is.
  await removeAll(archiveOf(lead.id), store);
}

/** Takes what is kept of a lead beside it out of all lists, the index and the records; done again it changes nothing. */
export async function removeTraces(
  document: LeadDocument,
  { listedUnder, indexed }: Pick<EraseEffect, 'listedUnder' | 'indexed'>,
  { store }: Pick<StageNeeds, 'store'>,
  events: readonly LoggedEvent[] = document.events,
): Promise<void> {
  const { lead } = document;
  await forgetMentions(document, store);
  const versions = versionsOf(lead, events);
  const owners = unique([...listedUnder, ...versions.map((one) => one.owner ?? ''), ...ownersIn(events)]);
  for (const owner of owners) await eraseRow(owner, lead.id, store);
  await unindexLead(versions, indexed, store);
  for (const id of researchIn(lead, events)) await removeOne({ partition: researchOf(lead.id), id }, store);
  for (const partition of [researchOf(lead.id), repliesOf(lead.id), simulationEditsOf(lead.id)])
    await removeAll(partition, store);
}

/** The lead with each set of fields that it ever had. */
function versionsOf(lead: Lead, events: readonly LoggedEvent[]): readonly Lead[] {
  const earlier = events.flatMap(({ event }) =>
    event.type === 'LeadReceived' || event.type === 'LeadUpdated' ? [{ ...lead, fields: event.fields }] : [],
  );
  return [lead, ...earlier];
}

function addressesOf(versions: readonly Lead[]): readonly string[] {
  const written = versions.flatMap(({ fields, mails }) => [fields.email, ...mails.map((one) => one.to)]);
  return unique(written.map((one) => one.trim())).filter((one) => one !== '');
}

function phonesOf(versions: readonly Lead[]): readonly string[] {
  return versions.map(({ fields }) => fields.phone.trim()).filter((one) => one !== '');
}

function messageIdsIn(events: readonly LoggedEvent[]): readonly string[] {
  return events.flatMap(({ event }) => (event.type === 'MailRequested' ? [event.mail.messageId] : []));
}

function ownersIn(events: readonly LoggedEvent[]): readonly string[] {
  return events.flatMap(({ event }) => ('owner' in event ? [event.owner ?? ''] : []));
}

function researchIn(lead: Lead, events: readonly LoggedEvent[]): readonly string[] {
  const told = events.flatMap(({ event }) =>
    event.type === 'CompanyResearched' ? [event.research.record] : [],
  );
  return unique([...told, ...(lead.research ? [lead.research.record] : [])]);
}

/** Everybody to whom a card was shown or who did something to it. */
function peopleIn({ effects }: LeadDocument, events: readonly LoggedEvent[]): readonly string[] {
  const shown = effects.flatMap((one) => (one.kind === 'announce' ? [one.to] : []));
  return [...shown, ...events.map((one) => one.by)].filter((one) => one.includes('@'));
}

function teamOf({ playbooks }: StageNeeds): readonly string[] {
  return playbooks.active().flatMap(({ playbook }) => playbook.people.map((one) => one.email));
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
