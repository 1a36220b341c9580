import { knownId } from '../../domain/lead-record';
import { fact, leadFacts, type FactView } from '../lead-facts';
import { fitView, researchedWords, type FitView } from '../lead-sections';
import { engagementView, type EngagementView } from '../engagement-section';
import { titleView, type TitleView } from '../lead-title';
import { literal } from '../literal';
import { waitingWords } from '../waiting-words';
import { reasonSentence } from '../reason-words';
import type { LeadSubject, Reader } from '../subject';

/** One lead as it stands. */
export interface LeadView extends TitleView, FitView, EngagementView {
  /** What to do next, whatever its phase. */
  readonly next: string;
  readonly facts: readonly FactView[];
  readonly researched: string;
}

/** The summary of a lead, in any phase. */
export function leadView(subject: LeadSubject, reader: Reader): LeadView {
  const { lead } = subject;
  return {
    ...titleView(subject, reader),
    ...engagementView(subject, reader),
    ...fitView(lead),
    next: waitingWords(subject, reader) || nextStep(subject),
    facts: [...leadFacts(subject, reader), ...ownFacts(subject)],
    researched: researchedWords(subject, reader),
  };
}

function ownFacts({ lead: { fields, origin } }: LeadSubject): readonly FactView[] {
  const all = [
    fact('Source', literal(fields.source)),
    fact('Country', literal(fields.country)),
    fact('Competitor', literal(fields.competitor)),
    fact('Said', literal(fields.description, 400)),
    fact('Id', literal(knownId(origin), 80)),
  ];
  return all.filter((one) => one.value !== '');
}

function nextStep({ lead, candidates }: LeadSubject): string {
  switch (lead.phase) {
    case 'received':
      return 'Wait a moment: the agent has not looked at it yet.';
    case 'in-progress':
      return 'Wait a moment: the agent is working on it.';
    case 'not-selected':
      return 'The agent leaves it alone. It looks again when the lead is updated.';
    case 'handed-back':
      return lead.fault ? 'Work on it by hand.' : 'Correct the e-mail address; the agent then starts again.';
    case 'disqualified':
      return candidates.length > 0
        ? 'Say which account it belongs to, or reassign it to a seller.'
        : `Nothing, unless you see it differently: a supervisor can reassign it. ${literal(reasonSentence(lead.decision?.reason ?? ''))}`;
    case 'qualified':
      return 'Go on in the CRM, with the records it became.';
    case 'erasing':
    case 'erased':
      return 'Nothing: it was erased.';
    case 'handed-over':
      return literal(lead.handover?.suggestedAction ?? '', 400);
  }
}
