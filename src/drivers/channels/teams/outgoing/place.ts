/** A conversation as Teams names it, and where its service is reached. */
export interface TeamsPlace {
  readonly tenantId: string;
  /** The newest one seen. */
  readonly serviceUrl: string;
  readonly conversationId: string;
  readonly scope: 'personal' | 'groupChat' | 'team';
  /** `28:<app id>`. */
  readonly botId: string;
}

/**
 * The conversation in which what stands there is counted: of a thread in a channel, that channel. A message that begins a
 * thread is posted to the channel and comes back named by its thread.
 */
export function wholeConversation({
  conversationId,
  scope,
}: Pick<TeamsPlace, 'conversationId' | 'scope'>): string {
  return scope === 'team' ? (conversationId.split(';')[0] ?? conversationId) : conversationId;
}
