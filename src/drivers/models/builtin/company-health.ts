import type { FinancialHealth } from '../../../domain/research';
import { claim, type Claim } from './claim';
import type { Figure } from './company-figures';
import type { CompanyPage } from './company-pages';
import { forecast } from './figure-words';
import { approaches, distress, movements, notDistress, notMovement } from './health-words';
import type { Segment } from './page';
import { periodsIn } from './periods';

type Level = FinancialHealth['level'];

/** How the company does, with the words that say so and what that means for the approach. */
export interface Health extends Claim {
  readonly level: Level;
  readonly approach: string;
}

/** A change of revenue by less than this share is none. */
const steadyWithin = 0.02;
const outdatedAfter = 2;

/**
 * How the company does (spec section 7): by distress that a text names, else by its revenue in two periods, else by words
 * for the movement of its business. Null when nothing says, or what says so is years old.
 */
export function companyHealth(
  pages: readonly CompanyPage[],
  figures: readonly Figure[],
  now: string,
): Health | null {
  const year = Number(now.slice(0, 4));
  const said = pages.flatMap((one) => movementsOn(one, year));
  const worst = said.filter(({ isDistress }) => isDistress).sort((one, other) => other.order - one.order)[0];
  if (worst) return worst.health;
  const measured = byFigures(figures);
  if (measured) return measured;
  const newest = Math.max(...said.map(({ order }) => order));
  const current = said.filter(({ order }) => order >= newest - 0.5);
  const levels = new Set(current.map(({ health }) => health.level));
  return levels.size === 1 ? (current[0]?.health ?? null) : null;
}

function byFigures(figures: readonly Figure[]): Health | null {
  const compared = figures.filter(
    ({ figure, before }) => figure === 'revenue' && before !== null && before > 0,
  );
  const [latest] = [...compared].sort((one, other) => other.order - one.order);
  if (!latest || latest.before === null) return null;
  const change = latest.amount / latest.before - 1;
  if (!Number.isFinite(change) || Math.abs(change) > 3) return null;
  const level: Level = change > steadyWithin ? 'growing' : change < -steadyWithin ? 'shrinking' : 'steady';
  const percent = `${Math.abs(change * 100).toFixed(1)} %`;
  const of = latest.period === null ? '' : ` in ${latest.period}`;
  const text =
    level === 'steady'
      ? `Revenue stayed about the same${of} (${change < 0 ? '−' : '+'}${percent})`
      : `Revenue ${level === 'growing' ? 'rose' : 'fell'} by ${percent}${of}`;
  return { text, textIndex: latest.textIndex, quote: latest.quote, level, approach: approaches[level] };
}

interface Said {
  readonly health: Health;
  readonly isDistress: boolean;
  readonly order: number;
}

function movementsOn({ page, subject }: CompanyPage, present: number): readonly Said[] {
  const dated = Number(/^\d{4}/u.exec(page.source.date ?? '')?.[0] ?? Number.NaN);
  return page.segments.flatMap((segment) => {
    const { text } = segment;
    if (segment.kind === 'row' || text.length < 15 || !subject.isAbout(segment)) return [];
    const isDistress = distress.test(text) && !notDistress.test(text);
    const level = isDistress ? 'shrinking' : levelOf(segment);
    if (level === null) return [];
    const stated = Math.max(
      ...periodsIn(text)
        .filter(({ name }) => Number(name.slice(0, 4)) <= present)
        .map(({ order }) => order),
    );
    const order = Number.isFinite(stated) ? stated : Number.isFinite(dated) ? dated + 1 : present - 0.5;
    if (order < present + 1 - outdatedAfter) return [];
    const health: Health = { ...claim(page, segment, text), level, approach: approaches[level] };
    return [{ health, isDistress, order }];
  });
}

function levelOf({ text }: Segment): Level | null {
  // Without a number "growth" is as often a wish, or what is promised to customers.
  if (!/\d/u.test(text) || notMovement.test(text) || forecast.test(text)) return null;
  const found = movements.filter(([, pattern]) => pattern.test(text)).map(([level]) => level);
  return found.length === 1 ? (found[0] ?? null) : null;
}
