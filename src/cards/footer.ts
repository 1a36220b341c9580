import type { AdaptiveCard, CardElement, CardName } from './card';

/** What finds, judges and words what cards show. */
export type ReadsBy = 'built-in analyst' | 'language model';

/** What a card says, once and quietly, where no language model serves. */
export const withoutModel = 'Built-in analyst, no language model';

/** The element with which a card ends: channels that shorten a card keep it. */
export const footerId = 'footer';

/** Cards that show nothing which an agent found, judged or worded, each with what they show instead. */
export const cardsWithoutFooter: Readonly<Partial<Record<CardName, string>>> = {
  add: 'a form for what a person knows of a lead',
  help: 'what can be asked for',
  erase: 'a question before a person erases',
  erased: 'that a lead was erased, and nothing of it',
};

/** What a footer depends on beside its card: `writer` says which model worded what is shown, while there was one. */
interface FootedView {
  readonly line: string;
  readonly writer?: string;
}

/**
 * The body of a card with what reads in its last line: joined to a footer that the template has, or below everything else.
 * Unchanged where a language model serves, on cards that show nothing of it, and where the card names a model itself.
 */
export function withFooter(
  body: readonly CardElement[],
  name: CardName,
  view: FootedView,
  readsBy: ReadsBy,
): AdaptiveCard['body'] {
  if (readsBy === 'language model' || cardsWithoutFooter[name] !== undefined || view.writer) return body;
  const last = body.at(-1);
  if (last?.['id'] === footerId)
    return [...body.slice(0, -1), { ...last, text: `${String(last['text'])} · ${withoutModel}` }];
  return [...body, footer];
}

const footer: CardElement = {
  type: 'TextBlock',
  id: footerId,
  text: withoutModel,
  size: 'Small',
  isSubtle: true,
  wrap: true,
  spacing: 'Medium',
};
