import { normaliseName } from '../../../../domain/company-name';
import {
  researchCompetitorsAnswer,
  type ResearchCompetitorsAnswer,
  type ResearchCompetitorsInput,
} from '../../../../ports/model';
import { researchCompetitorsPrompt } from '../prompts/research-competitors';
import type { Task } from '../task';

/** Competitors of ours; talking points only from our own documents, and the company itself is none (spec section 7). */
export const researchCompetitorsTask: Task<ResearchCompetitorsInput, ResearchCompetitorsAnswer> = {
  name: 'competitor_findings',
  prompt: researchCompetitorsPrompt,
  form: researchCompetitorsAnswer.omit({ abstained: true }),
  mostCharacters: 22_000,
  mostAnswerTokens: 6_000,
  texts: ({ texts }) => texts,
  facts: ({ company, known }) => ({
    company: company.name.slice(0, longestName),
    known: known.slice(0, mostKnown).map((one) => one.slice(0, longestName)),
  }),
  nothing: () => ({ named: [], profiles: [] }),
  settle({ named, profiles }, { company, texts }) {
    const own = normaliseName(company.name);
    const isOther = ({ name }: { readonly name: string }) => normaliseName(name) !== own;
    return {
      named: named.filter(isOther),
      profiles: profiles.filter(isOther).map((one) => ({
        ...one,
        talkingPoints: one.talkingPoints.filter(({ textIndex }) => texts[textIndex]?.source === 'file'),
      })),
    };
  },
};

const longestName = 200;
const mostKnown = 50;
