import { companyParts, revenueOf, say, topicOf, type PartAnswer, type Researched } from './answer-company';
import { conversationParts } from './answer-conversation';
import { personWords } from '../cards/people';
import { reasonSentence } from '../cards/reason-words';
import {
  capitalised,
  signalPoints,
  signalWords,
  dateTimeWords,
  notSelectedWords,
  phaseWords,
} from '../cards/words';
import type { LeadSubject, Reader } from '../cards/subject';
import { waitingWords } from '../cards/waiting-words';
import type { Activity } from '../domain/account';
import { leadName } from '../domain/lead-fields';
import type { Criterion } from '../domain/icp-fit';
import { actorOf, type LoggedEvent } from '../domain/lead-event';

type Part = (
  subject: LeadSubject,
  reader: Reader,
  events: readonly LoggedEvent[],
  activities: readonly Activity[],
) => PartAnswer;

/** What each part of a lead is told from; a part that is not here is told by the whole card. */
const parts: Readonly<Record<string, Part>> = {
  rating: ({ lead }) =>
    lead.rating
      ? say(`${leadName(lead.fields)} is rated ${lead.rating.level}, ${lead.rating.score} of 1.`)
      : say(`${leadName(lead.fields)} has not been rated.`),
  'signal-strength': ({ lead }) =>
    lead.signalStrength
      ? say(
          `The signal is ${signalWords(lead.signalStrength.level)}.`,
          ...signalPoints(lead.signalStrength).map((one) => `${one}.`),
        )
      : say('It has not been assessed.'),
  unknown: ({ lead }) => {
    const unknown =
      lead.fit?.criteria.filter((one) => one.verdict === 'unknown').map((one) => one.name) ?? [];
    if (!lead.fit) return say('It has not been assessed.');
    return say(unknown.length > 0 ? `Unknown: ${unknown.join(', ')}.` : 'Every criterion has its data.');
  },
  'next-step': (subject, reader) => {
    const { lead } = subject;
    if (lead.phase === 'handed-over')
      return say(lead.handover?.suggestedAction ?? 'Read the research, then write.');
    if (lead.phase === 'handed-back') return say('Correct the e-mail address; then everything runs again.');
    if (lead.phase === 'qualified') return say('Go on in the CRM, with the records it became.');
    if (lead.phase === 'disqualified')
      return say('Nothing, unless a supervisor reassigns it or gives it back to the agent.');
    return say(waitingWords(subject, reader) || 'The agent is at it; nothing is to be done yet.');
  },
  status: (subject, reader) => {
    const { lead, playbook } = subject;
    if (lead.phase === 'not-selected')
      return say(`It was not selected: ${notSelectedWords(lead.notSelectedFor ?? '')}.`);
    const at = lead.decision ? ` since ${dateTimeWords(lead.decision.at, reader.timeZone)}` : '';
    const owner =
      lead.phase === 'handed-over' ? ` to ${personWords(lead.owner, playbook, reader.address)}` : '';
    return say(
      `It is ${phaseWords(lead.phase)}${owner}${at}.`,
      lead.decision && lead.phase !== 'in-progress' ? reasonSentence(lead.decision.reason) : '',
      waitingWords(subject, reader),
    );
  },
  owner: ({ lead, playbook }, reader) =>
    say(`It belongs to ${personWords(lead.owner, playbook, reader.address)}.`),
  assignment: ({ lead }) => {
    if (!lead.handover) return say('It was not handed over, so nobody was chosen.');
    return say(lead.handover.note ?? 'It was this seller’s turn by the assignment rule.');
  },
  when: (_, reader, events) => {
    const last = lastTelling(events);
    return say(
      last ? `The last change was on ${dateTimeWords(last.at, reader.timeZone)}.` : 'Nothing happened yet.',
    );
  },
  who: ({ playbook }, reader, events) => {
    const last = lastTelling(events);
    const by = last && actorOf(last);
    return say(
      last && by
        ? `${by === 'agent' ? 'The agent' : capitalised(personWords(by, playbook, reader.address))} changed it last, on ${dateTimeWords(last.at, reader.timeZone)}.`
        : 'Nothing happened yet.',
    );
  },
  ...companyParts,
  ...conversationParts,
  industry: known('industries', 'industry', ({ account }) => account?.industry, topicOf('industry')),
  size: known(
    'employee-count',
    'number of employees',
    ({ account }) => account?.employees?.toLocaleString('en'),
    topicOf('size'),
  ),
  revenue: known(
    'annual-revenue',
    'annual revenue',
    ({ account }) =>
      account?.annualRevenue
        ? `${account.annualRevenue.amount.toLocaleString('en')} ${account.annualRevenue.currency}`
        : undefined,
    revenueOf,
  ),
  location: known(
    'location',
    'location',
    ({ account, lead, research }) =>
      account?.location ?? (topicOf('location')(research) ? undefined : lead.fields.country),
    topicOf('location'),
  ),
  person: known('roles', 'job title', ({ lead, contact }) => lead.fields.jobTitle || contact?.jobTitle),
  email: ({ lead }) =>
    say(
      lead.fields.email
        ? `${lead.fields.email}${lead.email ? ` (${lead.email.validity})` : ''}.`
        : 'It has no e-mail address.',
    ),
  phone: ({ lead }) => say(lead.fields.phone ? `${lead.fields.phone}.` : 'No phone number is known.'),
  topic: ({ lead }) => say(lead.fields.topic ? `“${lead.fields.topic}”.` : 'It names no topic.'),
  account: ({ account, candidates }) => {
    if (account) return say(`It is connected with the account ${account.name} (${account.id}).`);
    return say(
      candidates.length > 0
        ? `That is open: ${candidates.map((one) => one.name).join(' or ')}?`
        : 'It is connected with no account.',
    );
  },
  contact: ({ contact }) =>
    say(
      contact
        ? `It is connected with the contact ${contact.name} (${contact.id}).`
        : 'It is connected with no contact.',
    ),
};

/** What only the CRM can tell as it is now. */
export const partsOfCrm: readonly string[] = ['conversation'];

/** The answer to one part of what is known of a lead; undefined when only a whole card tells it. */
export function partAnswer(
  part: string,
  subject: LeadSubject,
  reader: Reader,
  events: readonly LoggedEvent[],
  activities: readonly Activity[] = [],
): PartAnswer | undefined {
  return Object.hasOwn(parts, part) ? parts[part]?.(subject, reader, events, activities) : undefined;
}

/** A value of the records with the receipt of the criterion that read it, else what was read about it. */
function known(
  kind: Criterion['kind'],
  name: string,
  read: (subject: LeadSubject) => string | null | undefined,
  found: Researched = () => undefined,
): Part {
  return (subject) => {
    const value = read(subject);
    if (!value)
      return (
        found(subject.research) ?? say(`Nothing says its ${name}: no record, and nothing that was read.`)
      );
    const criterion = subject.playbook.icp.criteria.find((one) => one.kind === kind)?.name;
    const receipts =
      subject.lead.fit?.criteria.flatMap((one) =>
        one.name === criterion && one.finding ? [one.finding] : [],
      ) ?? [];
    return { sentences: [`Its ${name}: ${value}.`], receipts };
  };
}

/** The last event that a person would call a change. */
function lastTelling(events: readonly LoggedEvent[]): LoggedEvent | undefined {
  return [...events].reverse().find(({ event }) => event.type !== 'StepRan' && event.type !== 'RunRequested');
}
