import type { Criterion, Verdict } from '../../../../src/domain/icp-fit';
import { quoteStandsIn } from '../../../../src/domain/research';
import { judgeCustom } from '../../../../src/drivers/models/builtin/custom';

type Condition = Pick<
  Extract<Criterion, { kind: 'custom' }>,
  'anyOf' | 'atLeast' | 'atMost' | 'instructions'
>;

const judge = (condition: Condition, value: string | null, field = 'account.ERP') =>
  judgeCustom(
    { kind: 'custom', name: 'Custom', description: 'Custom', field: 'account.ERP', ...condition },
    value === null ? [] : [{ source: 'crm', record: 'account A-1', field, text: value, date: null }],
  );

describe('custom criteria', () => {
  it.each<[Condition, string | null, Verdict]>([
    [{ anyOf: ['SAP'] }, 'SAP', 'met'],
    [{ anyOf: ['sap'] }, 'They run SAP S/4HANA', 'met'],
    [{ anyOf: ['SAP S/4HANA'] }, 'They run SAP  S/4HANA', 'met'],
    [{ anyOf: ['Oracle', 'SAP'] }, 'sap', 'met'],
    [{ anyOf: ['SAP'] }, 'Sapphire', 'not met'],
    [{ anyOf: ['SAP'] }, 'Oracle', 'not met'],
    [{ anyOf: ['C++'] }, 'Java, C++ and Go', 'met'],
    [{ anyOf: ['C'] }, 'C++', 'not met'],
    [{ anyOf: ['Müller'] }, 'muller', 'met'],
    [{ anyOf: ['SAP'] }, 'We do not use SAP', 'unknown'],
    [{ anyOf: ['SAP'] }, "doesn't run SAP", 'unknown'],
    [{ anyOf: ['No'] }, 'no', 'met'],
    [{ anyOf: ['SAP'] }, 'none', 'unknown'],
    [{ anyOf: ['SAP'] }, '', 'unknown'],
    [{ anyOf: ['SAP'] }, null, 'unknown'],
    [{ anyOf: ['...'] }, 'Oracle', 'not met'],
    [{ atLeast: 100 }, '120', 'met'],
    [{ atLeast: 100 }, '120 seats', 'met'],
    [{ atLeast: 100 }, '99', 'not met'],
    [{ atLeast: 100, atMost: 110 }, '120', 'not met'],
    [{ atLeast: '10k EUR' }, '€ 12,000', 'met'],
    [{ atLeast: '10k EUR' }, '$ 12,000', 'unknown'],
    [{ atLeast: 100 }, 'plenty', 'unknown'],
    [{ anyOf: ['seats'], atLeast: 100 }, '120 seats', 'met'],
    [{ anyOf: ['seats'], atLeast: 100 }, '90 seats', 'not met'],
    [{ anyOf: ['users'], atLeast: 100 }, '120 seats', 'not met'],
    [{}, 'SAP', 'unknown'],
    [{ instructions: 'Met if it is a modern ERP' }, 'SAP', 'unknown'],
  ])('%j: %j is %s', (condition, value, verdict) => {
    const judgement = judge(condition, value);
    expect(judgement.verdict).toBe(verdict);
    expect(judgement.quote === null).toBe(verdict === 'unknown');
    if (judgement.quote !== null) expect(quoteStandsIn(judgement.quote, value ?? '')).toBe(true);
  });

  it('reads no other field', () => {
    expect(judge({ anyOf: ['SAP'] }, 'SAP', 'lead.ERP').verdict).toBe('unknown');
  });

  it('quotes the words found, and says that instructions need a language model', () => {
    expect(judge({ anyOf: ['sap s/4hana'] }, 'They run SAP S/4HANA.').quote).toBe('SAP S/4HANA');
    expect(judge({}, 'SAP').text).toBe('Its instructions can only be read by a language model.');
  });
});
