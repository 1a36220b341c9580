/** What a scale word multiplies by, and whose decimal mark its language uses; null where both are usual. */
export interface Scale {
  readonly factor: number;
  readonly decimal: '.' | ',' | null;
}

/** "thousand", "Mio.", "bn", …, in lower case without a full stop. */
export const scales: ReadonlyMap<string, Scale> = new Map([
  ...scale(1e3, '.', 'thousand thousands'),
  ...scale(1e3, ',', 'tsd tausend mille'),
  ...scale(1e3, null, 'k'),
  ...scale(1e5, '.', 'lakh lakhs'),
  ...scale(1e6, '.', 'million'),
  ...scale(1e6, ',', 'mio mln millionen millones millón'),
  ...scale(1e6, null, 'm mm mn millions'),
  ...scale(1e7, '.', 'crore crores cr'),
  ...scale(1e9, '.', 'bn billion billions'),
  ...scale(1e9, ',', 'mrd milliarde milliarden milliard milliards mld'),
  ...scale(1e9, null, 'b'),
  ...scale(1e12, '.', 'tn trn trillion trillions'),
  ...scale(1e12, ',', 'billionen'),
]);

/** Currency signs, codes and words in lower case to ISO 4217; "¥" stays, as it is yen or yuan. */
export const currencies: ReadonlyMap<string, string> = new Map([
  ...currency('USD', '$ us$ usd dollar dollars'),
  ...currency('EUR', '€ eur euro euros'),
  ...currency('GBP', '£ gbp pound pounds'),
  ...currency('¥', '¥'),
  ...currency('JPY', 'jpy yen'),
  ...currency('CNY', 'cny rmb yuan renminbi'),
  ...currency('CHF', 'chf sfr'),
  ...currency('CAD', 'cad c$ ca$'),
  ...currency('AUD', 'aud a$ au$'),
  ...currency('HKD', 'hkd hk$'),
  ...currency('SGD', 'sgd s$'),
  ...currency('NZD', 'nzd nz$'),
  ...currency('BRL', 'brl r$'),
  ...currency('INR', 'inr ₹ rs rupees'),
  ...currency('KRW', 'krw ₩'),
  ...currency('RUB', 'rub ₽'),
  ...currency('ILS', 'ils ₪ nis'),
  ...currency('TRY', '₺'),
  ...'SEK NOK DKK ISK PLN CZK HUF RON BGN MXN ZAR AED SAR QAR THB IDR MYR PHP TWD VND ARS CLP COP EGP NGN KES UAH'
    .split(' ')
    .flatMap((code) => currency(code, code.toLowerCase())),
]);

/** Letters written together with a currency, as in "TEUR" or "€m". */
export const joinedScales: readonly (readonly [string, number])[] = [
  ['t', 1e3],
  ['k', 1e3],
  ['mio', 1e6],
  ['mm', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['bn', 1e9],
  ['mrd', 1e9],
  ['b', 1e9],
];

/** Words that may stand beside an amount without changing it. */
export const idleWords: ReadonlySet<string> = new Set(
  `employee employees people persons staff headcount fte ftes workers mitarbeiter mitarbeitende beschäftigte empleados
  collaborateurs employés team members revenue revenues sales turnover umsatz annual annually total per year yr p a pa of in
  the`.split(/\s+/u),
);

export type Bound = 'above' | 'from' | 'below' | 'upTo' | 'about';

/** Words before an amount that make it a bound. */
export const bounds: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:more than|over|above|greater than|exceeding|mehr als|über|plus de|más de|>)(?![=\p{L}])/u, 'above'],
  [/^(?:at least|minimum|min\.?|from|mindestens|ab|au moins|>=|≥)(?!\p{L})/u, 'from'],
  [/^(?:less than|fewer than|under|below|weniger als|unter|moins de|menos de|<)(?![=\p{L}])/u, 'below'],
  [/^(?:at most|up to|maximum|max\.?|no more than|höchstens|bis zu|<=|≤)(?!\p{L})/u, 'upTo'],
  [
    /^(?:about|approximately|approx\.?|around|roughly|circa|ca\.?|c\.|nearly|almost|some|etwa|rund|environ|unos|~|≈)(?!\p{L})/u,
    'about',
  ],
];

/** After an amount: "10,001+", "500 or more". */
export const orMore = /^(?:\+(?!\s*\d)|(?:or|and|und) (?:more|above|over|mehr)\b)/u;

function scale(
  factor: number,
  decimal: Scale['decimal'],
  names: string,
): readonly (readonly [string, Scale])[] {
  return names.split(' ').map((name) => [name, { factor, decimal }] as const);
}

function currency(code: string, names: string): readonly (readonly [string, string])[] {
  return names.split(' ').map((name) => [name, code] as const);
}
