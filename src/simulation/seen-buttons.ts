import type { Card } from '../cards/card';

/** A button of a card that changes something. */
export interface CardButton {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A button as it once stood on a card that somebody saw, however stale it is by now. */
export interface SeenButton extends CardButton {
  /** Address of the reader. */
  readonly to: string;
}

/** The buttons that people of the simulation press: those that change something. */
export const pressedVerbs = [
  'reassign',
  'restore',
  'disqualify',
  'email',
  'connect',
  'qualify',
  'approve',
  'disconnect',
  'draft',
] as const;
const pressed: ReadonlySet<unknown> = new Set(pressedVerbs);

/** Every button of a card that people press, wherever in it, as this reader saw it. */
export function seenOn(card: Card, to: string): readonly SeenButton[] {
  const known = buttonsByCard.get(card);
  const buttons = typeof known === 'function' ? known() : (known ?? buttonsIn(card.content));
  if (buttons !== known) buttonsByCard.set(card, buttons);
  return buttons.map((one) => ({ to, ...one }));
}

/** Says how the buttons of a card are found without looking through it. */
export function hasButtons(card: Card, buttons: () => readonly CardButton[]): void {
  buttonsByCard.set(card, buttons);
}

/** The same card is seen again and again. */
const buttonsByCard = new WeakMap<Card, readonly CardButton[] | (() => readonly CardButton[])>();

/** Every button of this part of a card that people press. */
export function buttonsIn(node: unknown): readonly CardButton[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(buttonsIn);
  const { type, verb, data } = node as Record<string, unknown>;
  const inside = Object.values(node).flatMap(buttonsIn);
  if (type !== 'Action.Execute' || !pressed.has(verb)) return inside;
  return [{ verb: verb as string, data: (data ?? {}) as CardButton['data'] }, ...inside];
}
