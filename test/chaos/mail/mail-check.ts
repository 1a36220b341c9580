import { openSqlite } from '../../../src/drivers/stores/sqlite';
import { keptLeads, type KeptLead } from '../../../src/simulation/chaos-records';
import type { AcceptedMail } from '../../fixtures/mail/mail-servers';
import type { SentAnswer } from './mail-answers';
import { temperOf } from './mail-leads';
import type { HandedOver } from './smtp-relay';

/** What was seen outside of the processes. */
export interface MailSeen {
  /** What the server took from the agent, by its log. */
  readonly accepted: readonly AcceptedMail[];
  /** Message ids of what stands in the mailboxes of leads. */
  readonly delivered: readonly string[];
  readonly answers: readonly SentAnswer[];
  /** Since when an opt-out was in force, by address. */
  readonly inForce: ReadonlyMap<string, number>;
  readonly handedOver: readonly HandedOver[];
}

export interface MailFound {
  /** How many mails ended in which outcome. */
  readonly byOutcome: Readonly<Record<string, number>>;
  /** How many of those nobody knows did leave. */
  readonly unknownThatLeft: number;
  readonly byPurpose: Readonly<Record<string, number>>;
  readonly replies: Readonly<Record<string, number>>;
  readonly violations: readonly string[];
}

/** A mail that was handed over when its opt-out came into force may still be on its way. */
const graceMs = 2_000;

/** Compares what the store says with what was seen outside: no mail twice, none unknown to people, none after an opt-out, each answer once. */
export async function checkMail(file: string, seen: MailSeen): Promise<MailFound> {
  const { port, close } = openSqlite({ file });
  const leads: KeptLead[] = [];
  for await (const lead of keptLeads(port)) leads.push(lead);
  await close();
  const mails = leads.flatMap(({ document }) => document.lead.mails);
  const left = new Set(seen.accepted.map((one) => one.messageId));
  const unknown = mails.filter((one) => one.outcome === 'unknown');
  return {
    byOutcome: counted(mails.map((one) => one.outcome)),
    byPurpose: counted(mails.filter((one) => left.has(one.messageId)).map((one) => one.purpose ?? 'person')),
    unknownThatLeft: unknown.filter((one) => left.has(one.messageId)).length,
    replies: counted(leads.flatMap(({ log }) => repliesOf(log)).map((one) => one.kind)),
    violations: [
      ...twice(seen),
      ...leads.flatMap((lead) => untrue(lead, left)),
      ...strangers(seen, leads),
      ...afterOptOut(seen),
      ...answersWrong(seen, leads),
      ...undecided(leads),
    ],
  };
}

/** What left, left once: by its message id where the server took it and where it lies, and by lead and step. */
function twice({ accepted, delivered }: MailSeen): readonly string[] {
  // `<lead.number.hash@domain>`: another text for the same step has another hash.
  const step = (id: string) => /^<(\w+\.\d+)\./u.exec(id)?.[1] ?? id;
  const ids = accepted.map((one) => one.messageId);
  return [
    ...repeated(ids).map((id) => `${id} was sent twice`),
    ...repeated(delivered).map((id) => `${id} lies twice in a mailbox`),
    ...repeated(ids.map(step)).map((one) => `the step ${one} was written twice`),
  ];
}

/** What a lead says of its mails is what happened to them, and what nobody knows was asked of people. */
function untrue({ id, document, log }: KeptLead, left: ReadonlySet<string>): readonly string[] {
  const wrong: string[] = [];
  const { mails } = document.lead;
  for (const { messageId, outcome } of mails) {
    if (outcome === 'sending') wrong.push(`${messageId} rests as sending`);
    if (outcome === 'sent' && !left.has(messageId)) wrong.push(`${messageId} is told as sent and never left`);
    if (['refused', 'withdrawn'].includes(outcome) && left.has(messageId))
      wrong.push(`${messageId} is told as ${outcome} and left`);
    const settled = log.filter(({ event }) => event.type === 'MailSettled' && event.messageId === messageId);
    if (settled.length !== 1) wrong.push(`${messageId} was settled ${settled.length} times`);
    for (const { seq } of settled.filter(() => outcome === 'unknown')) {
      const asked = document.effects.some(
        (one) => one.kind === 'announce' && one.card === 'unknown-outcome' && one.id.includes(`.${seq}.`),
      );
      if (!asked) wrong.push(`nobody was asked about ${messageId}`);
    }
  }
  if (mails.filter((one) => one.purpose === 'outreach' && one.outcome !== 'withdrawn').length > 1)
    wrong.push(`lead ${id} was written to as if for the first time twice`);
  return wrong;
}

/** Mails that no lead knows of, and persons who were written to for two of their leads. */
function strangers({ accepted }: MailSeen, leads: readonly KeptLead[]): readonly string[] {
  const known = new Set(leads.flatMap(({ document }) => document.lead.mails.map((one) => one.messageId)));
  const writers = new Map<string, Set<string>>();
  for (const { messageId, to } of accepted)
    writers.set(to, (writers.get(to) ?? new Set()).add(messageId.split('.')[0] ?? ''));
  return [
    ...accepted.filter((one) => !known.has(one.messageId)).map((one) => `nobody asked for ${one.messageId}`),
    ...[...writers].filter(([, ids]) => ids.size > 1).map(([to]) => `two leads wrote to ${to}`),
  ];
}

function afterOptOut({ inForce, handedOver, answers }: MailSeen): readonly string[] {
  const late = handedOver.filter(({ to, at }) => at > (inForce.get(to) ?? Infinity) + graceMs);
  const ignored = answers.filter((one) => one.temper === 'opts-out' && !inForce.has(one.from));
  return [
    ...late.map(({ to }) => `${to} was written to after its opt-out`),
    ...ignored.map(({ from }) => `the opt-out of ${from} is not in force`),
  ];
}

/** Each answer and each report of a failure was taken in once, by the lead it belongs to, and led to what it must. */
function answersWrong({ answers, accepted }: MailSeen, leads: readonly KeptLead[]): readonly string[] {
  const wrong: string[] = [];
  const taken = leads.flatMap(({ id, document, log }) =>
    repliesOf(log).map((reply) => ({ id, lead: document.lead, reply })),
  );
  for (const { messageId, from, temper } of answers) {
    const mine = taken.filter((one) => one.reply.id === messageId);
    const [first] = mine;
    if (mine.length !== 1) wrong.push(`the answer ${messageId} was taken in ${mine.length} times`);
    if (first && first.lead.fields.email !== from) wrong.push(`${messageId} went to another lead`);
    if (first && temper === 'opts-out' && first.lead.decision?.row !== '11')
      wrong.push(`${from} opted out and was decided by row ${first.lead.decision?.row}`);
    if (first && temper === 'refuses' && first.lead.decision?.row !== '8')
      wrong.push(`${from} refused and was decided by row ${first.lead.decision?.row}`);
  }
  const returned = accepted.filter((one) => temperOf(one.to) === 'nobody').length;
  const bounces = taken.filter((one) => one.reply.kind === 'hard-bounce').length;
  if (bounces !== returned) wrong.push(`${returned} mails came back and ${bounces} were taken in`);
  if (taken.length !== answers.length + bounces)
    wrong.push(`${taken.length} replies were taken in, and ${answers.length + bounces} were sent`);
  return wrong;
}

/** Leads that came to no end, but for those of which a person has to say how they go on, and others of the same person. */
function undecided(leads: readonly KeptLead[]): readonly string[] {
  const open = leads.filter(({ document }) => document.lead.phase === 'in-progress');
  const asked = new Set(
    open.filter(({ document }) => document.lead.mails.at(-1)?.outcome === 'unknown').map((one) => one.id),
  );
  return open
    .filter(({ id, document }) => !asked.has(id) && !asked.has(document.lead.engagement.sameAs ?? ''))
    .map(({ document: { lead } }) => {
      const mails = lead.mails.map((one) => `${one.purpose} ${one.outcome}`).join(', ');
      return `lead ${lead.origin.sourceId} is not decided; mails: ${mails}; it waits for ${lead.scheduled?.trigger}`;
    });
}

function repliesOf(log: KeptLead['log']) {
  return log.flatMap(({ event }) => (event.type === 'ReplyReceived' ? [event.reply] : []));
}

function repeated(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((one, at) => all.indexOf(one) !== at))];
}

function counted(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
