import type { Language } from './language';
import { best, until } from './listed-industries';
import { mentions, opensWithSelf } from './subject';
import { buyers, equipment } from './trade-limits';
import { ands, joins, makingVerbs, offeringVerbs, runningVerbs, stops, toWhom } from './trade-words';

/** "We develop and produce pumps": what follows verbs of making, when the sentence begins with the company. */
export function whatItMakes(
  words: readonly string[],
  language: Language,
  names: readonly string[],
): { readonly industry: string; readonly weight: number } | null {
  const verb = words.findIndex((word) => makingVerbs.has(word) || offeringVerbs.has(word));
  if (verb < 0 || verb > 14) return null;
  const makes = makingVerbs.has(words[verb] ?? '');
  const opening =
    mentions(words.slice(0, verb).join(' '), names) || verb <= 5 || opensWithSelf(words.join(' '));
  if (!opening) return null;
  // "We sell to restaurants": whom it sells to is not what it is.
  if (toWhom[language].has(words[verb + 1] ?? '')) return null;
  let from = verb + 1;
  while (
    makingVerbs.has(words[from] ?? '') ||
    offeringVerbs.has(words[from] ?? '') ||
    ands.has(words[from] ?? '') ||
    joins.has(words[from] ?? '') ||
    words[from] === ','
  )
    from += 1;
  const industry = best(until(words.slice(from, from + 14), stops), language);
  if (industry === null) return null;
  const runsIt = runningVerbs.has(words[verb] ?? '');
  const fits = runsIt ? !equipment.has(industry) : !buyers.has(industry);
  return !fits ? null : { industry, weight: makes ? 2 : 1.5 };
}
