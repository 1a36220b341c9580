import { identityOf } from '../../src/domain/company-identity';

const of = (names: readonly string[], organisations: readonly string[], texts: readonly string[] = []) =>
  identityOf({ names, named: false, site: { organisations, texts } });

describe('whether a site is the lead’s company', () => {
  test.each([
    ['the same name', ['Acme Robotics'], ['Acme Robotics']],
    ['another legal form', ['Acme Robotics'], ['Acme Robotics GmbH']],
    ['another spelling', ['Müller & Söhne'], ['MULLER & SOHNE Ltd.']],
    ['a longer name', ['Bergkorn Mühlen'], ['Bergkorn Mühlen Kassel GmbH']],
    ['one of several names', ['', 'Vento Wines SpA'], ['Other', 'Vento Wines']],
  ])('%s confirms it', (_, names, organisations) => {
    expect(of(names, organisations)).toBe('confirmed');
  });

  test('a page that names the company confirms it, whatever the site calls itself', () => {
    expect(of(['Kestrel Robotics'], ['KR Group'], ['We are Kestrel  robotics, makers of arms.'])).toBe(
      'confirmed',
    );
  });

  test.each([
    ['another company', ['Acme Robotics'], ['Zenith Insurance'], ['We insure.']],
    ['only a short part of the name', ['Ace'], ['Acer'], ['We sell']],
  ])('%s is doubtful', (_, names, organisations, texts) => {
    expect(of(names, organisations, texts)).toBe('doubtful');
  });

  test('a site that does not say whose it is leaves it unknown', () => {
    expect(of(['Acme Robotics'], [], ['Welcome'])).toBe('unknown');
  });

  test('without a name there is nothing to compare', () => {
    expect(of(['', ' '], ['Zenith'], ['Zenith'])).toBe('unknown');
  });

  test('the word of a person decides', () => {
    const site = { organisations: ['Zenith'], texts: [] };
    expect(identityOf({ names: ['Acme'], named: true, site })).toBe('confirmed');
  });

  test('a long hostile page is searched in little time', () => {
    const began = process.hrtime.bigint();
    of(['Acme Robotics'], ['Zenith'], [`${'Acme '.repeat(200_000)}`]);
    expect(Number(process.hrtime.bigint() - began) / 1e6).toBeLessThan(500);
  });
});
