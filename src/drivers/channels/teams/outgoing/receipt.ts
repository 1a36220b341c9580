import type { TeamsPlace } from './place';

/** Where a message stands. */
export interface MessageSpot extends Pick<TeamsPlace, 'tenantId' | 'conversationId'> {
  readonly activityId: string;
}

/** A spot as the pipeline keeps it: `<tenant>/<conversation>/<activity>`, each part encoded. */
export function receiptOf({ tenantId, conversationId, activityId }: MessageSpot): string {
  return [tenantId, conversationId, activityId].map(encodeURIComponent).join('/');
}

/** The spot a receipt names; undefined when no receipt of ours looks like that. */
export function spotOf(receipt: string): MessageSpot | undefined {
  if (!/^[^/]{1,200}\/[^/]{1,2000}\/[^/]{1,2000}$/.test(receipt)) return undefined;
  try {
    const [tenantId, conversationId, activityId] = receipt.split('/').map(decodeURIComponent);
    const spot = { tenantId: tenantId!, conversationId: conversationId!, activityId: activityId! };
    return receiptOf(spot) === receipt ? spot : undefined;
  } catch {
    return undefined;
  }
}
