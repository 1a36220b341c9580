import { withoutAllowedLinks } from './mail-links';
import { givesOrders } from './orders';
import type { Finding } from './research';
import { factsNotIn, shareIn } from './stated-facts';
import { wordy } from './wordy';

/** One thing that a read operation told: all that an answer of a model may rest on (chat specification, section 3). */
export interface ChatPassage {
  /** The lead it speaks of, by its id and as it is called without naming a person; null when it speaks of none or several. */
  readonly lead: { readonly id: string; readonly name: string } | null;
  /** What it is about, such as `rating` or `budget`. */
  readonly topic: string;
  readonly text: string;
  /** Where it stands; none for what Baton itself says, such as a rating. */
  readonly findings: readonly Finding[];
  /** For a criterion, or a part of BANT. */
  readonly verdict?: 'met' | 'not met' | 'unknown';
}

/** A sentence of a model's answer with the positions of the passages it rests on. */
export interface CitedSentence {
  readonly text: string;
  readonly receipts: readonly number[];
}

/** Why a sentence is left out of an answer. */
export type Uncited = 'no receipt' | 'form' | 'link' | 'order' | 'quote' | 'fact' | 'support' | 'too many';

export interface CheckedAnswer {
  readonly sentences: readonly CitedSentence[];
  readonly leftOut: readonly Uncited[];
}

const mostSentences = 10;
const longest = 400;
/** Least share of the words of a sentence that its passages, and the question, hold. */
const leastShare = 0.5;
const unseen = /\p{Cc}|\p{Cf}|\p{Co}|\p{Cs}|[\u2028\u2029]/u;
const markup = /[<>{}[\]|`\\^*_~#]/u;
const quoted = /[“"„«]([^”"“»]{2,400})[”"“»]/gu;
const denies = wordy(
  /\b(?:not|no|none|without|\p{L}+n['’]t|cannot|neither|nor|never|nothing|nobody|lacks?|lacking)\b/iu,
);
const leavesOpen = wordy(/\b(?:unknown|unclear|open|missing|unmet)\b/iu);
/** Words that turn an answer round: one that is said stands in a passage, in whatever form. */
const telling: readonly RegExp[] = [
  wordy(/\bhot(?:ter|test)?\b/iu),
  wordy(/\bwarm(?:er|est)?\b/iu),
  wordy(/\bcold(?:er|est)?\b/iu),
  wordy(/\bdisqualified\b/iu),
  wordy(/\bqualified\b/iu),
  wordy(/\bhanded over\b/iu),
  wordy(/\bhanded back\b/iu),
  wordy(/\b(?:growing|grows|grew)\b/iu),
  wordy(/\b(?:shrinking|shrinks|shrank)\b/iu),
  wordy(/\bpositive\b/iu),
  wordy(/\bnegative\b/iu),
  wordy(/\binvalid\b/iu),
];
/** What holds a comparison or a list together and states nothing by itself. */
const glue =
  'than while whereas both either because since therefore also only more most less least fewer higher highest lower lowest better best first second rated rating lead leads company companies yours they their those these together between compared according says said stands there know known named';

/**
 * Holds what a model answered to what the operations returned: a sentence stays when it cites passages that are there, and
 * its quotes, names, figures, days and verdicts stand in them. No address, order or markup is ever kept.
 */
export function checkedAnswer(
  sentences: readonly CitedSentence[],
  passages: readonly ChatPassage[],
  question: string,
): CheckedAnswer {
  const kept: CitedSentence[] = [];
  const leftOut: Uncited[] = [];
  for (const one of sentences) {
    const judged = checkedSentence(one, passages, question);
    if (typeof judged === 'string') leftOut.push(judged);
    else if (kept.length >= mostSentences) leftOut.push('too many');
    else if (!kept.some(({ text }) => text === judged.text)) kept.push(judged);
  }
  return { sentences: kept, leftOut };
}

function checkedSentence(
  { text: written, receipts }: CitedSentence,
  passages: readonly ChatPassage[],
  question: string,
): CitedSentence | Uncited {
  const text = written
    .normalize('NFKC')
    .replace(/(?:\s*\[\d{1,3}\])+(?=[.!?]?\s*$)/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (text.length < 2 || text.length > longest || unseen.test(text) || markup.test(text)) return 'form';
  const at = [...new Set(receipts)];
  const cited = at.flatMap((one) => passages[one] ?? []);
  if (cited.length === 0 || cited.length < at.length) return 'no receipt';
  if (withoutAllowedLinks(text, []) === null) return 'link';
  if (givesOrders(text)) return 'order';
  const ground = cited.flatMap(groundOf);
  const holds = (words: string) => ground.some((one) => fold(one).includes(fold(words)));
  if ([...text.matchAll(quoted)].some(([, words = '']) => !holds(words.replace(/[.,;:!?…]+$/u, ''))))
    return 'quote';
  if (factsNotIn(text, ground, []).length > 0) return 'fact';
  if (telling.some((one) => one.test(text) && !ground.some((words) => one.test(words)))) return 'fact';
  if (!keepsVerdicts(text, cited, ground)) return 'support';
  return isBorne(text, ground, question) ? { text, receipts: at } : 'support';
}

/** All words of a passage that a sentence may take up. */
function groundOf({ text, findings, lead }: ChatPassage): readonly string[] {
  return [text, ...findings.flatMap((one) => [one.text, one.quote]), lead?.name ?? ''];
}

/** A no needs a passage that says no, and what is not met, or not known, is never told as if it were. */
function keepsVerdicts(text: string, cited: readonly ChatPassage[], ground: readonly string[]): boolean {
  const isNo = denies.test(text);
  const isOpen = leavesOpen.test(text);
  if (isNo && !ground.some((one) => denies.test(one) || leavesOpen.test(one))) return false;
  return isNo || isOpen || !cited.some(({ verdict }) => verdict === 'not met' || verdict === 'unknown');
}

/** Enough of its words stand in the passages or in the question; a very short sentence stands there whole. */
function isBorne(text: string, ground: readonly string[], question: string): boolean {
  const short = [...text.matchAll(/\p{L}{3,}/gu)].map(([word]) => word.toLowerCase());
  if (short.every((word) => word.length < 4)) {
    const words = new Set(ground.flatMap((one) => one.toLowerCase().match(/\p{L}{3,}/gu) ?? []));
    return short.some((word) => words.has(word));
  }
  return shareIn(text, ground, [question, glue]) >= leastShare;
}

function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}
