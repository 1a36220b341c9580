import { openOpenAiModel } from '../../../../src/drivers/models/openai/driver';
import { openClock } from '../../../../src/drivers/system/clock';
import { openLog } from '../../../../src/drivers/system/log';
import { createModelLedger } from '../../../../src/pipeline/model-ledger';
import { openSqlite } from '../../../../src/drivers/stores/sqlite';
import type { ReadDocument } from '../../../../src/ports/research-source';
import { openWorld, playbookOf } from '../../../pipeline/world';
import { answersAsAnalyst } from './analyst-endpoint';
import { openEndpoint, saysJson } from './hostile-endpoint';
import { testKey } from './open-model';

const person = {
  firstName: 'Zephyrine',
  lastName: 'Quackenbush',
  email: 'zephyrine.quackenbush@nord.example',
  phone: '+49 40 5550 1234',
};
/** Whatever of the person might stand in a request, as it is written anywhere. */
const traces = /zephyrine|quackenbush|5550[ -]?1234|@nord/iu;

const page: ReadDocument = {
  source: 'website',
  record: 'https://www.nord.example/zephyrine.quackenbush@nord.example',
  title: 'Café Nord: zephyrine.quackenbush@nord.example',
  text: 'Café Nord runs restaurants on the coast.\nThere are 640 of us in Hamburg.\nCall +49 40 5550 1234 or 040 / 5550-1234, or write to zephyrine.quackenbush@nord.example.\nWe use FreshPlan.',
  date: '2026-11-12',
  organisations: ['Café Nord'],
  readAt: '2026-11-22T09:00:00.000Z',
};
const playbook = playbookOf({
  offer: 'Menu planning.',
  research: {
    competitors: ['FreshPlan'],
    sources: [{ kind: 'crm-history' }, { kind: 'company-website' }],
  },
  icp: {
    criteria: [
      { name: 'industries', kind: 'industries', anyOf: ['Restaurants'] },
      { name: 'employees', kind: 'employee-count', atLeast: 100 },
      { name: 'roles', kind: 'roles', anyOf: ['director'] },
      { name: 'location', kind: 'location', allowed: 'Germany' },
      {
        name: 'need',
        kind: 'custom',
        description: 'Plans menus',
        field: 'lead.description',
        anyOf: ['menus'],
      },
    ],
  },
});

const opened: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(opened.splice(0).map((close) => close())));

/** One lead through the real stages with the real driver and ledger. */
async function walk() {
  const endpoint = await openEndpoint();
  endpoint.does(answersAsAnalyst);
  const lines: string[] = [];
  const log = openLog({ level: 'info', destination: { write: (line) => void lines.push(line) } });
  const clock = openClock({});
  const store = openSqlite({ file: ':memory:' });
  let serial = 0;
  const ledger = createModelLedger({
    records: store.port,
    clock,
    ids: { next: () => `hold-${(serial += 1)}` },
    log,
    caps: { tokensPerLead: 1e6, tokensPerDay: 1e6, tokensPerPerson: 1e9, money: null },
    whenDaySpent: async () => undefined,
  });
  const model = openOpenAiModel({
    access: { kind: 'openai', apiKey: testKey, baseUrl: endpoint.url },
    model: 'gpt-x',
    budget: ledger,
    clock,
    log,
  });
  const world = await openWorld({
    playbooks: [playbook],
    ports: {
      log,
      model: model.port,
      sources: {
        read: async () => ({ documents: [page], problems: [] }),
        page: async () => ({ documents: [], problems: [] }),
        check: async () => ({ state: 'per-lead', sentence: '' }),
      },
    },
  });
  await world.crm.putContact({
    id: 'C-1',
    name: `${person.firstName} ${person.lastName}`,
    email: person.email,
    accountId: 'A-1',
    jobTitle: 'Director of Purchasing',
  });
  opened.push(world.close, store.close, endpoint.close);
  return { world, endpoint, ledger, lines };
}

test('a full walk of a lead sends nothing of the person to the model, and logs no key', async () => {
  const { world, endpoint, ledger, lines } = await walk();
  const id = await world.lead('L-1', {
    ...person,
    description: `We plan menus. Call ${person.phone} or write to ${person.email}.`,
  });
  const lead = (await world.record.open(id))?.document.lead;
  expect(lead).toMatchObject({ phase: 'handed-over', research: { model: 'openai gpt-x prompts 4' } });
  const names = endpoint.received.map(
    (one) => (one.body['text'] as { format: { name: string } }).format.name,
  );
  expect(names.sort()).toEqual(['company_findings', 'competitor_findings', 'criterion_claims']);
  const sent = endpoint.received.map((one) => one.raw).join('\n');
  expect(sent).toContain('restaurants on the coast');
  expect(sent).toContain('We plan menus');
  expect(sent).not.toMatch(traces);
  expect(sent).not.toContain(id);
  expect(await ledger.ofLead(id)).toEqual({ tokens: 3 * 1_200, microDollars: 0 });
  expect(lines.join('')).not.toMatch(/sk-test|quackenbush/iu);
});

test('when the model abstains the lead goes on, and its history says so', async () => {
  const { world, endpoint } = await walk();
  endpoint.does(saysJson({ nothing: 'that was asked for' }));
  const id = await world.lead('L-2', person);
  const document = (await world.record.open(id))?.document;
  expect(document?.lead).toMatchObject({ fault: null });
  expect(document?.lead.phase).not.toBe('in-progress');
  const outputs = document?.events.flatMap(({ event }) =>
    event.type === 'StepRan' ? event.run.outputs : [],
  );
  expect(outputs).toEqual(
    expect.arrayContaining(
      ['company', 'competitors', 'criteria'].map(
        (one) => `${one}: the model gave no usable answer (its answer was not in its form)`,
      ),
    ),
  );
  expect(endpoint.received).toHaveLength(6);
});
