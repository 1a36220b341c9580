import type { LeadMail } from '../domain/lead-mail';
import type { World } from './world';

/** A mail of the agent's that left. */
interface Departure extends Omit<LeadMail, 'leftAt'> {
  readonly leadId: string;
  readonly leftAt: number;
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** 9 to 17 in Berlin, where all leads of the simulation are; in winter, on one side of UTC. */
const opensAt = 8;
const closesAt = 16;
/** A mail that was begun before the end of the day may be late by as much as all clocks leap. */
const graceMs = 35 * 60_000;

/**
 * What the agent's mails must be, told by what left: one for each step (I3), to each address as one lead, none before its
 * time (I11), within business hours, and no more a day than the playbook allows.
 */
export function checkEngagement(world: World): void {
  const { departures, watch, playbook, wrongClocks, violated } = world;
  const left = departures.flatMap(({ mail, at }): Departure[] => {
    const asked = watch.leads
      .get(mail.leadId)
      ?.document.lead.mails.find((one) => one.messageId === mail.messageId);
    return asked?.purpose === undefined ? [] : [{ ...asked, leadId: mail.leadId, leftAt: at }];
  });
  if (left.length === 0) return;
  if (!world.engages) return violated('I4: the agent wrote where it only researches');
  for (const step of twice(left.map(stepOf))) violated(`I3: two mails of the agent left for ${step}`);
  const pairs = new Set(left.map((one) => `${one.leadId} ${one.to}`));
  for (const to of twice([...pairs].map((one) => one.split(' ')[1] ?? '')))
    violated(`I3: the agent wrote to ${to} as two leads`);
  if (wrongClocks()) return;
  const { followUp, dailyCap } = playbook.engagement;
  for (const one of left) {
    if (!isOpen(one.leftAt) && !isOpen(one.leftAt - graceMs))
      violated(`I11: ${one.messageId} left at ${new Date(one.leftAt).toISOString()}, outside business hours`);
    const early = tooEarly(one, left, followUp.afterDays);
    if (early) violated(`I11: ${one.messageId} left ${early} ms too early`);
  }
  const days = left.map((one) => new Date(one.leftAt).toISOString().slice(0, 10));
  for (const day of new Set(days)) {
    const count = days.filter((one) => one === day).length;
    if (count > dailyCap) violated(`I3: ${count} mails of the agent left on ${day}, and ${dailyCap} may`);
  }
}

/** What a mail is one step of: of a conversation with an address, and in answer to what was said last. */
function stepOf({ leadId, to, purpose, after, messageId }: Departure): string {
  // Follow-ups are told apart by their number, which their cadence is checked by.
  if (purpose === 'follow-up') return messageId;
  return purpose === 'outreach' ? `${leadId} outreach to ${to}` : `${leadId} answer to ${after ?? 'nobody'}`;
}

/** Milliseconds by which a follow-up left too early after the mail that opened its round; 0 when it did not. */
function tooEarly(mail: Departure, left: readonly Departure[], afterDays: readonly number[]): number {
  if (mail.purpose !== 'follow-up') return 0;
  const before = left.filter((one) => one.leadId === mail.leadId && one.leftAt < mail.leftAt);
  const opening = before.findLastIndex((one) => one.purpose !== 'follow-up');
  const days = afterDays[before.length - opening - 1];
  if (days === undefined) return Infinity;
  const opened = before[opening];
  // Of an opening that nobody knows about, there is nothing to count from.
  return opened ? Math.max(0, opened.leftAt + days * dayMs - mail.leftAt) : 0;
}

function isOpen(at: number): boolean {
  const day = new Date(at).getUTCDay();
  const hour = new Date(at).getUTCHours();
  return day >= 1 && day <= 5 && hour >= opensAt && hour < closesAt;
}

function twice(all: readonly string[]): readonly string[] {
  return [...new Set(all.filter((one, at) => all.indexOf(one) < at))];
}
