import type { Bant } from '../../domain/bant';
import type { Outcome } from '../../domain/decision';
import type { FitLevel, Verdict } from '../../domain/icp-fit';
import type { RatingLevel } from '../../domain/rating';
import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { modelWords } from '../model-words';
import type { LeadSubject, Reader } from '../subject';
import { reasonSentence } from '../reason-words';
import { capitalised, fitWords, outcomeWords, ratingWord } from '../words';

/** What was supposed, and what the lead would be then; nothing is changed. */
export interface Supposed {
  readonly changes: readonly {
    readonly criterion: string;
    /** The verdict or value that was said. */
    readonly said: string;
    readonly was: Verdict;
    readonly becomes: Verdict;
  }[];
  readonly fit: { readonly level: FitLevel; readonly score: number };
  readonly rating: { readonly level: RatingLevel };
  /** The level of BANT, when something was supposed of it; null before anything was read. */
  readonly bant?: { readonly now: Bant['level'] | null; readonly then: Bant['level'] };
  readonly outcome: Outcome;
  /** The reason the decision table would give. */
  readonly reason?: string;
}

export interface WhatifView extends TitleView {
  readonly changes: readonly {
    readonly what: string;
    readonly value: string;
    readonly verdicts: string;
  }[];
  readonly rows: readonly {
    readonly name: string;
    readonly now: string;
    readonly then: string;
    readonly weight: string;
  }[];
  readonly because: string;
  /** What the language model cost; empty when there is nothing to say. */
  readonly readBy: string;
}

/** The card that answers "what if": now beside then. */
export function whatifView(subject: LeadSubject, reader: Reader, supposed: Supposed): WhatifView {
  const { fit, rating, decision } = subject.lead;
  const { outcome } = supposed;
  const same = rating?.level === supposed.rating.level && decision?.outcome === outcome;
  const why = same
    ? `would stay ${supposed.rating.level}. Nothing was changed.`
    : `would be ${supposed.rating.level}; the decision would be to ${outcomeWords(outcome)}. Nothing was changed.`;
  return {
    ...titleView(subject, reader, why),
    changes: supposed.changes.map(({ criterion, said, was, becomes }) => ({
      what: literal(criterion, 80),
      value: `: ${literal(said)}`,
      verdicts: was === becomes ? ` (${becomes}, as now)` : ` (${becomes}, now ${was})`,
    })),
    rows: [
      row('ICP fit', fit ? fitWords(fit) : 'None', fitWords(supposed.fit)),
      ...(supposed.bant
        ? [row('BANT', capitalised(supposed.bant.now ?? 'none'), capitalised(supposed.bant.then))]
        : []),
      row('Rating', rating ? ratingWord(rating.level) : 'None', ratingWord(supposed.rating.level)),
      row(
        'Decision',
        decision ? capitalised(outcomeWords(decision.outcome)) : 'None',
        capitalised(outcomeWords(outcome)),
      ),
    ],
    because: supposed.reason ? literal(reasonSentence(supposed.reason)) : '',
    readBy: modelWords(subject, reader),
  };
}

function row(name: string, now: string, then: string): WhatifView['rows'][number] {
  return { name, now, then, weight: now === then ? 'Default' : 'Bolder' };
}
