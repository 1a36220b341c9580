import type { Role } from './person';

/** Everything a person may ask for, by the name under which it is declared, permitted and logged. */
export const operationNames = [
  'help',
  'lead',
  'why',
  'research',
  'agent',
  'leads',
  'history',
  'whatif',
  'add',
  'away',
  'back',
  'draft',
  'outreach',
  'approve',
  'qualify',
  'propose-qualify',
  'disqualify',
  'connect',
  'disconnect',
  'email',
  'reassign',
  'restore',
  'erase',
  'export',
  'preview',
  'import',
  'agent-control',
  'simulate',
  'run',
  'source',
  'icp',
] as const;
export type OperationName = (typeof operationNames)[number];

/**
 * On which leads somebody may use an operation: `all`; `own`; `all-or-own` is all, but only their own while the playbook
 * has `roleBasedViews`; `all-or-none` is all, but none then.
 */
type Scope = 'all' | 'own' | 'all-or-own' | 'all-or-none' | 'none';
/** A person in the role `stranger` is known to nobody and can only ask for help. */
type Standing = Role | 'stranger';
type Row = Readonly<Record<Standing, Scope>>;

const everybody: Row = {
  stranger: 'all',
  reader: 'all',
  seller: 'all',
  supervisor: 'all',
  administrator: 'all',
};
const looking: Row = {
  stranger: 'none',
  reader: 'all-or-none',
  seller: 'all-or-own',
  supervisor: 'all',
  administrator: 'all',
};
const sellers: Row = {
  stranger: 'none',
  reader: 'none',
  seller: 'all-or-own',
  supervisor: 'all',
  administrator: 'all',
};
const acting: Row = {
  stranger: 'none',
  reader: 'none',
  seller: 'own',
  supervisor: 'all',
  administrator: 'all',
};
const leading: Row = {
  stranger: 'none',
  reader: 'none',
  seller: 'none',
  supervisor: 'all',
  administrator: 'all',
};
const running: Row = {
  stranger: 'none',
  reader: 'none',
  seller: 'none',
  supervisor: 'none',
  administrator: 'all',
};

/** Who may do what (chat specification, sections 1 and 2). What is not here nobody may. */
export const permissions: Readonly<Record<OperationName, Row>> = {
  help: everybody,
  lead: looking,
  why: looking,
  research: looking,
  agent: { ...everybody, stranger: 'none' },
  leads: sellers,
  history: sellers,
  whatif: sellers,
  add: { ...sellers, seller: 'all' },
  away: { ...sellers, seller: 'all' },
  back: { ...sellers, seller: 'all' },
  draft: acting,
  outreach: acting,
  // Whom it was put before is asked for by the operation itself.
  approve: { ...sellers, seller: 'all' },
  qualify: acting,
  'propose-qualify': acting,
  disqualify: acting,
  connect: acting,
  disconnect: acting,
  email: acting,
  reassign: leading,
  restore: leading,
  erase: leading,
  export: leading,
  preview: running,
  import: running,
  'agent-control': running,
  simulate: running,
  run: running,
  source: running,
  icp: running,
};

/** What only whoever sits at the machine may start: it reads any file or address, or runs everything. */
export const atTheMachine: readonly OperationName[] = ['import', 'run', 'source', 'export'];

/** Who asks. */
export interface Asker {
  /** Their address. */
  readonly address: string;
  /** Empty for a stranger. */
  readonly roles: readonly Role[];
}

/** The lead an operation is about, as far as permission depends on it. */
export interface Subject {
  readonly owner: string | null;
}

/** Null when the asker may, else why not, in a sentence for them alone. Without a subject only the operation itself is judged. */
export function refusalFor(
  asker: Asker,
  operation: OperationName,
  roleBasedViews: boolean,
  subject?: Subject,
): string | null {
  const row = permissions[operation];
  const standings: readonly Standing[] = asker.roles.length > 0 ? asker.roles : ['stranger'];
  const scopes = standings.map((standing) => effective(row[standing], roleBasedViews));
  if (scopes.includes('all')) return null;
  if (!scopes.includes('own')) return notFor(row, roleBasedViews, standings);
  if (!subject || subject.owner === asker.address) return null;
  return `This lead belongs to ${ownerWords(subject.owner)}; you may do this with your own leads.`;
}

function effective(scope: Scope, roleBasedViews: boolean): 'all' | 'own' | 'none' {
  if (scope === 'all-or-own') return roleBasedViews ? 'own' : 'all';
  if (scope === 'all-or-none') return roleBasedViews ? 'none' : 'all';
  return scope;
}

const plural: Readonly<Record<Role, string>> = {
  reader: 'readers',
  seller: 'sellers',
  supervisor: 'supervisors',
  administrator: 'administrators',
};

function notFor(row: Row, roleBasedViews: boolean, standings: readonly Standing[]): string {
  if (standings.includes('stranger'))
    return 'I do not know you yet. Ask your administrator to add you to the playbook.';
  const roles = (Object.keys(plural) as Role[]).filter(
    (role) => effective(row[role], roleBasedViews) !== 'none',
  );
  const words = roles.map((role) => plural[role]);
  return `Only ${words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}` : words[0]} may do that.`;
}

function ownerWords(owner: string | null): string {
  return owner === 'agent' ? 'the agent' : (owner ?? 'nobody');
}
