import type { Kind, SetName } from './cases';

/** What the bars ask of bounces, out-of-office answers and explicit opt-outs, 0 to 1. */
export const goal = 0.99;

/**
 * What the tests hold: that nothing that was read rightly is lost unseen. Every set is known to the rules; in words that
 * nobody saw explicit opt-outs miss their goal (`firstMeasures`), and the rest of them is left to a person.
 */
export const floors: Readonly<Record<SetName, Readonly<Partial<Record<Kind, number>>>>> = {
  dev: {
    refusal: 0.98,
    'opt-out': 0.99,
    erasure: 0.99,
    question: 0.99,
    'out-of-office': 0.99,
    'hard-bounce': 1,
    'soft-bounce': 1,
    automatic: 1,
  },
  'held-out': {
    refusal: 0.8,
    'opt-out': 0.99,
    erasure: 0.99,
    question: 0.99,
    'out-of-office': 0.99,
    'hard-bounce': 1,
    'soft-bounce': 1,
    automatic: 1,
  },
  unseen: { 'opt-out': 0.99, erasure: 0.99, question: 0.99 },
  'unseen-2': { 'opt-out': 0.99, erasure: 0.99, question: 0.99 },
  'unseen-3': { 'opt-out': 0.99, erasure: 0.99, question: 0.99 },
  'unseen-4': { 'opt-out': 0.99, erasure: 0.99, question: 0.99 },
  'unseen-5': { 'opt-out': 0.99, question: 0.99 },
  'unseen-6': { 'opt-out': 0.99, question: 0.99 },
};

/** Mails the corpus must hold at least. */
export const corpusSize = 300;
