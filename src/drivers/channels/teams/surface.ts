import type { OperationName } from '../../../domain/permissions';

/** Where Teams shows Baton: a chat with one person, a chat of several, a channel of a team. */
export type TeamsScope = 'personal' | 'groupChat' | 'team';

/** An entry of a menu: a command, whose title is put into the box to go on writing, or a whole question. */
export interface MenuEntry {
  readonly title: string;
  readonly description: string;
  /** The question; a command has none. */
  readonly prompt?: string;
}

/** A menu: where it is, and what opens it. What is asked by slash is answered to the asker alone. */
export interface Menu {
  readonly scopes: readonly TeamsScope[];
  readonly triggers: readonly ('mention' | 'slash')[];
  /** At most 12. */
  readonly entries: readonly MenuEntry[];
}

const command = {
  leads: {
    title: 'leads',
    description:
      'List leads, hottest and newest first: leads [mine|handed-over|qualified|disqualified|processing|waiting|hot|warm|cold] [words]',
  },
  lead: { title: 'lead', description: 'Show one lead: lead <lead>' },
  why: {
    title: 'why',
    description: 'Say why a lead is hot, warm or cold, and what would change it: why <lead>',
  },
  research: { title: 'research', description: 'Show all that was found out: research <lead>' },
  draft: { title: 'draft', description: 'Draft an e-mail, to edit and send: draft <lead>' },
  disqualify: {
    title: 'disqualify',
    description: 'Say that a lead is not a fit, and why: disqualify <lead> <reason>',
  },
  reassign: {
    title: 'reassign',
    description: 'Give a lead to a seller, by the assignment rule or by name: reassign <lead> [to <person>]',
  },
  qualify: {
    title: 'qualify',
    description: 'Make an account, a contact and an opportunity of a lead in the CRM: qualify <lead>',
  },
  history: {
    title: 'history',
    description: 'Show what happened to a lead, by whom and when: history <lead>',
  },
  agent: {
    title: 'agent',
    description: 'Show whether the agent runs, and by which rules: agent [status|settings]',
  },
  add: { title: 'add', description: 'Add one lead: add <name, company, e-mail, topic>' },
  away: {
    title: 'away',
    description: 'Get no new leads up to and including a day: away until <date>',
  },
  help: { title: 'help', description: 'Show what you may do here: help [command]' },
} as const satisfies Readonly<Record<string, MenuEntry>>;

/**
 * Everything by which Teams reaches Baton. The manifest (`manifest/teams/manifest.json`) says the same, and the commands
 * are those of the grammar; tests compare them.
 */
export const surface = {
  /** Where the Bot Connector posts everything. */
  messagesPath: '/api/messages',
  scopes: ['personal', 'team', 'groupChat'],
  /** At most 3, and no scope in two of them. */
  menus: [
    {
      scopes: ['personal'],
      triggers: ['mention'],
      entries: [
        {
          title: 'Whom to call first',
          description: 'Your hottest leads, and why',
          prompt: 'Who should I call first?',
        },
        { title: 'My leads', description: 'What was handed to you', prompt: 'leads mine' },
        { title: 'What I can do here', description: 'Every command you may use', prompt: 'help' },
        command.leads,
        command.lead,
        command.why,
        command.research,
        command.draft,
        command.qualify,
        command.add,
        command.away,
        command.help,
      ],
    },
    {
      scopes: ['team', 'groupChat'],
      triggers: ['mention', 'slash'],
      entries: [
        command.leads,
        command.lead,
        command.why,
        command.research,
        command.draft,
        command.reassign,
        command.disqualify,
        command.qualify,
        command.history,
        command.add,
        command.agent,
        command.help,
      ],
    },
  ],
  search: {
    id: 'search',
    title: 'Find a lead',
    description: 'Finds a lead and puts its card into the message',
    parameter: {
      name: 'words',
      title: 'Lead',
      description: 'Words of its name, company, topic or address',
    },
  },
  makeLead: {
    id: 'make-lead',
    title: 'Make this a lead',
    description: 'Opens a small form with the text of the message',
  },
  /** Names of the invokes that are answered; any other gets 501. */
  invokes: [
    'adaptiveCard/action',
    'task/fetch',
    'task/submit',
    'composeExtension/query',
    'composeExtension/fetchTask',
    'composeExtension/submitAction',
    'message/submitAction',
  ],
  /** Operations that ask by a form before they do anything; their buttons open a dialog. */
  dialogOperations: ['add', 'approve', 'connect', 'draft', 'erase', 'qualify', 'reassign'],
} as const satisfies {
  readonly messagesPath: string;
  readonly scopes: readonly TeamsScope[];
  readonly menus: readonly Menu[];
  readonly search: MessageCommand & { readonly parameter: Parameter };
  readonly makeLead: MessageCommand;
  readonly invokes: readonly string[];
  readonly dialogOperations: readonly OperationName[];
};

/** A command of the message extension: beside the box one writes in, or in the menu of a message. */
interface MessageCommand {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

interface Parameter {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}

/** A name of an invoke that Baton answers. */
export type InvokeName = (typeof surface.invokes)[number];
