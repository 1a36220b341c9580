import type { Bant, BantName } from '../../domain/bant';
import type { Outcome } from '../../domain/decision';
import type { Lever } from '../../domain/levers';
import type { Rating, RatingParts } from '../../domain/rating';
import { engagementView, type EngagementView } from '../engagement-section';
import { titleView, type TitleView } from '../lead-title';
import { emptyWhen, researchedWords } from '../lead-sections';
import { literal } from '../literal';
import { criterionView, type ReceiptView } from '../receipt';
import type { LeadSubject, Reader } from '../subject';
import { reasonSentence } from '../reason-words';
import {
  capitalised,
  fitWords,
  interestWords,
  outcomeWords,
  ratingWord,
  scoreWords,
  signalPoints,
  signalWords,
  tallyWords,
} from '../words';

/** Why a lead is rated and decided as it is (spec section 11). */
export interface WhyView extends TitleView, EngagementView {
  readonly unrated: string;
  readonly sum: string;
  readonly parts: readonly { readonly name: string; readonly points: string; readonly because: string }[];
  readonly fit: string;
  readonly criteria: readonly ReceiptView[];
  readonly signal: string;
  readonly signalPoints: string;
  readonly levers: readonly { readonly criterion: string; readonly now: string; readonly then: string }[];
  readonly noLevers: string;
  readonly decided: string;
  readonly researched: string;
}

/** What would let BANT pass, and the decision that would follow. */
export interface BantLever {
  readonly parts: readonly BantName[];
  readonly level: Bant['level'];
  readonly outcome: Outcome;
  readonly reason: string;
}

/** The card that answers "why": every figure can be added up from what it shows. */
export function whyView(
  subject: LeadSubject,
  reader: Reader,
  levers: readonly Lever[],
  bant: BantLever | null = null,
): WhyView {
  const { lead } = subject;
  const { rating, fit, signalStrength, decision, playbook } = lead;
  const why = rating
    ? `${ratingWord(rating.level).toLowerCase()}${capWords(rating)}.${decision ? ` ${literal(reasonSentence(decision.reason))}` : ''}`
    : undefined;
  return {
    ...titleView(subject, reader, why),
    ...engagementView(subject, reader),
    unrated: rating ? '' : 'It has no rating yet: the agent got no further than what is said above.',
    sum: rating ? `${ratingWord(rating.level)}: ${scoreWords(rating.score)} of 1${capWords(rating)}` : '',
    parts: rating ? partNames.map((part) => partView(part, rating)) : [],
    fit: fit ? `${fitWords(fit)}: ${tallyWords(fit)}` : '',
    criteria: (fit?.criteria ?? []).map((one, position) => criterionView(one, reader, position)),
    signal: signalStrength ? signalWords(signalStrength.level) : '',
    signalPoints: signalStrength ? signalPoints(signalStrength).join(' · ') : '',
    levers: [
      ...(bant ? [bantView(bant)] : []),
      ...levers.map(({ criterion, now, fit: level, score, rating: then }) => ({
        criterion: literal(criterion),
        now: `, now ${now}, were met: `,
        then: `fit ${fitWords({ level, score }).toLowerCase()}, rating ${then}`,
      })),
    ],
    noLevers:
      rating && !bant ? emptyWhen(levers, 'No single criterion would change the fit or the rating.') : '',
    decided:
      decision && playbook
        ? `Decided by row ${literal(decision.row, 10)} of the decision table, playbook ${literal(playbook.id, 40)}, version ${literal(playbook.version, 12)}.`
        : '',
    researched: researchedWords(subject, reader),
  };
}

function bantView({ parts, level, outcome, reason }: BantLever): WhyView['levers'][number] {
  return {
    criterion: parts.join(' and '),
    now: `, now unknown, were met: `,
    then: `BANT ${level}, and the decision to ${outcomeWords(outcome)}. ${reasonSentence(reason)}`,
  };
}

const partNames = ['fit', 'intent', 'recency', 'engagement'] as const;

const meanings = {
  fit: 'how well it fits the ideal customer profile',
  intent: '',
  recency: 'how lately it last did something itself',
  engagement: 'how often it did something itself in the last 60 days',
} as const;

function partView(part: keyof RatingParts, { parts, weights, interest, interestQuote }: Rating) {
  const because =
    part === 'intent'
      ? `${interestWords(interest).toLowerCase()}${interestQuote ? `, “${literal(interestQuote)}”` : ''}`
      : meanings[part];
  const points = scoreWords(parts[part] * weights[part]);
  return {
    name: capitalised(part),
    points: `${scoreWords(parts[part])} × ${scoreWords(weights[part])} = ${points}`,
    because,
  };
}

function capWords({ cappedBy }: Rating): string {
  if (cappedBy === null) return '';
  return cappedBy === 'low-fit' ? ', because a low fit caps it' : ', because negative interest caps it';
}
