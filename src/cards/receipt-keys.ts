import type { Finding } from '../domain/research';
import type { LeadSubject } from './subject';

/** What a receipt is asked for by: `<section>.<number>`, or a section alone for all of it. */
export const receiptKey = /^[a-z]{1,20}(?:-[1-9])?(?:\.[1-9]\d?)?$/;

/** Findings by section, each at its place; a criterion of which nothing is known keeps its place. */
type Sections = ReadonlyMap<string, readonly (Finding | null)[]>;

/** All that a receipt can be opened for, by section. Sections of a competitor and of a contradiction end in its number. */
function sectionsOf({ lead, research }: LeadSubject): Sections {
  const all: [string, readonly (Finding | null)[]][] = [
    ['criteria', (lead.fit?.criteria ?? []).map((one) => one.finding)],
  ];
  if (!research) return new Map(all);
  const { overview, health, figures, news, competitors, contradictions } = research;
  all.push(['overview', overview], ['health', health ? [health] : []], ['figures', figures], ['news', news]);
  for (const [position, one] of competitors.entries()) {
    const own = (name: string) => `${name}-${position + 1}`;
    all.push(
      [own('naming'), one.naming ? [one.naming] : []],
      [own('profile'), one.overview],
      [
        own('points'),
        [...one.strengths, ...one.weaknesses, ...one.opportunities, ...one.threats, ...one.talkingPoints],
      ],
    );
  }
  for (const [position, one] of contradictions.entries())
    all.push([`contradiction-${position + 1}`, one.claims]);
  return new Map(all);
}

/** The findings behind a key; empty when there are none, or there is no such section. */
export function findingsOf(subject: LeadSubject, key: string): readonly Finding[] {
  const [section = '', number] = key.split('.');
  const found = sectionsOf(subject).get(section) ?? [];
  const wanted = number === undefined ? found : found.slice(Number(number) - 1, Number(number));
  return wanted.filter((one) => one !== null);
}

/** The key under which a finding can be opened; empty when the lead and its research do not hold it. */
export function keyOf(finding: Finding, subject: LeadSubject): string {
  for (const [section, findings] of sectionsOf(subject)) {
    const position = findings.findIndex((one) => one !== null && isSame(one, finding));
    if (position >= 0) return `${section}.${position + 1}`;
  }
  return '';
}

function isSame(one: Finding, other: Finding): boolean {
  return (
    one.source === other.source &&
    one.record === other.record &&
    one.quote === other.quote &&
    one.text === other.text
  );
}
