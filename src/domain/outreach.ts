import type { DraftOpening } from './draft-opening';
import { longestSubject, type EmailDraft } from './email-draft';
import type { LeadMail } from './lead-mail';
import { instructionIn } from './instructs';
import type { ReplyReading } from './engagement';
import type { MailPurpose } from './lead-mail';
import type { LeadFields } from './lead-fields';
import { mailPhrases, type MailPhrases } from './mail-phrases';
import type { KeptSentence } from './mail-sentence';
import { nextQuestion } from './next-question';
import type { Playbook } from './playbook';
import type { Finding } from './research';

export interface OutreachInput {
  readonly purpose: MailPurpose;
  readonly fields: LeadFields;
  readonly playbook: Playbook;
  readonly opening: DraftOpening | null;
  /** Mails of the agent that left before, oldest first. */
  readonly before: readonly LeadMail[];
  readonly reading: ReplyReading | null;
  /** What this server offers for unsubscribing; null when nobody can reach it. */
  readonly unsubscribeUrl: string | null;
  /** What a model wrote and code let pass; null for the template alone. */
  readonly written: {
    readonly subject: string | null;
    readonly sentences: readonly KeptSentence[];
  } | null;
}

/**
 * A mail of the agent (spec section 13): it asserts nothing but what the playbook says of us and what a receipt says of the
 * company, and ends with who writes, why, and how to end it. Plain text; no score, criterion or note. Words of a model stand
 * in place of those of the template between greeting and question; what asks, and what the law wants, is never theirs.
 */
export function composeMail(input: OutreachInput): EmailDraft {
  const { fields, playbook, purpose, written } = input;
  const phrases = mailPhrases[playbook.engagement.writing.language];
  const { body, receipts } = bodies[purpose](input, phrases);
  const first = input.before[0]?.subject;
  const topic = topicOf(fields);
  const own = (purpose === 'outreach' && written?.subject) || withTopic(phrases.enquiry, topic);
  const subject = purpose === 'outreach' ? own : `Re: ${first ?? own}`;
  const text = [greeting(fields, phrases), ...body, ...footer(playbook, input.unsubscribeUrl, phrases)]
    .filter((one) => one.trim() !== '')
    .join('\n\n');
  return { subject: subject.slice(0, longestSubject), body: text, receipts, savedBy: null };
}

function withTopic(enquiry: string, topic: string): string {
  return topic ? `${enquiry}: ${topic}` : enquiry;
}

/** What a playbook must say before the agent may write to anybody, in words; empty when it says it all (spec section 13). */
export function missingForOutreach({ engagement, agent, bant }: Playbook): readonly string[] {
  const { sender, outreach } = engagement;
  const asked = Object.entries(bant).filter(([, one]) => one.description !== '' && one.question === '');
  return [
    ...(agent.email ? [] : ['an address of the agent’s own (agent.email)']),
    ...(sender.name ? [] : ['the real name under which it signs (engagement.sender.name)']),
    ...(sender.postalAddress ? [] : ['the postal address (engagement.sender.postalAddress)']),
    ...(sender.whyWeWrite
      ? []
      : ['why it writes and where addresses come from (engagement.sender.whyWeWrite)']),
    ...(sender.privacyUrl ? [] : ['a link to the privacy notice (engagement.sender.privacyUrl)']),
    ...(sender.disclosure ? [] : ['that software writes the mails (engagement.sender.disclosure)']),
    ...(outreach.value ? [] : ['what we can do for a lead (engagement.outreach.value)']),
    ...asked.map(([name]) => `how it asks for ${name} (bant.${name}.question)`),
  ];
}

interface Body {
  readonly body: readonly string[];
  readonly receipts: readonly Finding[];
}

type Compose = (input: OutreachInput, phrases: MailPhrases) => Body;

const bodies: Readonly<Record<MailPurpose, Compose>> = {
  outreach({ fields, opening, playbook, written }, phrases) {
    const { value, proof, callToAction } = playbook.engagement.outreach;
    const youWrote = phrases.youWrote(aboutTopic(fields, phrases));
    if (written) return { body: [youWrote, said(written), callToAction], receipts: restsOn(written) };
    return {
      body: [`${youWrote}${opening ? ` ${opening.sentence}` : ''}`, value, proof, callToAction],
      receipts: opening ? [opening.finding] : [],
    };
  },
  'follow-up'({ before, fields, playbook, reading, written }, phrases) {
    const { value, callToAction } = playbook.engagement.outreach;
    const number = before.filter((one) => one.purpose === 'follow-up').length + 1;
    const isLast = number >= playbook.engagement.followUp.afterDays.length;
    const begin = phrases.noAnswerYet(aboutTopic(fields, phrases));
    const end = isLast ? phrases.lastMail : phrases.somebodyElse;
    const middle = written ? said(written) : number === 1 ? value : '';
    return {
      body: [begin, middle, nextQuestion(playbook, reading) || callToAction, end],
      receipts: written ? restsOn(written) : [],
    };
  },
  ask({ playbook, reading, written }, phrases) {
    return {
      body: [phrases.thanksForAnswer, written ? said(written) : '', nextQuestion(playbook, reading)],
      receipts: written ? restsOn(written) : [],
    };
  },
  answer({ playbook, reading, written }, phrases) {
    const answered = (reading?.questions ?? []).flatMap(({ quote, answer }) =>
      answer ? [{ quote, answer }] : [],
    );
    const worded = written ? restsOn(written) : [];
    // What the words of a model leave unanswered is answered as it stands.
    const verbatim = answered.filter(({ answer }) => !worded.some((one) => one.quote === answer.quote));
    return {
      body: [
        answered.length === 1 ? phrases.thanksForQuestion : phrases.thanksForQuestions,
        written ? said(written) : '',
        ...verbatim.map(({ quote, answer }) => `> ${oneLine(quote, 300)}\n${answer.quote}`),
        nextQuestion(playbook, reading) || playbook.engagement.outreach.callToAction,
      ],
      receipts: [...worded, ...verbatim.map((one) => one.answer)],
    };
  },
};

type Words = NonNullable<OutreachInput['written']>;

function said({ sentences }: Words): string {
  return sentences.map((one) => one.text).join(' ');
}

function restsOn({ sentences }: Words): readonly Finding[] {
  return [...new Set(sentences.flatMap((one) => one.receipts.map(({ finding }) => finding)))];
}

/** Empty for one that gives orders: they are not repeated. */
function topicOf({ topic }: LeadFields): string {
  return instructionIn(topic) === null ? oneLine(topic, 80) : '';
}

function aboutTopic(fields: LeadFields, phrases: MailPhrases): string {
  const topic = topicOf(fields);
  return topic ? phrases.about(topic) : '';
}

function greeting({ firstName, lastName }: LeadFields, { hello }: MailPhrases): string {
  const name = oneLine(firstName || lastName, 60);
  return name ? `${hello} ${name},` : `${hello},`;
}

function footer(
  { engagement, name }: Playbook,
  unsubscribeUrl: string | null,
  phrases: MailPhrases,
): readonly string[] {
  const { sender } = engagement;
  return [
    `${phrases.regards}\n${sender.name}\n${name}`,
    sender.signature,
    `-- \n${[sender.disclosure, sender.disclaimer, sender.whyWeWrite, sender.postalAddress]
      .filter(Boolean)
      .join('\n')}`,
    sender.terms,
    sender.privacyUrl ? `${phrases.privacy}: ${sender.privacyUrl}` : '',
    phrases.noMoreMail(unsubscribeUrl),
  ];
}

function oneLine(text: string, longest: number): string {
  const folded = text
    .replace(/https?:\/\/\S+|www\.\S+/giu, '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return folded.length > longest ? `${folded.slice(0, longest - 1)}…` : folded;
}

/** What the law wants under a mail and a text that a person edited no longer says; empty when all is there (spec section 13). */
export function missingInText(
  { subject, body }: Pick<EmailDraft, 'subject' | 'body'>,
  { engagement: { sender } }: Playbook,
): readonly string[] {
  const said = folded(body);
  const wanted: readonly (readonly [string, string])[] = [
    ['the postal address', sender.postalAddress],
    ['why we write and where the address came from', sender.whyWeWrite],
    ['the link to the privacy notice', sender.privacyUrl ?? ''],
    ['that software wrote it', sender.disclosure],
  ];
  return [
    ...(subject === '' ? ['a subject'] : []),
    ...wanted.flatMap(([what, words]) => (said.includes(folded(words)) ? [] : [what])),
  ];
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
