import type { BusinessHours } from '../domain/business-hours';
import { timeZoneOf } from '../domain/country-time-zones';
import type { Situation } from '../domain/decision';
import type { Lead } from '../domain/lead';
import { mailPermission } from '../domain/mail-permission';
import { nextQuestion } from '../domain/next-question';
import type { Playbook } from '../domain/playbook';
import { agentMails, newestReply, silenceOf } from '../domain/silence';

/** When mail may reach this lead: the hours of its own time zone where that is known, else the organisation's (spec section 13). */
export function hoursOf(
  { fields }: Pick<Lead, 'fields'>,
  { engagement: { hours } }: Playbook,
): BusinessHours {
  return { ...hours, timeZone: timeZoneOf(fields.country) ?? hours.timeZone };
}

/** How long mail has to come back before that is taken for good, in milliseconds. */
const softForMs = 3 * 86_400_000;
/** A question is asked at most so often (row 6). */
const mostAsked = 2;

/** The situation of a lead, from what its events made of it; everything the decision table asks (spec section 12). */
export function situationOf(lead: Lead, playbook: Playbook, now: number): Situation {
  const { engagement, mails, replies } = lead;
  const { reading, optOut, bounce, awayUntil } = engagement;
  const silence = silenceOf(
    { address: lead.fields.email, mails, replies, awayUntil },
    playbook.engagement,
    hoursOf(lead, playbook),
    now,
  );
  const isRead = reading !== null && reading.of === newestReply(replies)?.id;
  const asked = mails.filter((one) => one.purpose === 'ask').length;
  const mayAsk = asked < mostAsked && nextQuestion(playbook, reading) !== '';
  const { bantGaps } = playbook.engagement;
  return {
    mode: modeFor(lead, playbook),
    optOut: optOut ? 'opted-out' : 'none',
    bounce: bounceOf(bounce, now),
    email: lead.email?.validity ?? 'unverified',
    processing: 'ok',
    fit: !lead.fit || lead.fit.insufficientData ? 'insufficient-data' : lead.fit.level,
    outreach: agentMails(mails, lead.fields.email).length > 0 || newestReply(replies) ? 'sent' : 'unsent',
    reply: silence.state,
    interest: isRead ? interestOf(reading.interest?.level) : 'undetected',
    questions: isRead ? questionsOf(reading.questions) : 'none',
    bant: !reading || reading.bant.level === 'off' ? 'off' : reading.bant.level === 'low' ? 'low' : 'pass',
    bantGaps: bantGaps === 'ask' && !mayAsk ? 'hand-over' : bantGaps,
  };
}

/** A lead that nobody may write to by mail is researched only, whatever the playbook does with others (spec section 13). */
function modeFor({ fields, email, mails, engagement }: Lead, playbook: Playbook): Situation['mode'] {
  if (engagement.refusedBy !== null) return 'research-only';
  if (playbook.mode === 'research-only' || agentMails(mails, fields.email).length > 0) return playbook.mode;
  return mailPermission(fields, email?.type, playbook) === 'none' ? 'research-only' : playbook.mode;
}

function bounceOf(bounce: Lead['engagement']['bounce'], now: number): Situation['bounce'] {
  if (!bounce) return 'none';
  if (bounce.kind === 'hard') return 'hard';
  return now - Date.parse(bounce.since) >= softForMs ? 'soft-for-3-days' : 'none';
}

function interestOf(level: string | undefined): Situation['interest'] {
  if (!level) return 'undetected';
  return level.startsWith('negative') ? 'negative' : 'positive';
}

function questionsOf(questions: readonly { readonly answer: unknown }[]): Situation['questions'] {
  if (questions.length === 0) return 'none';
  return questions.every((one) => one.answer !== null) ? 'covered' : 'uncovered';
}
