/**
 * Why a model gave no answer that can be used, though it was asked twice where that could help: it `refused`, a filter of
 * its maker stopped it, the answer was `cut` at its length, `empty`, too `large`, or of another `form`.
 */
export const abstentions = ['refused', 'filtered', 'cut', 'empty', 'large', 'form'] as const;
export type Abstention = (typeof abstentions)[number];
