import type { Contact } from '../domain/account';
import { isErased } from '../domain/erasure';
import { isClosed, offersFor } from '../domain/qualify-offers';
import type { Turn } from '../ports/desk';
import type { Random } from './random';
import { pressedVerbs, type SeenButton } from './seen-buttons';
import type { WatchedLead } from './lead-watch';
import { administrator, contacts, sellers, supervisors } from './workload';

/** Who presses what. */
export interface Act {
  readonly address: string;
  readonly act: Extract<Turn['act'], { kind: 'button' }>;
}

type Typed = (random: Random) => Readonly<Record<string, unknown>>;

/** What people type or choose beside a button, by its operation. */
const typed: Readonly<Record<(typeof pressedVerbs)[number], Typed>> = {
  reassign: (random) => ({ to: random.pick(['', '', ...sellers, 'owen@seller.example']), confirmed: 'yes' }),
  restore: () => ({}),
  disqualify: () => ({ reason: 'A competitor' }),
  email: (random) =>
    random.chance(0.5)
      ? { address: random.pick(['mia@nord.example', 'mia@gone.example', 'mia@free.example']) }
      : { as: random.pick(['valid', 'invalid', 'work', 'personal']) },
  connect: (random) =>
    random.pick([
      { kind: 'account', record: 'A-1' },
      { kind: 'account', record: 'A-2' },
      { kind: 'account', record: 'A-9' },
      { kind: 'contact', record: 'C-1' },
    ]),
  qualify: (random) => ({
    create: random.pick(['contact,opportunity', 'account,contact,opportunity', 'opportunity', '']),
    opportunity: 'A deal',
    confirmed: 'yes',
  }),
  approve: (random) => (random.chance(0.5) ? {} : { subject: 'Menus', body: 'Hello.' }),
  disconnect: (random) => ({ kind: random.pick(['account', 'contact']) }),
  draft: (random) => {
    const what = random.pick(['save', 'send', 'send', 'send', 'discard']);
    return what === 'discard' ? { do: what } : { do: what, subject: 'Hello', body: 'Could we talk?' };
  },
};

function typedFor(verb: string, random: Random): Readonly<Record<string, unknown>> {
  const known = pressedVerbs.find((one) => one === verb);
  return known ? typed[known](random) : {};
}

const verbs = ['reassign', 'reassign', 'restore', 'disqualify', 'qualify', 'email', 'connect', 'disconnect'];
const leading = ['reassign', 'restore'];

/** Somebody presses a button that stood on one of these cards; inputs are typed where the button leaves them open. */
export function pressSeen({ to, verb, data }: SeenButton, random: Random): Act {
  const chosen = 'as' in data || 'do' in data || 'kind' in data;
  const isTyped = verb === 'connect' || (verb === 'approve' && data.do === 'send');
  const inputs = chosen && !isTyped ? {} : typedFor(verb, random);
  return { address: to, act: { kind: 'button', verb, data: { ...inputs, ...data } } };
}

/** Somebody does something with a lead, sensible or not: mostly who may, mostly on a lead where it can be done. */
export function actOn({ id, document }: WatchedLead, random: Random, wanted?: string): Act {
  const { owner } = document.lead;
  const verb = wanted ?? (random.chance(0.45) ? 'draft' : random.pick(verbs));
  const inputs = typedFor(verb, random);
  const theirs = owner?.endsWith('@seller.example') && random.chance(0.6) ? [owner] : supervisors;
  const may = leading.includes(verb) ? supervisors : theirs;
  const address = random.pick(random.chance(0.85) ? may : sellers);
  return { address, act: { kind: 'button', verb, data: { ...inputs, lead: id } } };
}

/** Somebody sends an e-mail to this lead; undefined as long as that is not possible. */
export function sendTo({ id, document }: WatchedLead, random: Random): Act | undefined {
  const { owner, phase, email } = document.lead;
  if (phase !== 'handed-over' || email?.validity !== 'valid') return undefined;
  const address = random.pick([owner ?? '', ...supervisors]);
  const data = { lead: id, do: 'send', subject: 'Hello', body: 'Could we talk?' };
  return { address, act: { kind: 'button', verb: 'draft', data } };
}

/** Somebody qualifies this lead, with all that can be made of it; undefined as long as that is not possible. */
export function qualifyLead({ id, document }: WatchedLead, random: Random): Act | undefined {
  const { lead } = document;
  if (lead.phase !== 'handed-over' || isClosed(lead)) return undefined;
  const address = random.pick([lead.owner ?? '', ...supervisors]);
  const create = offersFor(lead)
    .map((one) => one.kind)
    .join(',');
  const data = { lead: id, create, opportunity: lead.fields.topic || 'A deal', confirmed: 'yes' };
  return { address, act: { kind: 'button', verb: 'qualify', data } };
}

/** Whoever is asked, or leads, or has no say in it, decides about the e-mail that the agent wants to send; mostly about this one. */
export function decideOn({ id, document }: WatchedLead, random: Random): Act | undefined {
  const { proposal } = document.lead.engagement;
  if (!proposal) return undefined;
  const address = random.pick([proposal.approver, proposal.approver, ...supervisors, ...sellers]);
  const hash = random.chance(0.9) ? proposal.hash : '0'.repeat(32);
  const edited = random.chance(0.3) ? { subject: 'Menus', body: 'Hello.' } : {};
  const what = random.chance(0.7) ? { do: 'send', ...edited } : { do: 'reject' };
  return { address, act: { kind: 'button', verb: 'approve', data: { lead: id, hash, ...what } } };
}

/** The supervisor gives up a lead to which the agent is about to write; undefined when it is not. */
export function giveUp({ id, document }: WatchedLead): Act | undefined {
  const { mails, phase } = document.lead;
  const waits = mails.some((one) => one.purpose !== undefined && one.outcome === 'sending');
  if (phase !== 'in-progress' || !waits) return undefined;
  const data = { lead: id, reason: 'A competitor' };
  return { address: supervisors[0] ?? '', act: { kind: 'button', verb: 'disqualify', data } };
}

/** A supervisor erases this lead; undefined when its addresses are also of others, or of a contact of others, who would go with it. */
export function eraseLead(
  { id, document, log }: WatchedLead,
  others: readonly WatchedLead[],
  random: Random,
): Act | undefined {
  const { phase, fields } = document.lead;
  if (phase === 'received' || isErased(document.lead) || fields.email === '') return undefined;
  const theirs = [
    ...contacts.map((one) => one.email),
    ...others.filter((one) => one.id !== id).flatMap((one) => addressesIn(one.log)),
  ];
  if (addressesIn(log).some((one) => theirs.includes(one))) return undefined;
  const data = { lead: id, confirmed: 'yes' };
  return { address: random.pick(supervisors), act: { kind: 'button', verb: 'erase', data } };
}

/** Under which id the CRM knows the person of a lead. */
export function contactIdOf(leadId: string): string {
  return `C-${leadId}`;
}

/** What the CRM knows of the person of a lead. */
export function contactOf({ id, document }: WatchedLead): Contact {
  const { email, firstName, lastName, jobTitle } = document.lead.fields;
  return { id: contactIdOf(id), name: `${firstName} ${lastName}`, email, accountId: null, jobTitle };
}

/** A supervisor connects this lead with a contact. */
export function connectWith({ id }: WatchedLead, contact: string, random: Random): Act {
  const data = { lead: id, kind: 'contact', record: contact };
  return { address: random.pick(supervisors), act: { kind: 'button', verb: 'connect', data } };
}

/** The addresses that a lead ever had. */
export function addressesIn(log: WatchedLead['log']): readonly string[] {
  return log.flatMap(({ event }) =>
    (event.type === 'LeadReceived' || event.type === 'LeadUpdated') && event.fields.email
      ? event.fields.email
      : [],
  );
}

/** The supervisor decides about what waits for people: an e-mail to approve, or one of which nobody knows whether it left. */
export function settle({ id, document }: WatchedLead, random: Random): Act | undefined {
  const { engagement, mails, phase } = document.lead;
  const address = supervisors[0] ?? '';
  const { proposal } = engagement;
  if (proposal) {
    const data = { lead: id, hash: proposal.hash, do: random.pick(['send', 'send', 'reject']) };
    return { address, act: { kind: 'button', verb: 'approve', data } };
  }
  const doubtful = mails.find((one) => one.purpose !== undefined && one.outcome === 'unknown');
  if (!doubtful || phase !== 'in-progress') return undefined;
  const data = { lead: id, mail: doubtful.messageId, do: random.pick(['arrived', 'leave']) };
  return { address, act: { kind: 'button', verb: 'draft', data } };
}

/** Somebody looks at how the agent does. */
export function look(): Act {
  return { address: supervisors[0] ?? '', act: { kind: 'button', verb: 'agent', data: {} } };
}

/** The administrator starts or pauses the agent. */
export function control(what: 'start' | 'pause'): Act {
  return { address: administrator, act: { kind: 'button', verb: 'agent-control', data: { do: what } } };
}
