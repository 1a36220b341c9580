import type { Phase } from '../../domain/lead';
import type { RatingLevel } from '../../domain/rating';
import { literal } from '../literal';
import type { Reader } from '../subject';
import { capitalised, countWords, dateTimeWords, phaseWords, ratingColour, ratingWord } from '../words';

/** A lead as a list knows it. */
export interface ListedLead {
  readonly leadId: string;
  readonly name: string;
  readonly companyName: string;
  readonly topic: string;
  readonly phase: Phase;
  readonly owner: string | null;
  readonly rating: RatingLevel | null;
  /** When it was decided or assessed, ISO 8601. */
  readonly at: string | null;
  /** Who is asked to approve an e-mail to it; absent when nobody is. */
  readonly asks?: string;
}

/** One page of a list. */
export interface LeadPage {
  /** What was asked for, such as "mine hot"; empty for all. */
  readonly words: string;
  readonly rows: readonly ListedLead[];
  /** Leads on all pages. */
  readonly total: number;
  /** Numbers of the pages before and after; null when there is none. */
  readonly previous: string | null;
  readonly next: string | null;
}

export interface LeadRowView {
  readonly leadId: string;
  readonly badge: string;
  readonly badgeColour: string;
  readonly who: string;
  readonly topic: string;
  readonly state: string;
  readonly next: string;
}

export interface LeadsView {
  readonly line: string;
  readonly who: string;
  readonly why: string;
  readonly words: string;
  readonly empty: string;
  readonly rows: readonly LeadRowView[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
  readonly previous: string;
  readonly next: string;
}

/** A list of leads in the order given, with the next best action of each. */
export function leadsView(page: LeadPage, reader: Reader): LeadsView {
  const words = literal(page.words, 200);
  const who = words ? `Leads: ${words}` : 'Leads';
  const why = `: ${page.total === 0 ? 'none' : countWords(page.total, 'lead')}.`;
  return {
    line: `${who}${why}`,
    who,
    why,
    words,
    empty: page.rows.length > 0 ? '' : emptyWords(words),
    rows: page.rows.map((row) => rowView(row, reader)),
    hasPrevious: page.previous !== null,
    hasNext: page.next !== null,
    previous: page.previous ?? '',
    next: page.next ?? '',
  };
}

function rowView(row: ListedLead, reader: Reader): LeadRowView {
  const { leadId, phase, rating, at, owner, asks } = row;
  const isMine = owner === reader.address;
  const to = isMine && (phase === 'handed-over' || phase === 'handed-back') ? ' to you' : '';
  return {
    leadId,
    badge: rating ? ratingWord(rating) : 'Unrated',
    badgeColour: ratingColour(rating),
    who: listedName(row),
    topic: literal(row.topic, 100) || 'No topic',
    state: `${capitalised(phaseWords(phase))}${to}${at ? `, ${dateTimeWords(at, reader.timeZone)}` : ''}`,
    next: asks === undefined ? nextAction(phase, rating, isMine) : approvalAction(asks === reader.address),
  };
}

/** Name and company of a lead in a list. */
export function listedName({ name, companyName }: Pick<ListedLead, 'name' | 'companyName'>): string {
  return [literal(name, 80), literal(companyName, 80)].filter(Boolean).join(', ') || 'Unnamed lead';
}

function approvalAction(isAsked: boolean): string {
  return isAsked ? 'Approve its e-mail, or reject it' : 'Wait: somebody is asked to approve its e-mail';
}

/** The next best action for a lead in a list. */
function nextAction(phase: Phase, rating: RatingLevel | null, isMine: boolean): string {
  switch (phase) {
    case 'handed-over':
      if (!isMine) return 'Nothing: its seller works on it';
      if (rating === 'hot') return 'Call or write today';
      return rating === 'warm' ? 'Write within two working days' : 'Read the research, then write';
    case 'handed-back':
      return 'Put right what is wrong';
    case 'qualified':
      return 'Go on in the CRM';
    case 'disqualified':
      return 'Nothing, or reassign it';
    case 'not-selected':
      return 'Nothing: left alone';
    case 'erasing':
    case 'erased':
      return 'Nothing: it was erased';
    case 'received':
    case 'in-progress':
      return 'Wait: the agent works on it';
  }
}

function emptyWords(words: string): string {
  return words
    ? 'No lead fits that. Try fewer words, or say “leads” to see all there are.'
    : 'There are no leads here yet. As soon as the agent hands one over, it is listed here.';
}
