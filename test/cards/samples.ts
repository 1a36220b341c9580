import type { LeadSubject } from '../../src/cards/subject';
import type { CardName } from '../../src/cards/card';
import type { Views } from '../../src/cards/deck';
import { findingsOf } from '../../src/cards/receipt-keys';
import { researchLimits } from '../../src/cards/research-limits';
import { addView } from '../../src/cards/views/add';
import { agentView } from '../../src/cards/views/agent';
import { approvalView } from '../../src/cards/views/approval';
import { answerView } from '../../src/cards/views/answer';
import { blockedView } from '../../src/cards/views/blocked';
import { connectView } from '../../src/cards/views/connect';
import { disqualifiedView } from '../../src/cards/views/disqualified';
import { draftEmailView } from '../../src/cards/views/draft-email';
import { eraseView } from '../../src/cards/views/erase';
import { erasedView } from '../../src/cards/views/erased';
import { handBackView } from '../../src/cards/views/hand-back';
import { handoverLineView } from '../../src/cards/views/handover-line';
import { handoverView } from '../../src/cards/views/handover';
import { helpView } from '../../src/cards/views/help';
import { historyView } from '../../src/cards/views/history';
import { leadView } from '../../src/cards/views/lead';
import { leadsView } from '../../src/cards/views/leads';
import { qualifyView } from '../../src/cards/views/qualify';
import { reassignView } from '../../src/cards/views/reassign';
import { receiptView } from '../../src/cards/views/receipt';
import { replyView } from '../../src/cards/views/reply';
import { researchView } from '../../src/cards/views/research';
import { simulationView, type SimulatedLead } from '../../src/cards/views/simulation';
import { unknownOutcomeView } from '../../src/cards/views/unknown-outcome';
import { whatifView } from '../../src/cards/views/whatif';
import { whichOneView } from '../../src/cards/views/which-one';
import { whyView } from '../../src/cards/views/why';
import type { Account } from '../../src/domain/account';
import { decisionTable, type DecisionRow } from '../../src/domain/decision';
import { draftEmail, type EmailDraft } from '../../src/domain/email-draft';
import type { Finding } from '../../src/domain/research';
import type { Lead } from '../../src/domain/lead';
import { levers } from '../../src/domain/levers';
import { bergkornResearch } from './research-samples';
import { qualifiedOf } from './qualified-samples';
import { playbook, readerOf, told, type Story } from './subjects';
import { blockedOf, engaging } from './engaged-subjects';

const noor = 'noor@lumen.example';
const tom = 'tom@lumen.example';
const iris = 'iris@lumen.example';
const ada = 'ada@lumen.example';

function account(id: string, name: string, website: string, more: Partial<Account>): Account {
  const none = { industry: null, location: null, annualRevenue: null, employees: null, custom: {} };
  return { id, name, website, ...none, ...more };
}

const bergkorn = account('AC-01', 'Bergkorn Mühlen GmbH', 'https://www.bergkorn.example', {
  industry: 'Food production',
  location: 'Kassel, Germany',
  employees: 1850,
  annualRevenue: { amount: 410_000_000, currency: 'EUR' },
});
const prairie = account('AC-03', 'Prairie Packaging Inc.', 'https://www.prairiepack.example', {
  industry: 'Packaging',
  location: 'Des Moines, Iowa',
  employees: 780,
});
const feeds = account('AC-04', 'Lone Star Feeds LLC', 'https://www.lonestarfeeds.example', {
  industry: 'Food production',
  location: 'Austin, Texas',
  employees: 640,
});
const redwoods = [
  account('AC-11', 'Redwood Foods Inc.', 'https://www.redwoodfoods.example', {
    location: 'Portland, Oregon',
  }),
  account('AC-12', 'Redwood Foods GmbH', 'https://www.redwood-foods.example', {
    location: 'Hamburg, Germany',
  }),
];

const gretasStory: Story = {
  sourceId: 'EX-01',
  fields: {
    topic: 'Demo of the planning board',
    firstName: 'Greta',
    lastName: 'Sommer',
    jobTitle: 'Director of Operations',
    companyName: 'Bergkorn Mühlen',
    email: 'greta.sommer@bergkorn.example',
    phone: '+49 561 5550101',
    source: 'Web',
    createdOn: '2026-11-19T09:20:00Z',
    owner: noor,
    description: 'We want to see it before our January budget round.',
  },
  account: bergkorn,
  research: bergkornResearch,
  verdicts: [
    ['met', 'Food production'],
    ['met', '1850'],
    ['met', 'Kassel, Germany'],
    ['met', '410000000 EUR'],
    ['met', 'Director of Operations'],
  ],
};
/** EX-01 of the examples: handed over, hot. */
export const greta = told(gretasStory);
/** The same lead as Noor qualifies it. */
export const qualifiedGreta = qualifiedOf(gretasStory);

/** EX-03: handed over, warm, with something unknown. */
export const amy = told({
  sourceId: 'EX-03',
  fields: {
    topic: 'Webinar: fewer spreadsheets',
    firstName: 'Amy',
    lastName: 'Olsen',
    jobTitle: 'VP Supply Chain',
    companyName: 'Prairie Packaging',
    email: 'amy.olsen@prairiepack.example',
    phone: '+1 515 5550103',
    source: 'Webinar',
    createdOn: '2026-11-12T16:40:00Z',
    owner: tom,
  },
  account: prairie,
  contact: {
    id: 'CO-31',
    name: 'Amy Olsen',
    email: 'amy.olsen@prairiepack.example',
    accountId: 'AC-03',
    jobTitle: null,
  },
  verdicts: [
    ['met', 'Packaging'],
    ['met', '780'],
    ['not met', 'Des Moines, Iowa'],
    ['unknown', ''],
    ['met', 'VP Supply Chain'],
  ],
  mails: [
    {
      messageId: '<0193c2@baton>',
      to: 'amy.olsen@prairiepack.example',
      subject: 'Your enquiry: Webinar: fewer spreadsheets',
      body: 'Hello Amy, …',
      by: noor,
      at: '2026-11-22T09:41:00Z',
      outcome: 'unknown',
    },
  ],
});

/** EX-04: disqualified for low fit. */
export const dale = told({
  sourceId: 'EX-04',
  fields: {
    topic: 'Please call me back',
    firstName: 'Dale',
    lastName: 'Reyes',
    jobTitle: 'Plant Engineer',
    companyName: 'Lone Star Feeds',
    email: 'dale.reyes@lonestarfeeds.example',
    phone: '+1 512 5550104',
    source: 'Web',
    createdOn: '2026-11-18T20:11:00Z',
    owner: tom,
  },
  account: feeds,
  verdicts: [
    ['met', 'Food production'],
    ['met', '640'],
    ['not met', 'Austin, Texas'],
    ['unknown', ''],
    ['not met', 'Plant Engineer'],
  ],
  modelCost: { tokens: 18_240, microDollars: 14_210 },
});

/** EX-11: handed back for its address. */
export const nina = told({
  sourceId: 'EX-11',
  fields: {
    topic: 'Demo request',
    firstName: 'Nina',
    lastName: 'Wolf',
    jobTitle: 'Director of Planning',
    companyName: 'Redwood Foods',
    email: 'nina.wolf at redwoodfoods.example',
    phone: '+1 503 5550111',
    source: 'Web',
    createdOn: '2026-11-21T15:30:00Z',
    owner: tom,
  },
});

/** EX-15: disqualified because nobody knows which account it belongs to. */
export const rosa = told({
  sourceId: 'EX-15',
  fields: {
    topic: 'Forecasting for spare parts',
    firstName: 'Rosa',
    lastName: 'Meier',
    jobTitle: 'Procurement Manager',
    companyName: 'Redwood Foods',
    email: 'rosa.meier@gmail.com',
    phone: '+49 40 5550115',
    source: 'Web',
    createdOn: '2026-11-13T13:13:00Z',
    owner: tom,
  },
  candidates: redwoods,
  verdicts: [
    ['unknown', ''],
    ['unknown', ''],
    ['unknown', ''],
    ['unknown', ''],
    ['met', 'Procurement Manager'],
  ],
});

/** The same lead after a supervisor had connected its account. */
const connected = {
  ...dale.subject,
  lastAct: { by: 'Iris Falk', what: 'connected to account Lone Star Feeds LLC', at: '2026-11-22T10:12:00Z' },
};

const { fit, rating } = amy.subject.lead;
if (!fit || !rating) throw new Error('the sample of why needs a rating');

/** How much of the richest research a card can hold. */
const fitting = researchLimits[3];

export const letter = draftEmail({
  opening: null,
  fields: greta.subject.lead.fields,
  findings: greta.subject.lead.fit?.criteria.flatMap((one) => one.finding ?? []) ?? [],
  sender: { name: 'Noor Haddad' },
});

const opened = 'You plan the production of four mills in spreadsheets today.';
const offered = 'The planning board shows every order and every machine on one screen.';
export const lettered = {
  subject: letter.subject,
  body: `Hello Greta,\n\nYou wrote to us about “Demo of the planning board”.\n\n${opened} ${offered}\n\nCould we talk for twenty minutes this week? Two times that suit you are enough.`,
  writing: {
    model: 'openai gpt-5 prompts 3',
    sentences: [
      { text: opened, receipts: [of('website', 'https://bergkorn.example/news/planning', opened)] },
      { text: offered, receipts: [of('playbook', 'engagement.outreach', offered)] },
    ],
    leftOut: 2,
  },
};

function of(source: Finding['source'], record: string, quote: string): Finding {
  return { text: quote, source, record, date: null, quote };
}

const asked: LeadSubject = {
  ...greta.subject,
  lead: {
    ...greta.subject.lead,
    phase: 'in-progress',
    owner: 'agent',
    engagement: {
      ...greta.subject.lead.engagement,
      proposal: {
        purpose: 'outreach',
        draft: { ...lettered, receipts: [] },
        hash: '5f0c',
        approver: noor,
        at: '2026-11-22T10:00:00Z',
        until: '2026-11-25T10:00:00Z',
        rejectedBy: null,
      },
    },
  },
};

const answered: LeadSubject = {
  ...greta.subject,
  lead: {
    ...greta.subject.lead,
    replies: [
      {
        id: '<1@bergkorn.example>',
        at: '2026-11-22T09:40:00Z',
        kind: 'person',
        from: null,
        subject: 'Re: Your enquiry',
        excerpt: 'Thank you. Thursday at ten would suit us. Does it work with our ERP system?',
        answers: null,
        backOn: null,
      },
    ],
  },
};

const blocked = blockedOf(greta.subject);
const sends = rowOf('0');
const blocks = rowOf('10');

function rowOf(number: string): DecisionRow {
  const found = decisionTable.find((one) => one.row === number);
  if (!found) throw new Error(`the table has no row ${number}`);
  return found;
}

function withCountry(lead: Lead, country: string): Lead {
  return { ...lead, fields: { ...lead.fields, country } };
}

export function rehearsedOf(lead: Lead, draft: EmailDraft | null): SimulatedLead {
  const leavesAt = Date.parse('2026-11-23T08:00:00Z');
  return {
    lead,
    row: rowOf('0'),
    permission: 'ask',
    because: 'unknown-country',
    draft,
    leavesAt,
    timeZone: 'Europe/Berlin',
  };
}

/** Every card's sample as its builder makes it; `cards/samples/` holds the same. */
export const samples: { readonly [Name in CardName]: Views[Name] } = {
  erase: eraseView(greta.subject, readerOf(iris, greta.subject.lead), false),
  erased: erasedView(greta.subject.lead),
  approval: approvalView(asked, readerOf(noor, asked.lead)),
  reply: replyView(answered, readerOf(noor, answered.lead)),
  blocked: blockedView(blocked, readerOf(noor, blocked.lead)),
  'handover-line': handoverLineView(greta.subject, readerOf('19:sales@thread.tacv2', greta.subject.lead)),
  handover: handoverView(greta.subject, readerOf(noor, greta.subject.lead)),
  'hand-back': handBackView(nina.subject, readerOf(tom, nina.subject.lead)),
  disqualified: disqualifiedView(connected, readerOf(iris, dale.subject.lead)),
  lead: leadView(rosa.subject, readerOf(iris, rosa.subject.lead)),
  leads: leadsView(
    {
      words: '',
      rows: [greta, amy, dale, nina].map(({ subject: { lead } }) => ({
        leadId: lead.id,
        name: `${lead.fields.firstName} ${lead.fields.lastName}`,
        companyName: lead.fields.companyName,
        topic: lead.fields.topic,
        phase: lead.phase,
        owner: lead.owner,
        rating: lead.rating?.level ?? null,
        at: lead.decision?.at ?? null,
      })),
      total: 27,
      previous: '1',
      next: '3',
    },
    readerOf(noor),
  ),
  'which-one': whichOneView(
    'redwood',
    'why',
    [nina, rosa].map(({ subject: { lead } }) => ({
      leadId: lead.id,
      name: `${lead.fields.firstName} ${lead.fields.lastName}`,
      companyName: lead.fields.companyName,
      topic: lead.fields.topic,
      phase: lead.phase,
    })),
  ),
  why: whyView(
    amy.subject,
    readerOf(noor, amy.subject.lead),
    levers(fit, rating, playbook.icp.levels, playbook.rating),
  ),
  whatif: whatifView(amy.subject, readerOf(noor, amy.subject.lead), {
    changes: [{ criterion: 'annual revenue', said: '250 million EUR', was: 'unknown', becomes: 'met' }],
    fit: { level: 'high', score: 80 },
    rating: { level: 'hot' },
    outcome: 'hand-over',
    reason: 'fit-high',
  }),
  research: researchView(greta.subject, readerOf(noor, greta.subject.lead), greta.events, fitting),
  receipt: receiptView(
    findingsOf(greta.subject, 'overview.8'),
    greta.subject,
    readerOf(noor, greta.subject.lead),
  ),
  'draft-email': draftEmailView(greta.subject, readerOf(noor, greta.subject.lead), {
    subject: letter.subject,
    body: letter.body,
    receipts: letter.receipts.map((finding) => ({ claim: finding.quote, finding })),
    state: 'saved',
    at: '2026-11-22T10:05:00Z',
  }),
  reassign: reassignView(dale.subject, readerOf(iris, dale.subject.lead)),
  qualify: qualifyView(greta.subject, readerOf(noor, greta.subject.lead)),
  add: addView({ topic: 'Can somebody call Ana at ana.silva@prairiepack.example about the planning board?' }),
  connect: connectView(rosa.subject, readerOf(iris, rosa.subject.lead)),
  history: historyView(dale.subject, readerOf(iris, dale.subject.lead), dale.events, {
    sent: [{ what: 'disqualified', to: iris, state: 'delivered' }],
    activities: [
      {
        id: 'T-7',
        leadId: 'L-2',
        kind: 'call',
        byLead: true,
        at: '2026-11-20T10:00:00Z',
        subject: 'Asked for a price list',
        text: 'Two kitchens at most, and no budget before summer.',
      },
      {
        id: 'T-9',
        leadId: 'L-2',
        kind: 'note',
        byLead: false,
        at: '2026-11-21T14:30:00Z',
        subject: 'Met at the fair',
      },
    ],
  }),
  agent: agentView(
    {
      status: 'on',
      reason: null,
      awaitsStart: [],
      missing: [],
      counts: [{ what: 'being processed', leads: 3 }],
      sources: [
        { name: 'company website', state: 'per-lead', sentence: 'Each lead has its own.' },
        { name: 'Mill Review', state: 'reads', sentence: '38 articles can be read.' },
        {
          name: 'battle cards',
          state: 'problem',
          sentence: 'battle-cards does not exist.',
        },
      ],
      model: null,
    },
    playbook,
    readerOf(ada),
    'set so by Ada Lund',
  ),
  simulation: simulationView(
    {
      samples: [
        rehearsedOf(greta.subject.lead, { ...letter, savedBy: ada }),
        {
          ...rehearsedOf(withCountry(amy.subject.lead, 'United States'), letter),
          permission: 'auto',
          because: 'country',
        },
        {
          ...rehearsedOf(dale.subject.lead, null),
          row: { ...sends, row: '4', outcome: 'disqualify', reason: 'low-fit' },
        },
      ],
      played: {
        words: 'We plan four mills in spreadsheets. Does it work with our ERP system?',
        row: blocks,
        subject: blocked,
      },
      missing: [],
      isStarted: false,
    },
    engaging,
    '7c1e40d29b11',
    readerOf(ada),
  ),
  help: helpView(
    {
      commands: [
        {
          form: 'leads [mine|hot|…] [words]',
          purpose: 'list leads, the hottest first',
          example: 'leads mine hot',
        },
        {
          form: 'lead <lead>',
          purpose: 'show one lead: where it stands, who owns it, what is known',
          example: 'lead Bergkorn',
        },
        {
          form: 'why <lead>',
          purpose: 'say why a lead is hot, warm or cold, with receipts',
          example: 'why Bergkorn',
        },
        {
          form: 'whatif <lead> employees=6000',
          purpose: 'show the rating and decision if that were so',
          example: 'whatif Bergkorn employees=6000',
        },
      ],
    },
    readerOf(noor),
  ),
  answer: answerView(
    {
      question: 'why is bergkorn hot?',
      sentences: [
        'Greta Sommer, Bergkorn Mühlen is hot, because it fits the ideal customer profile well and asks for a demo.',
        'All five criteria are met.',
      ],
      receipts: greta.subject.lead.fit?.criteria.slice(0, 2).flatMap((one) => one.finding ?? []) ?? [],
      nearest: [],
    },
    greta.subject,
    readerOf(noor, greta.subject.lead),
  ),
  'unknown-outcome': unknownOutcomeView(amy.subject, readerOf(noor, amy.subject.lead), {
    mail: '<0193c2@baton>',
    to: 'amy.olsen@prairiepack.example',
    subject: 'Your enquiry: Webinar: fewer spreadsheets',
    by: noor,
    at: '2026-11-22T09:41:00Z',
  }),
};
