import { leadFacts, type FactView } from '../lead-facts';
import { emptyWhen, fitView, researchedWords, type FitView } from '../lead-sections';
import { engagementView, type EngagementView } from '../engagement-section';
import { titleView, type TitleView } from '../lead-title';
import type { ReceiptView } from '../receipt';
import { missingWords, reasonsAgainst } from '../reasons';
import type { LeadSubject, Reader } from '../subject';

/** A lead the agent or a person took out, for the supervisor (spec section 12). */
export interface DisqualifiedView extends TitleView, FitView, EngagementView {
  readonly against: readonly ReceiptView[];
  readonly noneAgainst: string;
  /** Criteria of which nothing is known; empty when all are known. */
  readonly missing: string;
  readonly facts: readonly FactView[];
  readonly researched: string;
}

/** The card of a disqualification: the reason with its receipt, what was missing, and the way back. */
export function disqualifiedView(subject: LeadSubject, reader: Reader): DisqualifiedView {
  const { lead } = subject;
  const against = reasonsAgainst(lead, reader);
  return {
    ...titleView(subject, reader),
    ...engagementView(subject, reader),
    ...fitView(lead),
    against,
    noneAgainst: emptyWhen(against, 'No record speaks against it.'),
    missing: missingWords(lead),
    facts: leadFacts(subject, reader),
    researched: researchedWords(subject, reader),
  };
}
