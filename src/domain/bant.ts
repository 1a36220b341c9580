/** The four things a buyer needs, in the order in which they are asked for (spec section 10). */
export const bantNames = ['need', 'timeline', 'budget', 'authority'] as const;
export type BantName = (typeof bantNames)[number];
