import type { DraftOpening } from './draft-opening';
import type { LeadFields } from './lead-fields';
import type { Finding } from './research';

/** An e-mail to the lead that a person may edit and send. */
export interface EmailDraft {
  readonly subject: string;
  /** Plain text. */
  readonly body: string;
  /** What the claims in it rest on. */
  readonly receipts: readonly Finding[];
  /** Address of the person who saved it; null while it is as Baton wrote it. */
  readonly savedBy: string | null;
  /** What a model wrote of it; absent when none was asked. */
  readonly writing?: Writing;
}

/** The words of a model in a mail, after code looked at each sentence (spec section 13). */
export interface Writing {
  /** Name and version of the model. */
  readonly model: string;
  /** Each with what it rests on; none when nothing could be used and the template stands in. */
  readonly sentences: readonly { readonly text: string; readonly receipts: readonly Finding[] }[];
  /** How many were left out. */
  readonly leftOut: number;
}

export interface DraftInput {
  readonly fields: LeadFields;
  /** Findings about the company and the person; never those of a source that serves only competitors. */
  readonly findings: readonly Finding[];
  readonly sender: { readonly name: string };
  /** What shows that we know the company; null when nothing fresh is known. */
  readonly opening: DraftOpening | null;
}

/** Longest subject and body of an e-mail, in characters. */
export const longestSubject = 200;
export const longestBody = 10_000;

/**
 * A first e-mail from a template (spec section 13): short subject from the topic, greeting, what we know of the company,
 * why we write, a question.
 * It quotes no score, criterion or internal note.
 */
export function draftEmail({ fields, findings, sender, opening }: DraftInput): EmailDraft {
  const topic = oneLine(fields.topic, 80);
  const company = oneLine(fields.companyName, 80);
  const greeting = fields.firstName ? `Hello ${oneLine(fields.firstName, 60)},` : 'Hello,';
  const about = topic ? ` about “${topic}”` : '';
  const at = company ? ` at ${company}` : '';
  const role = oneLine(fields.jobTitle, 80);
  const enquiry =
    role && company
      ? `you wrote to us${about}. As ${role}${at} you will want to know quickly whether we can help.`
      : `you wrote to us${about}.`;
  const body = [
    greeting,
    '',
    `${opening ? `${opening.sentence} ` : ''}${enquiry.charAt(0).toUpperCase()}${enquiry.slice(1)}`,
    '',
    'Could we talk for twenty minutes this week? Two times that suit you are enough, and I will send an invitation.',
    '',
    'Kind regards',
    sender.name,
  ].join('\n');
  const subject = topic ? `Your enquiry: ${topic}` : 'Your enquiry';
  return {
    subject,
    body,
    receipts: [
      ...(opening ? [opening.finding] : []),
      ...findings.filter((one) => one.quote === fields.jobTitle.trim()),
    ],
    savedBy: null,
  };
}

function oneLine(text: string, longest: number): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  return folded.length > longest ? `${folded.slice(0, longest - 1)}…` : folded;
}
