import { bantWords, replyInterestWords } from '../cards/engagement-words';
import { toldInteractions } from '../cards/interaction-words';
import { replyWords } from '../cards/mail-words';
import type { LeadSubject, Reader } from '../cards/subject';
import { waitingWords } from '../cards/waiting-words';
import { capitalised, countWords, dateTimeWords } from '../cards/words';
import type { Activity } from '../domain/account';
import type { LoggedEvent } from '../domain/lead-event';
import { bantNames, type BantName } from '../domain/bant';
import { leadName } from '../domain/lead-fields';
import { nextQuestion } from '../domain/next-question';
import { newestReply } from '../domain/silence';
import { say, type PartAnswer } from './answer-company';

type Part = (
  subject: LeadSubject,
  reader: Reader,
  events: readonly LoggedEvent[],
  activities: readonly Activity[],
) => PartAnswer;

/** Most entries of a summary; the newest are told. */
const mostTold = 10;

/** What the conversation with a lead answers. */
export const conversationParts: Readonly<Record<string, Part>> = {
  conversation(subject, reader, _, activities) {
    const name = leadName(subject.lead.fields);
    const all = toldInteractions(subject, activities, reader);
    const told = all.slice(-mostTold);
    const left = all.length - told.length;
    const asked = `The CRM was asked just now, ${dateTimeWords(new Date(reader.now).toISOString(), reader.timeZone)}.`;
    if (all.length === 0)
      return say(`Nothing was written to ${name}, nothing came back, and the CRM knows of nothing.`, asked);
    const receipts = told.flatMap((one) => one.receipt ?? []);
    return {
      sentences: [
        `${countWords(all.length, 'interaction')} with ${name}, the latest last.`,
        ...(left > 0 ? [`${left} earlier ones are left out.`] : []),
        ...told.map(({ what, words, receipt }) =>
          receipt ? `${what} [${receipts.indexOf(receipt) + 1}]` : `${what}: “${words}”`,
        ),
        asked,
      ],
      receipts,
    };
  },
  replied({ lead }, reader) {
    const name = leadName(lead.fields);
    const reply = newestReply(lead.replies);
    const machine = lead.replies.findLast((one) => one.kind !== 'person' && one.kind !== 'automatic');
    if (reply)
      return say(`Yes, ${name} answered on ${dateTimeWords(reply.at, reader.timeZone)}: “${reply.excerpt}”`);
    const sent = lead.mails.some((one) => one.outcome === 'sent');
    return say(
      sent ? `No, ${name} has not answered.` : `No, and nothing was sent to ${name}.`,
      machine ? `What came back is no answer: ${replyWords(machine.kind)}.` : '',
    );
  },
  interest({ lead }) {
    const { reading } = lead.engagement;
    if (!reading)
      return say(`${leadName(lead.fields)} has not answered, so nothing tells its interest but the rating.`);
    const { interest } = reading;
    const sentences = [`${replyInterestWords(interest?.level)}.`];
    return { sentences, receipts: interest ? [interest.finding] : [] };
  },
  bant(subject) {
    const { reading } = subject.lead.engagement;
    if (!reading || reading.bant.level === 'off') return say(offWords(subject));
    const question = nextQuestion(subject.playbook, reading);
    return {
      sentences: [
        `${bantWords(reading.bant)}.`,
        ...reading.bant.parts.map(({ name, verdict }) => `${capitalised(name)}: ${verdict}.`),
        ...(question ? [`To ask next: “${question}”`] : []),
      ],
      receipts: reading.bant.parts.flatMap(({ finding }) => finding ?? []),
    };
  },
  ...Object.fromEntries(bantNames.map((name) => [`bant-${name}`, partOf(name)])),
  'waits-for': (subject, reader) =>
    say(
      waitingWords(subject, reader) ||
        `${leadName(subject.lead.fields)} waits for no e-mail and no approval.`,
    ),
};

function partOf(name: BantName): Part {
  return (subject) => {
    const part = subject.lead.engagement.reading?.bant.parts.find((one) => one.name === name);
    if (!part) return say(offWords(subject));
    if (!part.finding) return say(`Nothing it wrote says its ${name}.`);
    return { sentences: [`${capitalised(name)}: ${part.verdict}.`], receipts: [part.finding] };
  };
}

function offWords({ lead, playbook }: LeadSubject): string {
  const described = bantNames.some((name) => playbook.bant[name].description !== '');
  return described
    ? `${leadName(lead.fields)} has not answered, so nothing is known of need, timeline, budget and authority.`
    : 'The playbook does not describe need, timeline, budget and authority, so nobody looks for them.';
}
