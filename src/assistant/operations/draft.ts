import { z } from 'zod';
import { draftEmailView } from '../../cards/views/draft-email';
import { draftEmail, longestBody, longestSubject, type EmailDraft } from '../../domain/email-draft';
import type { LeadMail } from '../../domain/lead-mail';
import { agentOwner } from '../../domain/person';
import type { Lead } from '../../domain/lead';
import { draftOpening } from '../../domain/draft-opening';
import { personOf } from '../../domain/playbook';
import { rerunFor } from '../../domain/triggers';
import type { Act, Refused, Verdict } from '../../pipeline/lead-document';
import { loadResearch } from '../../pipeline/research-record';
import { messageIdFor } from '../../pipeline/next-mail';
import { closedRefusal } from '../closed-lead';
import { reopened, subjectFor, verdictReply } from '../lead-reply';
import { leadOperation, type Request, type Workshop } from '../operation';
import { leadInput } from './lead';

const input = leadInput.extend({
  do: z.enum(['save', 'send', 'discard', 'arrived', 'again', 'leave']).optional(),
  subject: z
    .string()
    .trim()
    .max(longestSubject, `keep the subject under ${longestSubject} characters`)
    .optional(),
  body: z.string().max(longestBody, `keep the text under ${longestBody} characters`).optional(),
  /** The message id of the mail whose fate is unknown. */
  mail: z.string().optional(),
});
type Input = z.infer<typeof input>;
type Drafted =
  | { readonly draft: EmailDraft; readonly leadId: string }
  | { readonly verdict: Verdict; readonly leadId: string };

/** Shows the e-mail to a lead, to edit, save and send; a person sends it, and at most once (spec section 13). */
export const draft = leadOperation<Input, Drafted>({
  name: 'draft',
  purpose: 'show the e-mail draft, to edit and send',
  writes: true,
  confirms: 'dialog',
  input,
  async run(asked, open, workshop, request) {
    const { lead } = open.document;
    if (!asked.do) {
      const refused = undraftable(lead, workshop, request);
      return refused ?? { draft: await draftOf(lead, workshop, request), leadId: lead.id };
    }
    const messageId = messageIdFor(lead.id, workshop.ids.next(), request.playbook);
    const verdict = await workshop.record.act(lead.id, request.asker.address, request.turn, async (now) =>
      acted(asked, now, await draftOf(now, workshop, request), messageId, workshop, request),
    );
    workshop.worker.wake(lead.id);
    return { verdict, leadId: lead.id };
  },
  async reply(drafted, workshop, request) {
    if ('verdict' in drafted) return verdictReply(drafted.verdict, drafted.leadId);
    const { subject, reader } = await subjectFor(await reopened(drafted.leadId, workshop), workshop, request);
    const card = workshop.deck.card(
      'draft-email',
      draftEmailView(subject, reader, shownDraft(drafted.draft)),
    );
    return { kind: 'dialog', card, leadId: drafted.leadId };
  },
});

/** Why nobody writes to the lead now; null when they may. */
export function undraftable(lead: Lead, { clock }: Workshop, { playbook }: Request): Refused | null {
  if (lead.phase === 'received' || lead.phase === 'not-selected')
    return { refused: 'The agent has not taken this lead.' };
  return closedRefusal(lead, playbook, clock.now());
}

/** The draft somebody saved, else a fresh one. */
export async function draftOf(
  lead: Lead,
  { store, clock }: Workshop,
  { asker, playbook }: Request,
): Promise<EmailDraft> {
  if (lead.draft) return lead.draft;
  const { freshDays } = playbook.research;
  const opening = draftOpening(await loadResearch(lead, store), { freshDays, now: clock.now() });
  const findings = lead.fit?.criteria.flatMap((one) => one.finding ?? []) ?? [];
  const name = personOf(playbook, asker.address)?.name ?? asker.address;
  return draftEmail({ fields: lead.fields, findings, sender: { name }, opening });
}

async function acted(
  asked: Input,
  lead: Lead,
  draft: EmailDraft,
  messageId: string,
  workshop: Workshop,
  request: Request,
): Promise<Act | Refused> {
  // What became of a mail that left before can still be said.
  const settles = asked.do === 'arrived' || asked.do === 'leave';
  const closed = settles ? null : closedRefusal(lead, request.playbook, workshop.clock.now());
  if (closed) return closed;
  const written = { ...draft, savedBy: request.asker.address };
  const subject = asked.subject ?? written.subject;
  const body = asked.body ?? written.body;
  switch (asked.do) {
    case 'save':
      return {
        events: [{ type: 'EmailDrafted', draft: { ...written, subject, body } }],
        sentence: 'Draft saved.',
      };
    case 'discard':
      if (!lead.draft) return { events: [], sentence: 'Nothing was saved, so nothing is gone.' };
      return { events: [{ type: 'DraftDiscarded' }], sentence: 'Draft discarded.' };
    case 'send': {
      const no = notSendable(lead, subject, body) ?? (await suppressedWords(lead, workshop));
      if (no) return { refused: no };
      const mail = newMail(lead, messageId, { subject, body }, workshop, request);
      return { events: [{ type: 'MailRequested', mail }], sentence: `Sending to ${lead.fields.email}.` };
    }
    case 'arrived':
    case 'leave':
    case 'again':
      return settled(asked, lead, messageId, workshop, request);
    case undefined:
      return { refused: 'Choose what to do with the draft.' };
  }
}

function notSendable(lead: Lead, subject: string, body: string): string | null {
  if (lead.owner === agentOwner) return 'The agent has this lead; reassign it to a seller first.';
  const validity = lead.email?.validity;
  if (validity !== 'valid' && validity !== 'unverified')
    return 'Its e-mail address is missing or not valid; correct it first.';
  if (subject === '' || body.trim() === '') return 'The e-mail needs a subject and a text.';
  const open = lead.mails.find((one) => one.outcome === 'sending' || one.outcome === 'unknown');
  return open
    ? 'An e-mail to this lead is still on its way, or nobody knows whether it arrived. Settle that first.'
    : null;
}

async function suppressedWords({ fields, engagement }: Lead, { addressBook }: Workshop) {
  if (!engagement.optOut && !(await addressBook.isSuppressed(fields.email))) return null;
  return 'This person wants no more mail. Nothing was sent; call, or leave it.';
}

function newMail(
  lead: Lead,
  messageId: string,
  text: { readonly subject: string; readonly body: string },
  { clock }: Workshop,
  { asker }: Request,
): LeadMail {
  const at = new Date(clock.now()).toISOString();
  return { messageId, to: lead.fields.email, ...text, by: asker.address, at, outcome: 'sending' };
}

/** A person decides on a mail of which nobody knows whether it arrived. */
function settled(
  asked: Input,
  lead: Lead,
  messageId: string,
  workshop: Workshop,
  request: Request,
): Act | Refused {
  const mail = lead.mails.find((one) => one.messageId === asked.mail);
  if (!mail) return { refused: 'That e-mail is not known.' };
  if (mail.outcome !== 'unknown')
    return {
      refused: `That is settled already: it is ${mail.outcome === 'left' ? 'left as it is' : mail.outcome}.`,
    };
  const end = (outcome: 'sent' | 'left') =>
    ({ type: 'MailSettled', messageId: mail.messageId, outcome, notified: [] }) as const;
  // One of the agent's held its lead up until somebody knew.
  const rerun = rerunFor({ kind: 'mail-settled' }, lead.phase);
  const goesOn = mail.purpose === undefined ? [] : [{ type: 'RunRequested', ...rerun } as const];
  if (asked.do === 'arrived') return { events: [end('sent'), ...goesOn], sentence: 'Noted: it arrived.' };
  if (asked.do === 'leave') return { events: [end('left'), ...goesOn], sentence: 'Left as it is.' };
  const { subject, body } = mail;
  const no = notSendable({ ...lead, mails: lead.mails.filter((one) => one !== mail) }, subject, body);
  if (no) return { refused: no };
  const again = newMail(lead, messageId, { subject, body }, workshop, request);
  return {
    events: [end('left'), { type: 'MailRequested', mail: again }],
    sentence: `Sending again to ${again.to}.`,
  };
}

/** A draft as its card shows it. */
export function shownDraft({ subject, body, receipts, savedBy }: EmailDraft) {
  return {
    subject,
    body,
    receipts: receipts.map((finding) => ({ claim: finding.quote, finding })),
    state: savedBy === null ? ('new' as const) : ('saved' as const),
    at: null,
  };
}
