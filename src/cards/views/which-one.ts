import type { OperationName } from '../../domain/permissions';
import { literal } from '../literal';
import { capitalised, phaseWords } from '../words';
import { listedName, type ListedLead } from './leads';

/** Most leads to choose from. */
const mostCandidates = 5;

export interface WhichOneView {
  readonly line: string;
  readonly who: string;
  readonly why: string;
  /** The operation that was asked for. */
  readonly verb: OperationName;
  readonly rows: readonly {
    readonly who: string;
    readonly topic: string;
    readonly state: string;
    /** The button's data: what was asked, with this lead. */
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  readonly more: string;
}

/** Up to five leads the words may mean; `rest` is what else was asked and goes with each button. */
export function whichOneView(
  words: string,
  verb: OperationName,
  candidates: readonly Pick<ListedLead, 'leadId' | 'name' | 'companyName' | 'topic' | 'phase'>[],
  rest: Readonly<Record<string, unknown>> = {},
): WhichOneView {
  const who = 'Which lead do you mean?';
  const why = ` ${candidates.length} fit “${literal(words, 80)}”.`;
  return {
    line: `${who}${why}`,
    who,
    why,
    verb,
    rows: candidates.slice(0, mostCandidates).map((one) => ({
      who: listedName(one),
      topic: literal(one.topic, 100) || 'No topic',
      state: capitalised(phaseWords(one.phase)),
      data: { ...rest, lead: one.leadId },
    })),
    more:
      candidates.length > mostCandidates
        ? 'There are more. Add a word, such as the company or the topic.'
        : '',
  };
}
