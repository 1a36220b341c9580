import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardNames, type CardName } from '../../src/cards/card';
import { createDeck, type Deck } from '../../src/cards/deck';
import type { ReadsBy } from '../../src/cards/footer';

const folder = join(__dirname, '../../cards');

/** A file of the folder `cards/`, parsed. */
export function cardFile(path: string): unknown {
  return JSON.parse(readFileSync(join(folder, path), 'utf8'));
}

/** The templates as they stand in `cards/`. */
export const templates = Object.fromEntries(
  cardNames.map((name) => [name, cardFile(`${name}.json`)]),
) as Record<CardName, unknown>;

export function openDeck(readsBy: ReadsBy = 'built-in analyst'): Deck {
  return createDeck(templates, readsBy);
}

/** An object anywhere in a card or template. */
export type Node = Readonly<Record<string, unknown>>;

/** Every object of a card or template with the path that leads to it, the outer ones first. */
export function nodes(value: unknown, path = ''): readonly { readonly node: Node; readonly path: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, one]) => nodes(one, `${path}/${key}`));
  return Array.isArray(value) ? inner : [{ node: value as Node, path }, ...inner];
}

/** Every string of a card with the path that leads to it. */
export function strings(
  value: unknown,
  path = '',
): readonly { readonly text: string; readonly path: string }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => strings(one, `${path}/${key}`));
}
