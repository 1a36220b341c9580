import { literal } from './literal';
import { claimView, type ClaimView } from './receipt';
import type { ResearchLimits } from './research-limits';
import { linesOf, type LineView } from './research-line';
import type { LeadSubject, Reader } from './subject';
import { capitalised } from './words';

/** What sources disagree about: every claim, the most trusted source first. */
export function contradictionsView(
  { research }: LeadSubject,
  reader: Reader,
  limits: ResearchLimits,
): readonly LineView[] {
  const shown = (research?.contradictions ?? []).slice(0, limits.contradictions);
  return shown.flatMap(({ about, claims }, position) =>
    linesOf(
      capitalised(literal(about, 60)),
      claims
        .slice(0, limits.claimsOfAContradiction)
        .map((one, at): ClaimView =>
          claimView(one, reader, `contradiction-${position + 1}.${at + 1}`, limits),
        ),
    ),
  );
}

/** The same in a sentence: "Sources disagree about employees: CRM 510, web 430."; empty when they agree. */
export function disagreementWords({ research }: LeadSubject): string {
  const [first, ...more] = research?.contradictions ?? [];
  if (!first) return '';
  const claims = first.claims
    .slice(0, mostClaims)
    .map((one) => `${shortNames[one.source]} ${literal(one.text, 40)}`);
  const others = more.slice(0, mostClaims).map((one) => literal(one.about, 40));
  const also = others.length > 0 ? ` Also about ${others.join(', ')}.` : '';
  return `Sources disagree about ${literal(first.about, 40)}: ${claims.join(', ')}.${also}`;
}

const mostClaims = 3;
const shortNames = {
  crm: 'CRM',
  website: 'web',
  feed: 'news',
  file: 'file',
  reply: 'its own mail',
  playbook: 'playbook',
} as const;
