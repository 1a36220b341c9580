import { decide, type DecisionRow } from '../domain/decision';
import { nextBusinessTime } from '../domain/business-hours';
import type { EmailDraft } from '../domain/email-draft';
import { noEngagement, type LeadReply } from '../domain/engagement';
import { evolve } from '../domain/evolve';
import { icpFit } from '../domain/icp-fit';
import type { Lead } from '../domain/lead';
import type { LeadEvent } from '../domain/lead-event';
import type { LeadMail } from '../domain/lead-mail';
import { agentOwner } from '../domain/person';
import type { MailPermission } from '../domain/engagement-rules';
import { permissionRule, type PermissionReason } from '../domain/mail-permission';
import { optOutIn } from '../domain/opt-out';
import { compose } from './compose-mail';
import type { ActivePlaybook } from './playbooks';
import { loadResearch } from './research-record';
import { hoursOf, situationOf } from './situation';
import { judge } from './stages/assess';
import { connectionOf } from './stages/connect';
import { readReplies } from './stages/read-replies';
import type { StageNeeds } from './stages/stage';
import { validateEmail } from './stages/validate-email';

/** What would become of a lead by a playbook, were it to come in now. */
export interface Rehearsed {
  /** The lead as the steps before the first mail would leave it. */
  readonly lead: Lead;
  /** The row that would decide. */
  readonly row: DecisionRow;
  readonly permission: MailPermission;
  readonly because: PermissionReason;
  /** The first e-mail; null when none would be sent. */
  readonly draft: EmailDraft | null;
  /** When it would leave at the earliest, milliseconds since 1970, and in which time zone its hours are. */
  readonly leavesAt: number;
  readonly timeZone: string;
}

/** Goes through the steps with a lead as if it had just been taken; nothing is stored, sent or reserved. */
export async function rehearse(
  existing: Lead,
  { playbook, version }: ActivePlaybook,
  needs: StageNeeds,
): Promise<Rehearsed> {
  const taken: Lead = {
    ...existing,
    phase: 'in-progress',
    playbook: { id: playbook.id, version },
    mails: [],
    replies: [],
    engagement: noEngagement,
    handover: null,
    decision: null,
  };
  const lead = await judged(after(taken, (await validateEmail(taken, needs)).events), playbook, needs);
  const now = needs.clock.now();
  const row = decide(situationOf(lead, playbook, now));
  const hours = hoursOf(lead, playbook);
  return {
    lead,
    row,
    ...permissionRule(lead.fields, lead.email?.type, playbook),
    draft: row.outcome === 'send-outreach' ? await compose(lead, 'outreach', playbook, needs) : null,
    leavesAt: nextBusinessTime(now, hours),
    timeZone: hours.timeZone,
  };
}

/** The lead after the first e-mail and this answer, and the row that would decide; an opt-out suppresses nobody here. */
export async function playReply(
  { lead, draft }: Rehearsed,
  words: string,
  { playbook }: ActivePlaybook,
  needs: StageNeeds,
): Promise<{ readonly lead: Lead; readonly row: DecisionRow }> {
  const at = new Date(needs.clock.now()).toISOString();
  const mail: LeadMail = {
    messageId: '<first@simulation>',
    to: lead.fields.email,
    subject: draft?.subject ?? '',
    body: draft?.body ?? '',
    by: agentOwner,
    at,
    outcome: 'sent',
    purpose: 'outreach',
    after: null,
  };
  const reply: LeadReply = {
    id: '<reply@simulation>',
    at,
    kind: 'person',
    from: null,
    subject: `Re: ${mail.subject}`,
    excerpt: words,
    answers: mail.messageId,
    backOn: null,
  };
  const answered: Lead = { ...lead, mails: [mail], replies: [reply] };
  const wish = optOutIn(words);
  const harmless = { ...needs, addressBook: { ...needs.addressBook, suppress: async () => undefined } };
  const read = after(answered, [
    ...(await readReplies(answered, harmless)).events,
    ...(wish ? [{ type: 'OptedOut', optOut: { at, ...wish } } as const] : []),
  ]);
  return { lead: read, row: decide(situationOf(read, playbook, needs.clock.now())) };
}

/** The lead with its connected records and its fit, as far as the CRM and what was read before tell. */
async function judged(lead: Lead, playbook: ActivePlaybook['playbook'], needs: StageNeeds): Promise<Lead> {
  const connection = lead.connection ?? (await connectionOf(lead.fields, needs));
  const connected = { ...lead, connection };
  const found = await loadResearch(lead, needs.store);
  const { verdicts } = await judge(connected, playbook, found, needs);
  return { ...connected, fit: icpFit(verdicts, playbook.icp.levels) };
}

function after(lead: Lead, events: readonly LeadEvent[]): Lead {
  return events.reduce((before, event) => {
    const next = evolve(before, event);
    return 'lead' in next ? next.lead : before;
  }, lead);
}
