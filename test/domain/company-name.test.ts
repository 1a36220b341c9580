import { isExactName, normaliseName } from '../../src/domain/company-name';

describe('names that are the same company (spec section 6)', () => {
  test.each([
    ['Acme', 'ACME'],
    ['Acme', ' acme '],
    ['Nestlé', 'Nestle'],
    ['Nestle\u0301', 'Nestlé'],
    ['Škoda Auto', 'Skoda Auto'],
    ['Żabka', 'Zabka'],
    ['Coca-Cola', 'Coca Cola'],
    ['Coca-Cola', 'CocaCola'],
    ['Amazon.com, Inc.', 'Amazon.com'],
    ["McDonald's", 'McDonalds'],
    ['McDonald’s', "McDonald's"],
    ['Johnson & Johnson', 'Johnson  &  Johnson'],
    ['AT&T Inc.', 'AT & T'],
    ['Acme, Inc.', 'Acme'],
    ['Acme Inc. Inc.', 'Acme'],
    ['Acme Corporation', 'Acme Corp'],
    ['Acme Co., Ltd.', 'Acme'],
    ['Acme Pty Ltd', 'Acme'],
    ['Acme L.L.C.', 'Acme LLC'],
    ['Acme L. L. C.', 'Acme'],
    ['Acme S.A.', 'Acme'],
    ['Acme S. A.', 'Acme'],
    ['Acme S.p.A.', 'Acme'],
    ['Acme S.à r.l.', 'Acme'],
    ['Acme S.A.R.L.', 'Acme'],
    ['Acme B.V.', 'Acme'],
    ['Acme A/S', 'Acme'],
    ['Acme AG', 'Acme'],
    ['Müller GmbH & Co. KG', 'Müller'],
    ['Müller GmbH & Co. KGaA', 'Muller'],
    ['Acme plc', 'Acme P.L.C.'],
    ['Acme Oyj', 'Acme Oy'],
    ['The Acme Company', 'Acme'],
    ['Acme Company (The)', 'Acme'],
    ['Acme ( the ) Company', 'Acme'],
    ['Coca-Cola Company (The)', 'The Coca-Cola Company'],
    ['Mosaic Company (The)', 'The Mosaic Co.'],
    ['株式会社ガス', '株式会社ガス'],
  ])('%s and %s', (one, other) => expect(normaliseName(one)).toBe(normaliseName(other)));
});

describe('names that are different companies', () => {
  test.each([
    ['Acme', 'Acme Foods'],
    ['Fox Corporation (Class A)', 'Fox Corporation (Class B)'],
    ['Fox Corporation (Class A)', 'Fox Corporation'],
    ['Acme (UK) Ltd', 'Acme Ltd'],
    ['Incyte', 'Cyte'],
    ['Agco', 'Ag'],
    ['Cocoa', 'Co'],
    ['Theranos', 'Ranos'],
    ['Acme Theory', 'Acme'],
    ['Bank of America', 'Bank America'],
    ['Acme 1', 'Acme 2'],
    ['شركة الاتصالات', 'شركة الكهرباء'],
    ['中国银行', '中国工商银行'],
    ['राम ट्रेडिंग', 'रमा ट्रेडिंग'],
    ['ガス工業', 'カス工業'],
  ])('%s and %s', (one, other) => expect(normaliseName(one)).not.toBe(normaliseName(other)));
});

describe('what a name becomes', () => {
  test.each([
    ['Inc.', 'inc'],
    ['Co.', 'co'],
    ['Limited', 'limited'],
    ['GmbH & Co. KG', 'gmbh'],
    ['SAS', 'sas'],
    ['AG Inc.', 'ag'],
    ['The Co.', 'co'],
    ['The', 'the'],
    ['The The', 'the'],
    ['SE Group Ltd', 'segroup'],
    ['Company 3', 'company3'],
  ])('%s: one that is only a legal form, or begins with one, keeps it (%s)', (name, form) => {
    expect(normaliseName(name)).toBe(form);
  });

  test.each([
    ['中国银行', '中国银行'],
    ['阿里巴巴集团', '阿里巴巴集团'],
    ['شركة الاتصالات', 'شركةالاتصالات'],
    ['삼성전자', '삼성전자'],
    ['トヨタ自動車', 'トヨタ自動車'],
    ['राम', 'राम'],
    ['Газпром', 'газпром'],
  ])('%s stays itself but for case and spaces', (name, form) => expect(normaliseName(name)).toBe(form));

  test.each(['', '   ', '...', '&', '(The)'])('%j is no name at all', (name) =>
    expect(normaliseName(name)).toBe(''),
  );

  test.each([
    'Acme, Inc.',
    'The Coca-Cola Company',
    'Fox Corporation (Class A)',
    'Müller GmbH & Co. KG',
    'ガス工業',
  ])('%s: its form is its own form', (name) =>
    expect(normaliseName(normaliseName(name))).toBe(normaliseName(name)),
  );
});

describe('an exact name', () => {
  test.each([
    ['Acme Inc.', 'acme inc. ', true],
    ['ACME', 'Acme', true],
    ['Acme Inc.', 'Acme', false],
    ['Acme, Inc.', 'Acme Inc.', false],
    ['Nestlé', 'Nestle', false],
  ])('%s and %s: %s', (one, other, exact) => expect(isExactName(one, other)).toBe(exact));
});
