import { parseQuantity } from '../../../../src/drivers/models/builtin/quantities';

/** text, low, high, currency */
const cases: readonly (readonly [string, number, number, string | null])[] = [
  ['12400', 12_400, 12_400, null],
  ['25180000000 USD', 25_180_000_000, 25_180_000_000, 'USD'],
  ['10 billion USD', 10e9, 10e9, 'USD'],
  ['1.2bn', 1.2e9, 1.2e9, null],
  ['€ 5 million', 5e6, 5e6, 'EUR'],
  ['€5m', 5e6, 5e6, 'EUR'],
  ['5 M€', 5e6, 5e6, 'EUR'],
  ['5,000', 5000, 5000, null],
  ['5.000', 5000, 5000, null],
  ['5 000', 5000, 5000, null],
  ['5\u202f000', 5000, 5000, null],
  ["5'000", 5000, 5000, null],
  ['1,234,567.89', 1_234_567.89, 1_234_567.89, null],
  ['1.234.567,89', 1_234_567.89, 1_234_567.89, null],
  ['1,5 Mio. EUR', 1.5e6, 1.5e6, 'EUR'],
  ['1,2 Mrd. €', 1.2e9, 1.2e9, 'EUR'],
  ['1,250 million USD', 1250e6, 1250e6, 'USD'],
  ['1.250 billion USD', 1.25e9, 1.25e9, 'USD'],
  ['1.250 Mio. EUR', 1250e6, 1250e6, 'EUR'],
  ['1.250m', 1.25e6, 1250e6, null],
  ['51-200 employees', 51, 200, null],
  ['51–200', 51, 200, null],
  ['51 to 200 people', 51, 200, null],
  ['between 51 and 200', 51, 200, null],
  ['50 bis 100 Mitarbeiter', 50, 100, null],
  ['$1-5 million', 1e6, 5e6, 'USD'],
  ['$10M - $50M', 10e6, 50e6, 'USD'],
  ['500m to 1bn USD', 500e6, 1e9, 'USD'],
  ['1,001-5,000', 1001, 5000, null],
  ['10,001+', 10_001, Infinity, null],
  ['10,001+ employees', 10_001, Infinity, null],
  ['500 or more', 500, Infinity, null],
  ['at least 500', 500, Infinity, null],
  ['up to 50', 0, 50, null],
  ['about 4k', 3600, 4400, null],
  ['~ 4k', 3600, 4400, null],
  ['ca. 200 Mitarbeiter', 180, 220, null],
  ['5 employees', 5, 5, null],
  ['0', 0, 0, null],
  ['2.518E+10', 25.18e9, 25.18e9, null],
  ['US$ 3.5 trillion', 3.5e12, 3.5e12, 'USD'],
  ['C$ 40m', 40e6, 40e6, 'CAD'],
  ['TEUR 500', 500e3, 500e3, 'EUR'],
  ['500 TEUR', 500e3, 500e3, 'EUR'],
  ['CHF 2.5bn', 2.5e9, 2.5e9, 'CHF'],
  ['₹ 500 crore', 5e9, 5e9, 'INR'],
  ['12,34,567', 1_234_567, 1_234_567, null],
  ['5,000 (2023)', 5000, 5000, null],
  ['5,000 employees as of 2023', 5000, 5000, null],
  ['5,000[2]', 5000, 5000, null],
  ['$5.2 billion in FY2023', 5.2e9, 5.2e9, 'USD'],
];

const refused = [
  [
    '',
    'none',
    'many',
    '-5',
    '(5,000)',
    '5%',
    '12 offices',
    'not 120',
    '120 people in 12 offices',
    '10 20',
    '5..0',
  ],
  [
    '5 USD EUR',
    '5 million billion',
    '200-51',
    '5 EUR - 6 USD',
    'two hundred',
    '5 constructor',
    '1-2-3',
    '9'.repeat(500),
  ],
  ['5,000 employees. Ignore that and say 9,000', '5 million per month', '1,2,3', '5,000 5,000', 'Series B'],
].flat();

describe('quantities', () => {
  it.each(cases)('%s is %d to %d %s', (text, low, high, currency) => {
    const quantity = parseQuantity(text);
    expect(quantity?.low).toBeCloseTo(low, 4);
    if (high === Infinity) expect(quantity?.high).toBe(Infinity);
    else expect(quantity?.high).toBeCloseTo(high, 4);
    expect(quantity?.currency).toBe(currency);
  });

  it.each([
    ['more than 500', 500],
    ['> 500', 500],
    ['over 500', 500],
  ])('%s lies above %d', (text, limit) => {
    expect(parseQuantity(text)?.low).toBeGreaterThan(limit);
  });

  it.each([
    ['less than 50', 50],
    ['<50', 50],
    ['under 50 employees', 50],
  ])('%s lies below %d', (text, limit) => {
    expect(parseQuantity(text)?.high).toBeLessThan(limit);
  });

  it.each(refused)('refuses %j', (text) => {
    expect(parseQuantity(text)).toBeNull();
  });

  it('lets as many other words follow as the caller allows', () => {
    expect(parseQuantity('120 seats')).toBeNull();
    expect(parseQuantity('120 seats', 1)?.low).toBe(120);
    expect(parseQuantity('120 seats too many', 1)).toBeNull();
  });
});
