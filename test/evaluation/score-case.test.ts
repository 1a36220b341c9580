import type { KeyFigure, OverviewFinding, OverviewTopic } from '../../src/domain/research';
import { goldSchema, type Field, type Gold } from './gold';
import { isFigure, isPlace } from './matching';
import { scoreCase, type Shown } from './score-case';

const nothing = {
  industry: null,
  location: null,
  size: null,
  products: null,
  businessModel: null,
  priorities: null,
  figures: null,
  health: null,
  news: null,
};

function gold(known: object): Gold {
  const documents = [{ file: 'a.html', record: 'https://acme.example/', contentType: 'text/html' }];
  return goldSchema.parse({ tests: 'scoring', company: 'Acme', documents, ...nothing, ...known });
}

const receipt = { source: 'website', record: 'https://acme.example/', date: null, quote: 'words' } as const;

function claim(topic: OverviewTopic, text: string, amount: number | null = null): OverviewFinding {
  return { ...receipt, topic, text, amount, relation: null };
}

function figure(known: Partial<KeyFigure>): KeyFigure {
  const revenue = { figure: 'revenue', amount: 31_200_000, currency: 'GBP', period: '2025' } as const;
  return { ...receipt, text: 'revenue', ...revenue, ...known };
}

/** Right claims, all claims, what was found and what had to be. */
function outcome(field: Field, known: object, shown: Partial<Shown>): readonly number[] {
  const all: Shown = { overview: [], figures: [], news: [], health: null, dropped: 0, ...shown };
  const { claims, wanted } = scoreCase(gold(known), all, [])[field];
  return [
    claims.filter((one) => one.right).length,
    claims.length,
    wanted.filter((one) => one.found).length,
    wanted.length,
  ];
}

describe('a topic', () => {
  it.each<[string, OverviewTopic, object, readonly OverviewFinding[], readonly number[]]>([
    [
      'is found once, however often it is said',
      'size',
      { size: 184 },
      [claim('size', 'a', 184), claim('size', 'b', 184)],
      [2, 2, 1, 1],
    ],
    [
      'counts each wrong claim beside a right one',
      'size',
      { size: 184 },
      [claim('size', 'a', 184), claim('size', 'b', 22)],
      [1, 2, 1, 1],
    ],
    [
      'is right only when the number is equal',
      'size',
      { size: 184 },
      [claim('size', 'a', 185)],
      [0, 1, 0, 1],
    ],
    ['is wrong when nobody can know it', 'size', {}, [claim('size', 'a', 184)], [0, 1, 0, 0]],
    ['is missing when nothing is said', 'size', { size: 184 }, [], [0, 0, 0, 1]],
    ['is not missing when it is optional', 'size', { size: 184, optional: ['size'] }, [], [0, 0, 0, 0]],
    [
      'is right when it is optional and said',
      'size',
      { size: 184, optional: ['size'] },
      [claim('size', 'a', 184)],
      [1, 1, 0, 0],
    ],
    [
      'is one of the names, case aside',
      'industry',
      { industry: ['Machinery'] },
      [claim('industry', 'machinery')],
      [1, 1, 1, 1],
    ],
    [
      'is not a part of a name',
      'industry',
      { industry: ['Machinery'] },
      [claim('industry', 'Machine')],
      [0, 1, 0, 1],
    ],
    [
      'has one of the words',
      'products',
      { products: { words: ['pumps'] } },
      [claim('products', 'Pumps and valves')],
      [1, 1, 1, 1],
    ],
    [
      'has none of the words',
      'products',
      { products: { words: ['pumps'] } },
      [claim('products', 'valves')],
      [0, 1, 0, 1],
    ],
    [
      'is equal',
      'business-model',
      { businessModel: 'B2B' },
      [claim('business-model', 'B2B and B2C')],
      [0, 1, 0, 1],
    ],
  ])('%s', (_, topic, known, overview, expected) => {
    expect(outcome(topic, known, { overview })).toEqual(expected);
  });
});

describe('a place', () => {
  const place = { is: ['Shipley'], within: ['West Yorkshire', 'United Kingdom'] };
  it.each(['Shipley', 'shipley, United Kingdom', 'Shipley (West Yorkshire)'])('is %s', (said) => {
    expect(isPlace(said, place)).toBe(true);
  });
  it.each(['United Kingdom', 'Leeds', 'Shipley, Germany', 'Shipley and Leeds', ''])('is not "%s"', (said) => {
    expect(isPlace(said, place)).toBe(false);
  });
});

describe('a figure', () => {
  const known = {
    figure: 'revenue',
    amount: 31_200_000,
    currency: 'GBP',
    period: ['2025', '2024/25'],
    optional: false,
  } as const;
  const one = { ...known, period: [...known.period] };

  it('is right up to rounding, with currency and period', () => {
    expect(isFigure(figure({}), one)).toBe(true);
    expect(isFigure(figure({ amount: 31_210_000, period: '2024/25' }), one)).toBe(true);
  });

  it.each<Partial<KeyFigure>>([
    { amount: 31_900_000 },
    { amount: -31_200_000 },
    { amount: 31_200 },
    { currency: 'EUR' },
    { currency: null },
    { period: '2024' },
    { period: null },
    { figure: 'orders' },
  ])('is wrong with %j', (other) => {
    expect(isFigure(figure(other), one)).toBe(false);
  });

  it('has to be found one by one, unless it is optional', () => {
    const figures = [one, { ...one, amount: 9, optional: true }, { ...one, period: ['2023'] }];
    expect(outcome('figures', { figures }, { figures: [figure({})] })).toEqual([1, 1, 1, 2]);
    expect(outcome('figures', {}, { figures: [figure({})] })).toEqual([0, 1, 0, 0]);
  });
});

describe('news', () => {
  const news = {
    expected: [['Acme grows | Acme', 'Acme grows'], 'Acme moves'],
    optional: ['Closed in August'],
    never: ['Foo'],
  };
  const article = (title: string) => ({ ...receipt, text: title, title, relation: null });

  it('is found in any of its forms; what is neither expected nor allowed is wrong', () => {
    const shown = ['Acme grows', 'Closed in August', 'Foo', 'Something else'].map(article);
    expect(outcome('news', { news }, { news: shown })).toEqual([2, 4, 1, 2]);
    expect(outcome('news', {}, { news: [article('Acme grows')] })).toEqual([0, 1, 0, 0]);
  });
});
