import type { AdaptiveCard, CardElement } from '../../../../cards/card';
import { footerId } from '../../../../cards/footer';

/** Larger cards are slow to open, and Teams refuses messages of about four times this (bytes of JSON). */
export const mostBytes = 25_000;

/**
 * The card when it is small enough, else the same without fallbacks for old clients, else cut above its
 * footer with a sentence that says so.
 */
export function withinSize(card: AdaptiveCard, room = mostBytes): AdaptiveCard {
  if (bytesOf(card) <= room) return card;
  const bare = withoutFallbacks(card);
  const end = bare.body.filter((one) => one['id'] === footerId);
  const body = bare.body.filter((one) => !end.includes(one));
  const whole = body.length;
  while (body.length > 1 && bytesOf({ ...bare, body: [...body, cut, ...end] }) > room) body.pop();
  return body.length === whole ? bare : { ...bare, body: [...body, cut, ...end] };
}

const cut: CardElement = {
  type: 'TextBlock',
  text: 'This card is too long for Teams and ends here. Ask a question to read on.',
  wrap: true,
  size: 'Small',
  isSubtle: true,
  separator: true,
};

function bytesOf(card: AdaptiveCard): number {
  return Buffer.byteLength(JSON.stringify(card));
}

function withoutFallbacks<T>(node: T): T {
  if (Array.isArray(node)) return node.map((one) => withoutFallbacks(one as unknown)) as T;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'fallback')
      .map(([key, value]) => [key, withoutFallbacks(value)]),
  ) as T;
}
