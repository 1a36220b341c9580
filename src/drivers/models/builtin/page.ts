import type { SourceText } from '../../../domain/research';
import { languageOf, type Language } from './language';
import { givesOrders } from '../../../domain/orders';
import { linesIn, mask } from './markdown-lines';
import { sentencesIn } from './sentences';
import { strangersSpeakUnder } from './strangers';

/** One thing a page says: a heading, a list item, a row of a table, or a sentence. */
export interface Segment {
  readonly kind: 'heading' | 'item' | 'row' | 'line' | 'sentence';
  /** Where it stands in the text of the page. */
  readonly start: number;
  readonly end: number;
  /** What stands there with marks of Markdown and addresses of links blanked out, character for character. */
  readonly text: string;
  /** The headings it stands under, in the form of `fold`. */
  readonly section: string;
  /** Counts the paragraphs of the page. */
  readonly paragraph: number;
}

/** A document cut into what it says. */
export interface Page {
  /** Position of the document among the texts given. */
  readonly index: number;
  readonly source: SourceText;
  /** In the composed form of Unicode: all quotes are cut from here. */
  readonly text: string;
  readonly language: Language;
  /** What strangers wrote on it and what gives orders is left out. */
  readonly segments: readonly Segment[];
}

/** No document is longer (spec section 7); what lies beyond stays unread. */
const longest = 110_000;
/** A line of this length is a line of running text that may go on in the next one. */
const wrapped = 56;

/** Cuts a document into its segments in linear time. */
export function readPage(source: SourceText, index: number): Page {
  const text = source.text.slice(0, longest).normalize('NFC');
  const masked = mask(text);
  const all = segmentsIn(text, masked);
  const banned = new Set(all.filter((one) => givesOrders(one.text)).map((one) => one.paragraph));
  const segments = all.filter((one) => !banned.has(one.paragraph));
  return { index, source, text, language: languageOf(masked), segments };
}

/** The documents among the texts: those that are no field of a record. */
export function pagesOf(texts: readonly SourceText[]): readonly Page[] {
  return texts.flatMap((text, index) => (text.field === 'text' ? [readPage(text, index)] : []));
}

function segmentsIn(text: string, masked: string): readonly Segment[] {
  const segments: Segment[] = [];
  let headings: readonly { readonly level: number; readonly words: string }[] = [];
  let section = '';
  let paragraph = 0;
  let strangers = false;
  /** Lines of running text that are one paragraph so far. */
  let running: readonly {
    readonly start: number;
    readonly end: number;
    readonly length: number;
    readonly isRow: boolean;
  }[] = [];

  const add = (kind: Segment['kind'], from: number, to: number) => {
    const { start, end } = trimmed(masked, from, to);
    // "76" in a box of its own is a figure.
    if (!strangers && (end - start > 3 || /\d/u.test(masked.slice(start, end))))
      segments.push({ kind, start, end, text: masked.slice(start, end), section, paragraph });
  };
  const addSentences = (kind: Segment['kind'], from: number, to: number) => {
    for (const [start, end] of sentencesIn(masked, from, to)) add(kind, start, end);
  };
  const flush = () => {
    const [first] = running;
    const last = running.at(-1);
    if (first && last) addSentences('sentence', first.start, last.end);
    running = [];
  };
  const under = (next: typeof headings) => {
    headings = next;
    section = headings.map(({ words }) => words).join(' / ');
    strangers = headings.some(({ words }) => strangersSpeakUnder(words));
  };

  for (const line of linesIn(text, masked)) {
    const before = running.at(-1);
    const continues =
      line.kind === 'running' &&
      before !== undefined &&
      (before.length >= wrapped || line.goesOn) &&
      !before.isRow &&
      !endsSentence(masked, before.end);
    if (!continues) flush();
    if (line.kind === 'running') running = [...(continues ? running.slice(0, 1) : []), line];
    else if (line.kind === 'row') add('row', line.start, line.end);
    else if (line.kind === 'item') addSentences('item', line.start + line.bullet, line.end);
    else if (line.kind === 'stranger') strangers = true;
    else if (line.kind !== 'rule') paragraph += 1;
    if (line.kind === 'cut') under([]);
    if (line.kind === 'heading') {
      under([
        ...headings.filter(({ level }) => level < line.level),
        { level: line.level, words: line.words },
      ]);
      add('heading', line.start, line.end);
    }
  }
  flush();
  return segments;
}

function trimmed(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}

function endsSentence(text: string, end: number): boolean {
  return /[.!?:;]["”»)]?\s*$/u.test(text.slice(Math.max(0, end - 12), end));
}
