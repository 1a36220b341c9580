import type { Language } from './language';

/** What a word behind or in front of a number multiplies it by, in lower case. */
export const scaleFactors: ReadonlyMap<string, number> = new Map(
  (
    [
      [
        1e3,
        "k t milhares migliaia duizenden tusental tusind thousand thousands tsd tsd. tausend mille milliers mila mil miles duizend tusen '000 000 tys",
      ],
      [
        1e6,
        'm mm mn million millions mio mio. mln mln. millionen millones millón millon milione milioni miljoen miljoner miljon milhões milhão milhoes millioner mill mill.',
      ],
      [
        1e9,
        'b bn billion billions mrd mrd. milliarde milliarden milliard milliards md mds mld mld. miliardo miliardi miljard miljarder milliarder mia mia. mdr mdr. bilhão bilhões bilhoes',
      ],
    ] as const
  ).flatMap(([factor, words]) => words.split(' ').map((word) => [word, factor] as const)),
);

/** Two words for a thousand millions. */
export const twoWordScale = /^(?:mil millones|mil milhões|thousand million|tusen miljoner)(?!\p{L})/iu;

/** Currency marks, codes and words in lower case to ISO 4217. */
export const currencyCodes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    EUR: '€ eur euro euros',
    USD: '$ us$ usd dollar dollars dollari',
    GBP: '£ gbp pound pounds',
    CHF: 'chf sfr fr. franken',
    SEK: 'sek',
    NOK: 'nok',
    DKK: 'dkk',
    PLN: 'pln zł złotych',
    CZK: 'czk kč',
    HUF: 'huf',
    JPY: 'jpy yen',
    CNY: 'cny rmb yuan',
    CAD: 'cad c$ ca$',
    AUD: 'aud a$ au$',
    BRL: 'brl r$ reais',
    INR: 'inr ₹',
    MXN: 'mxn',
    SGD: 'sgd s$',
    HKD: 'hkd hk$',
    KRW: 'krw ₩',
    ZAR: 'zar',
    RON: 'ron lei',
    TRY: 'try ₺',
  }).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);

/** "kr", "kronor": which depends on the language. */
export const crowns: Readonly<Partial<Record<Language, string>>> = { sv: 'SEK', da: 'DKK', no: 'NOK' };

/** Scale and currency written as one: "MSEK", "TEUR", "k€", "Md€", "mkr". */
export const joinedUnit = /^(m|k|t|md|mds|mrd|bn|mio|mln)(€|£|\$|eur|sek|nok|dkk|chf|usd|gbp|pln|kr)$/iu;
export const joinedUnitBehind = /^(€|£|\$|us\$)(m|k|bn|mn|b|mio|t)$/iu;
