import type { Amount } from './amounts';
import { otherAmount } from './figure-words';
import { decimalNumber } from './numbers';
import { periodsIn, type Period } from './periods';
import { wordy } from '../../../domain/wordy';

/** An earlier amount stands no farther from the newer one than this. */
const reach = 70;
/** An amount by itself, or after a year. */
const inBrackets = /^\s?\((?:(?:19|20)\d\d(?:\/\d\d)?\s?[:=]?\s)?[^()%]{1,20}\)/u;
/** In front of a difference, which is no earlier amount. */
const difference = wordy(/\b(?:by|um|de plus de|of another)\s*$/iu);
const from = wordy(/\b(?:from|von|de|desde|da|dai|dal|van|från|fra)\s*$/iu);
const to = wordy(/\b(?:to|auf|till|til|à|naar|hasta|para|a)\s*$/iu);
const share = String.raw`(\d{1,2}(?:[.,]\d{1,2})?)\s?(?:%|per cent|percent|prozent|procent|por ciento|pour cent|per cento)`;
const more = wordy(
  new RegExp(
    String.raw`^\s?\(\+\s?${share}|^,? an? ${share}\s(?:rise|increase|growth|gain)|^[\s,(–-]{1,3}(?:(?:un|una|soit|das sind|also|und damit|und somit|damit|somit|il|mais|o sea|up|ein plus von|plus)\s){0,2}\+?${share}\s(?:more|mehr|higher|meer|más|mais|de plus|mer|mere|in più|do que|über (?:dem )?vorjahr)|^[\s,(]{1,3}(?:up|ein plus von|eine steigerung (?:von|um)|en hausse de|in crescita del|con una crescita del|une hausse de|en progression de|an? (?:increase|rise|growth|gain) of|un aumento del?|un incremento del?|un crecimiento del|una crescita del|een stijging van|een groei van|um aumento de|um crescimento de|en ökning med|en vækst på|en vekst på)\s\+?${share}`,
    'iu',
  ),
);
const less = wordy(
  new RegExp(
    String.raw`^\s?\([–−-]\s?${share}|^,? an? ${share}\s(?:fall|decrease|decline|drop)|^[\s,(–-]{1,3}(?:(?:un|una|soit|das sind|also|und damit|und somit|damit|somit|il|menos|down|ein minus von)\s){0,2}${share}\s(?:less|fewer|lower|weniger|minder|menos|de moins|mindre|in meno|unter (?:dem )?vorjahr)|^[\s,(]{1,3}(?:down|ein minus von|ein rückgang (?:von|um)|en baisse de|en recul de|in calo del|menos|une baisse de|an? (?:decrease|drop|fall|decline) of|una (?:caída|bajada) del?|un descenso del?|un calo del|una flessione del|een daling van|uma (?:queda|quebra) de|en minskning med|et fald på|en nedgang på)\s${share}`,
    'iu',
  ),
);

/** What a figure was one year before, where its sentence gives that amount or the change in percent; null otherwise. */
export function amountBefore(
  text: string,
  amount: Amount,
  amounts: readonly Amount[],
  period: Period | null,
  decimal: '.' | ',',
): number | null {
  const current = amount.value * (amount.factor ?? 1);
  const earlier = amounts.find((one) => {
    if (one === amount || one.isPercent) return false;
    // "612 Mkr (548)", "EUR 1.24bn (2024: 1.31bn)": in brackets right behind it stands what it was.
    const bracket = inBrackets.exec(text.slice(amount.end))?.[0].length ?? 0;
    if (
      one.end > amount.end &&
      one.end < amount.end + bracket &&
      !/^(?:19|20)\d\d$/u.test(String(Math.abs(one.value)))
    )
      return true;
    const isUnderstood = one.currency === null && one.factor !== null;
    if (one.currency !== amount.currency && !isUnderstood) return false;
    if (one.end < amount.start - reach || one.start > amount.end + reach) return false;
    const stated = periodsIn(text.slice(one.end, one.end + 24))[0];
    if (one.end <= amount.start)
      return (
        amount.start - one.end < reach &&
        to.test(text.slice(one.end, amount.start)) &&
        from.test(text.slice(Math.max(0, one.start - 20), one.start)) &&
        (!stated || !period || stated.order === period.order || isYearBefore(stated, period))
      );
    const between = text.slice(amount.end, one.start);
    return (
      between.length < reach &&
      otherAmount.test(between) &&
      !difference.test(between) &&
      (!stated || !period || isYearBefore(stated, period))
    );
  });
  if (earlier) return Math.abs(earlier.value) * (earlier.factor ?? amount.factor ?? 1);
  const behind = text
    .slice(amount.end, amount.end + 80)
    .replace(/^\s(?:in|en|nel|em|im jahr|under) 20\d\d/iu, '');
  const [rise, fall] = [more.exec(behind), less.exec(behind)];
  const found = rise ?? fall;
  const percent = found && decimalNumber(found.slice(1).find((one) => one !== undefined) ?? '', decimal);
  if (percent === null) return null;
  return current / (1 + (rise ? percent : -percent) / 100);
}

function isYearBefore(earlier: Period, period: Period): boolean {
  return Math.abs(period.order - earlier.order - 1) < 0.05;
}
