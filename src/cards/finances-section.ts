import type { KeyFigure } from '../domain/research';
import { literal } from './literal';
import { claimView, receiptOf } from './receipt';
import type { ResearchLimits } from './research-limits';
import { inAccount, linesOf, type LineView } from './research-line';
import type { LeadSubject, Reader } from './subject';
import { capitalised, moneyWords, numberWords } from './words';

/** The finances: health in a sentence and what it means for the approach, then figures, the record of the CRM first. */
export function financesView(
  { account, research }: LeadSubject,
  reader: Reader,
  limits: ResearchLimits,
): readonly LineView[] {
  const { health = null, figures = [] } = research ?? {};
  const approach = health?.approach ? `\nFor the approach: ${literal(health.approach, limits.relation)}` : '';
  const known = figures.some((one) => one.figure === 'revenue' && one.source === 'crm');
  const revenue = account?.annualRevenue && !known ? moneyWords(account.annualRevenue) : '';
  return [
    ...linesOf(
      'Health',
      health ? [{ ...claimView(health, reader, 'health.1', limits), relation: approach }] : [],
    ),
    ...linesOf('Annual revenue', inAccount(account, revenue, limits)),
    ...figures.slice(0, limits.figures).flatMap((one, position) =>
      linesOf(capitalised(one.figure), [
        {
          ...receiptOf(one, reader, `figures.${position + 1}`, limits),
          text: `${figureWords(one)} `,
        },
      ]),
    ),
  ];
}

/** A figure with its unit and period, such as "410 million EUR, 2025" or "34 %, 2025". */
export function figureWords({ figure, amount, currency, period }: KeyFigure): string {
  const value =
    figure === 'equity ratio'
      ? `${numberWords(amount)} %`
      : moneyWords({ amount, currency: literal(currency ?? '', 3) });
  return period ? `${value}, ${literal(period, 40)}` : value;
}
