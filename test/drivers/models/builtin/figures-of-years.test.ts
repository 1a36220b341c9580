import { companyFigures } from '../../../../src/drivers/models/builtin/company-figures';
import { companyHealth } from '../../../../src/drivers/models/builtin/company-health';
import { companyPages } from '../../../../src/drivers/models/builtin/company-pages';
import { acmePage } from './company-page';

const now = '2026-11-26T12:00:00Z';
const pages = (text: string) => companyPages([acmePage(text)], 'Acme GmbH');
const told = (text: string) =>
  companyFigures(pages(text), now).map(({ figure, amount, period }) => [figure, amount, period]);
const levelOf = (text: string) =>
  companyHealth(pages(text), companyFigures(pages(text), now), now)?.level ?? null;

describe('the columns of years', () => {
  it('are told apart below a caption that is glued to the header', () => {
    expect(
      told(
        'in EUR million| | 2025 | 2024 |\n| --- | --- | --- |\n| Revenue | 640 | 702 |\n| EBIT | 31 | 44 |',
      ),
    ).toEqual([
      ['revenue', 640_000_000, '2025'],
      ['revenue', 702_000_000, '2024'],
      ['operating profit', 31_000_000, '2025'],
      ['operating profit', 44_000_000, '2024'],
    ]);
  });

  it('are told apart where a row leaves out the cell of its note', () => {
    expect(
      told(
        '| €m | Note | 2025 | 2024 |\n|---|---|---|---|\n| Revenue | 2 | 640.5 | 702.1 |\n| Net income | 12.5 | 20.1 |',
      ),
    ).toEqual([
      ['revenue', 640_500_000, '2025'],
      ['revenue', 702_100_000, '2024'],
      ['net income', 12_500_000, '2025'],
      ['net income', 20_100_000, '2024'],
    ]);
  });

  it('are read of the group where tables of its parts stand too', () => {
    const table = (profit: number, before: number) =>
      `| €m | 2025 | 2024 |\n|---|---|---|\n| Operating profit | ${profit} | ${before} |\n\n`;
    expect(
      told(
        `## Pumps\n\n${table(20.4, 18.1)}## Results\n\n${table(35.2, 33.3)}## Five years\n\n${table(35.2, 33.3)}`,
      ),
    ).toEqual([
      ['operating profit', 35_200_000, '2025'],
      ['operating profit', 33_300_000, '2024'],
    ]);
  });
});

it('a table of what is to be reached hides no year that has been', () => {
  expect(
    told(
      '| €m | 2025 | 2024 |\n|---|---|---|\n| Revenue | 640 | 702 |\n\nWhere we stand\n\n| | 2029 | 2025 |\n|---|---|---|\n| Revenue | €900m | €640m |',
    ),
  ).toEqual([
    ['revenue', 640_000_000, '2025'],
    ['revenue', 702_000_000, '2024'],
  ]);
});

describe('sales as a verb, and lines of facts', () => {
  it.each<[string, number, string]>([
    ['We turned over £18.4 million in the year to March 2026, up from £17 million.', 18_400_000, '2026'],
    ['En 2025 facturamos 22,5 millones de euros.', 22_500_000, '2025'],
    ['Team: 410, davon 20 Lehrlinge\nUmsatz 2025: 88,5 Mio. €\nFläche: 20 ha', 88_500_000, '2025'],
  ])('%s', (text, amount, period) => {
    expect(told(text)).toEqual([['revenue', amount, period]]);
  });
});

describe('how a company does by two amounts of one sentence', () => {
  it.each<[string, string | null]>([
    ['We turned over £18.4 million in the year to March 2026, up from £17 million.', 'growing'],
    ['En 2025 facturamos 22,5 millones de euros, un 8 % más que en 2024.', 'growing'],
    ['2025 betrug der Umsatz 40 Mio. Euro (2024: 46 Mio. Euro).', 'shrinking'],
    ["Le chiffre d'affaires 2025 est de 20 M€, soit 8 % de plus qu'en 2024.", 'growing'],
    ['Il fatturato 2025 è di 30 milioni di euro, il 6% in meno rispetto al 2024.', 'shrinking'],
    ['In 2025 was de omzet 30 miljoen euro, 6% meer dan in 2024.', 'growing'],
    ['Em 2025 a faturação foi de 30 milhões de euros, mais 6% do que em 2024.', 'growing'],
    ['Omsättningen var 300 MSEK 2025, jämfört med 298 MSEK 2024.', 'steady'],
    ['In 2025, revenue was EUR 40 million, against EUR 30 million in 2015.', null],
  ])('%s', (text, level) => {
    expect(levelOf(text)).toBe(level);
  });
});
