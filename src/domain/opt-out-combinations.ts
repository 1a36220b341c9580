import type { WishWords } from './reply-words/wish-words';

export type WishPart = keyof WishWords;

/** A part, or one of several: `my|list`. */
export type NeededPart = WishPart | `${WishPart}|${WishPart}` | `${WishPart}|${WishPart}|${WishPart}`;

/** A wish as parts that stand in one clause, in whatever order: an end and what comes by mail, and so on. */
export interface Combination {
  readonly wants: 'no-mail' | 'erasure';
  readonly parts: readonly NeededPart[];
  /** Parts that make it something else. */
  readonly without?: readonly WishPart[];
  /** Parts that stand side by side, but for so many words at most: two unless it says otherwise. */
  readonly close?: readonly [WishPart, NeededPart];
  readonly within?: number;
  /** A part behind which nothing is said but politeness. */
  readonly last?: WishPart;
  /** A part behind which nothing is named that no table knows: "unsubscribe from FreshPlan". */
  readonly bare?: WishPart;
  /** Nothing is said beside the parts but politeness, in whatever language. */
  readonly only?: boolean;
  /** Nothing at all is named in it that no table knows. */
  readonly plain?: boolean;
  /** Most words of the clause. */
  readonly longest: number;
}

/** What people put together when they want no more mail, in any language; the first that fits counts. */
export const combinations: readonly Combination[] = [
  { wants: 'erasure', parts: ['erase', 'data', 'my'], without: ['no'], longest: 18 },
  { wants: 'no-mail', parts: ['end', 'mail'], without: ['no'], longest: 12 },
  { wants: 'no-mail', parts: ['end', 'reach', 'me'], without: ['no'], longest: 12 },
  { wants: 'no-mail', parts: ['end', 'want|yours'], without: ['no'], last: 'end', plain: true, longest: 12 },
  { wants: 'no-mail', parts: ['refuse', 'mail'], without: ['no'], longest: 14 },
  { wants: 'no-mail', parts: ['refuse', 'reach'], without: ['no'], longest: 14 },
  {
    wants: 'no-mail',
    parts: ['takeOff', 'list', 'my|me'],
    without: ['no'],
    close: ['takeOff', 'my|me'],
    longest: 16,
  },
  { wants: 'no-mail', parts: ['want', 'takenOff', 'my|list'], without: ['no'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'more', 'reach', 'me'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'want', 'reach', 'me'], longest: 12 },
  { wants: 'no-mail', parts: ['no', 'want', 'more', 'mail'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'more', 'mail'], longest: 7 },
  { wants: 'no-mail', parts: ['unwanted', 'mail'], longest: 10 },
  { wants: 'no-mail', parts: ['no', 'consent', 'mail'], longest: 16 },
  { wants: 'no-mail', parts: ['no', 'want', 'hear'], longest: 12 },
  { wants: 'no-mail', parts: ['no', 'more', 'hear', 'want'], longest: 12 },
  { wants: 'no-mail', parts: ['want', 'leave'], without: ['no'], bare: 'leave', longest: 10 },
  { wants: 'no-mail', parts: ['leave', 'list|mail'], without: ['no'], bare: 'leave', longest: 9 },
  { wants: 'no-mail', parts: ['no', 'want', 'belong', 'list'], without: ['takeOff', 'leave'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'want', 'receive', 'yours'], without: ['takeOff'], longest: 12 },
  { wants: 'no-mail', parts: ['no', 'want', 'yours', 'mail'], without: ['takeOff', 'leave'], longest: 8 },
  { wants: 'no-mail', parts: ['no', 'want', 'reached'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'more', 'reach'], without: ['self'], longest: 5 },
  {
    wants: 'no-mail',
    parts: ['no', 'more', 'order'],
    without: ['self'],
    close: ['no', 'more'],
    within: 0,
    longest: 12,
  },
  {
    wants: 'no-mail',
    parts: ['move', 'off', 'me|entry|address'],
    without: ['no', 'times'],
    close: ['off', 'me|entry|address'],
    bare: 'off',
    longest: 9,
  },
  { wants: 'no-mail', parts: ['want', 'off', 'list'], without: ['no', 'my'], plain: true, longest: 10 },
  { wants: 'no-mail', parts: ['takeOff', 'address', 'list|me|my'], without: ['no'], longest: 12 },
  { wants: 'no-mail', parts: ['takeOff', 'list'], without: ['no'], bare: 'takeOff', longest: 5 },
  { wants: 'no-mail', parts: ['leave', 'me'], without: ['no'], bare: 'leave', longest: 9 },
  {
    wants: 'no-mail',
    parts: ['no', 'approach'],
    without: ['self', 'off'],
    close: ['no', 'approach'],
    within: 3,
    bare: 'approach',
    longest: 9,
  },
  { wants: 'no-mail', parts: ['end|refuse|leave'], without: ['no'], only: true, longest: 8 },
  { wants: 'no-mail', parts: ['end|refuse', 'it|yours'], without: ['no', 'self'], plain: true, longest: 8 },
  {
    wants: 'no-mail',
    parts: ['takeOff', 'entry', 'my'],
    without: ['no', 'self'],
    close: ['takeOff', 'my'],
    plain: true,
    longest: 8,
  },
  {
    wants: 'no-mail',
    parts: ['no', 'want', 'mail', 'it|my|me'],
    without: ['takeOff', 'leave', 'order', 'approach'],
    longest: 10,
  },
  { wants: 'no-mail', parts: ['no', 'more', 'address'], longest: 9 },
  { wants: 'no-mail', parts: ['no', 'consent', 'my'], longest: 8 },
  { wants: 'no-mail', parts: ['request', 'takenOff', 'list|mail'], without: ['no'], longest: 10 },
  { wants: 'no-mail', parts: ['end', 'data', 'my'], without: ['no'], close: ['data', 'my'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'want', 'receive', 'mail'], without: ['takeOff'], longest: 9 },
  {
    wants: 'no-mail',
    parts: ['no', 'want', 'mail'],
    without: ['self', 'receive', 'approach'],
    plain: true,
    longest: 7,
  },
  {
    wants: 'no-mail',
    parts: ['want', 'no', 'reach'],
    without: ['order'],
    close: ['no', 'reach'],
    within: 1,
    plain: true,
    longest: 12,
  },
  { wants: 'no-mail', parts: ['end', 'approach|reach'], without: ['no', 'self'], plain: true, longest: 8 },
  {
    wants: 'no-mail',
    parts: ['strike', 'me'],
    without: ['no', 'self'],
    close: ['strike', 'me'],
    within: 1,
    plain: true,
    longest: 7,
  },
  { wants: 'no-mail', parts: ['no', 'want', 'more', 'belong', 'list'], longest: 14 },
  { wants: 'no-mail', parts: ['needless', 'approach|mail'], longest: 7 },
  { wants: 'no-mail', parts: ['needless', 'approach', 'me|more|mail'], longest: 12 },
  { wants: 'no-mail', parts: ['spurn', 'mail|reach'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'more', 'receive', 'want'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'use', 'address', 'want'], longest: 14 },
  { wants: 'no-mail', parts: ['no', 'use', 'address'], without: ['self'], longest: 14 },
  { wants: 'no-mail', parts: ['decline', 'more', 'mail'], without: ['no'], longest: 10 },
  { wants: 'no-mail', parts: ['takeOff', 'more', 'mail', 'my'], without: ['no'], longest: 12 },
  { wants: 'no-mail', parts: ['enough', 'mail'], without: ['no'], longest: 8 },
];

/** What says that something is to end. */
export const denying: readonly WishPart[] = ['no', 'end', 'refuse', 'takeOff', 'unwanted', 'enough'];
