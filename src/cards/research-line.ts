import type { Account } from '../domain/account';
import { literal } from './literal';
import { noReceipt, type ClaimView } from './receipt';
import type { ResearchLimits } from './research-limits';
import type { Reader } from './subject';

/** One claim of a section on a line of its own. */
export interface LineView extends ClaimView {
  /** What it is about, with a space after it; empty when the line before says it. */
  readonly label: string;
  readonly spacing: 'Small' | 'None';
  /** True when it stands in the research, and not only in the connected account. */
  readonly isRead: boolean;
  /** What it means for us, in a line of its own; may be empty. */
  readonly relation: string;
}

/** What a section holds beyond what it shows. */
export interface MoreView {
  /** Empty when everything is shown, or the reader may not see more. */
  readonly text: string;
  /** What all of the section is asked for by. */
  readonly all: string;
}

/** The claims on one topic: its label stands before the first. */
export function linesOf(
  label: string,
  claims: readonly (ClaimView & Partial<Pick<LineView, 'relation' | 'isRead'>>)[],
): readonly LineView[] {
  return claims.map((claim, position) => ({
    relation: '',
    isRead: true,
    ...claim,
    label: position === 0 ? `${label}  ` : '',
    spacing: position === 0 ? 'Small' : 'None',
  }));
}

/** What the connected account says, as a claim; none when it says nothing. */
export function inAccount(
  account: Account | undefined,
  value: string | null | undefined,
  limits: ResearchLimits,
): readonly (ClaimView & Pick<LineView, 'isRead'>)[] {
  if (!account || !value) return [];
  const place = `CRM, account ${literal(account.id, limits.record)}`;
  return [{ ...noReceipt, text: `${literal(value, Math.min(160, limits.claim))} `, place, isRead: false }];
}

/** How something relates to our offer, on a line of its own; empty when it does not. */
export function forUs(relation: string | null, limits: ResearchLimits): string {
  return relation ? `\nFor us: ${literal(relation, limits.relation)}` : '';
}

/** Leads to all of a section when it holds more than the card shows. */
export function moreOf(
  section: 'overview' | 'figures',
  all: number,
  shown: number,
  reader: Reader,
): MoreView {
  const left = all - shown;
  return { text: left > 0 && reader.may('research') ? `Show all, with ${left} more` : '', all: section };
}
