import type { Card, CardName } from '../../../../cards/card';

/** Cards that show a lead's state: each reader sees them as they are now and as it is their right. */
export const standingCards = [
  'handover',
  'handover-line',
  'blocked',
  'hand-back',
  'disqualified',
  'lead',
  'approval',
  'reply',
  'unknown-outcome',
] as const satisfies readonly CardName[];
export type StandingCard = (typeof standingCards)[number];

/** The verb with which a card asks for the view of whoever looks at it. */
export const refreshVerb = 'refresh';

/** What a card asks with when it comes in sight. */
export interface RefreshData {
  /** The effect it was posted for, or whatever else it was said for. */
  readonly effect: string;
  readonly lead: string;
  readonly card: StandingCard;
}

/** The part of a card that makes Teams ask for each reader's own view; undefined for a card that shows no lead's state. */
export function refreshOf({ name }: Pick<Card, 'name'>, leadId: string | null, effect: string) {
  const card = standingCards.find((one) => one === name);
  if (leadId === null || !card) return undefined;
  const data: RefreshData = { effect, lead: leadId, card };
  return { action: { type: 'Action.Execute', title: 'Refresh', verb: refreshVerb, data } };
}
