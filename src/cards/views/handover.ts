import { disagreementWords } from '../contradictions-section';
import { gapWords } from '../engagement-words';
import { emptyWhen } from '../lead-sections';
import { leadFacts, type FactView } from '../lead-facts';
import { engagementView, type EngagementView } from '../engagement-section';
import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import type { ReceiptView } from '../receipt';
import { strongestReasons } from '../reasons';
import type { LeadSubject, Reader } from '../subject';
import { researchedWords, fitView, type FitView } from '../lead-sections';

/** A lead given to a person to work on (spec section 14). */
export interface HandoverView extends TitleView, FitView, EngagementView {
  readonly suggestedAction: string;
  /** Why it came to this person, when the assignment rule did not simply come to them; else empty. */
  readonly note: string;
  /** Parts of BANT that were open when it was handed over; empty when none were. */
  readonly bantGaps: string;
  readonly reasons: readonly ReceiptView[];
  readonly noReasons: string;
  /** What sources disagree about; empty when they agree. */
  readonly disagree: string;
  readonly facts: readonly FactView[];
  readonly researched: string;
}

/** The card of a handover, for its seller and for whoever else reads it. */
export function handoverView(subject: LeadSubject, reader: Reader): HandoverView {
  const { lead } = subject;
  const reasons = strongestReasons(lead, reader);
  return {
    ...titleView(subject, reader),
    ...engagementView(subject, reader),
    ...fitView(lead),
    suggestedAction:
      lead.phase === 'qualified'
        ? 'Go on in the CRM, with the records it became.'
        : literal(lead.handover?.suggestedAction ?? '', 400),
    note: literal(lead.handover?.note ?? '', 400),
    bantGaps: gapWords(lead.handover?.bantGaps ?? []),
    reasons,
    noReasons: emptyWhen(reasons, 'No record speaks for it yet. Read the research before you write.'),
    disagree: disagreementWords(subject),
    facts: leadFacts(subject, reader),
    researched: researchedWords(subject, reader),
  };
}
