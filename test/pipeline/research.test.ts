import { Fault } from '../../src/domain/fault';
import { openBuiltinAnalyst } from '../../src/drivers/models/builtin/analyst';
import { loadResearch } from '../../src/pipeline/research-record';
import type {
  Model,
  ResearchCompanyAnswer,
  ResearchCompanyInput,
  ResearchCompetitorsInput,
} from '../../src/ports/model';
import type { ReadDocument, ResearchSource } from '../../src/ports/research-source';
import { openWorld, playbookOf, type World } from './world';

const ada = 'ada@seller.example';
const site = 'https://www.nord.example/';
const siteText =
  'Café Nord runs restaurants on the coast.\nThere are 640 of us in Hamburg.\nNord opens a kitchen in Kiel.';

const page = (change: Partial<ReadDocument> = {}): ReadDocument => ({
  source: 'website',
  record: site,
  title: 'Café Nord',
  text: siteText,
  date: '2026-11-12',
  organisations: ['Café Nord'],
  readAt: '2026-11-22T09:00:00.000Z',
  ...change,
});
const claim = (text: string, quote: string, textIndex = 0) => ({ text, quote, textIndex });
const nothing: ResearchCompanyAnswer = { overview: [], health: null, figures: [], news: [] };
const told: ResearchCompanyAnswer = {
  ...nothing,
  overview: [
    { ...claim('640 people', '640 of us'), topic: 'size', amount: 640, relation: null },
    { ...claim('Made up', 'nowhere to be read'), topic: 'products', amount: null, relation: null },
  ],
  news: [
    {
      ...claim('It opens a kitchen.', 'Nord opens a kitchen in Kiel'),
      title: 'A kitchen in Kiel',
      relation: null,
    },
  ],
};

/** A model that notes what it was given and answers as it is told. */
function scripted(answer: ResearchCompanyAnswer, change: Partial<Model> = {}) {
  const analyst = openBuiltinAnalyst().port;
  const given: {
    company: ResearchCompanyInput[];
    competitors: ResearchCompetitorsInput[];
    judged: string[];
  } = {
    company: [],
    competitors: [],
    judged: [],
  };
  const model: Model = {
    ...analyst,
    async judgeCriteria(input) {
      given.judged.push(JSON.stringify(input.texts));
      return analyst.judgeCriteria(input);
    },
    async researchCompany(input) {
      given.company.push(input);
      return input.texts.length > 0 ? answer : nothing;
    },
    async researchCompetitors(input) {
      given.competitors.push(input);
      return { named: [], profiles: [] };
    },
    readReply: (input) => analyst.readReply(input),
    ...change,
  };
  return { model, given };
}

const empty = { documents: [], problems: [] };
const sourcesOf = (read: ResearchSource['read']): ResearchSource => ({
  read,
  page: async () => empty,
  check: async () => ({ state: 'per-lead', sentence: '' }),
});

let world: World;
afterEach(() => world.close());
async function start(
  answer: ResearchCompanyAnswer,
  read: ResearchSource['read'],
  {
    research,
    change = {},
    sources = {},
  }: { research?: object; change?: Partial<Model>; sources?: object } = {},
) {
  const { model, given } = scripted(answer, change);
  world = await openWorld({
    playbooks: [playbookOf(research ? { research } : {})],
    ports: { model, sources: { ...sourcesOf(read), ...sources } },
  });
  return given;
}
const leadOf = async (id: string) => (await world.record.open(id))?.document.lead;
const researchOf = async (id: string) => {
  const lead = await leadOf(id);
  return lead ? loadResearch(lead, world.store) : null;
};
const runsOf = async (id: string) =>
  ((await world.record.open(id))?.document.events ?? []).flatMap(({ event }) =>
    event.type === 'StepRan' && event.run.step === 'research' ? [event.run] : [],
  );

describe('the research of a company', () => {
  test('keeps verified claims with their receipts, and drops and counts the others', async () => {
    await start(told, async () => ({ documents: [page()], problems: [] }));
    const id = await world.lead('L-1');
    const found = await researchOf(id);
    expect(found?.overview.map((one) => [one.topic, one.source, one.quote])).toEqual([
      ['industry', 'crm', 'Restaurants'],
      ['location', 'crm', 'Hamburg, Germany'],
      ['size', 'crm', '400'],
      ['size', 'website', '640 of us'],
    ]);
    expect(found).toMatchObject({
      dropped: 1,
      company: { name: 'Café Nord GmbH', site: 'www.nord.example', status: 'confirmed', candidates: [] },
      news: [{ title: 'A kitchen in Kiel', date: '2026-11-12', record: site }],
      sources: [
        { name: 'CRM history', documents: [] },
        { name: 'company website', documents: [{ record: site }], problems: [] },
      ],
    });
    expect(found?.texts).toMatchObject([{ record: site, field: 'text' }]);
    expect(await leadOf(id)).toMatchObject({ research: { at: found?.at, status: 'confirmed' } });
  });

  test('keeps what sources disagree about, the CRM first', async () => {
    await start(told, async () => ({ documents: [page()], problems: [] }));
    const found = await researchOf(await world.lead('L-1'));
    expect(found?.contradictions).toMatchObject([
      { about: 'number of employees', claims: [{ source: 'crm' }, { source: 'website' }] },
    ]);
  });

  test('tells the sources and the model of the company alone, never of the person', async () => {
    const asked: string[] = [];
    const given = await start(told, async (source, company) => {
      asked.push(JSON.stringify({ source, company }));
      return { documents: [page()], problems: [] };
    });
    await world.lead('L-1', { phone: '+49 40 12345', description: 'Call Mia Brandt' });
    const all = asked.join() + JSON.stringify([given.company, given.competitors]);
    expect(all).toContain('www.nord.example');
    expect(all).not.toMatch(/mia|brandt|12345|Purchasing/iu);
  });

  test('more sources make the signal stronger', async () => {
    await start(nothing, async () => empty);
    const before = (await leadOf(await world.lead('L-1')))?.signalStrength;
    await world.close();
    await start(told, async () => ({ documents: [page()], problems: [] }));
    const after = (await leadOf(await world.lead('L-1')))?.signalStrength;
    expect(before?.points).toMatchObject({ sources: 1, freshness: 0 });
    expect(after?.points).toMatchObject({ sources: 1, freshness: 1 });
    expect(after?.level).toBe('strong');
  });
});

describe('a source that cannot be read', () => {
  const dead = { record: site, problem: 'timeout', sentence: 'It did not answer in time.' } as const;

  test('is named, and the lead goes on without it', async () => {
    await start(told, async () => ({ documents: [], problems: [dead] }));
    const id = await world.lead('L-1');
    expect(await leadOf(id)).toMatchObject({ phase: 'handed-over', fault: null });
    expect((await researchOf(id))?.sources[1]?.problems).toEqual([dead]);
    expect((await runsOf(id))[0]).toMatchObject({
      status: 'completed',
      outputs: expect.arrayContaining(['company website: timeout']),
    });
  });

  test('also when it breaks', async () => {
    await start(told, async () => {
      throw new Fault('unexpected', { sentence: 'It broke.', todo: '' });
    });
    const id = await world.lead('L-1');
    expect(await leadOf(id)).toMatchObject({ phase: 'handed-over', fault: null });
    expect((await researchOf(id))?.sources[1]?.problems).toMatchObject([{ problem: 'unreachable' }]);
  });

  test('does not take the others with it', async () => {
    const sources = [
      { kind: 'website', name: 'dead', url: 'https://dead.example' },
      { kind: 'website', name: 'good', url: 'https://good.example' },
    ];
    await start(
      told,
      async ({ name }) => {
        if (name === 'dead') throw new Error('dead');
        return { documents: [page({ record: 'https://good.example/nord' })], problems: [] };
      },
      { research: { sources } },
    );
    const found = await researchOf(await world.lead('L-1'));
    expect(found?.sources.map((one) => [one.name, one.documents.length, one.problems.length])).toEqual([
      ['dead', 0, 1],
      ['good', 1, 0],
    ]);
  });

  test('a model that gives an answer of the wrong form is tried again', async () => {
    let calls = 0;
    await start(told, async () => ({ documents: [page()], problems: [] }), {
      change: {
        researchCompany: async () => ((calls += 1) === 1 ? ({ overview: 'x' } as never) : told),
      },
    });
    const id = await world.lead('L-1');
    expect(await leadOf(id)).toMatchObject({ fault: { step: 'research', code: 'model-answer' } });
    world.pass(60_000);
    await world.settle();
    expect(await leadOf(id)).toMatchObject({ phase: 'handed-over', fault: null });
  });
});

describe('knowledge is isolated by purpose', () => {
  const canary = 'CANARY-7f3a';
  const sources = [
    { kind: 'files', name: 'site', path: 'companies', purposes: ['company'] },
    { kind: 'files', name: 'cards', path: 'battle-cards', purposes: ['competitors'] },
    { kind: 'files', name: 'answers', path: 'answers', purposes: ['answers'] },
    { kind: 'files', name: 'offer', path: 'offer', purposes: ['outreach'] },
  ];
  const read: ResearchSource['read'] = async ({ name }) => ({
    documents: [
      name === 'site'
        ? page()
        : page({ source: 'file', record: `${name}.md`, title: canary, text: `${canary} ${siteText}` }),
    ],
    problems: [],
  });

  test('a document for competitors only is in no mail, no fit and no company research', async () => {
    const profile = { overview: [], strengths: [], weaknesses: [], opportunities: [], threats: [] };
    const given = await start(told, read, {
      research: { sources, competitors: ['FreshPlan'] },
      change: {
        researchCompetitors: async ({ texts }) => ({
          named: [],
          profiles: [
            {
              name: 'FreshPlan',
              ...profile,
              talkingPoints: [
                claim(
                  `Say ${canary}`,
                  canary,
                  texts.findIndex((one) => one.text.includes(canary)),
                ),
              ],
            },
          ],
        }),
      },
    });
    const id = await world.lead('L-1');
    const found = await researchOf(id);
    expect(found?.competitors).toMatchObject([{ name: 'FreshPlan', talkingPoints: [{ quote: canary }] }]);
    expect(JSON.stringify([given.company, given.judged])).not.toContain(canary);
    const draft = await world.says(ada, 'draft L-1');
    expect(JSON.stringify(draft)).not.toContain(canary);
    await world.presses(ada, 'draft', { lead: id, do: 'send' });
    await world.settle();
    expect(await world.mail()).toHaveLength(1);
    expect(JSON.stringify(await world.mail())).not.toContain(canary);
    expect(JSON.stringify([found?.overview, found?.news, found?.figures, found?.health])).not.toContain(
      canary,
    );
  });

  test('competitors are researched in the documents that serve them alone', async () => {
    const given = await start(told, read, { research: { sources } });
    await world.lead('L-1');
    expect(given.competitors[0]?.texts.map((one) => one.record)).toEqual(['cards.md']);
    expect(given.company[0]?.texts.map((one) => one.record)).toEqual([site]);
  });

  test('sources for outreach and answers alone are not read for research', async () => {
    const asked: string[] = [];
    await start(
      told,
      async (source, company) => {
        asked.push(source.name);
        return read(source, company);
      },
      { research: { sources } },
    );
    await world.lead('L-1');
    expect(asked).toEqual(['site', 'cards']);
  });
});

describe('which company?', () => {
  const other = page({ organisations: ['Zenith Insurance'], title: 'Zenith', text: 'We insure 640 of us.' });
  const read: ResearchSource['read'] = async (_, { site: host }) => ({
    documents:
      host === 'www.right.example' ? [page({ record: 'https://www.right.example/' })] : host ? [other] : [],
    problems: [],
  });

  test('nothing of a site that speaks of another company is used, and there are candidates', async () => {
    const given = await start(told, read);
    await world.crm.putAccount({ ...(await world.crm.account('A-1'))!, id: 'A-9', name: 'Zenith Insurance' });
    const found = await researchOf(await world.lead('L-1'));
    expect(found?.company).toEqual({
      name: 'Café Nord GmbH',
      site: 'www.nord.example',
      status: 'doubtful',
      candidates: [
        { name: 'Zenith Insurance', site: 'www.nord.example', accountId: null },
        { name: 'Café Nord GmbH', site: 'www.nord.example', accountId: 'A-1' },
        { name: 'Zenith Insurance', site: 'www.nord.example', accountId: 'A-9' },
      ],
    });
    expect(given.company[0]?.texts).toEqual([]);
    expect(found?.overview.every((one) => one.source === 'crm')).toBe(true);
    expect(found?.news).toEqual([]);
  });

  test('several companies of one name: nothing of any is used until a person chooses', async () => {
    const given = await start(told, async () => ({ documents: [page()], problems: [] }), {
      research: { sources: [{ kind: 'files', name: 'pages', path: 'p', purposes: ['company'] }] },
    });
    const account = (await world.crm.account('A-1'))!;
    await world.crm.putAccount({
      ...account,
      id: 'A-2',
      name: 'Café Nord',
      website: 'https://other.example',
    });
    await world.crm.putAccount({ ...account, id: 'A-3', name: 'Café Nord', website: null });
    const id = await world.lead('L-1', { email: 'mia@third.example' });
    expect((await researchOf(id))?.company).toEqual({
      name: 'Café Nord',
      site: null,
      status: 'doubtful',
      candidates: [
        { name: 'Café Nord', site: 'other.example', accountId: 'A-2' },
        { name: 'Café Nord', site: null, accountId: 'A-3' },
      ],
    });
    expect(given.company[0]?.texts).toEqual([]);
    await world.says('sue@seller.example', 'connect L-1 account A-2');
    await world.settle();
    expect((await researchOf(id))?.overview.some((one) => one.source === 'website')).toBe(true);
  });

  test('a seller says that it is the right one: it is read and used', async () => {
    await start({ ...told, news: [] }, read);
    const id = await world.lead('L-1');
    const answer = await world.says(ada, 'connect L-1 site www.nord.example');
    expect(answer).toMatchObject({ kind: 'done', sentence: 'Done. www.nord.example is read now.' });
    await world.settle();
    const found = await researchOf(id);
    expect(found?.company).toMatchObject({ status: 'confirmed', candidates: [] });
    expect(found?.overview.some((one) => one.source === 'website')).toBe(true);
  });

  test('a seller names another site', async () => {
    await start(told, read);
    const id = await world.lead('L-1');
    await world.presses(ada, 'connect', { lead: id, kind: 'site', record: 'https://www.right.example/home' });
    await world.settle();
    expect((await researchOf(id))?.company).toMatchObject({ site: 'www.right.example', status: 'confirmed' });
    expect(await leadOf(id)).toMatchObject({ companySite: { host: 'www.right.example' }, owner: ada });
  });

  test('a seller says that none is: it is judged without', async () => {
    await start(told, read);
    const id = await world.lead('L-1');
    const answer = await world.says(ada, 'disconnect L-1 site');
    expect(answer).toMatchObject({ kind: 'done', sentence: 'Done. It is judged without a site.' });
    await world.settle();
    expect((await researchOf(id))?.company).toMatchObject({ site: null, status: 'unknown' });
    expect(await world.says(ada, 'disconnect L-1 site')).toMatchObject({ kind: 'refused' });
  });

  test('what is no web address is refused in words', async () => {
    await start(told, read);
    await world.lead('L-1');
    expect(await world.says(ada, 'connect L-1 site nowhere')).toMatchObject({
      kind: 'refused',
      sentence: expect.stringContaining('is no web address'),
    });
  });
});

test('the CRM’s memory of deals and acts is told, and never written to the lead', async () => {
  await start(told, async () => empty);
  await world.crm.putOpportunity({
    id: 'O-1',
    accountId: 'A-1',
    name: 'Planning rollout',
    state: 'lost',
    closedOn: '2026-08-01',
    value: { amount: 120_000, currency: 'EUR' },
    competitor: 'FreshPlan',
  });
  const act = { leadId: 'L-1', kind: 'meeting', byLead: true, subject: 'Demo' } as const;
  await world.crm.putActivity({ ...act, id: 'V-1', at: '2026-11-20T10:00:00Z' });
  await world.crm.putActivity({ ...act, id: 'V-2', at: '2026-12-20T10:00:00Z' });
  const id = await world.lead('L-1');
  const found = await researchOf(id);
  expect(found?.history.map((one) => [one.text, one.record])).toEqual([
    ['Deal lost: Planning rollout, 120,000 EUR, against FreshPlan', 'opportunity O-1'],
    ['meeting: Demo', 'activity V-1'],
  ]);
  expect(found?.competitors).toMatchObject([{ name: 'FreshPlan', namedBy: ['opportunity'] }]);
  expect(JSON.stringify(await world.says(ada, 'draft L-1'))).not.toMatch(/rollout|FreshPlan/u);
});

describe('what runs again', () => {
  test('a contact that is connected reads nothing again; another account does', async () => {
    let reads = 0;
    await start(told, async () => {
      reads += 1;
      return { documents: [page()], problems: [] };
    });
    await world.crm.putContact({ id: 'C-1', name: 'Mia', email: null, accountId: 'A-1', jobTitle: 'CEO' });
    const account = (await world.crm.account('A-1'))!;
    await world.crm.putAccount({
      ...account,
      id: 'A-2',
      name: 'Nord Holding',
      website: 'https://holding.example',
    });
    const id = await world.lead('L-1');
    await world.says(ada, 'connect L-1 contact C-1');
    await world.settle();
    expect(reads).toBe(1);
    expect((await runsOf(id)).at(-1)).toMatchObject({
      status: 'skipped',
      outputs: ['the same company as before'],
    });
    await world.says(ada, 'connect L-1 account A-2');
    await world.settle();
    expect(reads).toBe(2);
  });

  test('an invalid address reads nothing', async () => {
    let reads = 0;
    await start(told, async () => {
      reads += 1;
      return empty;
    });
    const id = await world.lead('L-1', { email: 'not one' });
    expect(await leadOf(id)).toMatchObject({ phase: 'handed-back', research: null });
    expect(reads).toBe(0);
  });
});

describe('a criterion on a public page', () => {
  const criteria = [
    {
      name: 'certified',
      kind: 'custom-url',
      description: 'Stands in the register',
      url: 'https://register.example/{{Account.Domain}}',
      anyOf: ['ISO 9001'],
    },
  ];
  const register = (text: string): Partial<ResearchSource> => ({
    page: async (place) => ({ documents: [page({ record: place, text, title: 'Register' })], problems: [] }),
  });
  async function verdictOn(sources: object) {
    const { model } = scripted(nothing);
    world = await openWorld({
      playbooks: [playbookOf({ icp: { criteria } })],
      ports: { model, sources: { ...sourcesOf(async () => empty), ...sources } },
    });
    return (await leadOf(await world.lead('L-1')))?.fit?.criteria[0];
  }

  test('is judged on what the page says, with the page as its receipt', async () => {
    expect(await verdictOn(register('Café Nord GmbH\nISO 9001 since 2019'))).toMatchObject({
      verdict: 'met',
      finding: { source: 'website', record: 'https://register.example/nord.example', quote: 'ISO 9001' },
    });
  });

  test('is unknown when the page cannot be read', async () => {
    const gone = { record: 'x', problem: 'http-status', sentence: 'It answered 404.' } as const;
    expect(await verdictOn({ page: async () => ({ documents: [], problems: [gone] }) })).toMatchObject({
      verdict: 'unknown',
      finding: null,
    });
  });
});

test('what was read is kept before anything else runs: a later step that fails reads nothing twice', async () => {
  let reads = 0;
  const given = await start(
    told,
    async () => {
      reads += 1;
      return { documents: [page()], problems: [] };
    },
    {
      change: { judgeCriteria: () => Promise.reject(new Fault('timeout', { sentence: 'Hangs.', todo: '' })) },
    },
  );
  const id = await world.lead('L-1');
  world.pass(60_000);
  await world.settle();
  expect([reads, given.company.length]).toEqual([1, 1]);
  expect((await leadOf(id))?.todo).toEqual(['assess', 'decide']);
});
