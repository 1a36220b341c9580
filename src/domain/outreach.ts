import type { DraftOpening } from './draft-opening';
import { draftEmail, longestSubject, type EmailDraft } from './email-draft';
import type { LeadMail } from './lead-mail';
import type { ReplyReading } from './engagement';
import type { MailPurpose } from './lead-mail';
import type { LeadFields } from './lead-fields';
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
}

/**
 * A mail of the agent from a template (spec section 13): it asserts nothing but what the playbook says of us and what a
 * receipt says of the company, and ends with who writes, why, and how to end it. Plain text; no score, criterion or note.
 */
export function composeMail(input: OutreachInput): EmailDraft {
  const { fields, playbook, purpose } = input;
  const { body, receipts } = bodies[purpose](input);
  const first = input.before[0]?.subject;
  const own = draftEmail({ fields, findings: [], sender: { name: '' }, opening: null }).subject;
  const subject = purpose === 'outreach' ? own : `Re: ${first ?? own}`;
  const text = [greeting(fields), ...body, ...footer(playbook, input.unsubscribeUrl)]
    .filter((one) => one.trim() !== '')
    .join('\n\n');
  return { subject: subject.slice(0, longestSubject), body: text, receipts, savedBy: null };
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

const bodies: Readonly<Record<MailPurpose, (input: OutreachInput) => Body>> = {
  outreach({ fields, opening, playbook }) {
    const { value, proof, callToAction } = playbook.engagement.outreach;
    const about = fields.topic.trim() ? ` about “${oneLine(fields.topic, 80)}”` : '';
    return {
      body: [`You wrote to us${about}.${opening ? ` ${opening.sentence}` : ''}`, value, proof, callToAction],
      receipts: opening ? [opening.finding] : [],
    };
  },
  'follow-up'({ before, fields, playbook, reading }) {
    const { value, callToAction } = playbook.engagement.outreach;
    const about = fields.topic.trim() ? ` about “${oneLine(fields.topic, 80)}”` : '';
    const number = before.filter((one) => one.purpose === 'follow-up').length + 1;
    const isLast = number >= playbook.engagement.followUp.afterDays.length;
    const begin = `I wrote to you${about} and have not heard from you yet.`;
    const end = isLast
      ? 'This is my last mail about it. If the time is not right, you need not answer.'
      : 'If somebody else looks after this, a name is enough.';
    return {
      body: [begin, number === 1 ? value : '', nextQuestion(playbook, reading) || callToAction, end],
      receipts: [],
    };
  },
  ask({ playbook, reading }) {
    return { body: ['Thank you for your answer.', nextQuestion(playbook, reading)], receipts: [] };
  },
  answer({ playbook, reading }) {
    const answered = (reading?.questions ?? []).flatMap(({ quote, answer }) =>
      answer ? [{ quote, answer }] : [],
    );
    return {
      body: [
        answered.length === 1 ? 'Thank you for your question.' : 'Thank you for your questions.',
        ...answered.map(({ quote, answer }) => `> ${oneLine(quote, 300)}\n${answer.quote}`),
        nextQuestion(playbook, reading) || playbook.engagement.outreach.callToAction,
      ],
      receipts: answered.map((one) => one.answer),
    };
  },
};

function greeting({ firstName, lastName }: LeadFields): string {
  const name = oneLine(firstName || lastName, 60);
  return name ? `Hello ${name},` : 'Hello,';
}

function footer({ engagement, name }: Playbook, unsubscribeUrl: string | null): readonly string[] {
  const { sender } = engagement;
  const end = unsubscribeUrl
    ? `No more mail from us: ${unsubscribeUrl} or answer “unsubscribe”.`
    : 'No more mail from us: answer “unsubscribe”.';
  return [
    `Kind regards\n${sender.name}\n${name}`,
    sender.signature,
    `-- \n${[sender.disclosure, sender.disclaimer, sender.whyWeWrite, sender.postalAddress]
      .filter(Boolean)
      .join('\n')}`,
    sender.terms,
    sender.privacyUrl ? `Privacy: ${sender.privacyUrl}` : '',
    end,
  ];
}

function oneLine(text: string, longest: number): string {
  const folded = text
    .replace(/https?:\/\/\S+|www\.\S+/giu, '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return folded.length > longest ? `${folded.slice(0, longest - 1)}…` : folded;
}
