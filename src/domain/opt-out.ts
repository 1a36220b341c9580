import { phraseGuards } from './phrase-guards';
import { phraseFinder, type FoundPhrase, type PhraseFinder } from './phrases';
import { wishReader, type WishReader } from './opt-out-parts';
import { askedAgain, firmWords } from './reply-words/firm-words';
import { languages, wishesOfLanguages } from './reply-words/languages';
import type { ReplyWords } from './reply-words/reply-words';
import { lineAround, partAround, saysOnly } from './said-alone';
import { quoteOf, sentencesAmong, type SaidSentence } from './said-sentences';
import { steadied } from './said-steadily';
import { wordSet, wordsOf, type SaidWord } from './said-words';

export type OptOutWish = 'no-mail' | 'erasure' | 'source-of-address';

export interface OptOut {
  /** As it stands in what was said, white space folded. */
  readonly quote: string;
  readonly wants: OptOutWish;
}

type Said = readonly SaidWord[];
type Part = Pick<SaidSentence, 'from' | 'to'>;

interface Reader {
  readonly finders: Readonly<Record<OptOutWish, PhraseFinder>>;
  readonly alone: PhraseFinder;
  readonly isOnly: (words: Said, line: Part, found: FoundPhrase) => boolean;
  readonly guards: ReturnType<typeof phraseGuards>;
  readonly byParts: WishReader | undefined;
}

const wishReaders = new Map(
  wishesOfLanguages.map(([table, wishes]) => [table, wishReader(wishes, table)] as const),
);
const readers = languages.map(readerOf);
/** A footer may be written in another language than what is said above it. */
const footers = phraseFinder(languages.flatMap((one) => one.footers));
const firm = phraseFinder(firmWords);
const again = phraseFinder(askedAgain);
/** Of several wishes the one that asks for most. */
const order: readonly OptOutWish[] = ['erasure', 'no-mail', 'source-of-address'];

function readerOf(table: ReplyWords): Reader {
  const denials = wordSet(table.denials);
  return {
    finders: {
      erasure: phraseFinder(table.erasure, denials),
      'no-mail': phraseFinder(table.noMail, denials),
      'source-of-address': phraseFinder(table.sourceOfAddress, denials),
    },
    alone: phraseFinder(table.alone),
    isOnly: saysOnly(table),
    guards: phraseGuards(table),
    byParts: wishReaders.get(table),
  };
}

/**
 * The words by which somebody forbids further mail, asks for erasure or where the address came from; null when none says
 * so (row 11). Only what was said, never quoted text. Any of the languages we read.
 */
export function optOutIn(said: string): OptOut | null {
  // Whoever took out quoted text may have left some; its words are somebody else's.
  const text = said.replace(/^[ \t]*>.*$/gmu, '');
  const words = steadied(wordsOf(text));
  const sentences = sentencesAmong(words, text);
  const footerStarts = footers(words).map((one) => one.from);
  const isFooter = ({ from, to }: Part) => footerStarts.some((at) => from <= at && at < to);
  for (const wants of order)
    for (const reader of readers) {
      const wish = firstWish(reader, wants, words, sentences, isFooter);
      if (wish) return { quote: quoteOf(words, text, wish.part, wish.at), wants };
    }
  const others = sentences.filter((one) => !isFooter(lineAround(words, one)));
  for (const wants of order) {
    const part = others.find((one) => wishInParts(words, one) === wants);
    if (part) return { quote: quoteOf(words, text, part), wants };
  }
  const part = firmSentence(words, others) ?? backPointing(words, others);
  return part ? { quote: quoteOf(words, text, part), wants: 'no-mail' } : null;
}

/** A sentence that nobody writes who wants to hear more, and that is no question and of nobody else. */
function firmSentence(words: Said, sentences: readonly SaidSentence[]): SaidSentence | undefined {
  const ofSelf = (found: FoundPhrase) => !readers.some(({ guards }) => guards.isOfOthers(words, found));
  const [told, asked] = [firm(words).filter(ofSelf), again(words).filter(ofSelf)];
  return sentences.find(({ from, to, isQuestion }) =>
    [...(isQuestion ? [] : told), ...asked].some((one) => from <= one.from && one.from < to),
  );
}

/** "We take no sales mail at this address. Remove it." */
function backPointing(words: Said, sentences: readonly SaidSentence[]): SaidSentence | undefined {
  const said = ({ from, to }: Part) => words.slice(from, to);
  return sentences.find((one, at) => {
    const before = sentences[at - 1];
    if (!before || one.isQuestion) return false;
    return readers.some(({ byParts }) => byParts?.pointsBack(said(before), said(one)));
  });
}

function wishInParts(words: Said, { from, to, isQuestion }: SaidSentence): OptOutWish | null {
  const sentence = words.slice(from, to);
  const read = readers.map(({ byParts }) => byParts?.wishOf(sentence, isQuestion) ?? null);
  return read.find((one) => one !== null) ?? null;
}

function firstWish(
  { finders, alone, isOnly, guards, byParts }: Reader,
  wants: OptOutWish,
  words: Said,
  sentences: readonly SaidSentence[],
  isFooter: (part: Part) => boolean,
): { readonly part: Part; readonly at: number } | null {
  let deniedTo = 0;
  for (const found of finders[wants](words)) {
    // "Don't take me off your list": what is denied holds no wish either, "off your list".
    if (found.from < deniedTo) continue;
    if (guards.isDenied(words, found)) {
      deniedTo = found.to;
      continue;
    }
    if (guards.isOfOthers(words, found)) continue;
    const part = sentenceOf(sentences, found);
    if (!part || isFooter(part)) continue;
    if (
      wants !== 'source-of-address' &&
      byParts?.leavesOpen(words.slice(part.from, part.to), part.isQuestion, wants)
    )
      continue;
    return { part, at: found.from };
  }
  if (wants !== 'no-mail') return null;
  for (const found of alone(words)) {
    const part = partAround(words, found);
    if (isOnly(words, part, found) && !isFooter(lineAround(words, found))) return { part, at: found.from };
  }
  return null;
}

/** From the sentence in which the phrase begins to the end of the one in which it ends. */
function sentenceOf(sentences: readonly SaidSentence[], { from, to }: FoundPhrase): SaidSentence | null {
  const first = sentences.find((one) => from < one.to);
  const last = sentences.find((one) => to <= one.to) ?? first;
  return first && last
    ? { from: first.from, to: Math.max(first.to, last.to), isQuestion: last.isQuestion }
    : null;
}
