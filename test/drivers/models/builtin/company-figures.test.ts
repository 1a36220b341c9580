import { quoteStandsIn } from '../../../../src/domain/research';
import { companyFigures } from '../../../../src/drivers/models/builtin/company-figures';
import { companyPages } from '../../../../src/drivers/models/builtin/company-pages';
import { acmePage } from './company-page';

const now = '2026-11-26T12:00:00Z';
const figures = (text: string) => companyFigures(companyPages([acmePage(text)], 'Acme GmbH'), now);
const told = (text: string) =>
  figures(text).map(({ figure, amount, currency, period }) => [figure, amount, currency, period]);

type Row = readonly [string, number, string | null, string | null];

describe('figures in sentences', () => {
  it.each<[string, Row]>([
    ['In 2025, revenue rose 8 % to EUR 920.4 million.', ['revenue', 920_400_000, 'EUR', '2025']],
    [
      'Im Geschäftsjahr 2024/25 stieg der Umsatz um 5 Prozent auf 1,25 Mrd. Euro (Vorjahr: 1,19 Mrd. Euro).',
      ['revenue', 1_250_000_000, 'EUR', '2024/25'],
    ],
    [
      "Le chiffre d'affaires a atteint 450 M€ en 2025, contre 430 M€ en 2024.",
      ['revenue', 450_000_000, 'EUR', '2025'],
    ],
    ['Las ventas alcanzaron 320 millones de euros en 2025.', ['revenue', 320_000_000, 'EUR', '2025']],
    ['Il fatturato 2025 è stato di 85,3 milioni di euro.', ['revenue', 85_300_000, 'EUR', '2025']],
    ['De omzet bedroeg in 2025 € 210 miljoen.', ['revenue', 210_000_000, 'EUR', '2025']],
    ['O volume de negócios atingiu 98 milhões de euros em 2025.', ['revenue', 98_000_000, 'EUR', '2025']],
    ['Omsättningen uppgick till 4 520 MSEK under 2025.', ['revenue', 4_520_000_000, 'SEK', '2025']],
    ['EBIT came to €61.2m, up from €55.0m in 2024.', ['operating profit', 61_200_000, 'EUR', '2025']],
    ['Net loss of EUR 12.5 million in 2025.', ['net income', -12_500_000, 'EUR', '2025']],
    ['Order intake in Q3 2026 was EUR 240 million.', ['orders', 240_000_000, 'EUR', 'Q3 2026']],
    [
      'In the first nine months of 2026, sales fell 12% to $340 million.',
      ['revenue', 340_000_000, 'USD', '9M 2026'],
    ],
    ['The equity ratio stood at 42.5 % at the end of 2025.', ['equity ratio', 42.5, null, '2025']],
    ['Acme invested EUR 45 million in 2025.', ['investment', 45_000_000, 'EUR', '2025']],
    [
      'Acme erwirtschaftete 2025 mit 1.850 Mitarbeitern einen Umsatz von 920 Mio. Euro.',
      ['revenue', 920_000_000, 'EUR', '2025'],
    ],
    ['Acme generated EUR 920 million in revenue in fiscal 2025.', ['revenue', 920_000_000, 'EUR', '2025']],
    ['Revenue grew by EUR 50 million to EUR 920 million in 2025.', ['revenue', 920_000_000, 'EUR', '2025']],
    ['Der Umsatz stieg von 873 auf 920 Mio. Euro (2025).', ['revenue', 920_000_000, 'EUR', '2025']],
    ["Sales increased to CHF 3'450.6 million in 2025.", ['revenue', 3_450_600_000, 'CHF', '2025']],
    ['| Revenue | EUR 920.4 million (2025) |', ['revenue', 920_400_000, 'EUR', '2025']],
    ['Umsatz (2025): 920 Mio. €', ['revenue', 920_000_000, 'EUR', '2025']],
    ['Turnover: £45m (2024/25)', ['revenue', 45_000_000, 'GBP', '2024/25']],
    ['Umsatz 920 Mio. Euro', ['revenue', 920_000_000, 'EUR', null]],
  ])('%s', (text, row) => {
    expect(told(text)).toEqual([row]);
    expect(quoteStandsIn(figures(text)[0]?.quote ?? '', text)).toBe(true);
  });

  it.each([
    'Acme investiert 28 Millionen Euro in Kassel.',
    'Acme ha messo in funzione una linea. L’investimento è stato di 9,5 milioni di euro.',
    'Acme invested EUR 30 million in a new plant.',
    'In 2025 investierte Acme 14 Mio. Euro in ein neues Lager.',
    'Investment of 34 million USD in Akron',
    'We expect revenue of EUR 1 billion in 2027.',
    'Our goal is revenue of EUR 1 billion by 2030.',
    'Revenue in the Automotive segment was EUR 300 million in 2025.',
    'Revenue growth 2025: 8 %',
    'Our 2025 revenue: 1.2 million units',
    'Foo GmbH reported revenue of EUR 50 million in 2025.',
    'Revenue per employee was EUR 200,000 in 2025.',
    'In 2019 revenue was EUR 700 million.',
    'Revenue grew, and adjusted EBITDA reached EUR 98 million in 2025.',
    'With its shops, revenue and a market capitalisation of EUR 3 billion it is large.',
  ])('none in: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('figures in tables', () => {
  it.each<[string, string, readonly Row[]]>([
    [
      'the two newest years, with losses in brackets',
      '| in EUR million | 2025 | 2024 |\n|---|---|---|\n| Revenue | 920.4 | 873.1 |\n| EBIT margin | 6.6 % | 6.3 % |\n| Net income | (12.5) | 30.1 |\n| Equity ratio | 42.5 % | 41.0 % |',
      [
        ['revenue', 920_400_000, 'EUR', '2025'],
        ['revenue', 873_100_000, 'EUR', '2024'],
        ['net income', -12_500_000, 'EUR', '2025'],
        ['net income', 30_100_000, 'EUR', '2024'],
        ['equity ratio', 42.5, null, '2025'],
        ['equity ratio', 41, null, '2024'],
      ],
    ],
    [
      'the two newest years, wherever they stand',
      '| Mio. € | 2024 | 2025 | Veränderung |\n|---|---|---|---|\n| Umsatzerlöse | 873,1 | 920,4 | +5,4 % |\n| Auftragseingang | 990,0 | 1.012,0 | 2 % |',
      [
        ['revenue', 920_400_000, 'EUR', '2025'],
        ['revenue', 873_100_000, 'EUR', '2024'],
        ['orders', 1_012_000_000, 'EUR', '2025'],
        ['orders', 990_000_000, 'EUR', '2024'],
      ],
    ],
    [
      'lines of a PDF with a note and a change',
      'Key figures\nEUR million 2025 2024 Change\nRevenue 920.4 873.1 5.4%\nOperating profit 5 61.2 55.0 11.3%\nNet loss (12.5) (3.0)',
      [
        ['revenue', 920_400_000, 'EUR', '2025'],
        ['revenue', 873_100_000, 'EUR', '2024'],
        ['operating profit', 61_200_000, 'EUR', '2025'],
        ['operating profit', 55_000_000, 'EUR', '2024'],
        ['net income', -12_500_000, 'EUR', '2025'],
        ['net income', -3_000_000, 'EUR', '2024'],
      ],
    ],
    [
      'lines of a PDF under each other, without the shares of segments',
      'in Mio. € 2025 2024 Veränderung in %\nUmsatzerlöse 1.287,3 1.343,7 -4,2\ndavon Spezialchemie 812,0 850,3 -4,5\nEBITDA 188,1 214,9 -12,5\nKonzernergebnis 58,7 79,3 -26,0',
      [
        ['revenue', 1_287_300_000, 'EUR', '2025'],
        ['revenue', 1_343_700_000, 'EUR', '2024'],
        ['net income', 58_700_000, 'EUR', '2025'],
        ['net income', 79_300_000, 'EUR', '2024'],
      ],
    ],
    [
      'years that stand below each other',
      '| Year | Revenue (EUR m) | EBIT (EUR m) |\n|---|---|---|\n| 2023 | 800.0 | 50 |\n| 2025 | 920.4 | 61 |\n| 2024 | 873.1 | 55 |',
      [
        ['revenue', 920_400_000, 'EUR', '2025'],
        ['revenue', 873_100_000, 'EUR', '2024'],
        ['operating profit', 61_000_000, 'EUR', '2025'],
        ['operating profit', 55_000_000, 'EUR', '2024'],
      ],
    ],
    [
      'no column of estimates',
      "| k€ | 2025 | 2026e |\n|---|---|---|\n| Chiffre d'affaires | 45 200 | 50 000 |",
      [['revenue', 45_200_000, 'EUR', '2025']],
    ],
    [
      'the year and the quarter',
      'MEUR | 7-9/2026 | 7-9/2025 | Change | 2025 |\n--- | --- | --- | --- | ---\nNet sales | 1 178 | 1 079 | 9% | 4 801 |',
      [
        ['revenue', 4_801_000_000, 'EUR', '2025'],
        ['revenue', 1_178_000_000, 'EUR', 'Q3 2026'],
      ],
    ],
    [
      'nothing of segments',
      '## Revenue by segment\n\n| EUR million | 2025 | 2024 |\n|---|---|---|\n| Revenue | 300.0 | 280.0 |',
      [],
    ],
  ])('%s', (_what, text, rows) => {
    expect(told(text)).toEqual(rows);
    for (const { quote } of figures(text)) expect(quoteStandsIn(quote, text)).toBe(true);
  });

  it('keeps the figure of the year before for comparison', () => {
    const [revenue] = figures('| EUR million | 2025 | 2024 |\n|---|---|---|\n| Revenue | 920.4 | 873.1 |');
    expect(revenue?.before).toBe(873_100_000);
  });
});
