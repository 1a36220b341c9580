import type { Card } from '../../src/cards/card';
import type { Deck } from '../../src/cards/deck';
import type { Reader } from '../../src/cards/subject';
import { addView } from '../../src/cards/views/add';
import { blockedView } from '../../src/cards/views/blocked';
import { connectView } from '../../src/cards/views/connect';
import { disqualifiedView } from '../../src/cards/views/disqualified';
import { handBackView } from '../../src/cards/views/hand-back';
import { handoverView } from '../../src/cards/views/handover';
import { historyView } from '../../src/cards/views/history';
import { leadView } from '../../src/cards/views/lead';
import { qualifyView } from '../../src/cards/views/qualify';
import { eraseView } from '../../src/cards/views/erase';
import { erasedView } from '../../src/cards/views/erased';
import { reassignView } from '../../src/cards/views/reassign';
import { researchView } from '../../src/cards/views/research';
import { whyView } from '../../src/cards/views/why';
import type { Activity } from '../../src/domain/account';
import type { Lead } from '../../src/domain/lead';
import type { LeadFields } from '../../src/domain/lead-fields';
import type { Verdict } from '../../src/domain/icp-fit';
import { levers } from '../../src/domain/levers';
import { playbook, readerOf, told, type Story } from './subjects';

/** The same numbers for the same seed, 0 to below 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const verdicts: readonly Verdict[] = ['met', 'met', 'not met', 'unknown'];

/** A story of any phase, with parts missing as they are in life. */
export function anyStory(seed: number): Story {
  const random = numbersFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const maybe = (text: string) => (random() < 0.7 ? text : '');
  const end = pick([
    undefined,
    undefined,
    undefined,
    undefined,
    'received',
    'not-selected',
    'in-progress',
  ] as const);
  const account = random() < 0.6 ? accountOf(seed, random) : undefined;
  return {
    sourceId: `G-${seed}`,
    fields: {
      firstName: maybe('Kim'),
      lastName: maybe('Larsen'),
      companyName: maybe(`Company ${seed}`),
      email: pick(['kim@company.example', 'kim@gmail.com', 'info@company.example', '', 'not an address']),
      phone: pick(['', '+45 33 55 01 00', 'call the front desk']),
      jobTitle: maybe('Head of Planning'),
      topic: maybe(pick(['Demo', 'Pricing for 20 people', 'A question'])),
      description: maybe('We look at several tools.'),
      createdOn: pick(['2026-11-21T08:00:00Z', '2026-11-10T08:00:00Z', '2026-01-01T00:00:00Z', '']),
      owner: pick(['', 'noor@lumen.example', 'gone@elsewhere.example']),
    },
    ...(account && { account }),
    ...(end && { end }),
    ...(random() < 0.8 && {
      verdicts: playbook.icp.criteria.map(
        ({ name }) => [pick(verdicts), `what the record says of ${name}`] as const,
      ),
    }),
    ...(random() < 0.1 && {
      fault: { step: 'assess' as const, code: 'timeout', sentence: 'The CRM did not answer in time.' },
    }),
    ...(random() < 0.3 && {
      lastAct: { by: 'Iris Falk', what: 'reassigned to Tom Vega', at: '2026-11-22T09:00:00Z' },
    }),
  };
}

function accountOf(seed: number, random: () => number) {
  return {
    id: `AC-${seed}`,
    name: `Company ${seed} Inc.`,
    website: random() < 0.5 ? 'https://www.company.example' : null,
    industry: random() < 0.5 ? 'Machinery' : null,
    location: random() < 0.5 ? 'Aarhus, Denmark' : null,
    employees: random() < 0.5 ? Math.floor(random() * 9000) : null,
    annualRevenue: random() < 0.5 ? { amount: Math.floor(random() * 1e9), currency: 'DKK' } : null,
    custom: {},
  };
}

/** Every card about a lead that its reader could be shown in its phase. */
export function cardsOf(
  story: Story,
  reader: (lead: ReturnType<typeof told>) => Reader,
  deck: Deck,
): readonly Card[] {
  const one = told(story);
  const { subject, events } = one;
  const { fit, rating } = subject.lead;
  const given = reader(one);
  const found =
    fit && rating ? levers(fit, rating, subject.playbook.icp.levels, subject.playbook.rating) : [];
  return [
    deck.card('lead', leadView(subject, given)),
    deck.card('why', whyView(subject, given, found)),
    deck.card('research', researchView(subject, given, events)),
    deck.card('history', historyView(subject, given, events, { activities: [actOf(subject.lead)] })),
    deck.card('handover', handoverView(subject, given)),
    deck.card('blocked', blockedView(subject, given)),
    deck.card('disqualified', disqualifiedView(subject, given)),
    deck.card('hand-back', handBackView(subject, given)),
    deck.card('qualify', qualifyView(subject, given)),
    deck.card('reassign', reassignView(subject, given)),
    deck.card('erase', eraseView(subject, given, true)),
    deck.card('erased', erasedView(subject.lead)),
    deck.card('connect', connectView(subject, given)),
    deck.card('add', addView(sketchOf(subject.lead.fields))),
  ];
}

/** The lead as somebody would add it. */
function sketchOf({ lastName, companyName, email, topic }: LeadFields) {
  return { name: lastName, company: companyName, email, topic };
}

const people = playbook.people.map((one) => one.email);

/** Cards about this many generated leads, each for one of the people in turn. */
export function generatedCards(deck: Deck, count: number): readonly Card[] {
  return Array.from({ length: count }, (_, seed) =>
    cardsOf(
      anyStory(seed),
      ({ subject }) => readerOf(people[seed % people.length] ?? '', subject.lead),
      deck,
    ),
  ).flat();
}

/** What a stranger wrote, as somebody noted it in the CRM. */
function actOf({ fields: { topic, companyName } }: Lead): Activity {
  const at = '2026-11-20T10:00:00Z';
  return { id: topic, leadId: topic, kind: 'call', byLead: true, at, subject: companyName, text: topic };
}
