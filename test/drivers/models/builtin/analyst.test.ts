import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { criterionSchema, type Criterion } from '../../../../src/domain/icp-fit';
import type { SourceText } from '../../../../src/domain/research';
import { openBuiltinAnalyst } from '../../../../src/drivers/models/builtin/analyst';
import { modelContract } from '../../../contracts/model';
import { modelCompetitorsContract } from '../../../contracts/model-competitors';
import { modelChatContract } from '../../../contracts/model-chat';
import { modelIcpContract } from '../../../contracts/model-icp';
import { modelMailsContract } from '../../../contracts/model-mails';
import { modelRepliesContract } from '../../../contracts/model-replies';

modelContract('the built-in analyst', openBuiltinAnalyst);
modelCompetitorsContract('the built-in analyst', openBuiltinAnalyst);
modelRepliesContract('the built-in analyst', openBuiltinAnalyst);
modelMailsContract('the built-in analyst', openBuiltinAnalyst);
modelChatContract('the built-in analyst', openBuiltinAnalyst);
modelIcpContract('the built-in analyst', openBuiltinAnalyst);

const fixtures = join(__dirname, '../../../fixtures/sp500');

interface Expected {
  readonly leadId: string;
  readonly accountId: string | null;
  readonly fit: { readonly criteria: readonly { readonly name: string; readonly verdict: string }[] } | null;
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the reference is plain CommonJS without types
const { calculate } = require(join(fixtures, 'calculate.cjs')) as {
  calculate(accounts: string, leads: string, now: string): readonly Expected[];
};

describe('criteria the analyst is asked', () => {
  const { port } = openBuiltinAnalyst();

  it('judges every kind of criterion', async () => {
    const kinds = criterionSchema.options.map((option) => option.shape.kind.value);
    const { claims } = await port.judgeCriteria({
      criteria: [
        { kind: 'industries', name: 'a', anyOf: ['Steel'], match: 'exact' },
        { kind: 'employee-count', name: 'b', atMost: 10 },
        { kind: 'roles', name: 'c', anyOf: ['CEO'], match: 'meaning' },
        { kind: 'location', name: 'd', allowed: 'Austria' },
        { kind: 'annual-revenue', name: 'e', atLeast: 1 },
        { kind: 'custom', name: 'f', description: 'g', field: 'lead.budget', atLeast: 1 },
        { kind: 'custom-url', name: 'g', description: 'g', url: 'https://register.example', anyOf: ['ISO'] },
      ],
      texts: [
        ...['industry', 'employees', 'job title', 'location', 'annual revenue', 'lead.budget'],
        'page for g',
      ].map((field, at) => ({
        source: 'crm',
        record: 'lead L-1',
        field,
        text: ['Steel', '7', 'CEO', 'Graz, Austria', '5 EUR', '3', 'ISO 9001'][at] ?? '',
        date: null,
      })),
    });
    expect(claims).toHaveLength(kinds.length);
    expect(claims.map((one) => [one.verdict, one.textIndex])).toEqual(kinds.map((_, at) => ['met', at]));
  });
});

describe('the leads of the S&P 500 run', () => {
  const read = (file: string) => readFileSync(join(fixtures, file), 'utf8');
  const rows = (file: string) =>
    parse(read(file), { columns: true }) as readonly Readonly<Record<string, string>>[];
  const accounts = new Map(rows('accounts-sp500.csv').map((row) => [row.account_id, row]));
  const leads = new Map(rows('leads-sp500.csv').map((row) => [row.lead_id, row]));
  const criteria: readonly Criterion[] = [
    {
      kind: 'industries',
      name: 'industries',
      match: 'exact',
      anyOf: [
        ...[
          'Application Software',
          'Systems Software',
          'Semiconductors',
          'Health Care Equipment',
          'Restaurants',
        ],
        ...['Industrial Machinery & Supplies & Components', 'Packaged Foods & Meats', 'Building Products'],
        ...['Electric Utilities', 'Aerospace & Defense'],
      ],
    },
    { kind: 'annual-revenue', name: 'annual revenue', atLeast: '10 billion USD' },
    { kind: 'location', name: 'location', allowed: 'United States, except Texas and Florida' },
    {
      kind: 'roles',
      name: 'decision-making roles',
      match: 'meaning',
      anyOf: ['any chief officer', 'VP', 'director', 'head of', 'procurement manager'],
    },
    { kind: 'employee-count', name: 'employees', atLeast: 1000 },
  ];

  function textsOf({ leadId, accountId }: Expected): readonly SourceText[] {
    const account = accounts.get(accountId ?? '');
    const revenue = account?.annual_revenue_usd;
    const fields = [
      ['industry', account?.industry],
      ['location', account?.city_state],
      ['annual revenue', revenue ? `${revenue} USD` : ''],
      ['job title', leads.get(leadId)?.job_title],
    ] as const;
    return fields
      .filter(([, text]) => text)
      .map(([field, text = '']) => ({ source: 'crm', record: leadId, field, text, date: null }));
  }

  it('get the verdicts an independent calculation gives', async () => {
    const { port } = openBuiltinAnalyst();
    const judged = calculate(
      read('accounts-sp500.csv'),
      read('leads-sp500.csv'),
      '2026-11-22T09:00:00Z',
    ).filter((one) => one.fit);
    expect(judged.length).toBeGreaterThan(100);
    for (const expected of judged) {
      const { claims } = await port.judgeCriteria({ criteria, texts: textsOf(expected) });
      const verdicts = claims.map(({ name, verdict }) => ({ name, verdict }));
      expect([expected.leadId, verdicts]).toEqual([expected.leadId, expected.fit?.criteria]);
    }
  });
});
