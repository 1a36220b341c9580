import {
  fitWords,
  outcomeWords,
  phaseWords,
  scoreWords,
  dateWords,
  dateTimeWords,
  tallyWords,
} from '../cards/words';
import { reasonSentence } from '../cards/reason-words';
import { eventWords } from '../cards/event-words';
import { actorWords, personWords } from '../cards/people';
import { bantWords } from '../cards/engagement-words';
import { whyView } from '../cards/views/why';
import type { LeadSubject, Reader } from '../cards/subject';
import type { ChatPassage } from '../domain/chat-answer';
import { instructionIn } from '../domain/instructs';
import type { LoggedEvent } from '../domain/lead-event';
import { nameless } from '../domain/nameless';
import type { Finding } from '../domain/research';
import { partAnswer } from './answer-parts';
import type { History } from './operations/history';
import type { WhatIf } from './operations/whatif';
import type { Why } from './operations/why';

/** A lead as the asker may see it, with what happened to it lately. */
export interface SeenLead {
  readonly subject: LeadSubject;
  readonly reader: Reader;
  readonly events: readonly LoggedEvent[];
}

/** Most findings that one passage rests on, and most events of a history. */
const mostFindings = 2;
const mostEvents = 15;
const longest = 500;
const longestQuote = 300;

/** How a lead is called where persons are not named. */
export function companyOf({ fields }: LeadSubject['lead']): string {
  return fields.companyName.trim() || 'a lead without a company';
}

/** The words without the person's name, address and phone number, which go to no model. */
export function unnamed(words: string, { fields }: LeadSubject['lead'], instead = 'the lead'): string {
  return nameless(words.replaceAll('…', '\u0000'), fields).replaceAll('…', instead).replaceAll('\u0000', '…');
}

/** One line of a list: what a comparison needs first. */
export function rowPassage({ subject, reader }: SeenLead): readonly ChatPassage[] {
  const { lead, playbook, account } = subject;
  const { fields, rating, fit, engagement, decision } = lead;
  const met = (engagement.reading?.bant.parts ?? []).filter((one) => one.verdict === 'met');
  const topic = instructionIn(fields.topic) === null ? fields.topic : '';
  const words = [
    `${companyOf(lead)}${topic && `, “${topic}”`}`,
    phaseWords(lead.phase),
    rating ? `rated ${rating.level}, ${scoreWords(rating.score)} of 1` : 'not rated',
    fit ? `ICP fit ${fitWords(fit).toLowerCase()}` : '',
    `owner: ${personWords(lead.owner, playbook, reader.address)}`,
    fields.country && `country: ${fields.country}`,
    account?.location ? `location: ${account.location}` : '',
    met.length > 0 ? `${met.map((one) => one.name).join(', ')} met` : '',
    decision ? `decided on ${dateWords(decision.at, reader.timeZone)}` : '',
  ];
  return passage(subject, 'list', `${words.filter(Boolean).join('; ')}.`);
}

const partsOfLead =
  'status owner next-step waits-for topic industry size revenue location person when interest current-provider'.split(
    ' ',
  );
const partsOfResearch =
  'products business-model priorities finances news competitors current-provider industry size revenue location'.split(
    ' ',
  );

/** What the operation `lead` tells: where it stands, whose it is, what is known and what is next. */
export function leadPassages(seen: SeenLead): readonly ChatPassage[] {
  const { subject } = seen;
  const { rating, fields } = subject.lead;
  return [
    ...(rating ? passage(subject, 'rating', `Rated ${rating.level}, ${scoreWords(rating.score)} of 1.`) : []),
    ...(fields.country ? passage(subject, 'country', `Country of the lead: ${fields.country}.`) : []),
    ...descriptionPassage(subject),
    ...partsOfLead.flatMap((part) => partPassage(part, seen)),
    ...bantPassages(subject),
  ];
}

/** What the record of the lead says in words of its own. */
function descriptionPassage(subject: LeadSubject): readonly ChatPassage[] {
  const { fields, origin } = subject.lead;
  const quote = fields.description.trim().slice(0, longestQuote);
  if (quote === '') return [];
  const said = { source: 'crm', record: `lead ${origin.sourceId}`, date: null, text: quote, quote } as const;
  return passage(subject, 'description', `Its description: “${quote}”.`, [said]);
}

/** What the operation `why` tells: every part of the rating, every criterion with its receipt, and what would change it. */
export function whyPassages(seen: SeenLead, { levers, bant }: Why): readonly ChatPassage[] {
  const { subject, reader } = seen;
  const { rating, fit, decision } = subject.lead;
  const view = whyView(subject, reader, levers, bant);
  const lever = view.levers.map((one) => `${one.criterion}${one.now}${one.then}.`);
  return [
    ...(rating ? passage(subject, 'rating', `Rated ${rating.level}, ${scoreWords(rating.score)} of 1.`) : []),
    ...(decision ? passage(subject, 'decision', reasonSentence(decision.reason)) : []),
    ...(fit ? passage(subject, 'fit', `ICP fit ${fitWords(fit).toLowerCase()}: ${tallyWords(fit)}.`) : []),
    ...view.parts.flatMap((one) => passage(subject, 'rating', `${one.name}: ${one.points}, ${one.because}.`)),
    ...(fit?.criteria ?? []).flatMap(({ name, verdict, finding }) =>
      passage(subject, name, `Criterion ${name}: ${verdict}.`, finding ? [finding] : [], verdict),
    ),
    ...['signal-strength', 'interest'].flatMap((part) => partPassage(part, seen)),
    ...bantPassages(subject),
    ...lever.flatMap((words) => passage(subject, 'what would change it', words)),
  ];
}

/** What the operation `research` tells: each claim with its receipt. */
export function researchPassages(seen: SeenLead): readonly ChatPassage[] {
  return partsOfResearch.flatMap((part) => partPassage(part, seen));
}

/** What the operation `history` tells: the newest events, and the conversation. */
export function historyPassages(seen: SeenLead, { events }: History): readonly ChatPassage[] {
  const { subject, reader } = seen;
  const { playbook } = subject;
  const told = events.filter(({ event }) => event.type !== 'StepRan' && event.type !== 'RunRequested');
  return [
    ...told.slice(-mostEvents).flatMap(({ at, by, event }) => {
      const what = eventWords(event, (owner) => personWords(owner, playbook));
      return passage(
        subject,
        'history',
        `${dateTimeWords(at, reader.timeZone)}, ${actorWords(by, playbook)}: ${what}.`,
      );
    }),
    ...partPassage('conversation', seen),
  ];
}

/** What the operation `whatif` tells; nothing is changed. */
export function whatifPassages({ subject }: SeenLead, found: WhatIf): readonly ChatPassage[] {
  const supposed = found.changes.map((one) => `${one.criterion} were ${one.said}`).join(' and ');
  const words = `If ${supposed}: ICP fit ${fitWords(found.fit).toLowerCase()}, rated ${found.rating.level}, and the decision to ${outcomeWords(found.outcome)}. ${reasonSentence(found.reason)}`;
  return passage(subject, 'what if', words);
}

function bantPassages(subject: LeadSubject): readonly ChatPassage[] {
  const bant = subject.lead.engagement.reading?.bant;
  if (!bant || bant.level === 'off') return [];
  return [
    ...passage(subject, 'bant', `${bantWords(bant)}.`),
    ...bant.parts.flatMap(({ name, verdict, finding }) =>
      passage(subject, name, `${name}: ${verdict}.`, finding ? [finding] : [], verdict),
    ),
  ];
}

/** Each sentence of a part of what is known, with the receipts of that part. */
function partPassage(part: string, { subject, reader, events }: SeenLead): readonly ChatPassage[] {
  const said = partAnswer(part, subject, reader, events);
  if (!said) return [];
  const { sentences, receipts } = said;
  return sentences.flatMap((words, at) => {
    const own = receipts.length === sentences.length ? receipts.slice(at, at + 1) : receipts;
    return passage(subject, part, words, own);
  });
}

/** None when a stranger's words in it try to instruct: that is no evidence, and nothing to be read out. */
function passage(
  { lead }: LeadSubject,
  topic: string,
  words: string,
  findings: readonly Finding[] = [],
  verdict?: ChatPassage['verdict'],
): readonly ChatPassage[] {
  const resting = findings.slice(0, mostFindings);
  const text = unnamed(words, lead).slice(0, longest);
  if (
    text.trim() === '' ||
    [text, ...resting.map((one) => one.quote)].some((one) => instructionIn(one) !== null)
  )
    return [];
  const of = { id: lead.id, name: companyOf(lead) };
  return [{ lead: of, topic, text, findings: resting, ...(verdict && { verdict }) }];
}
