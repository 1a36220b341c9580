import type { SourceText } from '../../../domain/research';
import { companions } from './competitor-companions';
import { cueAt } from './competitor-cues';
import { customers, denials, insteadOf, refusals, sakeOf, towards } from './competitor-particles';
import { isOfCompany, speakerOf, type Sentence, type Speaker } from './competitor-speaker';
import type { KnownNames } from './competitor-subject';
import { blocksOf, type Block } from './markdown-blocks';
import { nameHits, tokensOf, type NameHit } from './name-search';
import { sentenceSpans, type Span } from './sentences';

/** A competitor of ours that a text says the company uses or considers, and the passage that says so. */
export interface Mention extends Span {
  readonly name: string;
  readonly says: 'uses' | 'considers';
  /** False for one that is known only by standing beside a known one. */
  readonly known: boolean;
}

/** A longer sentence, in characters, says too much to be understood by its words, and is too long to be quoted. */
const longestSentence = 400;
const longestLeadIn = 120;
/** Most words between a cue and the name, and between the company and a cue. */
const reach = 8;

/**
 * Where a text says that the company uses a known competitor of ours or weighs it. The company must be the one who does:
 * by its name, or as "we" in its own text. One that was given up is not named. A name that nobody knows counts only
 * where it is compared with or exchanged for a known one.
 */
export function mentionsIn(text: SourceText, company: string, known: KnownNames): readonly Mention[] {
  const speaker = speakerOf(text, company);
  const mentions: Mention[] = [];
  let above: Block | undefined;
  for (const block of blocksOf(text.text)) {
    for (const span of sentenceSpans(text.text, block)) {
      if (span.end - span.start > longestSentence) continue;
      const found = mentionsOfSentence(text.text, undefined, span, speaker, known);
      if (found.length > 0 || block.kind !== 'item' || !above) mentions.push(...found);
      else mentions.push(...mentionsOfSentence(text.text, above, span, speaker, known));
    }
    if (isLeadIn(text.text, block)) above = block;
    else if (block.kind !== 'item') above = undefined;
  }
  return mentions;
}

/** A heading, or a line such as "In use:", tells what the items below it are. */
function isLeadIn(text: string, { kind, start, end }: Block): boolean {
  if (end - start > longestLeadIn) return false;
  return kind === 'heading' || (kind === 'paragraph' && text[end - 1] === ':');
}

/** What a sentence says of the names in it, read after the line above the list in which it is an item. */
function mentionsOfSentence(
  text: string,
  above: Span | undefined,
  span: Span,
  speaker: Speaker,
  known: KnownNames,
): readonly Mention[] {
  const before = above ? tokensOf(text, above.start, above.end) : [];
  const tokens = [...before, ...tokensOf(text, span.start, span.end)];
  const hits = nameHits(tokens, known).filter(({ from }) => from >= before.length);
  if (hits.length === 0) return [];
  const isNear = above !== undefined && span.end - above.start <= longestSentence;
  const whole = { start: isNear ? above.start : span.start, end: span.end };
  const words = tokens.map((one) => one.folded);
  const company = nameHits(tokens, speaker.names);
  const cues = words.flatMap((_, at) => cueAt(words, at) ?? []);
  const sentence = { tokens, words, hits, company, own: speaker.own, cues };
  return hits.slice(0, 20).flatMap((hit) => {
    const found = judged(sentence, hit);
    if (!found) return [];
    const { cue, says } = found;
    const beside = cue.says === 'uses' ? [] : companions(text, tokens, hit, [...hits, ...company]);
    const others = beside.map((name) => ({ ...whole, name, says: 'considers' as const, known: false }));
    return says === null ? others : [{ ...whole, name: hit.name, says, known: true }, ...others];
  });
}

/** What the nearest cue says of a name, and null for one that was given up; undefined when nothing does. */
function judged(sentence: Sentence, hit: NameHit) {
  const { words } = sentence;
  const near = sentence.cues
    .filter((cue) => gap(cue, hit) <= reach && isOfCompany(sentence, cue) && !isDenied(words, cue, hit))
    .toSorted((one, other) => gap(one, hit) - gap(other, hit));
  const [nearest] = near;
  if (!nearest || hasBefore(words, hit.from, insteadOf) || isForOthers(words, hit)) return undefined;
  if (words.some((_, at) => hasBefore(words, at + 1, refusals))) return undefined;
  const trade = near.find(({ says }) => says === 'trades' || says === 'leaves');
  // In "we use X, which replaced Y" the verb right before X counts more than the exchange.
  const isPlain = nearest.says === 'uses' && nearest.to <= hit.from && gap(nearest, hit) <= 2;
  const cue = trade && !isPlain ? trade : nearest;
  const isTowards = words.slice(Math.max(0, hit.from - 2), hit.from).some((one) => towards.has(one));
  const says = {
    uses: 'uses',
    weighs: 'considers',
    // "FreshPlan replaced our spreadsheets"
    trades: isTowards || cue.from === hit.to ? 'uses' : null,
    leaves: isTowards ? 'considers' : 'uses',
  } as const;
  return { cue, says: says[cue.says] };
}

/** How many words stand between a cue and a name. */
function gap(cue: { readonly from: number; readonly to: number }, hit: NameHit): number {
  return cue.to <= hit.from ? hit.from - cue.to : Math.max(0, cue.from - hit.to);
}

function isDenied(words: readonly string[], cue: { from: number; to: number }, hit: NameHit): boolean {
  const from = Math.min(cue.from, hit.from) - 4;
  const stretch = words.slice(Math.max(0, from), Math.max(cue.from, hit.from));
  const after = words.slice(hit.to, hit.to + 2);
  return [...stretch, ...after].some((one) => denials.has(one));
}

/** "We install FreshPlan at our customers": those who use it are others. */
function isForOthers(words: readonly string[], hit: NameHit): boolean {
  const after = words.slice(hit.to, hit.to + 4);
  const at = after.findIndex((one) => sakeOf.has(one));
  return at >= 0 && after.slice(at + 1).some((one) => customers.has(one));
}

function hasBefore(words: readonly string[], at: number, phrases: readonly (readonly string[])[]): boolean {
  return phrases.some((phrase) =>
    phrase.every((word, offset) => words[at - phrase.length + offset] === word),
  );
}
