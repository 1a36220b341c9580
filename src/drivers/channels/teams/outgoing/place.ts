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
