import type { CardElement } from '../../../../cards/card';
import type { FormField, FormOption } from './button-value';
import { partsOf, textOf } from './card-nodes';

/** The input of a card as a field to fill in; undefined for any other part of a card. */
export function fieldOf(node: CardElement): FormField | undefined {
  if (node.type !== 'Input.Text' && node.type !== 'Input.ChoiceSet') return undefined;
  const kind = kindOf(node);
  const value = textOf(node, 'value');
  const placeholder = textOf(node, 'placeholder');
  const maxLength = node['maxLength'];
  return {
    id: textOf(node, 'id'),
    label: textOf(node, 'label') || textOf(node, 'id'),
    kind,
    ...(value && { value }),
    ...(placeholder && { placeholder }),
    ...(typeof maxLength === 'number' && { maxLength }),
    ...(node['isRequired'] === true && { isRequired: true }),
    ...((kind === 'choice' || kind === 'ticks') && { options: optionsOf(node) }),
  };
}

/** Every input below these parts of a card, in order. */
export function fieldsBelow(nodes: readonly CardElement[]): readonly FormField[] {
  return nodes.flatMap((node) => {
    const field = fieldOf(node);
    if (field) return [field];
    return [...fieldsBelow(partsOf(node, 'items')), ...fieldsBelow(partsOf(node, 'columns'))];
  });
}

/** A choice of people is left to Slack, which knows its own. */
const idOfPerson = 'to';

function kindOf(node: CardElement): FormField['kind'] {
  if (node.type === 'Input.ChoiceSet' && node['isMultiSelect'] === true) return 'ticks';
  if (node.type === 'Input.ChoiceSet') return textOf(node, 'id') === idOfPerson ? 'person' : 'choice';
  if (node['isMultiline'] === true) return 'multiline';
  return textOf(node, 'style').toLowerCase() === 'email' ? 'email' : 'text';
}

function optionsOf(node: CardElement): readonly FormOption[] {
  const given: unknown = node['choices'];
  if (!Array.isArray(given)) return [];
  return given.flatMap((one: unknown) => {
    const { title, value } = (one ?? {}) as Record<string, unknown>;
    return typeof title === 'string' && typeof value === 'string' ? [{ title, value }] : [];
  });
}
