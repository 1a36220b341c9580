import type { Lead } from '../domain/lead';
import { leadName } from '../domain/lead-fields';
import { leadButtons, type LeadButtons } from './lead-buttons';
import { literal } from './literal';
import { personWords } from './people';
import { qualificationWords } from './qualification-words';
import type { LastAct, LeadSubject, Reader } from './subject';
import { reasonSentence } from './reason-words';
import { capitalised, dateTimeWords, notSelectedWords, phaseWords, ratingColour, ratingWord } from './words';

/** How every card about one lead begins. */
export interface TitleView {
  readonly leadId: string;
  /** `who` and `why` together, which is the first line of the card. */
  readonly line: string;
  readonly who: string;
  readonly why: string;
  /** The rating's word; empty before there is one. */
  readonly badge: string;
  readonly badgeColour: string;
  /** What a person did last; empty when nobody did anything. */
  readonly lastAct: string;
  /** A flag for little reliable data; empty when there is enough. */
  readonly flag: string;
  readonly can: LeadButtons;
}

/** Name and company of a lead on one line. */
export function whoWords({ fields }: Pick<Lead, 'fields'>): string {
  const name = literal(leadName(fields), 80);
  const company = literal(fields.companyName, 80);
  return company && company !== name ? `${name}, ${company}` : name;
}

/** The beginning of a card; `why` is the rest of its first line, by default where the lead stands and for what reason. */
export function titleView(subject: LeadSubject, reader: Reader, why = standing(subject, reader)): TitleView {
  const { lead, lastAct } = subject;
  const who = whoWords(lead);
  const rating = lead.rating?.level ?? null;
  return {
    leadId: lead.id,
    line: `${who}: ${why}`,
    who,
    why: `: ${why}`,
    badge: rating ? ratingWord(rating) : '',
    badgeColour: ratingColour(rating),
    lastAct: qualificationWords(subject, reader) || lastActWords(lastAct, reader),
    flag:
      lead.signalStrength?.level === 'weak'
        ? 'Little reliable data stands behind this. Check it before you rely on it.'
        : '',
    can: leadButtons(subject, reader),
  };
}

function lastActWords(lastAct: LastAct | null, { timeZone }: Reader): string {
  if (!lastAct) return '';
  const { what, by, at } = lastAct;
  return `${capitalised(literal(what, 240))} by ${literal(by)}, ${dateTimeWords(at, timeZone)}.`;
}

function standing({ lead, playbook }: LeadSubject, reader: Reader): string {
  const { phase, decision, owner, qualification } = lead;
  if (phase === 'not-selected')
    return `not selected, because ${literal(notSelectedWords(lead.notSelectedFor ?? ''))}.`;
  if (phase === 'qualified')
    return `qualified by ${personWords(qualification?.request.by ?? null, playbook, reader.address)}.`;
  if (qualification?.state === 'requested') return 'being qualified.';
  if (qualification?.state === 'failed') return `${phaseWords(phase)}, but could not be qualified.`;
  const to =
    phase === 'handed-over' || phase === 'handed-back'
      ? ` to ${personWords(owner, playbook, reader.address)}`
      : '';
  const reason = decision && phase !== 'in-progress' ? ` ${literal(reasonSentence(decision.reason))}` : '';
  return `${phaseWords(phase)}${to}.${reason}`;
}

/** Where the lead stands, as a sentence of its own. */
export function statusWords(subject: LeadSubject, reader: Reader): string {
  return capitalised(standing(subject, reader));
}
