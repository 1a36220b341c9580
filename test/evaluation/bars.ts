import type { Field } from './gold';

/** The sets of cases: the built-in analyst is worked out on `dev`; only `held-out` tells how good it is. */
export const sets = ['dev', 'held-out'] as const;
export type SetName = (typeof sets)[number];

export interface Bar {
  /** Least share of claims that are right, 0 to 1. */
  readonly precision: number;
  /** Least share of what can be known that is found, 0 to 1. */
  readonly recall: number;
}

/** The goal of every field, on the held-out set. It is not lowered for a field that misses it; `npm run eval:reading` says how far each is. */
export const bar: Bar = { precision: 0.9, recall: 0.7 };

/** Every quote shown must stand in its text, on both sets. */
export const verifiedQuotes = 1;

/** What the corpus must hold at least. */
export const corpusSize = { pages: 24, heldOutPages: 14, reports: 2, feeds: 3 };

/** Documents that are not read although they should be: no more than these. */
export const mostUnread: Readonly<Record<SetName, number>> = { dev: 0, 'held-out': 1 };

/**
 * What the tests and the end of `npm run eval:reading` hold: just below what was measured last, so that nothing gets worse
 * unseen. A field under its goal has its floor there too; raise it with every gain. Precision was given for recall once, in
 * both cases with a higher F1: products (77 to 70 for 35 to 50) and the business model (100 to 90, its goal, for 28 to 76).
 * The floors of `dev` are of 29 cases, where they were of 15.
 */
export const floors: Readonly<Record<SetName, Readonly<Record<Field, Bar>>>> = {
  dev: {
    industry: { precision: 0.95, recall: 0.95 },
    location: { precision: 1, recall: 0.96 },
    size: { precision: 1, recall: 1 },
    products: { precision: 1, recall: 0.95 },
    'business-model': { precision: 1, recall: 1 },
    priorities: { precision: 0.97, recall: 0.91 },
    figures: { precision: 1, recall: 1 },
    health: { precision: 1, recall: 0.86 },
    news: { precision: 1, recall: 1 },
    date: { precision: 0.8, recall: 1 },
  },
  'held-out': {
    industry: { precision: 0.81, recall: 0.69 },
    location: { precision: 0.95, recall: 0.67 },
    size: { precision: 0.76, recall: 0.74 },
    products: { precision: 0.7, recall: 0.5 },
    'business-model': { precision: 0.9, recall: 0.76 },
    priorities: { precision: 1, recall: 0.72 },
    figures: { precision: 0.65, recall: 0.64 },
    health: { precision: 0.87, recall: 0.54 },
    news: { precision: 1, recall: 0.77 },
    date: { precision: 1, recall: 1 },
  },
};
