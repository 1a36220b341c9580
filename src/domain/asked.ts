import { phraseFinder } from './phrases';
import { questionOpenings, courtesies } from './question-openings';
import type { SaidSentence } from './said-sentences';
import type { SaidWord } from './said-words';

const openings = phraseFinder(questionOpenings);
const polite = phraseFinder(courtesies);

/** True for a sentence that asks us something: it ends with a question mark, or begins as only questions do. "How are you?" asks nothing. */
export function asksUs(words: readonly SaidWord[], { from, to, isQuestion }: SaidSentence): boolean {
  const sentence = words.slice(from, to);
  if (polite(sentence).some((one) => one.from <= 2 && sentence.slice(one.to).every((word) => word.isMark)))
    return false;
  if (isQuestion) return sentence.filter((one) => !one.isMark).length > 1;
  return openings(sentence).some((one) => sentence.slice(0, one.from).every((word) => word.isMark));
}
