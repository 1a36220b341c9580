/** The cards people meet: one template in `cards/`, one sample, one view each. */
export const cardNames = [
  'handover',
  'handover-line',
  'blocked',
  'hand-back',
  'disqualified',
  'lead',
  'leads',
  'which-one',
  'why',
  'whatif',
  'research',
  'receipt',
  'draft-email',
  'reassign',
  'qualify',
  'connect',
  'add',
  'history',
  'agent',
  'simulation',
  'help',
  'answer',
  'unknown-outcome',
  'approval',
  'reply',
  'erase',
  'erased',
] as const;
export type CardName = (typeof cardNames)[number];

/** An Adaptive Card 1.5, as far as anything but its renderer needs to know it. */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardElement[];
}

export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A card ready to be rendered by any channel. */
export interface Card {
  readonly name: CardName;
  /** The first line: who, company and why. Also the text of the notification. */
  readonly line: string;
  readonly content: AdaptiveCard;
}
