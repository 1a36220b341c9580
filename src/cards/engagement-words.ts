import type { Bant } from '../domain/bant';
import type { ReplyReading } from '../domain/engagement';
import { capitalised } from './words';

type Level = NonNullable<ReplyReading['interest']>['level'];

const levels: Readonly<Record<Level, string>> = {
  'positive-high': 'High interest',
  'positive-medium': 'Medium interest',
  'positive-low': 'Low interest',
  'negative-high': 'No interest: it refuses',
  'negative-medium': 'No interest: no plan to buy',
};

/** The purchase interest of a reply (spec section 9). */
export function replyInterestWords(level: Level | undefined): string {
  return level ? levels[level] : 'No interest detected';
}

/** BANT with its tally, such as "BANT medium: 2 met, 0 not met, 2 unknown"; empty when it is off. */
export function bantWords({ level, parts }: Bant): string {
  if (level === 'off') return '';
  const count = (verdict: string) => parts.filter((one) => one.verdict === verdict).length;
  return `BANT ${level}: ${count('met')} met, ${count('not met')} not met, ${count('unknown')} unknown`;
}

/** What a handover leaves open of BANT, such as "Budget, timeline"; empty when nothing. */
export function gapWords(gaps: readonly string[]): string {
  return capitalised(gaps.join(', '));
}
