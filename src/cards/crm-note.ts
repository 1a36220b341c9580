import type { CompanyResearch } from '../domain/company-research';
import type { Lead } from '../domain/lead';
import { reasonSentence } from './reason-words';
import { phaseWords } from './words';

/** Longest claim in a note, in characters, and how many claims there are of one kind. */
const longestClaim = 300;
const mostClaims = 5;

/** What a note in the CRM says of a decided lead, as plain text: the decision, what it rests on, and what was found out. */
export function crmNote(lead: Lead, research: CompanyResearch | null): string {
  const { decision, rating, fit, signalStrength, phase } = lead;
  const judged = [
    rating ? `Rating: ${rating.level} (${rating.score.toFixed(3)})` : '',
    fit ? `ICP fit: ${fit.level}` : '',
    signalStrength ? `Signal strength: ${signalStrength.level}` : '',
  ].filter(Boolean);
  const lines = [
    `Baton: ${phaseWords(phase)}. ${decision ? reasonSentence(decision.reason) : ''}`.trim(),
    judged.join('. '),
    ...section('Company', research?.overview.map((one) => one.text) ?? []),
    ...section('News', research?.news.map((one) => one.title) ?? []),
    ...section('Competitors', research?.competitors.map((one) => one.name) ?? []),
  ];
  return lines.filter(Boolean).join('\n');
}

function section(head: string, claims: readonly string[]): readonly string[] {
  const shown = claims.slice(0, mostClaims).map((one) => one.replace(/\s+/gu, ' ').trim());
  return shown.length === 0 ? [] : [`${head}:`, ...shown.map((one) => `- ${one.slice(0, longestClaim)}`)];
}
