import type { CardElement } from '../../../../cards/card';

/** The text under this key of a part of a card; empty when there is none. */
export function textOf(node: CardElement, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : '';
}

/** The parts of a card under this key, such as its items or columns. */
export function partsOf(node: CardElement, key: string): readonly CardElement[] {
  const value: unknown = node[key];
  return Array.isArray(value) ? value.filter(isPart) : [];
}

/** The one part of a card under this key, such as what happens when it is pressed. */
export function partOf(node: CardElement, key: string): CardElement | undefined {
  const value = node[key];
  return isPart(value) ? value : undefined;
}

/** What an action of a card hands over with its verb. */
export function dataOf(node: CardElement): Readonly<Record<string, unknown>> {
  const value = node['data'];
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function isPart(value: unknown): value is CardElement {
  return typeof value === 'object' && value !== null && typeof (value as CardElement).type === 'string';
}
