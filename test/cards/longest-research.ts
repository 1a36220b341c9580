import type { CompanyResearch } from '../../src/domain/company-research';
import type { Competitor } from '../../src/domain/competitors';
import { figureNames, overviewTopics, type Finding, type SourceKind } from '../../src/domain/research';

const many = <T>(count: number, make: (position: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, position) => make(position));

/** A research of as many entries as a model may give, each as long as it may be, all of this character. */
export function longestResearch(character: string, source: SourceKind): CompanyResearch {
  const of = (length: number) => character.repeat(length).slice(0, length);
  const record = source === 'website' ? `https://www.example.org/${of(1900)}` : of(1900);
  const finding: Finding = { text: of(400), source, record, date: '2026-09-28T10:00:00Z', quote: of(400) };
  const findings = many(20, () => finding);
  const competitor: Competitor = {
    name: of(80),
    namedBy: ['lead', 'web', 'opportunity', 'playbook'],
    naming: finding,
    overview: findings,
    strengths: findings,
    weaknesses: findings,
    opportunities: findings,
    threats: findings,
    talkingPoints: findings,
  };
  return {
    version: 1,
    at: '2026-09-28T10:00:00Z',
    model: of(200),
    company: {
      name: of(200),
      site: 'www.example.org',
      status: 'doubtful',
      candidates: many(3, () => ({ name: of(200), site: 'www.example.org', accountId: 'A'.repeat(80) })),
    },
    overview: many(40, (at) => ({
      ...finding,
      topic: overviewTopics[at % overviewTopics.length] ?? 'industry',
      amount: null,
      relation: of(300),
    })),
    health: { ...finding, level: 'growing', approach: of(300) },
    figures: many(40, (at) => ({
      ...finding,
      figure: figureNames[at % figureNames.length] ?? 'revenue',
      amount: -987_654_321_987.65,
      currency: 'WWW',
      period: of(40),
    })),
    news: many(3, () => ({ ...finding, title: of(200), relation: of(300) })),
    competitors: many(3, () => competitor),
    history: many(10, () => ({ ...finding, source: 'crm' })),
    contradictions: many(10, () => ({ about: of(200), claims: findings })),
    sources: many(30, () => ({
      name: of(80),
      kind: 'company-website',
      purposes: ['company'],
      documents: many(50, () => ({ record, title: of(200), date: null })),
      problems: many(16, () => ({ record, problem: 'reserved-name', sentence: of(200) })),
    })),
    dropped: 1234,
    texts: many(20, () => ({ source, record, field: of(80), text: of(5000), date: null, title: of(300) })),
  };
}
