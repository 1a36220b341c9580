import { bantWords, replyInterestWords } from '../cards/engagement-words';
import { mailOutcomeWords, purposeWords, replyWords } from '../cards/mail-words';
import { personWords } from '../cards/people';
import type { LeadSubject, Reader } from '../cards/subject';
import { waitingWords } from '../cards/waiting-words';
import { capitalised, dateTimeWords, dateWords } from '../cards/words';
import { bantNames, type BantName } from '../domain/bant';
import { leadName } from '../domain/lead-fields';
import { nextQuestion } from '../domain/next-question';
import { newestReply } from '../domain/silence';
import { say, type PartAnswer } from './answer-company';

type Part = (subject: LeadSubject, reader: Reader) => PartAnswer;

/** Most entries of a summary; the newest are told. */
const mostTold = 10;

/** What the conversation with a lead answers. */
export const conversationParts: Readonly<Record<string, Part>> = {
  conversation(subject, reader) {
    const all = interactions(subject, reader);
    const left = all.length - mostTold;
    if (all.length === 0)
      return say(`Nothing was written to ${leadName(subject.lead.fields)}, and nothing came back.`);
    return say(...(left > 0 ? [`${left} earlier ones are left out.`] : []), ...all.slice(-mostTold));
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

/** Mails, replies and what the CRM remembers of the lead, oldest first. */
function interactions({ lead, playbook, research }: LeadSubject, reader: Reader): readonly string[] {
  const acts = (research?.history ?? []).flatMap(({ text, date }) =>
    date ? [{ at: date, words: `${dateWords(date, reader.timeZone)}, CRM: ${text}.` }] : [],
  );
  const mails = lead.mails.map(({ at, sendAt, by, purpose, subject, outcome }) => ({
    at: sendAt ?? at,
    words: `${dateTimeWords(sendAt ?? at, reader.timeZone)}, ${purpose ? purposeWords(purpose) : 'e-mail'} by ${personWords(by, playbook, reader.address)} (${mailOutcomeWords(outcome)}): “${subject}”`,
  }));
  const replies = lead.replies.map(({ at, kind, excerpt, subject }) => ({
    at,
    words: `${dateTimeWords(at, reader.timeZone)}, ${replyWords(kind)}: “${excerpt || subject}”`,
  }));
  return [...acts, ...mails, ...replies]
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at))
    .map((one) => one.words);
}
