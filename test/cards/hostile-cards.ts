import type { Card } from '../../src/cards/card';
import { answerView } from '../../src/cards/views/answer';
import type { LeadSubject } from '../../src/cards/subject';
import { blockedView } from '../../src/cards/views/blocked';
import { connectView } from '../../src/cards/views/connect';
import { draftEmailView } from '../../src/cards/views/draft-email';
import { handBackView } from '../../src/cards/views/hand-back';
import { helpView } from '../../src/cards/views/help';
import { leadView } from '../../src/cards/views/lead';
import { leadsView } from '../../src/cards/views/leads';
import { decisionTable, type DecisionRow } from '../../src/domain/decision';
import { findingsOf } from '../../src/cards/receipt-keys';
import { receiptView } from '../../src/cards/views/receipt';
import { replyView } from '../../src/cards/views/reply';
import { researchView } from '../../src/cards/views/research';
import { simulationView } from '../../src/cards/views/simulation';
import { unknownOutcomeView } from '../../src/cards/views/unknown-outcome';
import { whatifView } from '../../src/cards/views/whatif';
import { whichOneView } from '../../src/cards/views/which-one';
import type { CompanyResearch } from '../../src/domain/company-research';
import type { SourceKind } from '../../src/domain/research';
import { playbookSchema } from '../../src/domain/playbook';
import { cardsOf } from './generated';
import { engagedOf, handedFor, readingOf } from './engaged-subjects';
import { playbook, readerOf, told, type Story } from './subjects';
import { openDeck } from './templates';

const deck = openDeck();
const iris = 'iris@lumen.example';

/** A story in which everything that comes from outside, or that a person typed, is this text. */
function storyOf(text: string, end?: Story['end']): Story {
  const quote = (name: string) => ['met', `${text} ${name}`] as const;
  return {
    sourceId: text,
    fields: {
      topic: text,
      firstName: text,
      lastName: text,
      jobTitle: text,
      companyName: text,
      email: 'x@y.example',
      phone: text,
      source: text,
      owner: text,
      description: text,
      country: text,
      competitor: text,
      createdOn: '2026-11-20T10:00:00Z',
    },
    account: {
      id: text,
      name: text,
      website: text,
      industry: text,
      location: text,
      employees: 900,
      annualRevenue: { amount: 5, currency: text },
      custom: { [text]: text },
    },
    contact: { id: text, name: text, email: text, accountId: text, jobTitle: text },
    verdicts: playbook.icp.criteria.map(({ name }, at) =>
      at === 1 ? (['not met', text] as const) : quote(name),
    ),
    lastAct: { by: text, what: text, at: '2026-11-22T10:00:00Z' },
    playbook: hostilePlaybook(text),
    research: hostileResearch(text),
    ...(end && { end }),
  };
}

/** A research in which every word is hostile, and each list has an entry or more. */
function hostileResearch(text: string): CompanyResearch {
  const of = (source: SourceKind) =>
    ({ text, source, record: text, date: null, quote: `${text} q` }) as const;
  const page = {
    ...of('website'),
    record: `https://ok.example/?q=${encodeURIComponent(text.slice(0, 20).replace(/\p{Surrogate}/gu, ''))}`,
  };
  const all = [of('website'), of('file'), of('feed')];
  const doubts = { name: text, site: text, accountId: text };
  const competitor = {
    name: text,
    namedBy: ['lead', 'web'],
    naming: of('file'),
    overview: all,
    strengths: all,
  } as const;
  return {
    version: 1,
    at: '2026-11-22T10:00:00Z',
    model: text,
    company: { name: text, site: text, status: 'doubtful', candidates: [doubts] },
    overview: [...all, page].map((one) => ({ ...one, topic: 'products', amount: null, relation: text })),
    health: { ...of('website'), level: 'growing', approach: text },
    figures: [{ ...of('file'), figure: 'revenue', amount: 5, currency: text, period: text }],
    news: [{ ...of('feed'), title: text, relation: text }],
    competitors: [{ ...competitor, weaknesses: all, opportunities: all, threats: all, talkingPoints: all }],
    history: [{ ...of('crm') }],
    contradictions: [{ about: text, claims: all }],
    sources: [
      {
        name: text,
        kind: 'feed',
        purposes: ['company'],
        documents: [{ record: text, title: text, date: null }],
        problems: [],
      },
    ],
    dropped: 1,
    texts: [
      { source: 'file', record: text, field: text, text: `${text} q ${text}`, date: null, title: text },
    ],
  };
}

/** A playbook whose names are hostile too: administrators paste. */
function hostilePlaybook(text: string) {
  const name = (more: string) => `${more} ${text}`.slice(0, 80);
  return playbookSchema.parse({
    ...playbook,
    name: name('p'),
    people: playbook.people.map((one) => ({ ...one, name: name(one.name) })),
    icp: {
      ...playbook.icp,
      criteria: playbook.icp.criteria.map((one) => ({ ...one, name: name(one.name) })),
    },
  });
}

/** The cards about a conversation in which everything that was said is this text. */
function engagedCards(subject: LeadSubject, text: string): readonly Card[] {
  const reading = readingOf(text, {
    questions: [
      { quote: text, answer: null },
      { quote: text, answer: { text, source: 'file', record: text, date: null, quote: text } },
    ],
  });
  const engaged = engagedOf(
    subject,
    {
      reading,
      optOut: { at: '2026-11-22T09:40:00Z', quote: text, wants: 'no-mail' },
      sameAs: text,
    },
    text,
  );
  const blocked = handedFor({ ...engaged, samePerson: text }, '10', 'blocked-by-questions');
  const reader = readerOf(iris, blocked.lead);
  const [row] = decisionTable as readonly [DecisionRow];
  return [
    deck.card('blocked', blockedView(blocked, reader)),
    deck.card('lead', leadView(blocked, reader)),
    deck.card('reply', replyView(blocked, reader)),
    deck.card('research', researchView(blocked, reader, [])),
    deck.card(
      'simulation',
      simulationView(
        {
          samples: [
            {
              lead: blocked.lead,
              row: { ...row, outcome: 'send-outreach' },
              permission: 'ask',
              because: 'unknown-country',
              draft: { subject: text, body: text, receipts: [], savedBy: null },
              leavesAt: 0,
              timeZone: 'UTC',
            },
          ],
          played: { words: text, row, subject: blocked },
          missing: [text],
          isStarted: false,
        },
        subject.playbook,
        text,
        reader,
      ),
    ),
  ];
}

/** Every kind of card, with this text wherever a stranger's words can stand. */
export function allCards(text: string): readonly Card[] {
  const story = storyOf(text);
  const { subject } = told(story);
  const reader = readerOf('noor@lumen.example', subject.lead);
  const finding = { text, source: 'crm', record: text, date: null, quote: text } as const;
  const row = { leadId: 'lead-1', name: text, companyName: text, topic: text } as const;
  const listed = { ...row, phase: 'handed-over', owner: text, rating: 'hot', at: null } as const;
  const candidates = story.account ? [story.account] : [];
  const wrong = told({ ...story, fields: { ...story.fields, email: `@${text}` } }).subject;
  const mail = { mail: '<1@baton>', to: text, subject: text, by: text, at: '2026-11-22T10:00:00Z' };
  return [
    ...cardsOf(story, () => readerOf(iris, subject.lead), deck),
    deck.card('connect', connectView({ ...subject, candidates }, readerOf(iris, subject.lead))),
    deck.card('receipt', receiptView(findingsOf(subject, 'points-1'), subject, readerOf(iris, subject.lead))),
    deck.card('hand-back', handBackView(wrong, readerOf(iris, wrong.lead))),
    deck.card('lead', leadView(wrong, readerOf(iris, wrong.lead))),
    deck.card(
      'leads',
      leadsView({ words: text, rows: [listed], total: 1, previous: null, next: '2' }, reader),
    ),
    deck.card('which-one', whichOneView(text, 'why', [{ ...row, phase: 'disqualified' }])),
    deck.card(
      'whatif',
      whatifView(subject, reader, {
        changes: [{ criterion: text, said: text, was: 'unknown', becomes: 'met' }],
        fit: { level: 'high', score: 100 },
        rating: { level: 'hot' },
        outcome: 'hand-over',
        reason: text,
      }),
    ),
    deck.card(
      'draft-email',
      draftEmailView(subject, reader, {
        subject: text,
        body: text,
        receipts: [{ claim: text, finding }],
        state: 'new',
        at: null,
      }),
    ),
    deck.card(
      'answer',
      answerView(
        { question: text, sentences: [text, text], receipts: [finding], nearest: [text] },
        subject,
        reader,
      ),
    ),
    ...engagedCards(subject, text),
    deck.card('help', helpView({ commands: [{ form: text, purpose: text, example: text }] }, reader)),
    deck.card('unknown-outcome', unknownOutcomeView(subject, reader, mail)),
  ];
}
