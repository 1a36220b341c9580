import type { LeadSubject } from '../../src/cards/subject';
import { bantNames, bantOf } from '../../src/domain/bant';
import type { Engagement, LeadReply, ReplyReading } from '../../src/domain/engagement';
import { leftOpen } from '../../src/domain/handover';
import type { LeadMail } from '../../src/domain/lead-mail';
import type { Finding } from '../../src/domain/research';
import { playbookSchema, type Playbook } from '../../src/domain/playbook';
import { playbook } from './subjects';

/** The playbook of the examples, were it to write to leads. */
export const engaging: Playbook = playbookSchema.parse({
  ...playbook,
  mode: 'research-and-engage',
  bant: {
    need: { description: 'Plans by hand', question: 'How do you plan production today?' },
    timeline: { description: 'Begins within a year', question: 'When would you like to begin?' },
    budget: { description: 'Has a budget', question: 'Is there a budget for it?' },
    authority: { description: 'Decides', question: 'Who decides on it with you?' },
  },
});

function said(quote: string): Finding {
  return {
    text: quote,
    source: 'reply',
    record: '<2@bergkorn.example>',
    date: '2026-11-22T09:40:00Z',
    quote,
  };
}

/** What was made of a reply that is interested, with two gaps and two questions; `words` stands for all its words. */
export function readingOf(words?: string, change: Partial<ReplyReading> = {}): ReplyReading {
  const of = (quote: string) => said(words ?? quote);
  return {
    of: '<2@bergkorn.example>',
    interest: { level: 'positive-high', finding: of('we want to decide in January') },
    bant: bantOf(bantNames, [
      { name: 'need', verdict: 'met', finding: of('we plan four mills in spreadsheets') },
      { name: 'authority', verdict: 'not met', finding: of('our board decides') },
    ]),
    questions: [
      { quote: words ?? 'Does it work with our ERP system?', answer: null },
      { quote: words ?? 'Who else in milling uses it?', answer: null },
    ],
    instructs: words ?? null,
    model: 'scripted model 1',
    ...change,
  };
}

function mail(purpose: LeadMail['purpose'] & string, at: string, change: Partial<LeadMail> = {}): LeadMail {
  return {
    messageId: `<${at}@lumen.example>`,
    to: 'greta.sommer@bergkorn.example',
    subject: purpose === 'outreach' ? 'Your enquiry: Demo' : 'Re: Your enquiry: Demo',
    body: 'Hello Greta, …',
    by: 'agent',
    at,
    outcome: 'sent',
    purpose,
    sendAt: at,
    after: null,
    ...change,
  };
}

function reply(words: string, at: string): LeadReply {
  const base = { from: null, subject: 'Re: Your enquiry: Demo', answers: null, backOn: null };
  return { id: '<2@bergkorn.example>', at, kind: 'person', excerpt: words, ...base };
}

/** The lead as it is after a conversation; `words` stands for whatever the lead wrote. */
export function engagedOf(
  subject: LeadSubject,
  engagement: Partial<Engagement> = {},
  words = 'We plan four mills in spreadsheets, and we want to decide in January; our board decides.',
): LeadSubject {
  return {
    ...subject,
    playbook: subject.playbook === playbook ? engaging : subject.playbook,
    lead: {
      ...subject.lead,
      mails: [mail('outreach', '2026-11-16T08:00:00Z'), mail('follow-up', '2026-11-19T08:00:00Z')],
      replies: [reply(words, '2026-11-22T09:40:00Z')],
      engagement: { ...subject.lead.engagement, reading: readingOf(), ...engagement },
    },
  };
}

/** Row 10: handed over for its questions. */
export function blockedOf(subject: LeadSubject): LeadSubject {
  return handedFor(engagedOf(subject), '10', 'blocked-by-questions');
}

/** The lead handed over by a row of the decision table. */
export function handedFor(subject: LeadSubject, row: string, reason: string): LeadSubject {
  const { decision, handover, engagement } = subject.lead;
  if (!decision || !handover) throw new Error('the sample needs a handover');
  return {
    ...subject,
    lead: {
      ...subject.lead,
      decision: { ...decision, row, reason },
      handover: { ...handover, reason, ...leftOpen(engagement.reading) },
    },
  };
}

/** The lead in the agent's hands, waiting for what a silence brings. */
export function awaitingOf(subject: LeadSubject): LeadSubject {
  const { lead } = engagedOf(subject, { reading: null });
  return {
    ...subject,
    playbook: engaging,
    lead: {
      ...lead,
      phase: 'in-progress',
      owner: 'agent',
      replies: [],
      scheduled: { at: '2026-11-23T08:00:00Z', trigger: 'silence', steps: ['decide'] },
    },
  };
}
