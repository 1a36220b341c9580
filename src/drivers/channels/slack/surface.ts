/** A slash command as Slack registers it; what follows it is the grammar of every channel. */
export interface SlashCommand {
  readonly command: `/${string}`;
  readonly description: string;
  readonly usageHint: string;
}

/**
 * Everything by which Slack reaches Baton, and what Baton may do there. The manifest (`manifest/slack/manifest.yaml`) says
 * the same; a test compares the two.
 */
export const surface = {
  commands: [
    {
      command: '/lead',
      description: 'Show a lead, or act on it',
      usageHint: '<lead> | research <lead> | draft <lead> | add <name, company, e-mail, topic> | help',
    },
    {
      command: '/leads',
      description: 'List leads, hottest and newest first',
      usageHint: '[mine|handed-over|qualified|disqualified|processing|waiting|hot|warm|cold] [words]',
    },
    { command: '/why', description: 'Say why a lead is hot, warm or cold', usageHint: '<lead>' },
  ],
  events: [
    'app_home_opened',
    'app_mention',
    'app_uninstalled',
    'message.im',
    'tokens_revoked',
    'user_change',
  ],
  shortcuts: [
    {
      callbackId: 'make-lead',
      name: 'Make this a lead',
      description: 'Opens a small form with the text of the message',
      type: 'message',
    },
  ],
  scopes: [
    'app_mentions:read',
    'assistant:write',
    'chat:write',
    'commands',
    'im:history',
    'im:write',
    'users:read',
    'users:read.email',
  ],
  prompts: [
    { title: 'Whom to call first', message: 'Who should I call first?' },
    { title: 'My leads', message: 'leads mine' },
    { title: 'What I can do here', message: 'help' },
  ],
} as const satisfies {
  readonly commands: readonly SlashCommand[];
  readonly events: readonly string[];
  readonly shortcuts: readonly {
    readonly callbackId: string;
    readonly name: string;
    readonly description: string;
    readonly type: 'message';
  }[];
  readonly scopes: readonly string[];
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
};
