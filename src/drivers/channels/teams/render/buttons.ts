import type { AdaptiveCard } from '../../../../cards/card';
import type { OperationName } from '../../../../domain/permissions';
import { surface } from '../surface';
import { remembering, type ButtonMemory } from './memory';

type Node = Readonly<Record<string, unknown>>;

const dialogs: readonly OperationName[] = surface.dialogOperations;

/**
 * The card as it stands in a message: buttons that ask by a form open a dialog, the others act on the spot. Gives back a
 * new card.
 */
export function withMessageButtons(card: AdaptiveCard, memory?: ButtonMemory): AdaptiveCard {
  return mapped(card, (button) => {
    if (opensDialog(button)) {
      const submit = submitOf(button);
      return { ...submit, data: { ...dataOf(submit), ...openingDialog } };
    }
    if (!memory || button['associatedInputs'] === 'none') return button;
    const { fallback } = button;
    return {
      ...button,
      data: remembering(dataOf(button), memory),
      ...(isNode(fallback) && { fallback: { ...fallback, data: remembering(fallback['data'], memory) } }),
    };
  });
}

/** The card as it stands in a window, where only Action.Submit is heard; each button remembers how to make it again. */
export function withWindowButtons(card: AdaptiveCard, memory: ButtonMemory): AdaptiveCard {
  return mapped(card, (button) => {
    const submit = submitOf(button);
    return { ...submit, data: remembering(submit['data'], memory) };
  });
}

/** What a button says to Teams so that it opens a window. */
const openingDialog = { msteams: { type: 'task/fetch' } } as const;

/** True when the operation asks by a form before it does anything, and the button does not answer that form itself. */
function opensDialog(button: Node): boolean {
  const data = dataOf(button);
  const answers = ('do' in data && data['do'] !== 'edit') || 'confirmed' in data || Boolean(data['record']);
  return dialogs.some((one) => one === button['verb']) && !answers;
}

function submitOf({ title, verb, data, style, mode, associatedInputs }: Node): Node {
  const shown = { title, style, mode, associatedInputs };
  return {
    type: 'Action.Submit',
    ...Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined)),
    data: { ...(data as object | undefined), verb },
  };
}

/** Every Action.Execute changed, wherever it stands. */
function mapped<T>(node: T, change: (button: Node) => Node): T {
  if (Array.isArray(node)) return node.map((one) => mapped(one as unknown, change)) as T;
  if (!isNode(node)) return node;
  if (node['type'] === 'Action.Execute') return change(node) as T;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, mapped(value, change)])) as T;
}

function dataOf(button: Node): Node {
  return isNode(button['data']) ? button['data'] : {};
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
