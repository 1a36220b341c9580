import { parse } from 'yaml';
import { operator } from '../../src/assistant/assistant';
import { icp } from '../../src/assistant/operations/icp';
import { playbookSchema } from '../../src/domain/playbook';
import { openBuiltinAnalyst } from '../../src/drivers/models/builtin/analyst';
import type { GenerateIcpAnswer, GenerateIcpInput } from '../../src/ports/model';
import type { ReadDocument } from '../../src/ports/research-source';
import { icpPage } from '../../src/terminal/icp-page';
import { openWorld, playbookOf, type World } from '../pipeline/world';

const home: ReadDocument = {
  source: 'website',
  record: 'https://field.example/',
  title: 'Field',
  text: 'We serve breweries and dairies in Germany and Austria.\nTrusted by companies with more than 200 employees.',
  date: null,
  organisations: ['Field'],
  readAt: '2026-11-22T09:00:00.000Z',
};
const people = [
  { name: 'Ada North', email: 'ada@seller.example', roles: ['seller'] },
  { name: 'Ben South', email: 'ben@seller.example', roles: ['seller'] },
  { name: 'Sue Lead', email: 'sue@seller.example', roles: ['supervisor'] },
  { name: 'Amy Admin', email: 'amy@seller.example', roles: ['administrator'] },
];

let world: World;
afterEach(() => world.close());
async function start(answer?: GenerateIcpAnswer, change: object = {}) {
  const read: string[] = [];
  const given: GenerateIcpInput[] = [];
  const model = openBuiltinAnalyst().port;
  const { wordsByRule: _, ...free } = model;
  world = await openWorld({
    playbooks: [
      playbookOf({
        people,
        agent: { email: 'baton@field.example' },
        offer: 'Planning software for food manufacturers. Built for heads of production.',
        ...change,
      }),
    ],
    ports: {
      sources: {
        read: async (source) => {
          read.push('url' in source ? source.url : source.kind);
          return { documents: [home], problems: [] };
        },
        page: async () => ({ documents: [], problems: [] }),
        check: async () => ({ state: 'per-lead', sentence: '' }),
      },
      model: answer
        ? {
            ...free,
            name: 'a language model',
            generateIcp: async (input) => {
              given.push(input);
              return answer;
            },
          }
        : model,
    },
  });
  return { read, given };
}

async function proposal(input: object = {}) {
  const found = await world.assistant.ask(icp, input, operator);
  if ('refused' in found) throw new Error(found.refused);
  return found;
}
const claim = (change: object): GenerateIcpAnswer['criteria'][number] => ({
  name: 'industry',
  kind: 'industries',
  values: ['breweries', 'dairies'],
  atLeast: null,
  atMost: null,
  weight: 3,
  text: 'It serves breweries and dairies.',
  textIndex: 1,
  quote: 'We serve breweries and dairies',
  ...change,
});

test('the built-in analyst proposes what our own words prove, and says that it is a start', async () => {
  const { read } = await start();
  const found = await proposal();
  expect(read).toEqual(['https://field.example/']);
  expect(found.proposed.map(({ criterion }) => criterion)).toMatchObject([
    { kind: 'industries', anyOf: ['Packaged foods'] },
    { kind: 'location', allowed: 'Germany, Austria' },
    { kind: 'roles', anyOf: ['head of production'] },
    { kind: 'employee-count', atLeast: 200 },
  ]);
  for (const { why } of found.proposed)
    expect(
      `${home.text}\nPlanning software for food manufacturers. Built for heads of production.`,
    ).toContain(why.quote);
  expect(found.isAStart).toBe(true);
  expect(icpPage(found)).toContain('That is a start');
});

test('as YAML it is a part of a playbook, and the playbook that is in force stays as it was', async () => {
  await start();
  const before = JSON.stringify(world.playbooks.active());
  const yaml = icpPage(await proposal({ site: 'https://www.field.example' }));
  const part = parse(yaml) as { icp: { criteria: unknown[] } };
  expect(part.icp.criteria.length).toBeGreaterThan(2);
  const { icp: _, ...others } = playbookOf();
  expect(playbookSchema.parse({ ...others, icp: part.icp }).icp.criteria).toHaveLength(
    part.icp.criteria.length,
  );
  expect(JSON.stringify(world.playbooks.active())).toBe(before);
});

test('of a model only what stands: quote, numbers, names, form', async () => {
  const { given } = await start({
    criteria: [
      claim({ weight: 1 }),
      claim({
        name: 'size',
        kind: 'employee-count',
        values: [],
        atLeast: '200',
        quote: 'more than 200 employees',
      }),
      claim({ name: 'made up', quote: 'We serve bakeries' }),
      claim({
        name: 'size two',
        kind: 'employee-count',
        values: [],
        atLeast: '900',
        quote: 'more than 200 employees',
      }),
      claim({ name: 'no bounds', kind: 'annual-revenue', values: [], quote: 'more than 200 employees' }),
      claim({ name: 'of nobody', values: ['https://evil.example/x', 'Contoso Ltd'] }),
      claim({ name: 'religion', values: ['breweries'] }),
      claim({ name: 'Industry' }),
      claim({ name: 'out of range', textIndex: 7 }),
    ],
  });
  const found = await proposal();
  expect(found.proposed.map(({ criterion }) => criterion)).toEqual([
    { name: 'size', kind: 'employee-count', atLeast: 200 },
    { name: 'industry', kind: 'industries', anyOf: ['breweries', 'dairies'], match: 'meaning' },
  ]);
  expect(found.dropped).toBe(7);
  expect(found.isAStart).toBe(false);
  expect(given[0]?.texts.map((one) => one.record)).toEqual(['offer', 'https://field.example/']);
});

test('what a site writes breaks out of no comment', async () => {
  const quote = 'We serve breweries and dairies in Germany and Austria.\nTrusted by companies';
  await start({ criteria: [claim({ quote, text: 'x\nicp: evil\r\n- y' })] });
  const yaml = icpPage(await proposal());
  expect(parse(yaml)).toEqual({
    icp: { criteria: [{ name: 'industry', kind: 'industries', anyOf: ['breweries', 'dairies'] }] },
  });
});

test('in chat it is a card for administrators, each criterion with its receipt', async () => {
  const { read } = await start();
  const reply = await world.says('amy@seller.example', 'icp field.example');
  expect(read).toEqual(['https://field.example']);
  const text = JSON.stringify('card' in reply ? reply.card.content : reply);
  for (const words of [
    'Nothing was changed',
    'Location: Germany, Austria [2]',
    'breweries and dairies in Germany',
    'baton icp',
  ])
    expect(text).toContain(words);
  expect((await world.says('ada@seller.example', 'icp')).kind).toBe('refused');
});

test('without an offer and a site there is nothing to propose from', async () => {
  await start(undefined, { offer: '', agent: {} });
  expect(await world.assistant.ask(icp, {}, operator)).toMatchObject({
    refused: expect.stringContaining('no web site is known') as string,
  });
});

test('a domain where everybody has a mailbox is not our site', async () => {
  const { read } = await start(undefined, { agent: { email: 'our.baton@gmail.com' } });
  expect((await proposal()).site).toBeNull();
  expect(read).toEqual([]);
});
