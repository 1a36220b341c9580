import type { Lead } from '../domain/lead';
import type { Verdict } from '../domain/icp-fit';
import { literal } from './literal';
import { modelWords } from './model-words';
import type { LeadSubject, Reader } from './subject';
import { dateTimeWords, fitWords, signalWords, tallyWords } from './words';

/** ICP fit in short: the score, then the criteria by verdict. */
export interface FitView {
  /** Such as "High, 80 of 100"; empty before the lead was assessed. */
  readonly fit: string;
  readonly fitTally: string;
  readonly fitGroups: readonly { readonly verdict: string; readonly names: string }[];
}

const groups: readonly (readonly [Verdict, string])[] = [
  ['met', 'Met: '],
  ['not met', 'Not met: '],
  ['unknown', 'Unknown: '],
];

export function fitView({ fit }: Lead): FitView {
  if (!fit) return { fit: '', fitTally: '', fitGroups: [] };
  return {
    fit: fitWords(fit),
    fitTally: tallyWords(fit),
    fitGroups: groups.flatMap(([wanted, verdict]) => {
      const names = fit.criteria.filter((one) => one.verdict === wanted).map((one) => literal(one.name, 80));
      return names.length > 0 ? [{ verdict, names: names.join(', ') }] : [];
    }),
  };
}

/** When the records were read, how much stands behind the rating, and what the language model cost; empty before. */
export function researchedWords(subject: LeadSubject, reader: Reader): string {
  const { assessedAt, signalStrength } = subject.lead;
  if (!assessedAt) return '';
  const strength = signalStrength
    ? ` · Signal strength: ${signalWords(signalStrength.level).toLowerCase()}`
    : '';
  const by = modelWords(subject, reader);
  return `Researched ${dateTimeWords(assessedAt, reader.timeZone)}${strength}${by && ` · ${by}`}`;
}

/** The sentence when the list is empty, else nothing. */
export function emptyWhen(list: readonly unknown[], sentence: string): string {
  return list.length === 0 ? sentence : '';
}
