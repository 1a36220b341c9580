import type { Opportunity } from '../domain/account';
import { normaliseName } from '../domain/company-name';
import { rankCompetitors } from '../domain/competitor-ranking';
import type { Competitor, CompetitorProfile } from '../domain/competitors';
import type { Finding, SourceText } from '../domain/research';
import type { ResearchCompetitorsAnswer } from '../ports/model';
import { verifierOf, type Claim, type Verifier } from './verified-finding';

/** Most points kept of each part of a profile. */
const mostPoints = 3;

/** Who names competitors of ours besides the texts. */
export interface Rivals {
  /** The lead's record, such as `lead L-1`, and what its competitor field says. */
  readonly lead: { readonly record: string; readonly competitor: string };
  readonly opportunities: readonly Opportunity[];
  /** The playbook's list. */
  readonly playbook: readonly string[];
  /** Who is no competitor: ourselves and the lead's own company. */
  readonly never: readonly string[];
}

/** The competitors of ours in this deal by the ranking of spec section 7, each with the verified claims of its profile. */
export function competitorFindings(
  answer: ResearchCompetitorsAnswer,
  texts: readonly SourceText[],
  rivals: Rivals,
): { readonly competitors: readonly Competitor[]; readonly dropped: number } {
  const verifier = verifierOf(texts);
  const web = verifier
    .all(answer.named)
    // A name that the quote does not hold is nobody's.
    .filter(({ name, finding }) => stands(normaliseName(name), normaliseName(finding.quote)))
    .map(({ name, finding }) => ({ name, naming: finding }));
  const profiles = answer.profiles.map((one) => ({
    key: normaliseName(one.name),
    profile: profileOf(one, verifier),
  }));
  const competitors = rankCompetitors({ ...rivals, web }).map((one): Competitor => {
    const own = profiles.filter(({ key }) => key === normaliseName(one.name)).map(({ profile }) => profile);
    return { ...one, ...together(own) };
  });
  return { competitors, dropped: verifier.dropped() };
}

function stands(name: string, quote: string): boolean {
  return name !== '' && quote.includes(name);
}

function profileOf(
  answer: ResearchCompetitorsAnswer['profiles'][number],
  verifier: Verifier,
): CompetitorProfile {
  const verified = (claims: readonly Claim[]) => verifier.all(claims).map(({ finding }) => finding);
  return {
    overview: verified(answer.overview),
    strengths: verified(answer.strengths),
    weaknesses: verified(answer.weaknesses),
    opportunities: verified(answer.opportunities),
    threats: verified(answer.threats),
    // What to say in a deal comes from our own documents, whatever a page of the web says (spec section 7).
    talkingPoints: verified(answer.talkingPoints).filter((one) => one.source === 'file'),
  };
}

/** One profile of several documents about the same competitor. */
function together(profiles: readonly CompetitorProfile[]): CompetitorProfile {
  const all = (part: keyof CompetitorProfile): readonly Finding[] =>
    profiles.flatMap((one) => one[part]).slice(0, mostPoints);
  return {
    overview: all('overview'),
    strengths: all('strengths'),
    weaknesses: all('weaknesses'),
    opportunities: all('opportunities'),
    threats: all('threats'),
    talkingPoints: all('talkingPoints'),
  };
}
