import type { Entity } from 'botbuilder';
import { answerSentences } from '../../../../cards/answer-sentences';
import type { AdaptiveCard, Card } from '../../../../cards/card';
import { escaped } from './markdown';

/** An answer to a question as a text that grows, with the places it rests on. */
export interface AnswerText {
  /** Its sentences, in Markdown. */
  readonly text: string;
  /** Marks of the places that no sentence names, to stand at the end of the text. */
  readonly marks: string;
  readonly citations: readonly Citation[];
  /** The card without the sentences. */
  readonly rest: AdaptiveCard;
}

interface Citation {
  readonly position: number;
  readonly name: string;
  readonly abstract: string;
}

/** Teams shows 20, their names with 80 characters and their abstracts with 160. */
const most = { citations: 20, name: 80, abstract: 160 } as const;

/** The sentences and receipts of the card of an answer, and what of the card is not said by them. */
export function answerText(card: Card): AnswerText {
  const { sentences, rest } = answerSentences(card);
  const citations = card.content.body.flatMap(linesOf).flatMap(citationOf).slice(0, most.citations);
  const text = sentences.map((one) => withMarks(escaped(one), citations)).join('\n\n');
  const unmarked = citations.filter(({ position }) => !text.includes(`[${position}]`));
  const marks = unmarked.map(({ position }) => `[${position}]`).join(' ');
  return { text, marks: marks && ` ${marks}`, citations, rest };
}

/** A sentence that names its places itself: what stands at its end is read as a citation again. */
function withMarks(sentence: string, citations: readonly Citation[]): string {
  const end = /(?: ?\\\[\d{1,2}\\\])+$/.exec(sentence);
  if (!end) return sentence;
  const marks = end[0].replace(/\\\[(\d{1,2})\\\]/g, (mark, position: string) =>
    citations.some((one) => one.position === Number(position)) ? `[${position}]` : mark,
  );
  return sentence.slice(0, end.index) + marks;
}

/** The label that says a text was made by a machine, with the places it rests on. */
export function aiLabel(citations: readonly Citation[]): Entity {
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    additionalType: ['AIGeneratedContent'],
    ...(citations.length > 0 && {
      citation: citations.map(({ position, name, abstract }) => ({
        '@type': 'Claim',
        position,
        appearance: { '@type': 'DigitalDocument', name, abstract },
      })),
    }),
  };
}

/** The texts of every line of an element, each in its runs. */
function linesOf(node: unknown): readonly (readonly string[])[] {
  if (Array.isArray(node)) return node.flatMap(linesOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, inlines, items, columns } = node as Readonly<Record<string, unknown>>;
  if (type === 'RichTextBlock' && Array.isArray(inlines))
    return [
      inlines.map((one) => (typeof one === 'string' ? one : String((one as { text?: unknown }).text ?? ''))),
    ];
  return [...linesOf(items), ...linesOf(columns)];
}

/** A receipt: its number, what is said there, and where that is. */
function citationOf([first = '', ...rest]: readonly string[]): readonly Citation[] {
  const position = Number(/^\[(\d+)\]\s*$/.exec(first)?.[1]);
  if (!position) return [];
  const place = rest[rest.length - 1]?.trim() ?? '';
  const quote = rest.slice(0, -1).join('').trim();
  return [
    {
      position,
      name: shortened(place || 'Receipt', most.name),
      abstract: shortened(quote || place, most.abstract),
    },
  ];
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
