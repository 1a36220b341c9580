import type { Account, Contact } from '../domain/account';
import type { LeadFields } from '../domain/lead-fields';
import { playbookSchema, type Playbook } from '../domain/playbook';
import type { Random } from './random';
import type { WorldSize } from './world-size';

/** A job title that begins so makes the model fail, always. */
export const poisonMark = 'Poison';

export const sellers = ['ada@seller.example', 'ben@seller.example', 'cem@seller.example'];
export const supervisors = ['sue@seller.example', 'max@seller.example'];
export const administrator = 'amy@seller.example';

/** The playbook of the simulated sales team: three sellers, two supervisors, domain check on, four criteria. */
export const simulatedPlaybook: Playbook = playbookSchema.parse({
  id: 'field',
  name: 'Field sales',
  mode: 'research-only',
  people: [
    ...sellers.map((email) => ({ name: email.slice(0, 3), email, roles: ['seller'] })),
    { name: 'Owen Old', email: 'owen@seller.example', roles: ['seller'] },
    { name: 'Sue Lead', email: 'sue@seller.example', roles: ['supervisor'] },
    { name: 'Max Lead', email: 'max@seller.example', roles: ['supervisor'] },
    { name: 'Amy Admin', email: administrator, roles: ['administrator'] },
  ],
  supervisor: 'sue@seller.example',
  assignment: { sellers },
  icp: {
    criteria: [
      { name: 'industries', kind: 'industries', anyOf: ['Restaurants'], match: 'exact' },
      { name: 'employees', kind: 'employee-count', atLeast: 100 },
      { name: 'roles', kind: 'roles', anyOf: ['director'] },
      { name: 'location', kind: 'location', allowed: 'Germany' },
    ],
  },
});

/** True for people of the team, who are users of the CRM, too. */
export function isPerson(address: string): boolean {
  return simulatedPlaybook.people.some((one) => one.email === address);
}

const account: Account = {
  id: 'A-1',
  name: 'Café Nord GmbH',
  website: 'https://www.nord.example',
  industry: 'Restaurants',
  location: 'Hamburg, Germany',
  annualRevenue: null,
  employees: 400,
  custom: {},
};

/** The companies and people that the CRM knows. */
export const accounts: readonly Account[] = [
  account,
  {
    ...account,
    id: 'A-2',
    name: 'Tabac',
    website: 'https://tabac.example',
    industry: 'Tobacco',
    location: 'Paris, France',
    employees: 5,
  },
];
export const contacts: readonly Contact[] = [
  {
    id: 'C-1',
    name: 'Mia Brandt',
    email: 'mia.brandt@nord.example',
    accountId: 'A-1',
    jobTitle: 'Director of Purchasing',
  },
];

/** One row as a source sends it. */
export interface Row {
  /** Such as `L-1/2`. */
  readonly name: string;
  readonly sourceId: string;
  readonly fields: Partial<LeadFields>;
  /** Milliseconds after the row before of the same lead was taken in; from the start for the first. */
  readonly waitMs: number;
  /** Sent twice at the same moment. */
  readonly twice: boolean;
}

/** The rows of one lead, in the order in which its source sends them. */
export interface LeadPlan {
  readonly sourceId: string;
  readonly kind: LeadKind;
  readonly rows: readonly Row[];
}

const good: Partial<LeadFields> = {
  topic: 'Menu planning',
  firstName: 'Mia',
  lastName: 'Brandt',
  jobTitle: 'Director of Purchasing',
  companyName: 'Café Nord',
  email: 'mia.brandt@nord.example',
  source: 'Web',
  status: 'Open',
  owner: 'owen@seller.example',
};

/** Leads of every kind: what differs from a good one at first, and what a later row may change. */
const kinds = {
  good: {
    first: {},
    then: [{ phone: '+49 40 1' }, { email: 'mia@gone.example' }, { email: 'mia@free.example' }],
  },
  'without company': { first: { companyName: '' }, then: [{ companyName: 'Café Nord GmbH' }] },
  'low fit': {
    first: { companyName: 'Tabac', email: 'x@tabac.example', jobTitle: 'Student' },
    then: [{ topic: 'Something else' }],
  },
  insufficient: {
    first: { companyName: 'Nobody knows', email: 'x@unknown.example', jobTitle: '' },
    then: [{ email: '' }],
  },
  'missing address': {
    first: { email: '' },
    then: [{ email: 'mia.brandt@nord.example' }, { email: 'not one' }],
  },
  'malformed address': { first: { email: 'mia at nord' }, then: [{ email: 'mia@nord.example' }] },
  'dead domain': { first: { email: 'mia@dead.example' }, then: [{ email: 'mia@nord.example' }] },
  'not selected': { first: { status: 'Closed' }, then: [{ status: 'Open' }, { phone: '1' }] },
  'unknown owner': { first: { email: '', owner: 'stranger@elsewhere.example' }, then: [{ owner: '' }] },
  poison: { first: {}, then: [{ phone: '2' }, { email: 'mia@nord.example' }] },
} satisfies Record<string, { first: Partial<LeadFields>; then: readonly Partial<LeadFields>[] }>;
export type LeadKind = keyof typeof kinds;

/** The first row of a lead of this kind, as its source sends it. */
export function firstFields(kind: LeadKind): Partial<LeadFields> {
  return { ...good, ...kinds[kind].first, ...(kind === 'poison' && { jobTitle: `${poisonMark} one` }) };
}

/** The country and the address of a lead in a world in which the agent writes: mostly its own, now and then another one's. */
export function drawPerson(random: Random, sourceId: string): Partial<LeadFields> {
  const country = random.pick(['Germany', 'Germany', 'Germany', '', 'France']);
  const email = random.chance(0.7) ? `${sourceId.toLowerCase()}@nord.example` : good.email;
  return { country, ...(email !== undefined && { email }) };
}

/** Three leads or more, one of them a good one that comes early; they are people of their own where the agent writes to them. */
export function drawWorkload(
  random: Random,
  size: Pick<WorldSize, 'mostLeads' | 'oneMoreLead' | 'pace' | 'longLeads'>,
  engages: boolean,
): readonly LeadPlan[] {
  // Not even drawn for in earlier editions.
  const more = size.oneMoreLead > 0 && random.chance(size.oneMoreLead) ? 1 : 0;
  const count = random.between(3, size.mostLeads) + more;
  const drawn = Object.keys(kinds) as LeadKind[];
  return Array.from({ length: count }, (_, position) => {
    const sourceId = `L-${position + 1}`;
    const isGood = position === 0 || (engages && random.chance(0.4));
    const kind = isGood ? 'good' : random.pick(drawn);
    const person = engages ? drawPerson(random, sourceId) : {};
    return drawLead(sourceId, kind, size, position === 0 ? 10_000 : 60_000 * size.pace, random, person);
  });
}

function drawLead(
  sourceId: string,
  kind: LeadKind,
  { pace, longLeads }: Pick<WorldSize, 'pace' | 'longLeads'>,
  latestMs: number,
  random: Random,
  person: Partial<LeadFields>,
): LeadPlan {
  const { first, then } = kinds[kind];
  const poison = kind === 'poison' ? { jobTitle: `${poisonMark} ${sourceId}` } : {};
  let serial = 0;
  const row = (fields: Partial<LeadFields>, waitMs: number): Row => ({
    name: `${sourceId}/${(serial += 1)}`,
    sourceId,
    fields,
    waitMs,
    twice: random.chance(0.15),
  });
  const rows = [row({ ...good, ...person, ...first, ...poison }, random.between(0, latestMs))];
  if (random.chance(0.15))
    rows.push({ ...rows[0]!, name: `${sourceId}/again`, waitMs: random.between(0, 30_000 * pace) });
  while (random.chance(0.4) && rows.length < 5) {
    const change: Partial<LeadFields> = random.pick<Partial<LeadFields>>(then);
    rows.push(row(change, random.chance(0.5) ? random.between(0, 500) : random.between(0, 90_000 * pace)));
  }
  // Enough events to fill more than one archive record.
  if (random.chance(longLeads)) {
    for (let call = 1; call <= 75; call += 1)
      rows.push(row({ phone: `+49 40 ${call}` }, random.between(0, 300)));
  }
  return { sourceId, kind, rows };
}
