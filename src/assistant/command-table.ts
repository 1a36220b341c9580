import type { OperationName } from '../domain/permissions';

/** One command as people write it, in every channel, and as `help` shows it. Who may is in the permission table. */
export interface CommandEntry {
  /** Its first word. */
  readonly name: string;
  readonly operation: OperationName;
  /** How it is written; `<lead>` is an id, words of name, company, topic or address, or nothing in a lead's thread. */
  readonly form: string;
  readonly purpose: string;
  readonly example: string;
}

/** The grammar of commands (chat specification, section 2): `help` prints it and `parseCommand` reads it. */
export const commandTable: readonly CommandEntry[] = [
  {
    name: 'leads',
    operation: 'leads',
    form: 'leads [mine|handed-over|qualified|disqualified|processing|waiting|hot|warm|cold] [words]',
    purpose: 'list leads, hottest and newest first',
    example: 'leads mine hot',
  },
  {
    name: 'lead',
    operation: 'lead',
    form: 'lead <lead>',
    purpose: 'show one lead',
    example: 'lead Contoso',
  },
  {
    name: 'why',
    operation: 'why',
    form: 'why <lead>',
    purpose: 'say why a lead is hot, warm or cold, and what would change it',
    example: 'why Contoso',
  },
  {
    name: 'research',
    operation: 'research',
    form: 'research <lead>',
    purpose: 'show all that was found out',
    example: 'research Contoso',
  },
  {
    name: 'draft',
    operation: 'draft',
    form: 'draft <lead>',
    purpose: 'draft an e-mail, to edit and send',
    example: 'draft Contoso',
  },
  {
    name: 'approve',
    operation: 'approve',
    form: 'approve <lead>',
    purpose: 'show the e-mail the agent wants to send, to approve, edit or reject',
    example: 'approve Contoso',
  },
  {
    name: 'qualify',
    operation: 'qualify',
    form: 'qualify <lead>',
    purpose: 'make an account, a contact and an opportunity of a lead in the CRM',
    example: 'qualify Contoso',
  },
  {
    name: 'disqualify',
    operation: 'disqualify',
    form: 'disqualify <lead> <reason>',
    purpose: 'say that a lead is not a fit, and why',
    example: 'disqualify Contoso: no budget',
  },
  {
    name: 'reassign',
    operation: 'reassign',
    form: 'reassign <lead> [to <person>]',
    purpose: 'give a lead to a seller, by the assignment rule or by name',
    example: 'reassign Contoso to Noor',
  },
  {
    name: 'restore',
    operation: 'restore',
    form: 'restore <lead>',
    purpose: 'give a disqualified lead back to the agent, which decides again',
    example: 'restore Contoso',
  },
  {
    name: 'erase',
    operation: 'erase',
    form: 'erase <lead>',
    purpose: 'remove everything kept of a lead, for good',
    example: 'erase Contoso',
  },
  {
    name: 'connect',
    operation: 'connect',
    form: 'connect <lead> account|contact|site <record>',
    purpose: 'connect a lead with an account, a contact or its company’s web site',
    example: 'connect Contoso account A-17',
  },
  {
    name: 'disconnect',
    operation: 'disconnect',
    form: 'disconnect <lead> account|contact|site',
    purpose: 'undo such a connection',
    example: 'disconnect Contoso account',
  },
  {
    name: 'email',
    operation: 'email',
    form: 'email <lead> valid|invalid|work|personal|<new address>',
    purpose: 'mark or correct the e-mail address',
    example: 'email Contoso ana@contoso.com',
  },
  {
    name: 'whatif',
    operation: 'whatif',
    form: 'whatif <lead> <what>=<value> …',
    purpose: 'show the rating and decision if that were so; nothing is changed',
    example: 'whatif Contoso employees=6000',
  },
  {
    name: 'history',
    operation: 'history',
    form: 'history <lead>',
    purpose: 'show what happened to a lead, by whom and when',
    example: 'history Contoso',
  },
  {
    name: 'agent',
    operation: 'agent',
    form: 'agent [status|settings]',
    purpose: 'show whether the agent runs, and by which rules',
    example: 'agent',
  },
  {
    name: 'agent',
    operation: 'agent-control',
    form: 'agent start|stop|pause',
    purpose: 'start, stop or pause the agent',
    example: 'agent pause',
  },
  {
    name: 'agent',
    operation: 'simulate',
    form: 'agent simulate',
    purpose: 'show what the agent would write to leads, and play a reply; nothing is sent',
    example: 'agent simulate',
  },
  {
    name: 'add',
    operation: 'add',
    form: 'add <name, company, e-mail, topic>',
    purpose: 'add one lead',
    example: 'add Ana Silva, Contoso, ana@contoso.com, Office chairs',
  },
  {
    name: 'import',
    operation: 'import',
    form: 'import <file>',
    purpose: 'take in the leads of a CSV file',
    example: 'import leads.csv',
  },
  {
    name: 'preview',
    operation: 'preview',
    form: 'preview',
    purpose: 'show which leads the selection criteria match',
    example: 'preview',
  },
  {
    name: 'icp',
    operation: 'icp',
    form: 'icp [address of our site]',
    purpose: 'propose criteria of the ideal customer from our offer and web site',
    example: 'icp www.contoso.com',
  },
  {
    name: 'away',
    operation: 'away',
    form: 'away until <date>',
    purpose: 'get no new leads up to and including a day',
    example: 'away until Friday',
  },
  { name: 'back', operation: 'back', form: 'back', purpose: 'get new leads again', example: 'back' },
  {
    name: 'help',
    operation: 'help',
    form: 'help [command]',
    purpose: 'show what you may do here',
    example: 'help why',
  },
];

/** The first words of all commands, each once. */
export const commandNames: readonly string[] = [...new Set(commandTable.map((one) => one.name))];
