import { evolve } from '../domain/evolve';
import type { Lead } from '../domain/lead';
import { noFields, type LeadFields } from '../domain/lead-fields';
import type { LeadDocument } from '../pipeline/lead-document';
import { leadPartitions } from '../pipeline/shard';
import type { Workshop } from './operation';

const mostSamples = 3;
/** Months looked back for leads. */
const mostMonths = 12;
const mostOfAMonth = 100;

/** Up to three leads to try a playbook on: the newest with an address, first those the agent left alone; else made-up ones. */
export async function sampleLeads({ store, clock }: Workshop): Promise<readonly Lead[]> {
  const month = new Date(clock.now());
  const found: Lead[] = [];
  for (let back = 0; back < mostMonths && found.length < mostSamples; back += 1) {
    const prefix = month.toISOString().slice(0, 7);
    for (const partition of leadPartitions) {
      const page = await store.list<LeadDocument>(partition, { prefix, limit: mostOfAMonth });
      found.push(...page.documents.map((one) => one.body.lead).filter((one) => one.fields.email !== ''));
    }
    month.setUTCDate(0);
  }
  const inOrder = found.sort((one, other) => rank(one) - rank(other) || newestFirst(one, other));
  return inOrder.length > 0 ? inOrder.slice(0, mostSamples) : madeUp.map(leadOf);
}

function rank({ phase }: Lead): number {
  return phase === 'not-selected' ? 0 : 1;
}

function newestFirst(one: Lead, other: Lead): number {
  return other.fields.createdOn.localeCompare(one.fields.createdOn) || one.id.localeCompare(other.id);
}

/** A lead of a country, one of none, and one with a personal address. */
const madeUp: readonly Partial<LeadFields>[] = [
  {
    ...{ firstName: 'Mia', lastName: 'Brandt', jobTitle: 'Head of Purchasing', companyName: 'Beispiel GmbH' },
    ...{ email: 'mia.brandt@beispiel.example', country: 'Germany', topic: 'Demo', source: 'Web' },
  },
  {
    ...{ firstName: 'Sam', lastName: 'Lee', jobTitle: 'Director of Operations', companyName: 'Sample Inc.' },
    ...{ email: 'sam.lee@sample.example', topic: 'Pricing for 20 people', source: 'Web' },
  },
  {
    ...{ firstName: 'Ida', lastName: 'Holm', companyName: 'Eksempel A/S', country: 'Denmark' },
    ...{ email: 'ida.holm@gmail.com', topic: 'A question', source: 'Web' },
  },
];

function leadOf(fields: Partial<LeadFields>, at: number): Lead {
  const sourceId = `sample ${at + 1}`;
  const event = {
    type: 'LeadReceived',
    id: String(at + 1).padStart(24, '0'),
    origin: { source: 'sample', sourceId },
    fields: { ...noFields, ...fields },
  } as const;
  const made = evolve(undefined, event);
  if ('refused' in made) throw new RangeError(made.refused);
  return made.lead;
}
