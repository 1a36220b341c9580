import type { CardElement } from '../../../../cards/card';
import { limits } from './limits';
import { partOf, partsOf, textOf, dataOf } from './card-nodes';
import { fieldsBelow } from './card-inputs';
import type { ButtonAct, FormField } from './button-value';

/** An action of a card, freed of the card: what its button is called, looks like and does. */
export interface CardAction {
  readonly title: string;
  readonly style: 'positive' | 'destructive' | 'default';
  readonly isSecondary: boolean;
  /** It leads to a page. */
  readonly url?: string;
  /** It acts. */
  readonly act?: Pick<ButtonAct, 'verb' | 'data' | 'page'>;
  /** It sends along what stands in the inputs of its card. */
  readonly sendsInputs: boolean;
  /** It asks for these first, which no other action of the card needs. */
  readonly asks?: { readonly submit: string; readonly fields: readonly FormField[] };
}

/** These actions of a card in their order; what neither acts nor leads anywhere is left out. */
export function actionsOf(nodes: readonly CardElement[]): readonly CardAction[] {
  return nodes.flatMap((node) => actionOf(node) ?? []);
}

/** What pressing this part of a card does; undefined when that is nothing Slack could do. */
export function actionOf(node: CardElement): CardAction | undefined {
  if (node.type === 'Action.OpenUrl') {
    const url = textOf(node, 'url');
    return canLead(url) ? { ...looksOf(node), url, sendsInputs: false } : undefined;
  }
  if (node.type === 'Action.ShowCard') return askingAction(node);
  const verb = textOf(node, 'verb');
  if (node.type !== 'Action.Execute' || !verb) return undefined;
  const sendsInputs = textOf(node, 'associatedInputs').toLowerCase() !== 'none';
  return { ...looksOf(node), act: { verb, data: dataOf(node) }, sendsInputs };
}

/** A small card behind a button, which Slack shows as a modal: its inputs, and its first action to send them. */
function askingAction(node: CardElement): CardAction | undefined {
  const card = partOf(node, 'card');
  const [inner] = card ? actionsOf(partsOf(card, 'actions')) : [];
  if (!card || !inner?.act) return undefined;
  const asks = { submit: inner.title, fields: fieldsBelow(partsOf(card, 'body')) };
  return { ...looksOf(node), style: inner.style, act: inner.act, sendsInputs: false, asks };
}

/** Slack refuses a message with any other address. */
function canLead(url: string): boolean {
  return url.length <= limits.url && /^(?:https?:\/\/|mailto:|tel:)\S+$/i.test(url);
}

function looksOf(node: CardElement): Pick<CardAction, 'title' | 'style' | 'isSecondary'> {
  const style = textOf(node, 'style').toLowerCase();
  return {
    title: textOf(node, 'title'),
    style: style === 'positive' || style === 'destructive' ? style : 'default',
    isSecondary: textOf(node, 'mode').toLowerCase() === 'secondary',
  };
}
