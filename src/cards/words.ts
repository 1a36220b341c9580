import type { Money } from '../domain/account';
import type { FitLevel, IcpFit, Verdict } from '../domain/icp-fit';
import type { Phase, StepName } from '../domain/lead';
import type { PurchaseInterest } from '../domain/purchase-interest';
import type { RatingLevel } from '../domain/rating';
import type { SignalLevel, SignalStrength } from '../domain/signal-strength';

/** The words people read, in one place; every screen and card takes them from here. */

const notSelected = wordsFor({
  status: 'its status is not one the agent takes',
  rating: 'its rating in the CRM is not one the agent takes',
  source: 'its source is not one the agent takes',
  owner: 'its owner is to be left alone',
  created: 'it was created before the agent was started',
});

const phases = {
  received: 'waiting to be looked at',
  'not-selected': 'not selected',
  'in-progress': 'being processed',
  'handed-back': 'handed back',
  'handed-over': 'handed over',
  disqualified: 'disqualified',
  qualified: 'qualified',
  erasing: 'being erased',
  erased: 'erased',
} as const;

/** Why a lead was not selected, to follow "because"; a field of the playbook's own criteria is named. */
export function notSelectedWords(reason: string): string {
  return notSelected.get(reason) ?? `its ${reason} is not what the selection criteria ask for`;
}

export function phaseWords(phase: Phase): string {
  return phases[phase];
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A date and time in the reader's time zone, such as "22 Nov 2026, 09:00"; what is no date is shown as "date unknown". */
export function dateTimeWords(iso: string, timeZone = 'UTC'): string {
  const at = Date.parse(iso);
  if (!Number.isFinite(at)) return 'date unknown';
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

const days = new Map<string, Intl.DateTimeFormat>();

/** A date such as "22 Nov 2026", in the reader's time zone when it has a time; what is no date is shown as "date unknown". */
export function dateWords(iso: string, timeZone = 'UTC'): string {
  const at = Date.parse(iso);
  if (!Number.isFinite(at)) return 'date unknown';
  const zone = iso.includes('T') ? timeZone : 'UTC';
  let format = days.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: zone });
    days.set(zone, format);
  }
  return format.format(at);
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const short = new Intl.NumberFormat('en-GB', {
  notation: 'compact',
  compactDisplay: 'long',
  maximumFractionDigits: 1,
});

/** A number with its thousands set off, such as "1,850". */
export function numberWords(number: number): string {
  return whole.format(number);
}

const fine = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** A part of the rating, to the third decimal, so that the parts add up to the sum. */
export function scoreWords(score: number): string {
  return fine.format(score);
}

/** An amount with its currency, such as "410 million EUR". */
export function moneyWords({ amount, currency }: Money): string {
  return `${short.format(amount)} ${currency}`.trim();
}

/** "1 lead", "12 leads": a count with its noun. */
export function countWords(count: number, noun: string, plural = `${noun}s`): string {
  return `${numberWords(count)} ${count === 1 ? noun : plural}`;
}

const ratings = { hot: 'Hot', warm: 'Warm', cold: 'Cold' } as const;
const colours = { hot: 'Attention', warm: 'Warning', cold: 'Default' } as const;

export function ratingWord(rating: RatingLevel): string {
  return ratings[rating];
}

/** The colour of a rating; it always goes with the word. */
export function ratingColour(rating: RatingLevel | null): string {
  return rating ? colours[rating] : 'Default';
}

/** ICP fit such as "High, 80 of 100". */
export function fitWords({ level, score }: { readonly level: FitLevel; readonly score: number }): string {
  return `${capitalised(level)}, ${numberWords(score)} of 100`;
}

/** How many criteria are met, not met and unknown. */
export function tallyWords({ criteria }: IcpFit): string {
  const count = (verdict: Verdict) => criteria.filter((one) => one.verdict === verdict).length;
  return `${count('met')} met, ${count('not met')} not met, ${count('unknown')} unknown`;
}

const signs = { met: '✓', 'not met': '✗', unknown: '?' } as const;
const verdictColours = { met: 'Good', 'not met': 'Attention', unknown: 'Warning' } as const;

/** A sign for a verdict; it always goes with the word. */
export function verdictSign(verdict: Verdict): string {
  return signs[verdict];
}

export function verdictColour(verdict: Verdict): string {
  return verdictColours[verdict];
}

export function signalWords(level: SignalLevel): string {
  return level === 'weak' ? 'Weak: little reliable data' : capitalised(level);
}

const points = {
  knownCriteria: 'criteria with data',
  sources: 'independent sources',
  identity: 'company confirmed by its domain',
  freshness: 'news of the last 90 days',
  unverifiedAddress: 'address could not be verified',
} as const;

/** Each part of the signal strength with its points; a deduction is named only when it was made. */
export function signalPoints({ points: given }: SignalStrength): readonly string[] {
  return (Object.keys(points) as (keyof typeof points)[])
    .filter((one) => one !== 'unverifiedAddress' || given[one] !== 0)
    .map((one) => `${capitalised(points[one])}: ${countWords(given[one], 'point')}`);
}

const interests: Readonly<Record<PurchaseInterest, string>> = {
  'positive-high': 'High interest',
  'positive-medium': 'Medium interest',
  'positive-low': 'Low interest',
  undetected: 'No interest detected yet',
  negative: 'No interest',
};

export function interestWords(interest: PurchaseInterest): string {
  return interests[interest];
}

const steps: Readonly<Record<StepName, string>> = {
  select: 'Selection',
  'validate-email': 'E-mail validation',
  connect: 'Connected account and contact',
  research: 'Research',
  'read-replies': 'Replies',
  assess: 'ICP fit and rating',
  decide: 'Decision',
};

export function stepWords(step: StepName): string {
  return steps[step];
}

const outcomes = wordsFor({
  'hand-over': 'hand over to a seller',
  'hand-back': 'hand back to the original seller',
  disqualify: 'disqualify',
  'send-outreach': 'send the first e-mail',
  'follow-up': 'send a follow-up',
  wait: 'wait for a reply',
  answer: 'answer the questions',
  ask: 'ask the next question',
});

/** What a decision does, such as "hand over to a seller". */
export function outcomeWords(outcome: string): string {
  return outcomes.get(outcome) ?? outcome.replaceAll('-', ' ');
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A word list in which only its own words are found: what is looked up may come from a stranger. */
function wordsFor(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words));
}

/** How long ago something was, such as "8 s ago" or "3 h ago". */
export function agoWords(iso: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(iso)) / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} h ago` : `${Math.round(hours / 24)} days ago`;
}
