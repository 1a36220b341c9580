import { setTimeout as after } from 'node:timers/promises';
import type { LeadFields } from '../../src/domain/lead-fields';
import { openResearchSources } from '../../src/drivers/sources/open-sources';
import { loadResearch } from '../../src/pipeline/research-record';
import { openSearchDouble, type SearchDouble } from '../fixtures/search/search-double';
import { providerNames, providers, type ProviderName } from '../drivers/searches/providers';
import { page, plainReader } from '../drivers/sources/scripted-web';
import { openWorld, playbookOf, type World } from './world';

const home = 'https://www.nordwind.example/';
const press = 'https://press.example/nordwind-opens';
const profile = 'https://register.example/nordwind';
const other = 'https://press.example/somebody-else';
const pages: Readonly<Record<string, string>> = {
  [home]: page('Nordwind Kontor', 'Nordwind Kontor runs restaurants on the coast.'),
  [press]: page('Nordwind Kontor opens', 'Nordwind Kontor opens a kitchen in Kiel. It employs 640 people.'),
  [profile]: page('Nordwind Kontor', 'Nordwind Kontor. Headquarters: Hamburg, Germany.'),
  [other]: page('Another house', 'Somebody else employs 9 people.'),
};

/** A word that no text holds by chance in every field that is somebody’s. */
const canaries = [
  'zyxaqua',
  'quorvex',
  'kelpwort',
  'brindlefax',
  'mumblecroft',
  'snarkwhistle',
  '5559137204',
];
const lead: Partial<LeadFields> = {
  firstName: 'Zyxaqua',
  lastName: 'Quorvex',
  email: 'kelpwort@nordwind.example',
  phone: '+49 40 555 9137204',
  jobTitle: 'Director of Brindlefax',
  companyName: 'Nordwind Kontor',
  topic: 'Mumblecroft for our kitchens',
  description: 'Please call me about the snarkwhistle before Easter.',
};

let world: World;
let double: SearchDouble;
let fetched: string[];
let logged: string[];
beforeEach(async () => {
  double = await openSearchDouble();
  fetched = [];
  logged = [];
});
afterEach(async () => {
  await world.close();
  await double.close();
});

const note = (...words: readonly unknown[]) => void logged.push(JSON.stringify(words));
async function start(provider: ProviderName | null, change: object = {}): Promise<World> {
  const { port: sources } = openResearchSources({
    fetch: {
      async get({ url }) {
        fetched.push(url);
        const body = pages[url];
        return body === undefined
          ? { outcome: 'failed', problem: 'http-status', sentence: 'It is not there (404).', status: 404 }
          : {
              outcome: 'fetched',
              url,
              contentType: 'text/html; charset=utf-8',
              body: Buffer.from(body),
              etag: null,
              lastModified: null,
            };
      },
    },
    reader: plainReader,
    now: Date.now,
    sleep: (milliseconds, signal) => after(milliseconds, undefined, { signal }).catch(() => undefined),
    knowledgeDir: '/nowhere',
    search: provider ? providers[provider](double.origin, 20_000).port : undefined,
  });
  const playbook = playbookOf({
    research: {
      sources: [
        { kind: 'company-website', pages: 1 },
        { kind: 'web-search', ...change },
      ],
    },
  });
  const log = { info: note, warn: note, error: note };
  world = await openWorld({ playbooks: [playbook], ports: { sources, log } });
  return world;
}

async function researched(fields: Partial<LeadFields>) {
  const id = await world.lead('L-1', fields);
  const open = await world.record.open(id);
  if (!open) throw new Error('no lead');
  const { document } = open;
  return { document, found: await loadResearch(document.lead, world.store) };
}

const reportOf = (found: Awaited<ReturnType<typeof researched>>['found']) =>
  found?.sources.find((one) => one.kind === 'web-search');

describe.each(providerNames)('%s', (provider) => {
  test('what the site leaves open is found on the web, read by us, and has its receipt', async () => {
    await start(provider);
    double.finds([press, other, profile]);
    const { found } = await researched(lead);
    expect(fetched.indexOf(home)).toBeLessThan(fetched.indexOf(press));
    expect(
      reportOf(found)
        ?.documents.map((one) => one.record)
        .sort(),
    ).toEqual([press, profile]);
    const size = found?.overview.find((one) => one.topic === 'size');
    expect(size).toMatchObject({ amount: 640, record: press, source: 'website' });
    expect(pages[press]).toContain(size?.quote);
  });

  test('nothing of a person is in any query, address or line of the log, from the form to the card', async () => {
    await start(provider);
    const hostile = 'https://press.example/people/zyxaqua-quorvex';
    double.finds([hostile, `https://press.example/?q=${encodeURIComponent('Quörvex')}`, press]);
    const { document } = await researched(lead);
    expect(document.lead.phase).not.toBe('in-progress');
    expect(double.asked.length).toBeGreaterThan(0);
    expect(fetched).toContain(press);
    const out = [...double.asked, ...double.queries, ...fetched, ...logged].join('\n').toLowerCase();
    for (const canary of canaries) expect([canary, out.includes(canary)]).toEqual([canary, false]);
    expect(fetched.filter((one) => one.includes('people') || one.includes('?q='))).toEqual([]);
  });
});

test('a company that bears the name of the lead is not asked for, and that is said', async () => {
  await start('brave');
  const { found } = await researched({ ...lead, companyName: 'Quorvex & Sons' });
  expect(double.asked).toEqual([]);
  expect(reportOf(found)?.problems).toMatchObject([{ problem: 'not-searched' }]);
});

test('a provider that fails, and one that is not set, is a named problem, and the lead goes on', async () => {
  await start('brave');
  double.behaves('broken');
  const { found, document } = await researched(lead);
  expect(reportOf(found)?.problems).toMatchObject([{ problem: 'http-status' }]);
  expect(document.lead.decision).not.toBeNull();
  await world.close();
  await start(null);
  expect(reportOf((await researched(lead)).found)?.problems).toMatchObject([
    { problem: 'not-searched', sentence: expect.stringContaining('SEARCH_PROVIDER') as string },
  ]);
});

test('a playbook that names no such source asks nobody, though a provider is set', async () => {
  await start('brave');
  await world.close();
  world = await openWorld({ playbooks: [playbookOf()], ports: { sources: world.outside.sources } });
  await researched(lead);
  expect(double.asked).toEqual([]);
});

test('only pages of the domains that the playbook allows', async () => {
  await start('brave', { domains: ['register.example'], queries: 1 });
  double.finds([press, profile]);
  const { found } = await researched(lead);
  expect(double.queries).toHaveLength(1);
  expect(reportOf(found)?.documents.map((one) => one.record)).toEqual([profile]);
  expect(fetched).not.toContain(press);
});
