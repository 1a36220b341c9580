import type { Money } from '../../domain/account';
import { foldHeader, type RowCells } from './row-cells';

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const englishNames = new Intl.DisplayNames('en', { type: 'currency' });
const byEnglishName = new Map(
  [...currencies].map((code) => [foldHeader(englishNames.of(code) ?? code), code]),
);
/** Signs that belong to one currency only; a dollar sign does not. */
const bySign: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₽': 'RUB',
  '₫': 'VND',
  '₪': 'ILS',
  US$: 'USD',
};

const currencyColumns = [
  'currency',
  'currency code',
  'currency iso code',
  'transaction currency',
  'transactioncurrencyid',
  'deal currency',
  'currency (iso)',
];

/**
 * An amount from the first of these columns that has one. The currency is what the column's name ends in
 * (`annual_revenue_usd`), else what the cell says, else the row's currency column. Null when the amount or its currency
 * cannot be told; its column then stays in the rest.
 */
export function moneyFrom(cells: RowCells, ...names: readonly string[]): Money | null {
  for (const name of names) {
    for (const [column, text] of cells.rest()) {
      const ending = endingOf(column, name);
      const money = ending === undefined ? null : moneyOf(text, ending, cells);
      if (!money) continue;
      cells.take(column);
      return money;
    }
  }
  return null;
}

/** The currency at the end of a column of this name, an empty one when it ends there; undefined when it has another name. */
function endingOf(column: string, name: string): string | undefined {
  const folded = foldHeader(column);
  const wanted = foldHeader(name);
  if (!folded.startsWith(wanted)) return undefined;
  const ending = folded
    .slice(wanted.length)
    .replace(/^in(?=...$)/, '')
    .toUpperCase();
  return ending === '' || currencies.has(ending) ? ending : undefined;
}

function moneyOf(written: string, ending: string, cells: RowCells): Money | null {
  const number = /[\d.,\s\u00A0\u202F']*\d[\d.,]*/u.exec(written)?.[0] ?? '';
  const amount = numberOf(number);
  if (amount === undefined) return null;
  const around = written.replace(number, '').trim();
  const said = around === '' || around === '$' ? '' : (bySign[around] ?? codeOf(around));
  // Words around the number that are no currency, such as "million", would change what it means.
  if (said === undefined || (said && ending && said !== ending)) return null;
  const currency = ending || said || codeOf(cells.take(...currencyColumns));
  return currency ? { amount, currency } : null;
}

function codeOf(written: string): string | undefined {
  const code = written.trim().toUpperCase();
  return currencies.has(code) ? code : byEnglishName.get(foldHeader(written));
}

/**
 * A number of zero or more as files write them: `25180000000`, `25,180,000.50`, `1 200`, `1'200`, `1.234.567`. Undefined
 * when it is none, or could be read in two ways, such as `5.000`.
 */
export function numberOf(written: string): number | undefined {
  const text = written.trim().replace(/[\s\u00A0\u202F']/gu, ' ');
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(',', ''));
  if (/^\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(text)) return Number(text.replaceAll(' ', ''));
  if (/^\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?$/.test(text))
    return Number(text.replaceAll('.', '').replace(',', '.'));
  if (/^[1-9]\d{0,2}\.\d{3}$/.test(text)) return undefined;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
