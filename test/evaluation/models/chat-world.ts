import type { LeadFields } from '../../../src/domain/lead-fields';
import { openBuiltinAnalyst } from '../../../src/drivers/models/builtin/analyst';
import type { Model } from '../../../src/ports/model';
import { openWorld, playbookOf, type World } from '../../pipeline/world';

export const seller = 'ada@seller.example';
export const supervisor = 'sue@seller.example';

interface Company {
  readonly host: string;
  readonly name: string;
  readonly industry: string;
  readonly location: string;
  readonly employees: number;
  readonly lead: Partial<LeadFields>;
}

const companies: readonly Company[] = [
  {
    host: 'bergkorn.example',
    name: 'Bergkorn Mühlen',
    industry: 'Food production',
    location: 'Bremen, Germany',
    employees: 1_850,
    lead: {
      topic: 'Demo of the planner',
      country: 'Germany',
      description: 'A budget of 40,000 EUR is approved.',
    },
  },
  {
    host: 'kestrel.example',
    name: 'Kestrel Foods',
    industry: 'Food production',
    location: 'Leeds, United Kingdom',
    employees: 640,
    lead: { topic: 'Shift planning', country: 'United Kingdom', competitor: 'FreshPlan' },
  },
  {
    host: 'olivar.example',
    name: 'Olivar del Sur',
    industry: 'Food production',
    location: 'Seville, Spain',
    employees: 120,
    lead: {
      topic: 'Price of licences',
      country: 'Spain',
      description: 'A budget is approved for spring.',
      jobTitle: 'Buyer',
    },
  },
  {
    host: 'redwood.example',
    name: 'Redwood Foods',
    industry: 'Food production',
    location: 'Portland, United States',
    employees: 12,
    lead: { topic: 'Newsletter', country: 'United States', jobTitle: 'Student' },
  },
  {
    host: 'lindgren.example',
    name: 'Lindgren Bageri',
    industry: 'Bakeries',
    location: 'Malmö, Sweden',
    employees: 300,
    lead: { topic: 'Baking plans', country: 'Sweden' },
  },
];

const playbook = playbookOf({
  assignment: { sellers: [seller] },
  icp: {
    criteria: [
      { name: 'industry', kind: 'industries', anyOf: ['Food production'], match: 'exact' },
      { name: 'employees', kind: 'employee-count', atLeast: 100 },
      { name: 'role', kind: 'roles', anyOf: ['director'] },
      {
        name: 'budget',
        kind: 'custom',
        description: 'Has a budget',
        field: 'lead.description',
        anyOf: ['budget'],
      },
    ],
  },
});

/** Five leads in five countries that were researched and decided by rules, with a model that answers questions, or none. */
export async function openChatWorld(answerChat: Model['answerChat'] | undefined): Promise<World> {
  const { wordsByRule, ...analyst } = openBuiltinAnalyst().port;
  const model: Model = answerChat
    ? { ...analyst, answerChat }
    : { ...analyst, ...(wordsByRule && { wordsByRule }) };
  const world = await openWorld({ playbooks: [playbook], ports: { model } });
  for (const [at, { host, name, industry, location, employees, lead }] of companies.entries()) {
    await world.crm.putAccount({
      id: `A-${at + 10}`,
      name,
      website: `https://www.${host}`,
      industry,
      location,
      annualRevenue: null,
      employees,
      custom: {},
    });
    const person = { firstName: `Person${at}`, lastName: 'Example', email: `person${at}@${host}` };
    await world.lead(`Q-${at}`, { ...person, companyName: name, jobTitle: 'Director', ...lead });
  }
  return world;
}
