import { z } from 'zod';
import { approvalView } from '../../cards/views/approval';
import { dateTimeWords } from '../../cards/words';
import { longestBody, longestSubject } from '../../domain/email-draft';
import type { Lead } from '../../domain/lead';
import { personOf } from '../../domain/playbook';
import { rerunFor } from '../../domain/triggers';
import type { Act, OpenLead, Refused, Verdict } from '../../pipeline/lead-document';
import { agentMail, proposed } from '../../pipeline/next-mail';
import { subjectFor, verdictReply } from '../lead-reply';
import { leadOperation, type Request, type Workshop } from '../operation';
import { leadInput } from './lead';

const input = leadInput.extend({
  do: z.enum(['send', 'edit', 'reject']).optional(),
  /** Names the text that the person saw. */
  hash: z.string().optional(),
  subject: z.string().trim().min(1, 'write a subject').max(longestSubject).optional(),
  body: z.string().min(1, 'write a text').max(longestBody).optional(),
});
type Input = z.infer<typeof input>;
type Asked = { readonly ask: OpenLead } | { readonly verdict: Verdict; readonly leadId: string };

/** Approves, edits or rejects an e-mail the agent wants to send: what is approved is what is sent (spec section 13). */
export const approve = leadOperation<Input, Asked>({
  name: 'approve',
  purpose: 'show the e-mail the agent wants to send, to approve, edit or reject',
  writes: true,
  confirms: 'dialog',
  input,
  async run(asked, open, workshop, request) {
    const { lead } = open.document;
    if (!asked.do || asked.do === 'edit') {
      return lead.engagement.proposal ? { ask: open } : { refused: nothingOpen(lead, request) };
    }
    const verdict = await workshop.record.act(lead.id, request.asker.address, request.turn, (now) =>
      acted(asked, now, workshop, request),
    );
    workshop.worker.wake(lead.id);
    return { verdict, leadId: lead.id };
  },
  async reply(asked, workshop, request) {
    if ('verdict' in asked) return verdictReply(asked.verdict, asked.leadId);
    const { subject, reader } = await subjectFor(asked.ask, workshop, request);
    const card = workshop.deck.card('approval', approvalView(subject, reader, true));
    return { kind: 'dialog', card, leadId: subject.lead.id };
  },
});

async function acted(
  asked: Input,
  lead: Lead,
  workshop: Workshop,
  { asker, playbook: inForce }: Request,
): Promise<Act | Refused> {
  const { proposal } = lead.engagement;
  const playbook = lead.playbook ? await workshop.playbooks.of(lead.playbook) : inForce;
  if (!proposal) return { refused: nothingOpen(lead, { playbook }) };
  const leads = asker.roles.some((one) => one === 'supervisor' || one === 'administrator');
  if (!leads && proposal.approver !== asker.address) {
    const whom = personOf(playbook, proposal.approver)?.name ?? proposal.approver;
    return { refused: `${whom} is asked to approve it. Nothing was changed.` };
  }
  if (asked.hash !== proposal.hash)
    return { refused: 'The text is another one by now. Look at it again; nothing was sent.' };
  const now = workshop.clock.now();
  if (asked.do === 'reject') {
    if (leads) {
      const rerun = rerunFor({ kind: 'mail-settled' }, lead.phase);
      return {
        events: [
          { type: 'MailRejected', by: asker.address },
          { type: 'RunRequested', ...rerun },
        ],
        sentence: 'Rejected. The agent writes to this lead no more; it goes to a seller.',
      };
    }
    const { purpose, draft } = proposal;
    return {
      events: proposed(purpose, draft, playbook.supervisor, asker.address, playbook, now),
      sentence: 'Rejected. The supervisor decides.',
    };
  }
  const { receipts: _, ...text } = proposal.draft;
  const written = { subject: asked.subject ?? text.subject, body: asked.body ?? text.body };
  const mail = await agentMail(lead, proposal.purpose, written, playbook, workshop, asker.address);
  const zone = personOf(playbook, asker.address)?.timeZone ?? 'UTC';
  return {
    events: [{ type: 'MailRequested', mail }],
    sentence: `Approved. It leaves ${Date.parse(mail.sendAt ?? '') <= now ? 'now' : dateTimeWords(mail.sendAt ?? '', zone)}.`,
  };
}

function nothingOpen({ mails }: Lead, { playbook }: Pick<Request, 'playbook'>): string {
  const by = mails.findLast((one) => one.approvedBy !== undefined)?.approvedBy;
  const who = by ? (personOf(playbook, by)?.name ?? by) : null;
  return who
    ? `Nothing is left to approve: ${who} approved it.`
    : 'The agent wants to send nothing to this lead right now.';
}
