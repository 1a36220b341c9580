import type { Entity } from 'botbuilder';
import type { AdaptiveCard, Card, CardElement } from '../../../../cards/card';
import { escaped } from './markdown';

/** An answer to a question as a text that grows, with the places it rests on. */
export interface AnswerText {
  /** Its sentences, in Markdown. */
  readonly text: string;
  /** Marks of the places, to stand at the end of the text. */
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
export function answerText({ content }: Card): AnswerText {
  const end = content.body.findIndex((one) => !isSentence(one));
  const sentences = content.body.slice(0, end < 0 ? undefined : end);
  const citations = content.body.flatMap(linesOf).flatMap(citationOf).slice(0, most.citations);
  const marks = citations.map(({ position }) => `[${position}]`).join(' ');
  return {
    text: sentences
      .flatMap(linesOf)
      .map((runs) => escaped(runs.join('')))
      .join('\n\n'),
    marks: marks && ` ${marks}`,
    citations,
    rest: { ...content, body: content.body.slice(sentences.length) },
  };
}

/** Sentences stand alone on their line; the question that was asked, in italics, is none. */
function isSentence(element: CardElement): boolean {
  const inlines = Array.isArray(element['inlines']) ? (element['inlines'] as readonly unknown[]) : [];
  const [only] = inlines as readonly { readonly italic?: boolean }[];
  return element.type === 'RichTextBlock' && inlines.length === 1 && only?.italic !== true;
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
